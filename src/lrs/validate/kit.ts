import { lrsError } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Version } from '../version.ts';
import { isIri, isLanguageTag } from './formats.ts';

/** Where we are and by which edition we judge. */
export interface Place {
  path: string;
  version: Version;
}

export const at = (place: Place, key: string | number): Place => ({
  path: typeof key === 'number' ? `${place.path}[${key}]` : `${place.path}.${key}`,
  version: place.version,
});

export function refuse(place: Place, what: string, rule: string): never {
  throw lrsError.invalid(place.path, what, rule);
}

export function object(value: Json | undefined, place: Place, rule: string): JsonObject {
  if (!isObject(value)) refuse(place, 'must be an object', rule);
  return value;
}

export function array(value: Json | undefined, place: Place, rule: string): Json[] {
  if (!Array.isArray(value)) refuse(place, 'must be an array', rule);
  return value;
}

export function string(value: Json | undefined, place: Place, rule: string): string {
  if (typeof value !== 'string') refuse(place, 'must be a string', rule);
  return value;
}

export function boolean(value: Json | undefined, place: Place, rule: string): boolean {
  if (typeof value !== 'boolean') refuse(place, 'must be true or false, without quotes', rule);
  return value;
}

export function number(value: Json | undefined, place: Place, rule: string): number {
  if (typeof value !== 'number') refuse(place, 'must be a number, without quotes', rule);
  return value;
}

export function iri(value: Json | undefined, place: Place, rule: string): string {
  const text = string(value, place, rule);
  if (!isIri(text)) refuse(place, 'must be an absolute IRI such as "https://example.org/x"', rule);
  return text;
}

/** Names are case-sensitive, nothing may be null, nothing unknown is taken. */
export function onlyKeys(
  value: JsonObject,
  place: Place,
  known: ReadonlySet<string>,
  rule: string,
): void {
  for (const key of Object.keys(value)) {
    if (!known.has(key)) {
      const names = [...known].join(', ');
      refuse(at(place, key), `is not known here; known are ${names}`, rule);
    }
    if (value[key] === null) refuse(at(place, key), 'must not be null; leave it out', rule);
  }
}

/** xAPI 1.0.3 Data 4.2, 2.0 4.2.7: keys are language tags, values strings. */
export function languageMap(value: Json | undefined, place: Place): void {
  const rule = 'language map, xAPI Data 4.2';
  const map = object(value, place, rule);
  for (const [tag, text] of Object.entries(map)) {
    if (!isLanguageTag(tag)) refuse(at(place, tag), 'is not a language tag of RFC 5646', rule);
    string(text, at(place, tag), rule);
  }
}

/** xAPI 1.0.3 Data 4.1: keys are IRIs, values anything, null too. */
export function extensions(value: Json | undefined, place: Place): void {
  const rule = 'extensions, xAPI Data 4.1';
  for (const key of Object.keys(object(value, place, rule))) {
    if (!isIri(key)) refuse(at(place, key), 'must have an absolute IRI as its name', rule);
  }
}
