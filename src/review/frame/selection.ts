import type { AttemptChoice, Trust } from '../api/common.ts';
import { Grid, Numbered } from './columns.ts';
import type { Frame } from './frame.ts';

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
  const passes = (rows: typeof answers | typeof events, row: number): boolean => {
    const time = rows.time.at(row);
    return (
      isWanted[rows.circumstances.at(row)]! &&
      inGroup[rows.learner.at(row)]! &&
      time >= filter.from &&
      time <= filter.to &&
      excluded?.has(rows.seq.at(row)) !== true
    );
  };
  const questions = new Numbered();
  for (let row = 0; row < answers.length; row += 1) questions.place(answers.activity.at(row));
  const present = new Uint8Array(learners.size);
  const chosen = new Grid(learners.size, questions.size, -1);
  const tries = new Grid(learners.size, questions.size);
  for (let row = 0; row < answers.length; row += 1) {
    if (!passes(answers, row)) continue;
    const learner = answers.learner.at(row);
    const question = questions.find(answers.activity.at(row))!;
    present[learner] = 1;
    tries.set(learner, question, tries.get(learner, question) + 1);
    const before = chosen.get(learner, question);
    if (before < 0 || isRather(frame, row, before, filter.attempt)) {
      chosen.set(learner, question, row);
    }
  }
  for (let row = 0; row < events.length; row += 1) {
    if (passes(events, row)) present[events.learner.at(row)] = 1;
  }
  return {
    frame,
    filter,
    groups,
    present,
    learners: present.reduce((sum, one) => sum + one, 0),
    hasAnswer: (row) => passes(answers, row),
    hasEvent: (row) => passes(events, row),
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

/** Whether the answer `row` counts rather than `before`. */
function isRather(
  { answers }: Frame,
  row: number,
  before: number,
  attempt: AttemptChoice,
): boolean {
  const isLater = answers.time.at(row) >= answers.time.at(before);
  if (attempt === 'last') return isLater;
  if (attempt === 'first') return !isLater;
  const [score, best] = [answers.score.at(row), answers.score.at(before)];
  if (Number.isNaN(best)) return !Number.isNaN(score) || !isLater;
  return score > best || (score === best && !isLater);
}
