import type { JsonObject } from './json.ts';
import type { Limits } from './limits.ts';
import type { Identities } from './privacy/identities.ts';
import type { Pseudonyms } from './privacy/pseudonyms.ts';
import type { Store } from './store.ts';

/** What every resource works with. */
export interface LrsContext {
  store: Store;
  limits: Limits;
  pseudonyms: Pseudonyms | undefined;
  identities: Identities;
  about: JsonObject;
}
