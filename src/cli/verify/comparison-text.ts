import type { Comparison, Fate } from '../../../packaging/compare/comparison.ts';
import { countWords } from '../report.ts';
import { harmless, paint, wrap } from './paint.ts';
import { findingGroups } from './finding-groups.ts';

/** A comparison for people: what stays first, then what asks for something. */
export function comparisonText(comparison: Comparison): string {
  const { against, versions, questions, identifiers, findings } = comparison;
  const steps = versions ? ` (${harmless(versions.old)} → ${harmless(versions.new)})` : '';
  const count = (fate: Fate) => questions?.filter((one) => one.fate === fate).length ?? 0;
  const questionLines: [number, 'green' | 'yellow' | 'red' | 'dim', string][] = [
    [count('kept'), 'green', 'keep the learners’ answers'],
    [count('result-only'), 'yellow', 'keep the result and lose the answer'],
    [count('lost'), 'red', 'lose the learners’ answers'],
    [count('new'), 'dim', 'are new'],
  ];
  const lines = questionLines.flatMap(([number, colour, what]) =>
    number > 0 ? [paint(colour, `  ${countWords(number, 'question')}: ${what}`)] : [],
  );
  const ids =
    identifiers && !questions
      ? [
          `  ${countWords(identifiers.kept.length, identifiers.of)}: results stay`,
          ...(identifiers.vanished.length > 0
            ? [
                paint(
                  'red',
                  `  ${countWords(identifiers.vanished.length, identifiers.of)}: results go`,
                ),
              ]
            : []),
        ]
      : [];
  return [
    paint('bold', wrap(`Uploaded over ${against}${steps}`, '')),
    ...lines,
    ...ids,
    ...(findings.length === 0 ? [paint('green', '  Nothing is lost.')] : findingGroups(findings)),
  ].join('\n');
}
