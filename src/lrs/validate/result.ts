import type { Json } from '../json.ts';
import { isDuration } from './formats.ts';
import {
  at,
  boolean,
  extensions,
  number,
  object,
  onlyKeys,
  refuse,
  string,
  type Place,
} from './kit.ts';

const RULE = 'result, xAPI Data 2.4.5';
const RESULT_KEYS = new Set([
  'score',
  'success',
  'completion',
  'response',
  'duration',
  'extensions',
]);
const SCORE_KEYS = new Set(['scaled', 'raw', 'min', 'max']);

export function result(value: Json | undefined, place: Place): void {
  const given = object(value, place, RULE);
  onlyKeys(given, place, RESULT_KEYS, RULE);
  if (given['score'] !== undefined) score(given['score'], at(place, 'score'));
  for (const name of ['success', 'completion']) {
    if (given[name] !== undefined) boolean(given[name], at(place, name), RULE);
  }
  if (given['response'] !== undefined) string(given['response'], at(place, 'response'), RULE);
  if (given['extensions'] !== undefined) extensions(given['extensions'], at(place, 'extensions'));
  if (given['duration'] !== undefined) {
    const where = at(place, 'duration');
    if (!isDuration(string(given['duration'], where, RULE))) {
      refuse(where, 'must be an ISO 8601 duration such as "PT1M30.5S"', 'xAPI Data 4.6');
    }
  }
}

/** xAPI 1.0.3 Data 2.4.5.1: scaled in −1…1; min below max; raw between them. */
function score(value: Json, place: Place): void {
  const given = object(value, place, RULE);
  onlyKeys(given, place, SCORE_KEYS, RULE);
  const read = (name: string): number | undefined =>
    given[name] === undefined ? undefined : number(given[name], at(place, name), RULE);
  const [scaled, raw, min, max] = [read('scaled'), read('raw'), read('min'), read('max')];
  if (scaled !== undefined && (scaled < -1 || scaled > 1)) {
    refuse(at(place, 'scaled'), 'must lie between -1 and 1', RULE);
  }
  if (min !== undefined && max !== undefined && min >= max) {
    refuse(at(place, 'min'), 'must be smaller than max', RULE);
  }
  if (raw !== undefined && ((min !== undefined && raw < min) || (max !== undefined && raw > max))) {
    refuse(at(place, 'raw'), 'must lie between min and max', RULE);
  }
}
