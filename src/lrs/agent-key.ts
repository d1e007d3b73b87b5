import { isObject, type Json, type JsonObject } from './json.ts';

/**
 * One text for one identity: the inverse functional identifier of an Agent or identified Group.
 * @returns undefined for an anonymous group
 */
export function agentKey(agent: JsonObject): string | undefined {
  if (typeof agent['mbox'] === 'string') return `mbox ${agent['mbox']}`;
  if (typeof agent['mbox_sha1sum'] === 'string') {
    return `mbox_sha1sum ${agent['mbox_sha1sum'].toLowerCase()}`;
  }
  if (typeof agent['openid'] === 'string') return `openid ${agent['openid']}`;
  const account = agent['account'];
  if (isObject(account)) {
    return `account ${JSON.stringify([account['homePage'] ?? null, account['name'] ?? null])}`;
  }
  return undefined;
}

/** The least object that says who: identifier and type, no name (format=ids). */
export function agentOfKey(key: string): JsonObject {
  const space = key.indexOf(' ');
  const [kind, value] = [key.slice(0, space), key.slice(space + 1)];
  if (kind !== 'account') return { objectType: 'Agent', [kind]: value };
  const [homePage, name] = JSON.parse(value) as [Json, Json];
  return { objectType: 'Agent', account: { homePage, name } };
}

/** The agents inside a group; none for an agent. */
export function membersOf(actor: JsonObject): JsonObject[] {
  const members = actor['member'];
  return Array.isArray(members) ? members.filter(isObject) : [];
}

/** Reads `mailto:…`, `<homePage> <name>` or an agent as JSON, as an administrator types it. */
export function parseAgent(text: string): JsonObject | undefined {
  if (/^mailto:/i.test(text)) return { objectType: 'Agent', mbox: text };
  if (text.startsWith('{')) {
    try {
      const value = JSON.parse(text) as Json;
      return isObject(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }
  const [homePage, ...name] = text.split(' ');
  if (homePage === undefined || name.length === 0) return undefined;
  return { objectType: 'Agent', account: { homePage, name: name.join(' ') } };
}
