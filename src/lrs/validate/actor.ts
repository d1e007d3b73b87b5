import type { Json, JsonObject } from '../json.ts';
import { isIri, isMailto, isSha1 } from './formats.ts';
import { array, at, object, onlyKeys, refuse, string, type Place } from './kit.ts';

const AGENT_KEYS = new Set(['objectType', 'name', 'mbox', 'mbox_sha1sum', 'openid', 'account']);
const GROUP_KEYS = new Set([...AGENT_KEYS, 'member']);
const ACCOUNT_KEYS = new Set(['homePage', 'name']);
const IDENTIFIERS = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;
const RULE = 'actor, xAPI Data 2.4.2';

/** An Agent or a Group: the actor, an instructor, a team. */
export function actor(value: Json | undefined, place: Place): void {
  const given = object(value, place, RULE);
  if (given['objectType'] === 'Group') group(given, place);
  else agent(given, place);
}

/** An Agent: exactly one inverse functional identifier (xAPI 1.0.3 Data 2.4.2.1). */
export function agent(value: Json | undefined, place: Place): void {
  const given = object(value, place, RULE);
  const type = given['objectType'];
  if (type !== undefined && type !== 'Agent') {
    refuse(at(place, 'objectType'), 'must be "Agent" here', RULE);
  }
  onlyKeys(given, place, AGENT_KEYS, RULE);
  const count = identifiers(given, place);
  if (count !== 1) {
    refuse(place, `needs exactly one of ${IDENTIFIERS.join(', ')}; it has ${count}`, RULE);
  }
}

/** A Group: identified by one identifier, or anonymous with members (xAPI 1.0.3 Data 2.4.2.2). */
export function group(value: Json | undefined, place: Place): void {
  const given = object(value, place, RULE);
  if (given['objectType'] !== 'Group') {
    refuse(at(place, 'objectType'), 'must be "Group" here', RULE);
  }
  onlyKeys(given, place, GROUP_KEYS, RULE);
  const count = identifiers(given, place);
  if (count > 1) refuse(place, `may have one identifier only; it has ${count}`, RULE);
  if (count === 0 && given['member'] === undefined) {
    refuse(at(place, 'member'), 'is needed in a group without an identifier', RULE);
  }
  if (given['member'] === undefined) return;
  const members = array(given['member'], at(place, 'member'), RULE);
  if (count === 0 && members.length === 0) {
    refuse(at(place, 'member'), 'must name at least one agent', RULE);
  }
  members.forEach((member, index) => agent(member, at(at(place, 'member'), index)));
}

function identifiers(given: JsonObject, place: Place): number {
  let count = 0;
  for (const name of IDENTIFIERS) {
    const value = given[name];
    if (value === undefined) continue;
    count += 1;
    identifier(name, value, at(place, name));
  }
  if (given['name'] !== undefined) string(given['name'], at(place, 'name'), RULE);
  return count;
}

function identifier(name: (typeof IDENTIFIERS)[number], value: Json, place: Place): void {
  if (name === 'account') return account(value, place);
  const text = string(value, place, RULE);
  if (name === 'mbox' && !isMailto(text)) {
    refuse(place, 'must look like "mailto:name@example.org"', RULE);
  }
  if (name === 'mbox_sha1sum' && !isSha1(text)) {
    refuse(place, 'must be a SHA-1 of 40 hexadecimal digits', RULE);
  }
  if (name === 'openid' && !isIri(text)) refuse(place, 'must be an absolute URI', RULE);
}

function account(value: Json, place: Place): void {
  const given = object(value, place, RULE);
  onlyKeys(given, place, ACCOUNT_KEYS, RULE);
  if (!isIri(string(given['homePage'], at(place, 'homePage'), RULE))) {
    refuse(at(place, 'homePage'), 'must be an absolute IRL', RULE);
  }
  string(given['name'], at(place, 'name'), RULE);
}
