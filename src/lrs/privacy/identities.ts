import { canonicalJson } from '../equality.ts';
import type { Store } from '../store.ts';
import type { Identity } from './pseudonyms.ts';

/** Keeps who is behind a pseudonym, without a write for everybody who is known already. */
export interface Identities {
  keep(identities: readonly Identity[]): Promise<void>;
}

/** So long an erased person who comes back stays without an identity at most. */
const REMEMBER_MS = 600_000;

export function rememberIdentities(store: Store): Identities {
  const known = new Map<string, { actor: string; until: number }>();
  return {
    async keep(identities) {
      const now = Date.now();
      const fresh = identities.filter((one) => {
        const before = known.get(one.pseudonym);
        return (
          before === undefined || before.until < now || before.actor !== canonicalJson(one.actor)
        );
      });
      if (fresh.length === 0) return;
      await store.addIdentities(fresh);
      if (known.size > 50_000) known.clear();
      for (const one of fresh) {
        known.set(one.pseudonym, { actor: canonicalJson(one.actor), until: now + REMEMBER_MS });
      }
    },
  };
}
