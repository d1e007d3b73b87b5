import type { Comparison, Fate } from '../../../packaging/compare/comparison.ts';
import { countWords } from '../report.ts';
import { harmless, paint, wrap, type Colour } from './paint.ts';
import { findingGroups } from './finding-groups.ts';

const TITLES = ['Lost by an upload', 'Changed by an upload', 'Notes'] as const;

/** A comparison for people: what stays first, then what asks for something. */
export function comparisonText(comparison: Comparison): string {
  const { against, versions, questions, identifiers, findings } = comparison;
  const steps = versions ? ` (${harmless(versions.old)} → ${harmless(versions.new)})` : '';
  const count = (fate: Fate) => questions?.filter((one) => one.fate === fate).length ?? 0;
  const line = (number: number, of: string, colour: Colour, what: string): string[] =>
    number > 0 ? [paint(colour, `  ${countWords(number, of).padEnd(14)}  ${what}`)] : [];
  const counts = questions
    ? [
        ...line(count('kept'), 'question', 'green', 'answers stay'),
        ...line(count('result-only'), 'question', 'yellow', 'result stays, answer is lost'),
        ...line(count('lost'), 'question', 'red', 'answers are lost'),
        ...line(count('new'), 'question', 'dim', 'new'),
      ]
    : [
        ...line(identifiers?.kept.length ?? 0, identifiers?.of ?? '', 'green', 'results stay'),
        ...line(
          identifiers?.vanished.length ?? 0,
          identifiers?.of ?? '',
          'red',
          'results are lost',
        ),
        ...line(identifiers?.added.length ?? 0, identifiers?.of ?? '', 'dim', 'new'),
      ];
  return [
    paint('bold', wrap(`Uploaded over ${against}${steps}`, '')),
    ...counts,
    ...(findings.length === 0
      ? [paint('green', '  Nothing is lost.')]
      : findingGroups(findings, {}, TITLES)),
  ].join('\n');
}
