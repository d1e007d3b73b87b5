import { readFileSync, readdirSync, existsSync, statSync } from 'node:fs';
import nodeModule from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError, type Problem } from '../core/user-error.ts';
import type { Course } from '../course/course.schema.ts';
import type { MediaFile, MediaFiles } from '../course/check-media.ts';
import { checkCourse } from '../course/check.ts';
import { translateCourse, type TranslationReport } from '../course/translate.ts';
import type { Translation } from '../course/translation.schema.ts';
import { validateCourse, validateTranslation } from '../course/validate.ts';
import { courseFile } from './project.ts';

/** A course as it lies on disk, read and judged. */
export interface LoadedCourse {
  folder: string;
  course: Course;
  /** Overlays by language, as they stand. */
  overlays: Map<string, Translation>;
  /** The course in each language, its own first; languages that were asked for. */
  languages: Course[];
  reports: TranslationReport[];
  media: Map<string, Uint8Array>;
  /** Everything that was found; errors among them mean that nothing may be built. */
  problems: Problem[];
}

/** Larger files are not even read: the check refuses them by their size. */
const LARGEST_READ = 64 * 1024 * 1024;

/**
 * Reads a course with its media and translations, validates and checks it. Throws a `UserError`
 * only when there is no course to speak of; everything else is in `problems`.
 */
export async function loadCourse(
  folder: string,
  options: { languages?: readonly string[] | 'all' } = {},
): Promise<LoadedCourse> {
  const file = courseFile(folder);
  if (!file) {
    throw new UserError({
      code: 'COURSE_MISSING',
      message: 'There is no course.ts or course.json here.',
      file: folder,
    });
  }
  const shown = relative(process.cwd(), file) || file;
  const input = await readDefinition(file, shown);
  refuseCircles(input, shown);
  const { value, problems } = validateCourse(input);
  if (!value) throw new UserError(problems.map((problem) => ({ file: shown, ...problem })));
  const course = JSON.parse(JSON.stringify(value)) as Course;
  const media = readMedia(join(folder, 'media'));
  const found: Problem[] = checkCourse(course, mediaFacts(join(folder, 'media'), media)).map(
    (problem) => ({
      file: shown,
      ...problem,
    }),
  );
  const translations = readTranslations(folder, course);
  const chosen = chooseLanguages(course, translations.overlays, options.languages ?? 'all');
  const languages = [course];
  const reports: TranslationReport[] = [];
  for (const tag of chosen.tags) {
    const overlay = translations.overlays.get(tag);
    if (!overlay) continue;
    const translated = translateCourse(course, overlay);
    languages.push(translated.course);
    reports.push(translated.report);
    found.push(
      ...translationProblems(
        folder,
        translated,
        mediaFacts(join(folder, 'media'), media),
        new Set(found.map(sameness)),
      ),
    );
  }
  return {
    folder,
    course,
    overlays: translations.overlays,
    languages: inOrder(chosen.withOwn ? languages : languages.slice(1), options.languages ?? 'all'),
    reports,
    media,
    problems: [
      ...idProblems(folder, course, shown),
      ...found,
      ...translations.problems,
      ...chosen.problems,
    ],
  };
}

/** Languages in the order they were asked for: a package opens with the first. */
const inOrder = (courses: Course[], wanted: readonly string[] | 'all'): Course[] =>
  wanted === 'all'
    ? courses
    : courses.sort((a, b) => wanted.indexOf(a.language) - wanted.indexOf(b.language));

async function readDefinition(file: string, shown: string): Promise<unknown> {
  try {
    if (file.endsWith('.json')) return JSON.parse(readFileSync(file, 'utf8')) as unknown;
    freshImports();
    const module = (await import(`${pathToFileURL(file).href}?v=${version()}`)) as {
      default?: unknown;
    };
    if (module.default !== undefined) return module.default;
  } catch (error) {
    throw new UserError({
      code: 'COURSE_UNREADABLE',
      message: `The course cannot be read: ${firstLines(error)}`,
      file: shown,
      hint: 'A course is plain data: export default defineCourse({ … }).',
    });
  }
  throw new UserError({
    code: 'COURSE_NO_EXPORT',
    message: 'The file exports no course.',
    file: shown,
    hint: 'Write: export default defineCourse({ … });',
  });
}

/** A course is written down as JSON; something that contains itself cannot be. */
function refuseCircles(input: unknown, file: string): void {
  try {
    JSON.stringify(input);
  } catch (error) {
    throw new UserError({
      code: 'COURSE_CIRCULAR',
      message: `The course is not plain data: ${firstLines(error).split(' -->')[0]}`,
      file,
      hint: 'Somewhere a part contains itself, or a value cannot be written as JSON.',
    });
  }
}

let versions = 0;
const version = (): number => ++versions;
let hooked = false;

/** Lets a course that was edited be imported again, with all files it is made of. */
function freshImports(): void {
  if (hooked) return;
  hooked = true;
  nodeModule.registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      const parent = /\?v=(\d+)$/.exec(context.parentURL ?? '');
      const isOurs =
        parent && resolved.url.startsWith('file:') && !resolved.url.includes('/node_modules/');
      return isOurs
        ? { ...resolved, url: `${resolved.url.replace(/\?.*$/, '')}?v=${parent[1]}` }
        : resolved;
    },
  });
}

