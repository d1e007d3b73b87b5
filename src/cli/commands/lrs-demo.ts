import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { courseIri } from '../../core/iri.ts';
import { UserError } from '../../core/user-error.ts';
import { kindOf } from '../../activities/index.ts';
import { plain } from '../../activities/plain.ts';
import { buildDocument } from '../../document/document.ts';
import type { CourseDocument } from '../../document/document.ts';
import { type JsonObject, textOf } from '../../lrs/json.ts';
import type { Store } from '../../lrs/store.ts';
import { inventRuns, writeRuns } from '../../review/demo/demonstration.ts';
import type { DemoCourse } from '../../review/demo/play.ts';
import { removeDemonstration } from '../../review/demo/remove.ts';
import { loadCourse } from '../load-course.ts';
import { chooseCourses, courseIds } from '../project.ts';
import { print, withStore } from './lrs-settings.ts';
import type { LrsCommon } from './lrs.ts';

export interface DemoSettings extends LrsCommon {
  courses?: string;
  course?: string;
  learners?: string;
  seed?: string;
  until?: string;
  remove?: boolean;
  live?: boolean;
}

const DAY = 86_400_000;

/** Writes or removes the demonstration: invented runs of a real course, marked as such. */
export async function demonstrate(options: DemoSettings): Promise<void> {
  await withStore(options, async (store) => {
    if (options.remove === true) {
      const { statements } = await removeDemonstration(store);
      if (options.json) return print({ removed: statements });
      console.log(`${statements} invented statements are gone.`);
      return;
    }
    const made = await writeDemonstration(store, {
      coursesFolder: options.courses ?? 'courses',
      course: options.course ?? 'parish-map',
      learners: wholeNumber('learners', options.learners ?? '40', 1, 5000),
      seed: wholeNumber('seed', options.seed ?? '7', 0, 2 ** 31),
      until: readDay(options.until),
      ...(options.live === true && { now: Date.now() }),
    });
    if (options.json) print({ ...made, later: made.later.length });
    if (options.json && options.live !== true) return;
    if (options.json) return follow(store, made.later);
    console.log(
      `${made.added} invented statements of ${made.learners} learners in “${made.course}”.`,
    );
    console.log(
      'They are marked as a demonstration everywhere. Remove them: eco lrs demo --remove',
    );
    if (options.live !== true) return;
    console.log('A workshop is under way: open the live view. Stop with Ctrl+C.');
    await follow(store, made.later);
  });
}

/** Writes each statement when its moment has come, until none is left or the command is stopped. */
async function follow(store: Store, later: readonly JsonObject[]): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  for (const statement of later) {
    const wait = Date.parse(textOf(statement['timestamp'])) - Date.now();
    await sleep(Math.max(0, wait), undefined, { signal: stop.signal }).catch(() => undefined);
    if (stop.signal.aborted) return;
    await writeRuns(store, [statement]);
  }
}

/** What the trainer's page of a workbench offers while there are no records. */
export const demonstrationOf = (coursesFolder: string) => async (store: Store) => {
  const course = ['parish-map', ...courseIds(coursesFolder)].find((id) =>
    courseIds(coursesFolder).includes(id),
  );
  if (course === undefined) {
    throw new UserError({
      code: 'DEMO_NO_COURSE',
      message: 'There is no course to invent a run of.',
      hint: 'Make one with: eco new my-course',
    });
  }
  const wish = { coursesFolder, course, learners: 40, seed: 7, until: readDay(undefined) };
  await writeDemonstration(store, wish);
  return `${courseIri(course)}#demonstration`;
};

export interface DemoWish {
  coursesFolder: string;
  course: string;
  learners: number;
  seed: number;
  /** The last day, milliseconds. */
  until: number;
  /** A workshop is under way at this moment, milliseconds. */
  now?: number;
}

export async function writeDemonstration(
  store: Store,
  wish: DemoWish,
): Promise<{ course: string; learners: number; added: number; later: JsonObject[] }> {
  // An older demonstration goes first: two would be one with twice the learners.
  await removeDemonstration(store);
  const statements = inventRuns({ ...wish, courses: await demoCourses(wish) });
  const isPast = (one: JsonObject): boolean =>
    Date.parse(textOf(one['timestamp'])) <= (wish.now ?? Infinity);
  return {
    course: wish.course,
    learners: wish.learners,
    added: await writeRuns(store, statements.filter(isPast)),
    // What the people of the workshop will do, for whoever writes it when its moment has come.
    later: statements.filter((one) => !isPast(one)),
  };
}

/** The course in all its languages, as the demonstration wants it. */
export async function demoCourses({
  coursesFolder,
  course,
}: Pick<DemoWish, 'coursesFolder' | 'course'>): Promise<Map<string, DemoCourse>> {
  const [id = course] = chooseCourses(coursesFolder, [course], false);
  const loaded = await loadCourse(join(coursesFolder, id), { languages: 'all' });
  const tags = loaded.languages.map(({ language }) => language);
  return new Map(
    loaded.languages.map((one) => [one.language, asDemoCourse(buildDocument(one, tags))]),
  );
}

function asDemoCourse({ outline, modules, language, title }: CourseDocument): DemoCourse {
  const activities = modules.flatMap(({ pages }) =>
    pages.flatMap((page) => Object.values(page.activities)),
  );
  return {
    mastery: outline.completion.mastery,
    course: { id: outline.id, version: outline.version, language, title, modules: outline.modules },
    questions: new Map(
      activities.flatMap((activity) => {
        const kind = kindOf(activity.type);
        if (kind === undefined) return [];
        const question = plain(activity.prompt);
        return [[activity.id, { interaction: kind.interaction(activity), question }]];
      }),
    ),
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UserError({
    code: 'USAGE_NUMBER',
    message: `--${name} must be a whole number from ${least} to ${most}.`,
  });
}

/** The end of a day; without one, the end of yesterday, so that nothing lies in the future. */
function readDay(text: string | undefined): number {
  if (text === undefined) return Math.floor(Date.now() / DAY) * DAY - 1;
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(day)) return day + DAY - 1;
  throw new UserError({ code: 'USAGE_DAY', message: '--until must be a day such as 2026-06-30.' });
}
