import type { WorkItem } from '../../core/work.ts';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A date (ISO 8601) as people of the language write it; other texts as they are. */
export function dateIn(language: string, when: string): string {
  const date = new Date(`${when}T12:00:00`);
  if (!ISO_DATE.test(when) || Number.isNaN(date.getTime())) return when;
  const european = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(european, { dateStyle: 'long' }).format(date);
}

/** Places of the items by date; those without one come last, in their order. */
export const byDate = (items: readonly WorkItem[]): number[] =>
  items
    .map(({ when }, index) => ({ when: when || '9999', index }))
    .sort((one, other) => (one.when < other.when ? -1 : one.when > other.when ? 1 : 0))
    .map(({ index }) => index);
