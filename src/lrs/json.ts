/** JSON as it comes off the wire, before anyone has looked at it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** PostgreSQL takes no NUL in a text column; inside a statement's JSON it is escaped. */
export const withoutNul = (text: string): string => text.replaceAll('\u0000', '');

/** The text, '' when the value is none. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
