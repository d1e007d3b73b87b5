/** Longer gaps between two signs of life count as this long: nobody knows what happened in them. */
export const GAP_CAP_MS = 300_000;

/** A sign of life in one session; `page` is where the learner is from then on. */
export interface Sign {
  /** Milliseconds. */
  at: number;
  /** Undefined: still on the same page (an answer, the end of the session). */
  page: number | undefined;
}

/**
 * Time on each page in one session, in milliseconds: the gap after a sign counts for the page that
 * the learner was on, capped at five minutes. Signs need no order; equal or backward clocks give 0.
 */
export function timeOnPages(signs: readonly Sign[]): Map<number, number> {
  const inOrder = [...signs].sort((a, b) => a.at - b.at);
  const times = new Map<number, number>();
  let page: number | undefined;
  for (const [index, sign] of inOrder.entries()) {
    page = sign.page ?? page;
    if (page === undefined) continue;
    const next = inOrder[index + 1];
    const gap = next === undefined ? 0 : Math.min(next.at - sign.at, GAP_CAP_MS);
    times.set(page, (times.get(page) ?? 0) + gap);
  }
  return times;
}
