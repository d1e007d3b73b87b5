import type { Statement } from '@xapi/xapi';
import { courseIri } from '../../core/iri.ts';
import type { Interaction } from '../../core/interaction.ts';
import {
  answered,
  courseStatement,
  experienced,
  isoDuration,
  progressed,
  type StatementCourse,
  type StatementFrame,
} from '../../records/statements.ts';
import { inventAnswer } from './answers.ts';
import type { Chance } from './chance.ts';
import { DEMO_HOME } from './mark.ts';
import { WORK } from '../work/read-work.ts';
import { inventWork, WORK_KINDS } from './works.ts';

/** What the demonstration needs to know of a course, in one language. */
export interface DemoCourse {
  course: StatementCourse;
  mastery: number;
  questions: ReadonlyMap<string, { interaction: Interaction; question: string }>;
}

export interface DemoLearner {
  id: string;
  group: string;
  language: string;
  /** How much they know; 0 is usual. */
  ability: number;
  /** Milliseconds: when they begin. */
  start: number;
  /** Share of the course after which they stop; 1 goes to the end. */
  until: number;
  /** In a workshop: all in one sitting, and so many times slower, because people talk. */
  pace?: number;
}

export interface DemoStatement {
  statement: Statement;
  /** Milliseconds. */
  at: number;
  learner: DemoLearner;
}

/** What is wrong with the invented run, so that the page has something to show. */
export interface DemoFaults {
  /** A question that those who know the subject get wrong. */
  misleading: string;
  /** A page that takes four times as long. */
  slowPage: string;
}

/** How hard a question is: from its id, so that it is the same for all learners. */
const difficulty = (id: string): number => {
  let hash = 7;
  for (const letter of id) hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) >>> 0;
  return ((hash % 100) / 100) * 2.2 - 2.1;
};

/** On which pages the invented works are made: the course itself may have none. */
function workPages({ modules }: StatementCourse): Map<string, string> {
  const pages = modules.flatMap((module) => module.pages).filter((page) => page.test !== true);
  return new Map(
    WORK_KINDS.flatMap((kind, at) => {
      const page = pages[Math.floor(((at + 0.5) * pages.length) / WORK_KINDS.length)];
      return page === undefined ? [] : [[page.id, kind]];
    }),
  );
}

/** The course as the statements of the works see it. */
const withActivities = (
  course: StatementCourse,
  works: ReadonlyMap<string, string>,
): StatementCourse => ({
  ...course,
  modules: course.modules.map((module) => ({
    ...module,
    pages: module.pages.map((page) => {
      const kind = works.get(page.id);
      const more = kind === undefined ? [] : [{ id: `demonstration-${kind}` }];
      return { ...page, activities: [...page.activities, ...more] };
    }),
  })),
});

const HOUR = 3_600_000;

/** Between five and nine in the evening of that day. */
export const evening = (day: number, chance: Chance): number =>
  Math.floor(day / (24 * HOUR)) * 24 * HOUR + 17 * HOUR + chance.whole(0, 240) * 60_000;

