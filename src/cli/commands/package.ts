import { join } from 'node:path';
import { isBesideRecord } from '../../../packaging/content.ts';
import { formats } from '../../../packaging/formats/index.ts';
import type { PackageFormat } from '../../../packaging/plan.ts';
import { UserError, type Problem } from '../../core/user-error.ts';
import { nearest } from '../../course/markdown.ts';
import { allProblems, isError } from '../build-course.ts';
import { loadCourse, type LoadedCourse } from '../load-course.ts';
import { chooseTheme, type ThemeOption } from '../load-theme.ts';
import { brokerAddress } from '../broker-address.ts';
import type { Job, MadeFile, PackSettings } from '../pack/job.ts';
import { openLedger } from '../pack/ledger.ts';
import { runJobs } from '../pack/pool.ts';
import { lines, progress, table, type ShownFile } from '../pack/show.ts';
import { chooseCourses } from '../project.ts';
import { listProblems } from '../report.ts';

export interface PackageOptions {
  all?: boolean;
  format: string;
  lang: string;
  out: string;
  xapiBroker?: string;
  source: boolean;
  pdf: boolean;
  theme?: ThemeOption;
  json?: boolean;
}

/**
 * Makes packages and prints one line for each: path, bytes; on a terminal a table. Nothing is written
 * before every course has passed its check, and nothing is made again that has not changed.
 */
export async function packageCourses(
  coursesFolder: string,
  named: readonly string[],
  options: PackageOptions,
): Promise<void> {
  if (named.length === 0 && !options.all) {
    throw new UserError({
      code: 'USAGE_COURSE',
      message: 'Which course? Name one or more, or say --all.',
      hint: 'For example: eco package parish-map --format scorm12',
    });
  }
  const chosen = chooseFormats(options.format);
  const broker = options.xapiBroker === undefined ? undefined : brokerAddress(options.xapiBroker);
  if (broker && !chosen.some(({ record }) => isBesideRecord(record))) {
    throw new UserError({
      code: 'USAGE_BROKER_FORMAT',
      message: 'None of these formats reports to a broker: only SCORM and web packages do.',
      hint: 'cmi5 and xAPI packages report to the record store that launches them. Add --format scorm12, or leave --xapi-broker out.',
    });
  }
  const ids = chooseCourses(coursesFolder, named, options.all === true);
  const { theme, problems: themeProblems } = chooseTheme(coursesFolder, options.theme);
  if (themeProblems.length > 0) console.error(listProblems(themeProblems));
  const settings: PackSettings = {
    coursesFolder,
    languages: options.lang === 'all' ? 'all' : list(options.lang),
    out: options.out,
    source: options.source,
    pdf: options.pdf,
    broker,
    theme,
  };
  const jobs = ids.flatMap((course) => chosen.map(({ id }) => ({ course, format: id })));
  const ledger = openLedger(settings);
  const done = new Map<Job, ShownFile[]>();
  const take = (job: Job, files: readonly MadeFile[], kept: boolean) =>
    done.set(
      job,
      files.map((file) => ({ ...job, ...file, kept })),
    );
  for (const job of jobs) {
    const kept = ledger.kept(job);
    if (kept) take(job, kept, true);
  }
  const missing = jobs.filter((job) => !done.has(job));
  const loaded = await checkAll([...new Set(missing.map(({ course }) => course))], settings);

  const bar = progress(missing.length);
  const problems: Problem[] = [];
  try {
    await runJobs(missing, settings, loaded, (job, result) => {
      take(job, result.files, false);
      // What this machine could not make may be made another time.
      if (result.problems.length === 0) ledger.note(job, result.files);
      problems.push(...result.problems);
      bar.step(job);
    });
  } finally {
    bar.stop();
    if (missing.length > 0) ledger.save();
  }
  if (problems.length > 0) console.error(listProblems(problems));
  const files = jobs.flatMap((job) => done.get(job)!);
  if (options.json) console.log(JSON.stringify(files, null, 2));
  else console.log(process.stdout.isTTY && files.length > 1 ? table(files) : lines(files));
}

/** Reads courses and says what is worth a warning; throws when anything is wrong with any of them. */
async function checkAll(
  ids: readonly string[],
  settings: PackSettings,
): Promise<Map<string, LoadedCourse>> {
  const loaded = new Map<string, LoadedCourse>();
  const found: Problem[] = [];
  for (const id of ids) {
    const { coursesFolder, languages } = settings;
    const course = await loadCourse(join(coursesFolder, id), { languages });
    loaded.set(id, course);
    found.push(...allProblems(course));
  }
  if (found.some(isError)) throw new UserError(found.filter(isError));
  if (found.length > 0) console.error(listProblems(found));
  return loaded;
}

const list = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

function chooseFormats(text: string): PackageFormat[] {
  if (text === 'all') return [...formats];
  const known = formats.map(({ id }) => id);
  const wanted = list(text);
  const unknown = wanted.filter((id) => !known.includes(id));
  if (unknown.length > 0 || wanted.length === 0) {
    throw new UserError(
      (unknown.length > 0 ? unknown : ['']).map((id) => ({
        code: 'USAGE_FORMAT',
        message: `There is no format “${id}”.`,
        hint: nearest(id, known),
      })),
    );
  }
  return formats.filter(({ id }) => wanted.includes(id));
}
