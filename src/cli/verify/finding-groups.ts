import type { Problem } from '../../core/user-error.ts';
import { paint, wrap } from './paint.ts';

/** So many findings of one kind are printed; `--json` has up to 100. */
const SHOWN = 3;

type Titles = readonly [error: string, warning: string, note: string];

const TITLES: Titles = [
  'Errors: an LMS refuses it, or it does not work',
  'Warnings: it works, with a risk',
  'Notes: nothing to do',
];

const GROUPS = [
  ['error', 'red'],
  ['warning', 'yellow'],
  ['note', 'dim'],
] as const;

/** Findings as lines: by severity, and within that by kind. */
export function findingGroups(
  findings: readonly Problem[],
  unlisted: Readonly<Record<string, number>> = {},
  titles: Titles = TITLES,
): string[] {
  return GROUPS.flatMap(([severity, colour], index) => {
    const group = findings.filter((finding) => (finding.severity ?? 'error') === severity);
    if (group.length === 0) return [];
    const byCode = Map.groupBy(group, ({ code }) => code);
    return [
      '',
      paint(colour, titles[index]!),
      ...[...byCode].flatMap(([code, list]) => oneKind(list, unlisted[code] ?? 0)),
    ];
  });
}

function oneKind(findings: Problem[], unlisted: number): string[] {
  const more = findings.length - SHOWN + unlisted;
  return [
    ...findings.slice(0, SHOWN).flatMap(({ message, file, path, code }) => {
      const where = [file, path].filter(Boolean).join(' › ');
      return [
        wrap(`${message} [${code}]`, '  '),
        ...(where === '' ? [] : [paint('dim', wrap(`in ${where}`, '    '))]),
      ];
    }),
    ...(more > 0 ? [`  … and ${more} more of this kind`] : []),
    ...(findings[0]?.hint ? [wrap(`→ ${findings[0].hint}`, '    ')] : []),
  ];
}
