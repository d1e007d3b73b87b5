/** Each script of a package has a class of its own; what one made is markup to all the others. */
const MARK = Symbol.for('ecoheritage.markup');

/**
 * HTML and XML text that is safe to join: the tagged template `markup` escapes every value that is
 * not itself `Markup`. Used by documents, manifests and pages alike.
 */
export class Markup {
  /** @internal */
  readonly [MARK] = true;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: nothing (`undefined`, `null`, `false`), text, numbers, parts. */
export type MarkupValue = Markup | string | number | false | null | undefined | MarkupValue[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for element content and quoted attributes; drops characters XML 1.0 forbids. */
export function escapeMarkup(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/[&<>"']/g, (character) => ESCAPES[character]!)
  );
}

function toText(value: MarkupValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(toText).join('');
  return typeof value === 'object' && MARK in value ? value.text : escapeMarkup(String(value));
}

/** `` markup`<p>${text}</p>` `` – values are escaped unless they are `Markup`. */
export function markup(strings: TemplateStringsArray, ...values: MarkupValue[]): Markup {
  let text = strings[0]!;
  for (let index = 0; index < values.length; index++) {
    text += toText(values[index]) + strings[index + 1]!;
  }
  return new Markup(text);
}

/** Takes text that is markup already, such as a compiled Markdown string. */
export const raw = (text: string): Markup => new Markup(text);

/** Joins parts with a separator, escaping those that are text. */
export const join = (parts: readonly MarkupValue[], separator = ''): Markup =>
  new Markup(parts.map(toText).join(separator));
