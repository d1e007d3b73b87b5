import type { Credit } from '../../src/course/course.schema.ts';

const escape = (text: string): string =>
  text.replace(/[\\,;]/g, '\\$&').replace(/\s*\n\s*/g, '\\n');

/** A person or organisation as vCard 3.0, as LOM wants its entities. */
export function vCard(credit: Credit, isOrganisation: boolean): string {
  const name = escape(credit.name);
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${name}`,
    `N:${name};;;;`,
    ...(isOrganisation ? [`ORG:${name}`] : []),
    ...(credit.url ? [`URL:${credit.url}`] : []),
    'END:VCARD',
  ].join('\n');
}
