import type { Json } from '../json.ts';
import { isUuid } from './formats.ts';
import { at, object, onlyKeys, refuse, string, type Place } from './kit.ts';

const RULE = 'statement reference, xAPI Data 2.4.4.3';
const KEYS = new Set(['objectType', 'id']);

export function statementRef(value: Json | undefined, place: Place): void {
  const given = object(value, place, RULE);
  onlyKeys(given, place, KEYS, RULE);
  if (given['objectType'] !== 'StatementRef') {
    refuse(at(place, 'objectType'), 'must be "StatementRef"', RULE);
  }
  if (!isUuid(string(given['id'], at(place, 'id'), RULE))) {
    refuse(at(place, 'id'), 'must be the UUID of a statement', RULE);
  }
}
