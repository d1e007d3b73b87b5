import { markup, raw, type Markup } from '../../src/core/markup.ts';

/** What a field of a backup may hold; `null` becomes Moodle's own word for it. */
export type FieldValue = string | number | null;

/** The fields of a record as elements in the given order, each on a line of its own. */
export function fields(values: Readonly<Record<string, FieldValue>>): Markup {
  const lines = Object.entries(values).map(([name, value]) => {
    const tag = raw(name);
    return markup`<${tag}>${value === null ? '$@NULL@$' : String(value)}</${tag}>\n`;
  });
  return markup`${lines}`;
}

/** A whole XML file. */
export const xmlFile = (content: Markup): string =>
  markup`<?xml version="1.0" encoding="UTF-8"?>\n${content}\n`.text;

/** Files that Moodle looks for and that have nothing to say. */
export const emptyFile = (root: string, ...children: readonly string[]): string =>
  xmlFile(
    markup`<${raw(root)}>${children.map((name) => raw(`<${name}></${name}>`))}</${raw(root)}>`,
  );
