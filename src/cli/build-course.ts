import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  SCHEMA_SETS,
  type CourseBuild,
  type PlannedFile,
  type PlayerBundle,
  type SchemaSet,
} from '../../packaging/plan.ts';
import { BESIDE_IDS, RECORD_IDS, type BesideId, type RecordId } from '../core/record-id.ts';
import { isError, UserError, type Problem } from '../core/user-error.ts';
import { stateProblems } from '../course/budget.ts';
import { buildDocument } from '../document/document.ts';
import type { LoadedCourse } from './load-course.ts';
import type { BuiltTheme } from '../theme/theme.ts';
import { distFolder } from './project.ts';

/** Everything `check` says of a course: what was found while loading, and the saved state. */
export function allProblems(loaded: LoadedCourse): Problem[] {
  if (loaded.problems.some(isError)) return loaded.problems;
  const { outline } = buildDocument(loaded.course, [loaded.course.language]);
  return [...loaded.problems, ...stateProblems(outline)];
}

export { isError };

/**
 * A course ready for packaging. Throws a `UserError` with every problem when it has errors, so that
 * a faulty course never becomes a package.
 */
export function buildCourse(
  loaded: LoadedCourse,
  options: {
    source?: boolean;
    broker?: string | undefined;
    theme?: BuiltTheme | undefined;
  } = {},
): CourseBuild {
  const errors = allProblems(loaded).filter(isError);
  if (errors.length > 0) throw new UserError(errors);
  const languages = loaded.languages.map(({ language }) => language);
  const used = new Set(loaded.course.media.map(({ file }) => file));
  const media = [...loaded.media]
    .filter(([name]) => used.has(name))
    .map(([name, content]) => ({ path: `media/${name}`, content }));
  const sizes = new Map([...loaded.media].map(([name, { length }]) => [name, length]));
  return {
    course: loaded.languages[0]!,
    courses: loaded.languages,
    documents: loaded.languages.map((course) => buildDocument(course, languages, sizes)),
    media,
    source: options.source === false ? [] : sourceFiles(loaded),
    ...guideOf(loaded, languages[0]!),
    player: playerBundle(),
    ...(options.theme ? { theme: options.theme } : {}),
    ...(options.broker === undefined ? {} : { broker: options.broker }),
    schemas: Object.fromEntries(
      SCHEMA_SETS.map((set) => [set, filesIn(join(distFolder(), 'schemas', set))]),
    ) as Record<SchemaSet, PlannedFile[]>,
  };
}

/** What a remix starts from. Media are not repeated: the source refers to the package's own. */
function sourceFiles({ course, overlays, languages }: LoadedCourse): PlannedFile[] {
  const tags = new Set(languages.map(({ language }) => language));
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    { path: 'source/course.json', content: json(course) },
    ...[...overlays]
      .filter(([tag]) => tags.has(tag))
      .map(([tag, overlay]) => ({
        path: `source/translations/${tag}.json`,
        content: json(overlay),
      })),
  ];
}

/** The guide beside the course: `README.<language>.md` where there is one, else `README.md`. */
function guideOf({ folder, course }: LoadedCourse, language: string): Pick<CourseBuild, 'guide'> {
  const own = { path: join(folder, 'README.md'), language: course.language };
  const translated = { path: join(folder, `README.${language}.md`), language };
  const found = [translated, own].find(({ path }) => existsSync(path));
  return found
    ? { guide: { language: found.language, text: readFileSync(found.path, 'utf8') } }
    : {};
}

let bundle: PlayerBundle | undefined;

/** Reads the bundles anew the next time: they were built again. */
export const forgetBundle = (): void => {
  bundle = undefined;
};

/** The player as it was built. It is read once. */
export function playerBundle(): PlayerBundle {
  if (bundle) return bundle;
  const dist = distFolder();
  const text = (...path: string[]) => readFileSync(join(dist, ...path), 'utf8');
  try {
    bundle = {
      scripts: Object.fromEntries(
        RECORD_IDS.map((id) => [id, text('player', `${id}.js`)]),
      ) as Record<RecordId, string>,
      beside: Object.fromEntries(
        BESIDE_IDS.map((id) => [id, text('player', `${id}-xapi.js`)]),
      ) as Record<BesideId, string>,
      lrs: [{ path: 'lrs.js', content: text('lrs.js') }, ...filesBelow(join(dist, 'lrs'))],
      handIn: filesBelow(join(dist, 'hand-in')),
      extras: [{ path: 'extras.js', content: text('extras.js') }],
      web: filesBelow(join(dist, 'web')),
      activities: Object.fromEntries(
        readdirSync(join(dist, 'activities')).map((name) => [
          name.replace(/\.js$/, ''),
          text('activities', name),
        ]),
      ),
      style: text('player.css'),
      licences: filesIn(join(dist, 'licences')),
    };
    return bundle;
  } catch {
    throw new UserError({
      code: 'PLAYER_MISSING',
      message: 'The player has not been built yet.',
      hint: 'Run: npm run build',
    });
  }
}

function filesIn(folder: string): PlannedFile[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(folder, name)) }));
}

/** The same with folders inside; paths have forward slashes everywhere. */
function filesBelow(folder: string): PlannedFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory()
      ? filesBelow(path).map((file) => ({ ...file, path: `${entry.name}/${file.path}` }))
      : [{ path: entry.name, content: readFileSync(path) }];
  });
}
