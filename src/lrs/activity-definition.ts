import { isObject, type Json, type JsonObject } from './json.ts';

const MAPS = new Set(['name', 'description', 'extensions']);

/**
 * What is known of an activity after one more statement spoke of it: languages and extensions are
 * gathered, everything else is the newest (xAPI 1.0.3 Communication 2.5, Data 2.4.4.1).
 */
export function mergeDefinition(known: JsonObject | undefined, told: JsonObject): JsonObject {
  if (known === undefined) return told;
  const merged: JsonObject = { ...known };
  for (const [name, value] of Object.entries(told)) {
    const before: Json | undefined = known[name];
    merged[name] =
      MAPS.has(name) && isObject(before) && isObject(value) ? { ...before, ...value } : value;
  }
  return merged;
}
