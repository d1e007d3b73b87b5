import type { Examination } from '../../../packaging/doctor/examine.ts';
import { KINDS, type KindId } from '../../../packaging/doctor/kinds.ts';
import type { Takes } from '../../../packaging/verdicts/verdicts.ts';
import { countWords, size } from '../report.ts';
import { comparisonText } from './comparison-text.ts';
import { findingGroups } from './finding-groups.ts';
import { harmless, paint, wrap } from './paint.ts';
import { playText } from './play-text.ts';
import type { Report } from './report-json.ts';

/** A report for people: what it is, how it is, what to do, and what each LMS makes of it. */
export function textReport(report: Report): string {
  const { comparison, examination } = report;
  return [
    headline(report),
    '',
    verdictLine(report),
    ...findingGroups(examination.findings, examination.more),
    ...(report.play ? ['', ...playText(report.play)] : []),
    '',
    ...lmsTable(examination),
    ...(comparison ? ['', comparisonText(comparison)] : []),
  ].join('\n');
}

function headline({ opened, examination }: Report): string {
  const { detection, title, course } = examination;
  const kind = KINDS[detection.main.kind];
  const about = [
    `${kind[0]!.toUpperCase()}${kind.slice(1)}${title ? ` “${harmless(title)}”` : ''}`,
    ...(course
      ? [
          `EcoHeritage course ${harmless(course.version)} (${harmless(course.languages.join(', '))})`,
        ]
      : []),
    ...(opened.files.size > 0 ? [countWords(opened.files.size, 'file')] : []),
    ...(opened.bytes > 0 ? [size(opened.bytes)] : []),
  ];
  return `${paint('bold', harmless(opened.name))}\n${about.join(' · ')}`;
}

function verdictLine(report: Report): string {
  const all = report.examination.findings;
  const count = (wanted: string) =>
    all.filter(({ severity }) => (severity ?? 'error') === wanted).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const atLeast = Object.keys(report.examination.more).length > 0 ? 'at least ' : '';
  if (errors > 0) {
    return paint(
      'red',
      `✘ ${atLeast}${countWords(errors, 'error')}, ${countWords(warnings, 'warning')}`,
    );
  }
  if (warnings > 0) return paint('yellow', `! No errors, ${countWords(warnings, 'warning')}`);
  return paint('green', '✔ Healthy: nothing to put right');
}

const WORDS: Record<Takes, [word: string, colour: 'green' | 'yellow' | 'red']> = {
  yes: ['takes it', 'green'],
  limits: ['with limits', 'yellow'],
  no: ['no', 'red'],
};

const NOT_FOR_LMSS: Partial<Record<KindId, string>> = {
  source: 'No LMS takes it: it is there to change the course. “eco package” makes packages.',
  workbook: 'No LMS takes it: it is there to be printed.',
};

/** Where the second column of the table begins. */
const INDENT = ' '.repeat(27);

function lmsTable({ lms, findings, detection }: Examination): string[] {
  if (lms.every(({ takes }) => takes === 'no')) {
    return [NOT_FOR_LMSS[detection.main.kind] ?? paint('red', 'No LMS takes it as it is.')];
  }
  const said = new Set(findings.map(({ message }) => message));
  const [first] = lms;
  const isSame = lms.every(
    ({ takes, reasons }) =>
      takes === first!.takes && JSON.stringify(reasons) === JSON.stringify(first!.reasons),
  );
  return (isSame ? [{ ...first!, name: 'Each LMS' }] : lms).map(({ name, takes, reasons }) => {
    const [word, colour] = WORDS[takes];
    const own = reasons.filter(({ text }) => !said.has(text));
    const above = [
      ...new Set(reasons.filter((one) => !own.includes(one)).map(({ finding }) => finding!)),
    ];
    const lines = [
      ...own.map(({ text, source }) => wrap(`${text} [${source}]`, INDENT)),
      ...(above.length > 0 ? [wrap(`See above: ${above.join(', ')}`, INDENT)] : []),
    ];
    return `${name.padEnd(14)}${paint(colour, word.padEnd(13))}${lines.join('\n').trimStart()}`;
  });
}
