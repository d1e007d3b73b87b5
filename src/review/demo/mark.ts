import type { JsonObject } from '../../lrs/json.ts';
import { DEMONSTRATION } from '../../lrs/fact-context.ts';

export { DEMONSTRATION };

/** Stands in every statement of a demonstration, besides the extension. */
export const DEMO_PLATFORM = 'EcoHeritage demonstration';
export const DEMO_HOME = 'https://w3id.org/ecoheritage/demonstration';

/** Vouches for the demonstration and for nothing else: by it the whole set is found and removed. */
export const DEMO_AUTHORITY: JsonObject = {
  objectType: 'Agent',
  name: DEMO_PLATFORM,
  account: { homePage: DEMO_HOME, name: 'demonstration' },
};
