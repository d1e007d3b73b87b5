import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mbz, mbzLean, planProgramme } from '../../../packaging/formats/mbz.ts';
import { zipPlan } from '../../../packaging/zip.ts';
import { UserError } from '../../core/user-error.ts';
import type { Programme } from '../../course/programme.schema.ts';
import { validateProgramme } from '../../course/validate.ts';
import { allProblems, buildCourse, isError } from '../build-course.ts';
import type { BuiltTheme } from '../../theme/theme.ts';
import { loadCourse } from '../load-course.ts';
import { chooseTheme } from '../load-theme.ts';
import { chooseCourses } from '../project.ts';
import { listProblems } from '../report.ts';
import { writeWhole } from '../write-files.ts';
import type { PackageOptions } from './package.ts';

export interface ProgrammeOptions {
  /** Path of the programme's file. */
  programme?: string;
}

/** Formats in which several courses are one. */
const FORMATS = [mbz, mbzLean];

/** Makes one package of all the courses of a programme and prints a line for it: path, bytes. */
export async function packageProgramme(
  coursesFolder: string,
  named: readonly string[],
  options: PackageOptions & ProgrammeOptions,
): Promise<void> {
  const chosen = FORMATS.filter(({ id }) => options.format.split(',').includes(id));
  if (chosen.length === 0 || chosen.length < options.format.split(',').length) {
    throw new UserError({
      code: 'USAGE_PROGRAMME_FORMAT',
      message: `A programme is packaged as ${FORMATS.map(({ id }) => id).join(' or ')}, not as “${options.format}”.`,
      hint: 'For example: eco package --programme courses/programme.json --format mbz',
    });
  }
  if (named.length > 0 || options.all) {
    throw new UserError({
      code: 'USAGE_PROGRAMME_COURSES',
      message: 'The file of the programme lists its courses; none can be named besides.',
    });
  }
  const programme = readProgramme(options.programme!);
  const { theme, problems } = chooseTheme(coursesFolder, options.theme);
  if (problems.length > 0) console.error(listProblems(problems));
  const builds = await Promise.all(
    chooseCourses(coursesFolder, programme.courses, false).map((id) =>
      build(join(coursesFolder, id), options, theme),
    ),
  );
  const written = [];
  for (const format of chosen) {
    const plan = planProgramme(programme, builds, format);
    const bytes = await zipPlan(plan);
    const path = join(options.out, plan.name);
    writeWhole(path, bytes);
    written.push({ programme: programme.id, format: format.id, path, bytes: bytes.length });
    if (!options.json) console.log(`${path}  ${bytes.length}`);
  }
  if (options.json) console.log(JSON.stringify(written, null, 2));
}

async function build(
  folder: string,
  { lang, source }: PackageOptions,
  theme: BuiltTheme | undefined,
) {
  const languages = lang === 'all' ? 'all' : lang.split(',').map((tag) => tag.trim());
  const loaded = await loadCourse(folder, { languages });
  const warnings = allProblems(loaded).filter((problem) => !isError(problem));
  if (warnings.length > 0) console.error(listProblems(warnings));
  return buildCourse(loaded, { source, theme });
}

function readProgramme(file: string): Programme {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError({
      code: 'PROGRAMME_UNREADABLE',
      message: `The programme cannot be read: ${(error as Error).message}`,
      file,
      hint: 'It is a JSON file with id, version, language, title, summary and courses.',
    });
  }
  const { value, problems } = validateProgramme(input);
  if (!value) throw new UserError(problems.map((problem) => ({ file, ...problem })));
  return value;
}
