import { join } from 'node:path';
import { formats } from '../../../packaging/formats/index.ts';
import type { PackageFormat } from '../../../packaging/plan.ts';
import { packPlan } from '../../../packaging/zip.ts';
import { UserError } from '../../core/user-error.ts';
import { nearest } from '../../course/markdown.ts';
import { allProblems, buildCourse, isError } from '../build-course.ts';
import { loadCourse } from '../load-course.ts';
import { chooseCourses } from '../project.ts';
import { listProblems } from '../report.ts';
import { writeWhole } from '../write-files.ts';

export interface PackageOptions {
  all?: boolean;
  format: string;
  lang: string;
  out: string;
  source: boolean;
  json?: boolean;
}

/**
 * Makes packages and prints one line for each: path, bytes. Nothing is written before every course
 * has passed its check.
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
  const languages = options.lang === 'all' ? 'all' : list(options.lang);
  const builds = [];
  for (const id of chooseCourses(coursesFolder, named, options.all === true)) {
    const loaded = await loadCourse(join(coursesFolder, id), { languages });
    const warnings = allProblems(loaded).filter((problem) => !isError(problem));
    if (warnings.length > 0) console.error(listProblems(warnings));
    builds.push(buildCourse(loaded, { source: options.source }));
  }
  const written = [];
  for (const build of builds) {
    for (const format of chosen) {
      const plan = format.plan(build);
      const bytes = await packPlan(plan);
      const path = join(options.out, plan.name);
      writeWhole(path, bytes);
      written.push({ course: build.course.id, format: format.id, path, bytes: bytes.length });
      if (!options.json) console.log(`${path}  ${bytes.length}`);
    }
  }
  if (options.json) console.log(JSON.stringify(written, null, 2));
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
