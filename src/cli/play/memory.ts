import type { Look } from './agent/wish.ts';
import type { Entry, LmsRecord, PlayedCourse } from './course.ts';
import type { Fate } from './closing-result.ts';

/** What is known of a course at one moment, to be compared with another. */
export interface Moment {
  look: Look;
  record: LmsRecord;
  /** Results that the LMS heard: statements of the course. */
  statements: number;
}

export async function momentOf(course: PlayedCourse): Promise<Moment> {
  const record = await course.hear();
  return { look: await course.look(), record, statements: course.entries.filter(isResult).length };
}

const isResult = (entry: Entry): boolean =>
  'kind' in entry &&
  entry.kind === 'statement' &&
  entry.by === 'course' &&
  /answered/.test(entry.title);

/** Elements that hold a single result, not how the session stands. */
const RESULT = /\.(?:student_response|learner_response|result|score\.raw|score\.scaled)$/;

/** Elements that any session changes, whatever the learner does. */
const ALWAYS = /session_time|total_time|exit$|entry$|\.time$|timestamp|latency|_status$/;

/** Whether a later opening has the answer: on the screen, or at least in the LMS. */
export function answerFate(before: Moment, answered: Moment, later: Moment): Fate {
  const was = new Map(before.look.controls);
  const given = answered.look.controls.filter(([name, state]) => was.get(name) !== state);
  const now = new Map(later.look.controls);
  const there = given.filter(([name]) => now.has(name));
  if (there.length > 0 && there.every(([name, state]) => now.get(name) === state)) return 'kept';
  const hasResult =
    later.statements > 0 ||
    Object.entries(later.record.values).some(
      ([name, value]) => RESULT.test(name) && before.record.values[name] !== value && value !== '',
    );
  const hasState =
    later.record.state !== before.record.state ||
    Object.entries(later.record.values).some(
      ([name, value]) => !ALWAYS.test(name) && before.record.values[name] !== value,
    );
  if (hasResult) return 'partly';
  // Nothing to look at, but the course has kept something that it did not have before the answer.
  return hasState ? (there.length === 0 ? 'kept' : 'partly') : 'lost';
}
