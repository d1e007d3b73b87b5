import type { Overview } from '../../api/course.ts';

type Day = Overview['days'][number];

const DAY = 86_400_000;
/** More columns than this nobody can tell apart. */
const MOST = 400;

/** Every day between the first and the last: the quiet ones belong to the picture. */
export function withQuietDays(days: readonly Day[]): Day[] {
  const known = new Map(days.map((one) => [one.day, one]));
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (first === undefined || last === undefined) return [];
  const end = Date.parse(last);
  const from = Math.max(Date.parse(first), end - (MOST - 1) * DAY);
  if (Number.isNaN(from)) return [...days];
  const filled: Day[] = [];
  for (let time = from; time <= end; time += DAY) {
    const day = new Date(time).toISOString().slice(0, 10);
    filled.push(known.get(day) ?? { day, learners: 0, answers: 0, pages: 0 });
  }
  return filled;
}
