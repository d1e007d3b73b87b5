import type { Overview } from '../../api/course.ts';

type Day = Overview['days'][number];

const DAY = 86_400_000;
/** A longer break is drawn as a break: two runs of a course would be two thin lines at the edges. */
const LONGEST_BREAK = 14;

/** A day, or how many days in a row nobody came. */
export type DayOrBreak = Day | { break: number };

/** Every day between the first and the last: short breaks as empty days, long ones as one break. */
export function withBreaks(days: readonly Day[]): DayOrBreak[] {
  const filled: DayOrBreak[] = [];
  let before: number | undefined;
  for (const one of days) {
    const time = Date.parse(one.day);
    const quiet = before === undefined ? 0 : Math.round((time - before) / DAY) - 1;
    if (quiet > LONGEST_BREAK) filled.push({ break: quiet });
    else {
      for (let day = 1; day <= quiet; day += 1) {
        const iso = new Date(before! + day * DAY).toISOString().slice(0, 10);
        filled.push({ day: iso, learners: 0, answers: 0, pages: 0 });
      }
    }
    filled.push(one);
    before = time;
  }
  return filled;
}
