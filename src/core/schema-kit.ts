import { Type, type Static, type TObject, type TProperties, type TSchema } from 'typebox';

/**
 * Helpers for schemas. A TypeBox schema is the one source: the TypeScript type is inferred from it,
 * the published JSON Schema is its value, ajv validates with it, and the annotation `eh` on strings
 * tells what is translatable and what is Markdown.
 */

/**
 * Where a string's text goes: plain text, one line of Markdown, paragraphs of Markdown, or paragraphs
 * with gaps to fill in.
 */
export type TextKind = 'text' | 'inline' | 'prose' | 'gaps';

/** An object that takes no field but its own: an unknown field is a typing mistake. */
export const closed = <Properties extends TProperties>(
  properties: Properties,
  description?: string,
) =>
  Type.Object(properties, {
    additionalProperties: false,
    ...(description ? { description } : {}),
  });

/** A stable name: lower-case letters, digits and hyphens. Ids never change once published. */
export const Slug = (description: string) =>
  Type.String({ description, pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60 });

/** Plain text that is translated. */
export const Text = (description: string, options: { maxLength?: number } = {}) =>
  Type.String({ description, minLength: 1, eh: 'text', ...options });

/** One line of Markdown (emphasis, links, terms, references) that is translated. */
export const Inline = (description: string, options: { maxLength?: number } = {}) =>
  Type.String({ description, minLength: 1, eh: 'inline', ...options });

/** Paragraphs and lists in the Markdown subset, translated. No HTML. */
export const Prose = (description: string) =>
  Type.String({ description, minLength: 1, eh: 'prose' });

/** Prose with gaps, each a link to its id: `The [ ](gap:mill) grinds corn.` */
export const Gapped = (description: string) =>
  Type.String({ description, minLength: 1, eh: 'gaps' });

/** One of a few words. */
export const OneOf = <const Values extends readonly string[]>(
  values: Values,
  description: string,
) => Type.Unsafe<Values[number]>(Type.String({ enum: [...values], description }));

/** A BCP 47 language tag. */
export const Language = (description: string) =>
  Type.String({ description, pattern: '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$' });

/** An absolute web address. */
export const WebAddress = (description: string) =>
  Type.String({ description, format: 'uri', pattern: '^https?://' });

/**
 * A union whose members are told apart by their `type`. With ajv's discriminator a mistake yields
 * the errors of the matching member only.
 */
export const Tagged = <const Members extends readonly TObject[]>(members: Members) =>
  Type.Unsafe<Static<Members[number]>>({
    type: 'object',
    discriminator: { propertyName: 'type' },
    oneOf: members as unknown as TSchema[],
  });
