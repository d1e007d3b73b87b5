import type { Problem } from '../../core/user-error.ts';
import { paint, wrap } from './paint.ts';

/** So many findings of one kind are printed; `--json` has up to 100. */
const SHOWN = 3;

const GROUPS = [
  ['error', 'Errors: an LMS refuses it, or it does not work', 'red'],
  ['warning', 'Warnings: it works, with a risk', 'yellow'],
  ['note', 'Notes: nothing to do', 'dim'],
] as const;

/** Findings as lines: by severity, and within that by kind. */
export function findingGroups(
  findings: readonly Problem[],
  unlisted: Readonly<Record<string, number>> = {},
): string[] {
  return GROUPS.flatMap(([severity, title, colour]) => {
    const group = findings.filter((finding) => (finding.severity ?? 'error') === severity);
    if (group.length === 0) return [];
    const byCode = Map.groupBy(group, ({ code }) => code);
    return [
      '',
      paint(colour, title),
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
