import { isObject, type JsonObject, textOf } from '../../lrs/json.ts';
import { agentOfKey } from '../../lrs/agent-key.ts';
import type { Store } from '../../lrs/store.ts';

/** Pseudonyms and made-up ids are no names. */
const OPAQUE = /^(?:[A-Za-z0-9_-]{43}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{40,})$/i;

/** Who is behind an agent, as far as the store knows; undefined when only a pseudonym is kept. */
export async function personName(store: Store, key: string): Promise<string | undefined> {
  const identity = await store.identity(key);
  const told = identity && nameIn(identity);
  if (told !== undefined) return told;
  const [name] = await store.agentNames(key);
  return name ?? nameIn(agentOfKey(key));
}

function nameIn(agent: JsonObject): string | undefined {
  const account = isObject(agent['account']) ? agent['account'] : {};
  const candidates = [
    textOf(agent['name']),
    textOf(agent['mbox']).replace(/^mailto:/i, ''),
    textOf(account['name']),
  ];
  return candidates.find((text) => text !== '' && !OPAQUE.test(text))?.slice(0, 200);
}
