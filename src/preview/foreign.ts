import type { Context } from 'hono';

/** A page of another site must not write here, although it can reach this machine. */
export function isForeign(context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return true;
  const origin = context.req.header('origin');
  return origin !== undefined && origin !== new URL(context.req.url).origin;
}

/** How a page of another site is turned away. */
export const turnAway = (context: Context): Response =>
  context.text('Only pages of this preview may write here.', 403);

export const NAME_RULE =
  'A learner’s name has 1 to 40 letters (a–z), digits, points, hyphens or underscores.';
