import { compare } from '../../../packaging/compare/compare.ts';
import { examine, type Examiner } from '../../../packaging/doctor/examine.ts';
import { innerPackages } from '../../../packaging/doctor/inner-packages.ts';
import type { OpenedPackage } from '../../../packaging/open/opened.ts';
import { UserError } from '../../core/user-error.ts';
import { createPlayExaminer } from '../verify/play.ts';
import { packagesAt, readTarget } from '../verify/read-target.ts';
import { hasErrors, jsonReport, type Report } from '../verify/report-json.ts';
import { textReport } from '../verify/report-text.ts';
import { schemaExaminer } from '../verify/xsd.ts';

export interface VerifyOptions {
  /** An older version of the one package that is named. */
  against?: string;
  /** A folder with XML schemas. */
  xsd?: string;
  /** Plays each package in a browser, and ends sessions badly. */
  play?: boolean;
  /** So long may playing one package take. */
  playSeconds?: string;
  json?: boolean;
}

/**
 * Examines packages of anyone and prints a report for each. Returns the exit code: 1 when any has an
 * error. What cannot be read is an error of that package and does not stop the others.
 */
export async function verify(paths: readonly string[], options: VerifyOptions): Promise<number> {
  const targets = [...new Set(paths.flatMap(packagesAt))];
  const player = options.play ? createPlayExaminer(options) : undefined;
  const examiners = [...examinersFor(options), ...(player ? [player.examine] : [])];
  const old =
    options.against === undefined ? undefined : await oldPackage(options.against, targets);
  const reports: Report[] = [];
  for (const path of targets) {
    const opened = await readTarget(path);
    const examination = await examine(opened, examiners);
    const play = player?.take();
    const report = {
      opened,
      examination,
      ...(play && { play }),
      ...(old && { comparison: compare(old, opened) }),
    };
    // Contents are let go of: a folder of large packages would fill the memory.
    reports.push(report);
    if (!options.json) console.log(`${reports.length > 1 ? '\n' : ''}${textReport(report)}`);
  }
  if (options.json) console.log(JSON.stringify(jsonReport(reports), null, 2));
  else if (reports.length > 1) console.log(`\n${summary(reports)}`);
  return reports.some(hasErrors) ? 1 : 0;
}

/** Those who look at a package besides the rules. */
const examinersFor = ({ xsd }: VerifyOptions): Examiner[] => [
  innerPackages,
  ...(xsd === undefined ? [] : [schemaExaminer(xsd)]),
];

async function oldPackage(path: string, targets: readonly string[]): Promise<OpenedPackage> {
  if (targets.length !== 1) {
    throw new UserError({
      code: 'USAGE_AGAINST',
      message: `--against compares one package with one; there are ${targets.length}.`,
      hint: 'For example: eco verify new.zip --against old.zip',
    });
  }
  const opened = await readTarget(path);
  if (opened.files.size > 0) return opened;
  throw new UserError(opened.problems.map((problem) => ({ ...problem, file: path })));
}

function summary(reports: readonly Report[]): string {
  const bad = reports.filter(hasErrors);
  return bad.length === 0
    ? `${reports.length} packages, none with errors.`
    : `${reports.length} packages, ${bad.length} with errors:\n${bad
        .map(({ opened }) => `  ${opened.name}`)
        .join('\n')}`;
}
