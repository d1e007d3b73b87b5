import type { Deed, DeedKind } from './agent/wish.ts';
import type { PlayedCourse } from './course.ts';
import { TimeUp, wait, type Deadline } from './time.ts';

/** How far a course was played. */
export interface Walk {
  steps: number;
  answers: number;
  places: number;
  /** Nothing was left to do. */
  isThrough: boolean;
}

const WALK: readonly DeedKind[] = ['dialog', 'fill', 'submit', 'next', 'press', 'link', 'leave'];

const MOST_STEPS = 300;
/** So many steps without a new place, an answer or a word to the LMS: there is nothing more. */
const STALE = 10;
/** So long may the course take after a step before the next one, in milliseconds. */
const PAUSE = 1200;
/** So long a course may take until there is something to press or to answer, in milliseconds. */
const OPENING = 12_000;
/** So long it may show something by itself before it goes on: a slide that moves. */
const MOVING = 3000;
const GLANCE = 300;

async function untilOffered(course: PlayedCourse): Promise<void> {
  const end = performance.now() + OPENING;
  while (performance.now() < end && !(await course.look()).hasOffers) await wait(GLANCE);
}

/** Does the next thing, which may take a moment to appear. */
async function actSoon(course: PlayedCourse): Promise<Deed | undefined> {
  const end = performance.now() + MOVING;
  for (;;) {
    const deed = await course.act(WALK);
    if (deed || performance.now() > end) return deed;
    await wait(GLANCE);
  }
}

/**
 * Goes through a course as a learner in a hurry: answers everything with what comes first, hands it
 * in, goes on; where nothing leads on, presses what can be pressed. The same course gets the same
 * walk. Ends when nothing is left, the learner is through, or the time is up.
 */
export async function walkThrough(course: PlayedCourse, deadline: Deadline): Promise<Walk> {
  const places = new Set<string>();
  let answers = 0;
  let steps = 0;
  let stale = 0;
  const end = (isThrough: boolean): Walk => ({ steps, answers, places: places.size, isThrough });
  try {
    await untilOffered(course);
    for (; steps < MOST_STEPS && !deadline.isOver(); steps++) {
      const deed = await actSoon(course);
      if (!deed) return end(true);
      const known = places.size;
      places.add(deed.place);
      if (deed.kind === 'submit') answers++;
      await course.settle(Math.min(PAUSE, deadline.left()));
      const { completed } = await course.hear();
      const isNew = deed.kind === 'submit' || deed.kind === 'next' || places.size > known;
      stale = isNew ? 0 : stale + 1;
      if (stale >= (completed ? 2 : STALE)) return end(true);
    }
  } catch (error) {
    if (!(error instanceof TimeUp)) throw error;
  }
  return end(false);
}

const FORWARD: readonly DeedKind[] = ['dialog', 'next'];
const ANSWER: readonly DeedKind[] = ['dialog', 'fill', 'submit'];

/** The way to the first answer. */
export interface FirstAnswer {
  /** How often it led to another place before. */
  moves: number;
}

/**
 * Goes one step on, so that there is a place to come back to, and then to the first thing that can be
 * answered. `ready` is called before the answer. Nothing when there is nothing to answer.
 */
export async function walkToAnswer(
  course: PlayedCourse,
  ready: () => Promise<void>,
): Promise<FirstAnswer | undefined> {
  let moves = 0;
  const forward = async (): Promise<boolean> => {
    const before = (await course.look()).place;
    for (let step = 0; step < 4; step++) {
      const deed = await course.act(FORWARD);
      if (!deed) return false;
      await course.settle(PAUSE);
      if ((await course.look()).place === before) continue;
      moves++;
      return true;
    }
    return false;
  };
  await untilOffered(course);
  await forward();
  for (let step = 0; step < 25; step++) {
    const { controls } = await course.look();
    if (controls.length > 0) {
      await ready();
      if (await answerHere(course)) return { moves };
    }
    if (await forward()) continue;
    const deed = await course.act(['press', 'link']);
    if (!deed) return undefined;
    await course.settle(PAUSE);
  }
  return undefined;
}

/** Answers what the page asks, and hands in the first answer. */
async function answerHere(course: PlayedCourse): Promise<boolean> {
  let isFilled = false;
  for (let step = 0; step < 4; step++) {
    const deed = await course.act(ANSWER);
    if (!deed) return isFilled;
    await course.settle(400);
    if (deed.kind === 'submit' && isFilled) return true;
    isFilled ||= deed.kind === 'fill';
  }
  return isFilled;
}

/** Leaves by the course's own button, where it has one: in the page or in one of its menus. */
export async function leaveByItself(course: PlayedCourse): Promise<boolean> {
  for (let step = 0; step < 8; step++) {
    if (await course.act(['leave'])) return true;
    if (!(await course.act(['open']))) return false;
    await course.settle(500);
  }
  return false;
}
