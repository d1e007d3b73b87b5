import { EVENTS } from '../../lrs/facts.ts';
import type { Selection } from './selection.ts';

export type Outcome = 'none' | 'under-way' | 'completed' | 'passed' | 'failed';

/** How the chosen run of each learner stands. */
export interface LearnerOutcomes {
  outcome: Outcome[];
  /** 0 to 1; NaN for none. */
  score: Float64Array;
  /** 1 when the course was completed or passed. */
  completed: Uint8Array;
}

/** By run; a run without a row in the filter has no beginning (NaN). */
interface RunStates {
  first: Float64Array;
  /** Bits of `DID`. */
  did: Uint8Array;
  score: Float64Array;
}

/** `started`: something the learner did, not only what a platform said of them. */
const DID = { started: 1, completed: 2, passed: 4, failed: 8 } as const;

/** The chosen attempt is a registration: the first, the last, or the one with the best outcome. */
export function learnerOutcomes(selection: Selection): LearnerOutcomes {
  const { frame, filter, present } = selection;
  const runs = runStates(selection);
  const isRather = ratherBy(runs, filter.attempt);
  const best = new Int32Array(present.length).fill(-1);
  for (const [run, learner] of frame.runLearner.entries()) {
    if (Number.isNaN(runs.first[run] ?? NaN)) continue;
    const before = best[learner] ?? -1;
    if (before < 0 || isRather(run, before)) best[learner] = run;
  }
  const outcome: Outcome[] = [];
  const score = new Float64Array(present.length).fill(NaN);
  const completed = new Uint8Array(present.length);
  for (let learner = 0; learner < present.length; learner += 1) {
    const run = best[learner]!;
    outcome[learner] = run < 0 ? 'none' : outcomeOf(runs.did[run]!);
    if (run < 0) continue;
    score[learner] = runs.score[run]!;
    completed[learner] = runs.did[run]! & (DID.completed | DID.passed) ? 1 : 0;
  }
  return { outcome, score, completed };
}

function outcomeOf(did: number): Outcome {
  if (!(did & DID.started)) return 'none';
  if (did & DID.passed) return 'passed';
  if (did & DID.failed) return 'failed';
  return did & DID.completed ? 'completed' : 'under-way';
}

function ratherBy(
  { first, did, score }: RunStates,
  attempt: 'first' | 'best' | 'last',
): (run: number, before: number) => boolean {
  const rank = (run: number): number => {
    const bits = did[run]!;
    const outcome = bits & DID.passed ? 4 : bits & DID.completed ? 2 : bits & DID.failed ? 1 : 0;
    return outcome + (score[run]! || 0) / 2;
  };
  if (attempt === 'best') return (run, before) => rank(run) > rank(before);
  return attempt === 'first'
    ? (run, before) => first[run]! < first[before]!
    : (run, before) => first[run]! > first[before]!;
}

function runStates(selection: Selection): RunStates {
  const { answers, events, runLearner } = selection.frame;
  const first = new Float64Array(runLearner.length).fill(NaN);
  const did = new Uint8Array(runLearner.length);
  const score = new Float64Array(runLearner.length).fill(NaN);
  const note = (run: number, time: number, what: number): void => {
    if (!(first[run]! <= time)) first[run] = time;
    did[run]! |= what;
  };
  const [runOfAnswer, timeOfAnswer] = [answers.run.all, answers.time.all];
  for (let row = 0; row < answers.length; row += 1) {
    if (selection.hasAnswer(row)) note(runOfAnswer[row]!, timeOfAnswer[row]!, DID.started);
  }
  const [runOfEvent, timeOfEvent, kinds] = [events.run.all, events.time.all, events.kind.all];
  for (let row = 0; row < events.length; row += 1) {
    if (!selection.hasEvent(row)) continue;
    const kind = kinds[row]!;
    const run = runOfEvent[row]!;
    note(run, timeOfEvent[row]!, SAYS[kind] ?? 0);
    const scaled = events.scaled.at(row);
    if (Number.isNaN(scaled) || kind === EVENTS.other || kind === EVENTS.experienced) continue;
    const before = score[run]!;
    score[run] = Math.max(Number.isNaN(before) ? 0 : before, Math.min(scaled, 1), 0);
  }
  return { first, did, score };
}

/** What each kind of event says of a run. */
const SAYS: Readonly<Record<number, number>> = {
  [EVENTS.initialized]: DID.started,
  [EVENTS.experienced]: DID.started,
  [EVENTS.completed]: DID.started | DID.completed,
  [EVENTS.passed]: DID.started | DID.passed,
  [EVENTS.failed]: DID.started | DID.failed,
  [EVENTS.terminated]: DID.started,
  [EVENTS.progressed]: DID.started,
};
