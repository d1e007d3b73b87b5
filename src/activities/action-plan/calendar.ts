import type { Work } from '../../core/work.ts';

const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A line folded at 75 octets, between characters (RFC 5545 3.1). */
const fold = (line: string): string =>
  Array.from(line)
    .reduce<string[]>(
      (lines, letter) => {
        const last = lines.at(-1)!;
        const bytes = new TextEncoder().encode(last + letter).length;
        return bytes > 75 ? [...lines, ` ${letter}`] : [...lines.slice(0, -1), last + letter];
      },
      [''],
    )
    .join('\r\n');

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The steps that have a date as all-day events of a calendar file (RFC 5545). `name` is the plan's,
 * `stamp` the moment in ISO 8601 at which the file is made. Written here, because the libraries for it
 * weigh more than all the activity.
 */
export function calendar(steps: Work, name: string, uid: string, stamp: string): string {
  const made = stamp.replace(/[-:]|\.\d+/g, '');
  const events = steps.flatMap(({ title = '', who, text, when }, index) => {
    if (!when || !ISO_DATE.test(when)) return [];
    const day = when.replaceAll('-', '');
    return [
      'BEGIN:VEVENT',
      `UID:${uid}-${index + 1}@ecoheritage`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${day}`,
      `SUMMARY:${escape(who ? `${title} (${who})` : title)}`,
      ...(text ? [`DESCRIPTION:${escape(text)}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//EcoHeritage//courses//EN',
    `X-WR-CALNAME:${escape(name)}`,
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map((line) => (line ? fold(line) : line))
    .join('\r\n');
}
