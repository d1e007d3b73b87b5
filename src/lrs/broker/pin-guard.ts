/** Counts wrong PINs, so that nobody finds one out by trying. */
export interface PinGuard {
  /** Seconds to wait before another try counts, 0 when there may be one. */
  wait(where: string): number;
  /** A wrong PIN was given. */
  miss(where: string): void;
}

const WINDOW_MS = 600_000;

/** At most `most` wrong tries in ten minutes at each place; 0 switches the rule off. */
export function createPinGuard(most: number, now: () => number): PinGuard {
  const misses = new Map<string, number[]>();
  const recent = (where: string): number[] =>
    (misses.get(where) ?? []).filter((at) => at > now() - WINDOW_MS);
  return {
    wait(where) {
      const times = recent(where);
      if (most <= 0 || times.length < most) return 0;
      return Math.max(Math.ceil((times.at(-most)! + WINDOW_MS - now()) / 1000), 1);
    },
    miss: (where) => void misses.set(where, [...recent(where), now()]),
  };
}
