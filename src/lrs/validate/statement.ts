import { agentKey } from '../agent-key.ts';
import type { Json, JsonObject } from '../json.ts';
import { VOIDED } from '../verbs.ts';
import { activity } from './activity.ts';
import { actor, agent, group } from './actor.ts';
import { attachments } from './attachments.ts';
import { context } from './context.ts';
import { isTimestamp, isUuid } from './formats.ts';
import { at, iri, languageMap, object, onlyKeys, refuse, string, type Place } from './kit.ts';
import { result } from './result.ts';
import { statementRef } from './statement-ref.ts';

const RULE = 'statement, xAPI Data 2.4';
const SHARED = ['actor', 'verb', 'object', 'result', 'context', 'timestamp', 'attachments'];
const STATEMENT_KEYS = new Set([...SHARED, 'id', 'stored', 'authority', 'version']);
const SUB_KEYS = new Set(['objectType', ...SHARED]);
const VERB_KEYS = new Set(['id', 'display']);

/**
 * Checks one statement by every rule of the standard (1.0.3 Data 2; 2.0 4.2) and brings
 * contextActivities into array form in place.
 * @throws Problem 400 naming the path and the rule
 */
export function validateStatement(value: Json | undefined, place: Place): JsonObject {
  const given = object(value, place, RULE);
  onlyKeys(given, place, STATEMENT_KEYS, RULE);
  if (given['id'] !== undefined && !isUuid(string(given['id'], at(place, 'id'), RULE))) {
    refuse(at(place, 'id'), 'must be a UUID', RULE);
  }
  body(given, place, false);
  timestamp(given['stored'], at(place, 'stored'));
  if (given['authority'] !== undefined) authority(given['authority'], at(place, 'authority'));
  if (given['version'] !== undefined) version(given['version'], at(place, 'version'));
  return given;
}

function body(given: JsonObject, place: Place, isSub: boolean): void {
  if (given['actor'] === undefined) refuse(at(place, 'actor'), 'is missing', RULE);
  actor(given['actor'], at(place, 'actor'));
  const verbId = verb(given['verb'], at(place, 'verb'));
  if (given['object'] === undefined) refuse(at(place, 'object'), 'is missing', RULE);
  const type = statementObject(given['object'], at(place, 'object'), isSub);
  if (verbId === VOIDED && type !== 'StatementRef') {
    refuse(at(place, 'object'), 'of a voiding statement must be a StatementRef', 'xAPI Data 2.3.2');
  }
  if (given['result'] !== undefined) result(given['result'], at(place, 'result'));
  if (given['context'] !== undefined) {
    context(given['context'], at(place, 'context'), type === 'Activity');
  }
  timestamp(given['timestamp'], at(place, 'timestamp'));
  if (given['attachments'] !== undefined) {
    attachments(given['attachments'], at(place, 'attachments'));
  }
}

function verb(value: Json | undefined, place: Place): string {
  if (value === undefined) refuse(place, 'is missing', RULE);
  const given = object(value, place, RULE);
  onlyKeys(given, place, VERB_KEYS, RULE);
  if (given['display'] !== undefined) languageMap(given['display'], at(place, 'display'));
  return iri(given['id'], at(place, 'id'), RULE);
}

function statementObject(value: Json | undefined, place: Place, isSub: boolean): string {
  const given = object(value, place, RULE);
  const type = given['objectType'] ?? 'Activity';
  if (type === 'Activity') activity(given, place);
  else if (type === 'Agent') agent(given, place);
  else if (type === 'Group') group(given, place);
  else if (type === 'StatementRef') statementRef(given, place);
  else if (type === 'SubStatement' && !isSub) subStatement(given, place);
  else {
    const what =
      isSub && type === 'SubStatement' ? 'cannot be a SubStatement again' : 'is not known';
    refuse(at(place, 'objectType'), what, 'object, xAPI Data 2.4.4');
  }
  return type;
}

function subStatement(given: JsonObject, place: Place): void {
  onlyKeys(given, place, SUB_KEYS, 'substatement, xAPI Data 2.4.4.3');
  body(given, place, true);
}

function timestamp(value: Json | undefined, place: Place): void {
  if (value === undefined) return;
  if (!isTimestamp(string(value, place, RULE))) {
    const what = 'must be an ISO 8601 date and time such as "2026-05-04T10:00:00Z", offset not -00';
    refuse(place, what, 'timestamps, xAPI Data 4.5');
  }
}

/** An Agent, or the pair of application and user of OAuth (xAPI 1.0.3 Data 2.4.9). */
function authority(value: Json, place: Place): void {
  const rule = 'authority, xAPI Data 2.4.9';
  const given = object(value, place, rule);
  if (given['objectType'] !== 'Group') return agent(given, place);
  group(given, place);
  const members = given['member'];
  if (agentKey(given) !== undefined || !Array.isArray(members) || members.length !== 2) {
    refuse(place, 'may be a group only of two agents and without an identifier', rule);
  }
}

function version(value: Json, place: Place): void {
  const text = string(value, place, RULE);
  const fits = place.version === '1.0.3' ? /^1\.0(\.\d+)?$/ : /^(?:1|2)\.0(\.\d+)?$/;
  if (!fits.test(text)) {
    const what = place.version === '1.0.3' ? 'must be 1.0 or 1.0.x' : 'must be 1.0.x or 2.0.x';
    refuse(place, what, 'version, xAPI Data 2.4.10');
  }
}
