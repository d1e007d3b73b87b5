import type { AttemptChoice, Trust } from '../api/common.ts';
import { Grid, Numbered } from './columns.ts';
import type { Frame } from './frame.ts';
import type { Rows } from './rows.ts';

/** A filter as the server understood it. */
export interface ParsedFilter {
  course: string;
  attempt: AttemptChoice;
  /** Milliseconds; both ends belong to it. */
  from: number;
  to: number;
  /** Undefined: all. '' is "in no group". */
  groups: ReadonlySet<string> | undefined;
  trusts: ReadonlySet<Trust> | undefined;
  languages: ReadonlySet<string> | undefined;
  versions: ReadonlySet<string> | undefined;
}

/** Who and what a filter leaves. */
export interface Selection {
  frame: Frame;
  filter: ParsedFilter;
  /** Group of each learner, '' for none. */
  groups: readonly string[];
  /** 1 for learners with anything in the filter. */
  present: Uint8Array;
  learners: number;
  hasAnswer(row: number): boolean;
  hasEvent(row: number): boolean;
  /** Places of questions, as columns of `chosen`. */
  questions: Numbered;
  /** Row of the answer that counts, by learner and question; −1 for none. */
  chosen: Grid;
  /** How many tries each learner made at each question. */
  tries: Grid;
}

/**
 * @param assigned groups that a trainer gave, by the learner's place
 * @param excluded positions of statements to be left out, to see what the figures would be
 */
export function select(
  frame: Frame,
  filter: ParsedFilter,
  assigned: ReadonlyMap<number, string>,
  excluded?: ReadonlySet<number>,
): Selection {
  const { answers, events, learners } = frame;
  const groups = groupsOf(frame, assigned);
  const isWanted = frame.circumstances.map(
    (one) =>
      (filter.trusts?.has(one.trust) ?? true) &&
      (filter.languages?.has(one.language) ?? true) &&
      (filter.versions?.has(one.version) ?? true),
  );
  const inGroup = groups.map((group) => filter.groups?.has(group) ?? true);
  /** 1 for each row that the filter leaves. */
  const passing = (rows: Rows): Uint8Array => {
    const [time, learner, circumstances] = [
      rows.time.all,
      rows.learner.all,
      rows.circumstances.all,
    ];
    const passes = new Uint8Array(rows.length);
    for (let row = 0; row < passes.length; row += 1) {
      const isIn =
        isWanted[circumstances[row]!]! &&
        inGroup[learner[row]!]! &&
        time[row]! >= filter.from &&
        time[row]! <= filter.to;
      if (isIn && excluded?.has(rows.seq.at(row)) !== true) passes[row] = 1;
    }
    return passes;
  };
  const [answersIn, eventsIn] = [passing(answers), passing(events)];
  const { questions, columnOf } = questionColumns(frame);
  const present = new Uint8Array(learners.size);
  const chosen = new Grid(learners.size, questions.size, -1);
  const tries = new Grid(learners.size, questions.size);
  const [learnerOf, activityOf] = [answers.learner.all, answers.activity.all];
  const isRather = ratherBy(frame, filter.attempt);
  for (let row = 0; row < answersIn.length; row += 1) {
    if (answersIn[row] === 0) continue;
    const learner = learnerOf[row]!;
    const question = columnOf[activityOf[row]!]!;
    present[learner] = 1;
    tries.set(learner, question, tries.get(learner, question) + 1);
    const before = chosen.get(learner, question);
    if (before < 0 || isRather(row, before)) chosen.set(learner, question, row);
  }
  const ofEvent = events.learner.all;
  for (let row = 0; row < eventsIn.length; row += 1) {
    if (eventsIn[row] === 1) present[ofEvent[row]!] = 1;
  }
  return {
    frame,
    filter,
    groups,
    present,
    learners: present.reduce((sum, one) => sum + one, 0),
    hasAnswer: (row) => answersIn[row] === 1,
    hasEvent: (row) => eventsIn[row] === 1,
    questions,
    chosen,
    tries,
  };
}

/** The group of the newest statement, unless a trainer said otherwise. */
export function groupsOf(frame: Frame, assigned: ReadonlyMap<number, string>): string[] {
  const own = frame.newestCircumstances.map((place) => frame.circumstances[place]?.group ?? '');
  for (const [learner, group] of assigned) own[learner] = group;
  return own;
}

/** Questions in order of their first answers, and the column of each by its place among activities. */
function questionColumns({ answers, activities }: Frame): {
  questions: Numbered;
  columnOf: Int32Array;
} {
  const questions = new Numbered();
  const columnOf = new Int32Array(activities.size).fill(-1);
  const activityOf = answers.activity.all;
  for (let row = 0; row < answers.length; row += 1) {
    const activity = activityOf[row]!;
    if (columnOf[activity] === -1) columnOf[activity] = questions.place(activity);
  }
  return { questions, columnOf };
}

/** Whether the answer `row` counts rather than `before`. */
function ratherBy(
  { answers }: Frame,
  attempt: AttemptChoice,
): (row: number, before: number) => boolean {
  const [times, scores] = [answers.time.all, answers.score.all];
  return (row, before) => {
    const isLater = times[row]! >= times[before]!;
    if (attempt === 'last') return isLater;
    if (attempt === 'first') return !isLater;
    const [score, best] = [scores[row]!, scores[before]!];
    if (Number.isNaN(best)) return !Number.isNaN(score) || !isLater;
    return score > best || (score === best && !isLater);
  };
}
