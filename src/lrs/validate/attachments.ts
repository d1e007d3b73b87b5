import type { Json } from '../json.ts';
import { isMimeType, isSha2 } from './formats.ts';
import { array, at, iri, languageMap, number, object, onlyKeys, refuse, string } from './kit.ts';
import type { Place } from './kit.ts';

const RULE = 'attachment, xAPI Data 2.4.11';
const KEYS = new Set([
  'usageType',
  'display',
  'description',
  'contentType',
  'length',
  'sha2',
  'fileUrl',
]);

export function attachments(value: Json | undefined, place: Place): void {
  array(value, place, RULE).forEach((one, index) => {
    const where = at(place, index);
    const given = object(one, where, RULE);
    onlyKeys(given, where, KEYS, RULE);
    iri(given['usageType'], at(where, 'usageType'), RULE);
    languageMap(given['display'], at(where, 'display'));
    if (given['description'] !== undefined) {
      languageMap(given['description'], at(where, 'description'));
    }
    if (!isMimeType(string(given['contentType'], at(where, 'contentType'), RULE))) {
      refuse(at(where, 'contentType'), 'must be a media type such as "image/png"', RULE);
    }
    const length = number(given['length'], at(where, 'length'), RULE);
    if (!Number.isInteger(length) || length < 0) {
      refuse(at(where, 'length'), 'must be a whole number of bytes', RULE);
    }
    if (!isSha2(string(given['sha2'], at(where, 'sha2'), RULE))) {
      refuse(at(where, 'sha2'), 'must be a SHA-2 hash in hexadecimal digits', RULE);
    }
    if (given['fileUrl'] !== undefined) iri(given['fileUrl'], at(where, 'fileUrl'), RULE);
  });
}
