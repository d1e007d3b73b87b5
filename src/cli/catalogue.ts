import { readFileSync, statSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '../../packaging/formats/index.ts';
import { inOneLanguage } from '../../packaging/make-plan.ts';
import { packPlan } from '../../packaging/zip.ts';
import type { CourseBuild, PackagePlan } from '../../packaging/plan.ts';
import { languageName } from '../core/language.ts';
import { UserError, type Problem } from '../core/user-error.ts';
import { plainText } from '../document/document.ts';
import type { CourseEntry, PreviewOptions } from '../preview/options.ts';
import { buildCourse, forgetBundle } from './build-course.ts';
import { loadCourse } from './load-course.ts';
import { chooseTheme, loadTheme, themeFile, type ThemeOption } from './load-theme.ts';
import { courseIds, distFolder } from './project.ts';

/**
 * What the preview plays or hands out of a course: every format, and one that holds a single
 * language once for each, as `epub.es`.
 */
const offered = ({ documents }: CourseBuild): CourseEntry['formats'] =>
  formats.flatMap(({ id, label, monolingual }) =>
    monolingual && documents.length > 1
      ? documents.map(({ language }) => ({
          id: `${id}.${language}`,
          label: `${label}, ${languageName(language)}`,
        }))
      : [{ id, label }],
  );

/**
 * The courses of a folder for the preview: built when asked for, kept until a file of the course or
 * the player changes. So an edit shows after a reload.
 */
export function courseCatalogue(
  coursesFolder: string,
  themeOption?: ThemeOption,
): Pick<PreviewOptions, 'catalogue' | 'openPackage' | 'downloadPackage'> {
  const builds = new Map<string, { stamp: string; seenAt: number; build: Promise<CourseBuild> }>();

  /** How the theme stands, with the files beside it. */
  const themeStamp = (): string => {
    const file = themeFile(coursesFolder, themeOption);
    return file === undefined ? '' : themeState(file);
  };

  const build = (id: string): Promise<CourseBuild> => {
    const folder = join(coursesFolder, id);
    const recent = builds.get(id);
    // A page of the course asks for many files at once; one look at the disk serves them all.
    if (recent && Date.now() - recent.seenAt < 500) return recent.build;
    const stamp = [newest(folder), newest(distFolder()), themeStamp()].join();
    if (recent?.stamp === stamp) {
      recent.seenAt = Date.now();
      return recent.build;
    }
    forgetBundle();
    const made = loadCourse(folder).then((loaded) =>
      buildCourse(loaded, { theme: chooseTheme(coursesFolder, themeOption).theme }),
    );
    builds.set(id, { stamp, seenAt: Date.now(), build: made });
    return made;
  };

  const plan = async (courseId: string, formatId: string): Promise<PackagePlan> => {
    const [name, language] = formatId.split('.');
    const format = formats.find(({ id }) => id === name);
    const unknown = (): never => {
      throw new UserError({
        code: 'PREVIEW_UNKNOWN',
        message: `There is no course “${courseId}” as ${formatId}.`,
      });
    };
    if (!format || !courseIds(coursesFolder).includes(courseId)) return unknown();
    const made = await build(courseId);
    if (language === undefined) return format.plan(made);
    const index = made.documents.findIndex((document) => document.language === language);
    return index < 0 ? unknown() : format.plan(inOneLanguage(made, index));
  };

  return {
    async catalogue() {
      const entries: CourseEntry[] = [];
      for (const id of courseIds(coursesFolder)) {
        let made: CourseBuild;
        try {
          made = await build(id);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          entries.push(brokenEntry(id, error.problems));
          continue;
        }
        const { course, documents } = made;
        const cover = course.media.find((media) => media.id === course.cover);
        entries.push({
          id,
          title: course.title,
          ...(course.subtitle ? { subtitle: course.subtitle } : {}),
          summary: plainText(course.summary),
          version: course.version,
          languages: documents.map(({ language }) => language),
          minutes: course.minutes,
          formats: offered(made),
          ...(cover ? { cover: join(coursesFolder, id, 'media', cover.file) } : {}),
        });
      }
      return entries;
    },
    async openPackage(courseId, formatId) {
      const { files } = await plan(courseId, formatId);
      const encoder = new TextEncoder();
      return new Map(
        files.map(({ path, content }) => [
          path,
          typeof content === 'string' ? encoder.encode(content) : content,
        ]),
      );
    },
    async downloadPackage(courseId, formatId) {
      const made = await plan(courseId, formatId);
      return { name: made.name, bytes: await packPlan(made) };
    },
  };
}

/** A course that cannot be built: its card says why. */
const brokenEntry = (id: string, problems: readonly Problem[]): CourseEntry => ({
  id,
  title: id,
  summary: '',
  version: '',
  languages: [],
  minutes: 0,
  formats: [],
  problems,
});

/** The theme's fingerprint says whether it changed; a broken one is told when a course is built. */
function themeState(file: string): string {
  try {
    return loadTheme(file).theme.fingerprint;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** When anything in a folder last changed. */
function newest(folder: string): number {
  return Math.max(
    statSync(folder).mtimeMs,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    }),
  );
}

/** The bundles of the preview's pages. */
export function previewPages(): PreviewOptions['pages'] {
  const dist = distFolder();
  return {
    tokens: readFileSync(join(dist, 'tokens.css'), 'utf8'),
    playScript: readFileSync(join(dist, 'preview/play.js'), 'utf8'),
  };
}

/** The bundle of the gallery of activities. */
export const galleryBundle = () => ({
  script: readFileSync(join(distFolder(), 'gallery.js'), 'utf8'),
  style: readFileSync(join(distFolder(), 'player.css'), 'utf8'),
});
