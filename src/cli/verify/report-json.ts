import { KINDS } from '../../../packaging/doctor/kinds.ts';
import type { Examination } from '../../../packaging/doctor/examine.ts';
import type { Comparison } from '../../../packaging/compare/comparison.ts';
import type { OpenedPackage } from '../../../packaging/open/opened.ts';
import type { PlaySummary } from './play.ts';
import { isError, type Problem } from '../../core/user-error.ts';

/** One examined package, with what was compared. */
export interface Report {
  opened: OpenedPackage;
  examination: Examination;
  comparison?: Comparison;
  /** How it did when it was played. */
  play?: PlaySummary;
}

/** Everything of a report that asks for something: of the package and of the comparison. */
const findingsOf = ({ examination, comparison }: Report): Problem[] => [
  ...examination.findings,
  ...(comparison?.findings ?? []),
];

export const hasErrors = (report: Report): boolean => findingsOf(report).some(isError);

/**
 * The reports for machines. `format` counts versions of this shape: fields may be added within one,
 * never taken away or given another meaning (docs/verify.md).
 */
export const jsonReport = (reports: readonly Report[]) => ({
  format: 1,
  healthy: !reports.some(hasErrors),
  packages: reports.map(({ opened, examination, comparison, play }) => ({
    file: opened.name,
    form: opened.form,
    bytes: opened.bytes,
    files: opened.files.size,
    kind: examination.detection.main.kind,
    label: KINDS[examination.detection.main.kind],
    manifest: examination.detection.main.manifest ?? null,
    alsoKinds: examination.detection.others.map(({ kind, manifest }) => ({ kind, manifest })),
    title: examination.title ?? null,
    course: examination.course ?? null,
    verdict: examination.verdict,
    findings: examination.findings.map(jsonFinding),
    more: examination.more,
    lms: examination.lms,
    play: play ?? null,
    comparison: comparison
      ? { ...comparison, findings: comparison.findings.map(jsonFinding) }
      : null,
  })),
});

const jsonFinding = ({ code, severity, message, file, path, hint }: Problem) => ({
  severity: severity ?? 'error',
  code,
  message,
  file: file ?? null,
  place: path ?? null,
  hint: hint ?? null,
});
