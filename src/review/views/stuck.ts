import type { Finding } from '../api/common.ts';
import { quantile, sorted } from '../statistics/estimate.ts';
import { finding } from '../statistics/flags.ts';
import { seconds, type Study } from './study.ts';

/** Three wrong tries in a row at one question. */
const WRONG = 3;
/** Three times the median of the others on this page, and at least three minutes. */
const LONG = 3;
const LONG_MS = 180_000;
const QUIET_MS = 7 * 86_400_000;

/** Signs that a learner may need help; `now` in milliseconds. */
export interface StuckRules {
  /** For the matrix: what still holds when nobody is at work. */
  lasting(learner: number, now: number): Finding[];
  /** For the live view. */
  present(learner: number, now: number, idleMs: number): Finding[];
}

export function stuckRules(study: Study): StuckRules {
  const walk = study.walk();
  const { outcome } = study.outcomes();
  const medians = new Map<number, number | undefined>();
  const medianOf = (column: number): number | undefined => {
    if (!medians.has(column)) {
      const times: number[] = [];
      for (let learner = 0; learner < walk.last.length; learner += 1) {
        // Who is on it now has not finished with it.
        if (walk.views.get(learner, column) > 0 && walk.at[learner] !== column) {
          times.push(walk.pageTime.get(learner, column));
        }
      }
      medians.set(column, times.length < 3 ? undefined : quantile(sorted(times), 0.5));
    }
    return medians.get(column);
  };
  const wrongAgain = (learner: number): Finding[] => {
    const tries = walk.wrongInRow[learner]!;
    return tries >= WRONG ? [finding('wrong-again', { tries })] : [];
  };
  const isOpen = (learner: number): boolean => outcome[learner] === 'under-way';
  return {
    lasting(learner, now) {
      const quiet = now - walk.last[learner]!;
      return [
        ...(isOpen(learner) ? wrongAgain(learner) : []),
        ...(isOpen(learner) && quiet > QUIET_MS
          ? [finding('quiet', { days: Math.floor(quiet / 86_400_000) })]
          : []),
      ];
    },
    present(learner, now, idleMs) {
      const idle = now - walk.last[learner]!;
      const on = now - walk.since[learner]!;
      const column = walk.at[learner]!;
      const usual = column < 0 ? undefined : medianOf(column);
      const isLong = usual !== undefined && on > Math.max(usual * LONG, LONG_MS);
      return [
        ...wrongAgain(learner),
        ...(isLong
          ? [finding('long-on-page', { seconds: seconds(on), usual: seconds(usual) })]
          : []),
        ...(idle >= idleMs ? [finding('idle', { seconds: seconds(idle) })] : []),
      ];
    },
  };
}
