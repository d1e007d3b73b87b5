/** Sizes of media files in bytes, by name: facts of the files themselves. */
export type MediaSizes = ReadonlyMap<string, number>;

/** From this many bytes on a file waits until it is asked for, where data are saved. */
export const LARGE_FILE = 50_000;

/** A size for people, in units of 1,000 as data plans count: `120 kB`, `0.8 MB`, `0,8 MB` in Spanish. */
export function sizeText(bytes: number, language: string): string {
  const [amount, unit, digits] =
    bytes < 100_000
      ? [Math.max(1, Math.round(bytes / 1000)), 'kB', 0]
      : bytes < 995_000
        ? [Math.round(bytes / 10_000) * 10, 'kB', 0]
        : [bytes / 1_000_000, 'MB', bytes < 9_950_000 ? 1 : 0];
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(amount);
  return `${number}\u00a0${unit}`;
}

/** How long something plays: `0:40 min`, `12:05 min`. */
export function lengthText(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}\u00a0min`;
}