/** What an error of the module loader says, without its stack. */
function firstLines(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /^(file:\/\/[^\n]+:\d+)\n/.exec(error.stack ?? '')?.[1];
  const message = error.message.split('\n').slice(0, 4).join(' ').trim();
  return place ? `${message} (${place.replace(/^file:\/\//, '').replace(/\?v=\d+/, '')})` : message;
}

function readMedia(folder: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(folder, entry.name);
    if (statSync(path).size > LARGEST_READ) continue;
    try {
      files.set(entry.name, readFileSync(path));
    } catch (error) {
      throw new UserError({
        code: 'MEDIA_UNREADABLE',
        message: `The file cannot be read: ${(error as Error).message}`,
        file: relative(process.cwd(), path),
        hint: 'Give yourself the right to read it.',
      });
    }
  }
  return files;
}

function mediaFacts(folder: string, media: Map<string, Uint8Array>): MediaFiles {
  const facts = new Map<string, MediaFile>();
  if (!existsSync(folder)) return facts;
  for (const name of readdirSync(folder)) {
    const bytes = media.get(name);
    const size = bytes?.length ?? statSync(join(folder, name)).size;
    const text = bytes && name.endsWith('.svg') ? new TextDecoder().decode(bytes) : undefined;
    const head = bytes?.subarray(0, 16);
    facts.set(name, { size, ...(text === undefined ? {} : { text }), ...(head ? { head } : {}) });
  }
  return facts;
}

function idProblems(folder: string, course: Course, file: string): Problem[] {
  const name = folder.split(/[\\/]/).filter(Boolean).pop();
  return name === course.id
    ? []
    : [
        {
          code: 'ID_FOLDER',
          message: `The course has the id “${course.id}”, its folder is called “${name}”.`,
          file,
          hint: 'Both must be the same, so that commands and packages find each other.',
        },
      ];
}

function readTranslations(
  folder: string,
  course: Course,
): { overlays: Map<string, Translation>; problems: Problem[] } {
  const overlays = new Map<string, Translation>();
  const problems: Problem[] = [];
  const from = join(folder, 'translations');
  if (!existsSync(from)) return { overlays, problems };
  for (const name of readdirSync(from)
    .filter((entry) => entry.endsWith('.json'))
    .sort()) {
    const file = relative(process.cwd(), join(from, name));
    let input: unknown;
    try {
      input = JSON.parse(readFileSync(join(from, name), 'utf8'));
    } catch (error) {
      problems.push({
        code: 'TRANSLATION_UNREADABLE',
        message: `This is not JSON: ${firstLines(error)}`,
        file,
      });
      continue;
    }
    const result = validateTranslation(input);
    if (!result.value) {
      problems.push(...result.problems.map((problem) => ({ file, ...problem })));
    } else if (
      `${result.value.language}.json` !== name ||
      result.value.language === course.language
    ) {
      problems.push({
        code: 'TRANSLATION_LANGUAGE',
        message: `The file says it is in “${result.value.language}”.`,
        file,
        hint: 'The file is named after its language, and is not in the language of the course.',
      });
    } else overlays.set(result.value.language, result.value);
  }
  return { overlays, problems };
}

function chooseLanguages(
  course: Course,
  overlays: ReadonlyMap<string, Translation>,
  wanted: readonly string[] | 'all',
): { tags: string[]; withOwn: boolean; problems: Problem[] } {
  const there = [course.language, ...overlays.keys()];
  if (wanted === 'all') return { tags: [...overlays.keys()], withOwn: true, problems: [] };
  return {
    tags: wanted.filter((tag) => overlays.has(tag)),
    withOwn: wanted.includes(course.language),
    problems: wanted
      .filter((tag) => !there.includes(tag))
      .map((tag) => ({
        code: 'LANGUAGE_MISSING',
        message: `“${course.id}” is not there in “${tag}”.`,
        hint: `There are: ${there.join(', ')}. Begin one with: eco translate ${course.id} ${tag}`,
      })),
  };
}

const sameness = ({ path, message }: Problem): string => `${path}: ${message}`;

/** A translation must hold what the course holds: links, terms and Markdown of our subset. */
function translationProblems(
  folder: string,
  { course, report }: { course: Course; report: TranslationReport },
  files: MediaFiles,
  known: ReadonlySet<string>,
): Problem[] {
  const file = relative(process.cwd(), join(folder, 'translations', `${report.language}.json`));
  const incomplete = report.missing.length + report.stale.length;
  const summary: Problem[] =
    incomplete === 0
      ? []
      : [
          {
            code: 'TRANSLATION_INCOMPLETE',
            message: `${report.missing.length} of ${report.total} texts are not translated, ${report.stale.length} are out of date.`,
            file,
            hint: `Fill in the empty “text” fields; the first is ${[...report.missing, ...report.stale][0]}.`,
            severity: 'warning',
          },
        ];
  const faults = checkCourse(course, files).filter(
    (problem) =>
      /^(PROSE|LINK|EASY)_/.test(problem.code) ||
      // A gap that is missing, two options that read alike: what the course itself has not.
      (problem.code === 'ACTIVITY_WRONG' && !known.has(sameness(problem))),
  );
  return [...faults.map((problem) => ({ file, ...problem })), ...summary];
}
