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

interface RunState {
  first: number;
  /** Something the learner did, not only what a platform said of them. */
  started: boolean;
  completed: boolean;
  passed: boolean;
  failed: boolean;
  score: number;
}

/** The chosen attempt is a registration: the first, the last, or the one with the best outcome. */
export function learnerOutcomes(selection: Selection): LearnerOutcomes {
  const { frame, filter, present } = selection;
  const runs = runStates(selection);
  const best: (RunState | undefined)[] = [];
  for (const [run, state] of runs) {
    const learner = frame.runLearner[run]!;
    const before = best[learner];
    if (before === undefined || isRather(state, before, filter.attempt)) best[learner] = state;
  }
  const outcome: Outcome[] = [];
  const score = new Float64Array(present.length).fill(NaN);
  const completed = new Uint8Array(present.length);
  for (let learner = 0; learner < present.length; learner += 1) {
    const state = best[learner];
    outcome[learner] = state === undefined || !state.started ? 'none' : outcomeOf(state);
    if (state === undefined) continue;
    score[learner] = state.score;
    completed[learner] = state.completed || state.passed ? 1 : 0;
  }
  return { outcome, score, completed };
}

const outcomeOf = (state: RunState): Outcome => {
  if (state.passed) return 'passed';
  if (state.failed) return 'failed';
  return state.completed ? 'completed' : 'under-way';
};

const rank = (state: RunState): number =>
  (state.passed ? 4 : state.completed ? 2 : state.failed ? 1 : 0) + (state.score || 0) / 2;

function isRather(state: RunState, before: RunState, attempt: 'first' | 'best' | 'last'): boolean {
  if (attempt === 'best') return rank(state) > rank(before);
  return attempt === 'first' ? state.first < before.first : state.first > before.first;
}

function runStates(selection: Selection): Map<number, RunState> {
  const { answers, events } = selection.frame;
  const runs = new Map<number, RunState>();
  const stateOf = (run: number, time: number): RunState => {
    let state = runs.get(run);
    if (state === undefined) {
      state = {
        first: time,
        started: false,
        completed: false,
        passed: false,
        failed: false,
        score: NaN,
      };
      runs.set(run, state);
    }
    if (time < state.first) state.first = time;
    return state;
  };
  for (let row = 0; row < answers.length; row += 1) {
    if (selection.hasAnswer(row)) stateOf(answers.run.at(row), answers.time.at(row)).started = true;
  }
  for (let row = 0; row < events.length; row += 1) {
    if (!selection.hasEvent(row)) continue;
    const state = stateOf(events.run.at(row), events.time.at(row));
    const kind = events.kind.at(row);
    if (kind !== EVENTS.other) state.started = true;
    if (kind === EVENTS.completed) state.completed = true;
    if (kind === EVENTS.passed) state.passed = true;
    if (kind === EVENTS.failed) state.failed = true;
    const scaled = events.scaled.at(row);
    if (Number.isNaN(scaled) || kind === EVENTS.other || kind === EVENTS.experienced) continue;
    state.score = Math.max(Number.isNaN(state.score) ? 0 : state.score, Math.min(scaled, 1), 0);
  }
  return runs;
}
