import type { Overview } from '../api/course.ts';

const DAY = 86_400_000;
/** A pause of so many days between two runs. */
const PAUSE_DAYS = 14;

/** The last two runs of a course, guessed from the days on which nobody was there; as filters. */
export function guessRuns(
  course: string,
  days: Overview['days'],
): { a: string; b: string } | undefined {
  const active = days.filter((one) => one.learners > 0).map(({ day }) => day);
  const starts = active.flatMap((day, at) => {
    const before = active[at - 1];
    const gap = before === undefined ? Infinity : (Date.parse(day) - Date.parse(before)) / DAY;
    return gap > PAUSE_DAYS ? [at] : [];
  });
  const [one, two] = starts.slice(-2);
  const [from, middle, to] = [active[one ?? -1], active[two ?? -1], active.at(-1)];
  if (from === undefined || middle === undefined || to === undefined) return undefined;
  const side = (range: { from: string; to: string }): string =>
    new URLSearchParams({ course, ...range }).toString();
  return {
    a: side({ from, to: active[(two ?? 1) - 1] ?? from }),
    b: side({ from: middle, to }),
  };
}