/** One learner's way through the course, as the players would have reported it. */
export function playCourse(
  { course, mastery, questions }: DemoCourse,
  learner: DemoLearner,
  faults: DemoFaults,
  chance: Chance,
): DemoStatement[] {
  const frame: StatementFrame = {
    course,
    actor: { objectType: 'Agent', account: { homePage: DEMO_HOME, name: learner.id } },
    activityId: courseIri(course.id),
    registration: chance.uuid(),
  };
  const said: DemoStatement[] = [];
  const pages = course.modules.flatMap((module) => module.pages);
  const last = Math.max(1, Math.round(pages.length * learner.until));
  const pace = learner.pace ?? 1;
  const sitting = chance.whole(5, 9);
  const pagesASession = learner.pace === undefined ? sitting : Infinity;
  let at = learner.start;
  let begun = at;
  const say = (statement: Statement | undefined, seconds: number): void => {
    at += Math.round(seconds * 1000);
    if (statement !== undefined) said.push({ statement, at, learner });
  };
  const knows = (id: string, isAgain: boolean): boolean => {
    const misled = id === faults.misleading ? -2.4 * learner.ability - 0.6 : undefined;
    const logit = misled ?? 1.7 * learner.ability - difficulty(id) + (isAgain ? 1.2 : 0.4);
    return chance.next() < 1 / (1 + Math.exp(-logit));
  };
  const answer = (id: string, isTest: boolean, slow: number): number | undefined => {
    const known = questions.get(id);
    if (known === undefined) return undefined;
    let score: number | undefined;
    for (let attempt = 1; attempt <= (isTest ? 1 : 3); attempt += 1) {
      const made = inventAnswer(
        known.interaction,
        knows(id, attempt > 1),
        chance,
        id,
        learner.language,
        id === faults.misleading,
      );
      const isText = made.score === undefined;
      if (isText && chance.next() < 0.18) return undefined;
      const seconds = (isText ? 70 : 18) * pace * slow * Math.exp(0.45 * chance.normal());
      const moment = at + Math.round(seconds * 1000);
      say(
        answered(frame, {
          id,
          ...known,
          ...made,
          attempt,
          at: new Date(moment).toISOString(),
          seconds: Math.round(seconds * 10) / 10,
        }),
        seconds,
      );
      score = made.score;
      if (isText || score === 1 || chance.next() < 0.3) break;
    }
    return score;
  };
  const open = (): void => {
    begun = at;
    say(courseStatement(frame, 'initialized'), 0);
  };
  const close = (): void =>
    say(
      courseStatement(frame, 'terminated', { duration: isoDuration((at - begun) / 1000) }),
      chance.whole(2, 20),
    );

  const works = workPages(course);
  const withWorks = { ...frame, course: withActivities(course, works) };
  /** While they are on the page: the time on it stays what it is. */
  const make = (kind: string): void => {
    const { id, title, response, items, names } = inventWork(kind, learner.id, learner.language);
    const statement = answered(withWorks, {
      id,
      question: title,
      interaction: { type: 'long-fill-in' },
      response,
      attempt: 1,
      at: new Date(at).toISOString(),
      seconds: 30,
    });
    if (statement === undefined || items.length === 0) return;
    const result = { ...statement.result, extensions: { [WORK]: { kind, items, names } } };
    say({ ...statement, result }, 0);
  };

  open();
  for (const [index, page] of pages.slice(0, last).entries()) {
    if (index > 0 && index % pagesASession === 0) {
      close();
      at = evening(at + chance.whole(1, 3) * 24 * HOUR, chance);
      open();
    }
    say(experienced(frame, page.id), chance.whole(2, 6));
    const slow = page.id === faults.slowPage ? 4 : 1;
    at += Math.round(38_000 * pace * slow * Math.exp(0.5 * chance.normal()));
    const kind = works.get(page.id);
    if (kind !== undefined) make(kind);
    const scores = page.activities.map(({ id }) => answer(id, page.test === true, Math.sqrt(slow)));
    say(progressed(frame, (index + 1) / pages.length), 1);
    if (page.test !== true) continue;
    const judged = scores.filter((score) => score !== undefined);
    const scaled = judged.reduce((sum, score) => sum + score, 0) / Math.max(1, judged.length);
    const result = {
      score: {
        scaled: Math.round(scaled * 10_000) / 10_000,
        raw: Math.round(scaled * 100),
        min: 0,
        max: 100,
      },
      duration: isoDuration((at - begun) / 1000),
    };
    const isPassed = scaled >= mastery;
    say(courseStatement(frame, isPassed ? 'passed' : 'failed', result), 1);
    if (isPassed) say(courseStatement(frame, 'completed', { duration: result.duration }), 1);
  }
  // Some close the browser and nothing is said any more.
  if (learner.until === 1 || chance.next() < 0.4) close();
  return said;
}
