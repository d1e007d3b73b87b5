import { ApiFailure } from './client.ts';
import type { Format } from './format.ts';
import type { ReviewStrings } from './words.ts';

/** A sentence for any failure: what is wrong and what to do. Nothing of the server's text is shown. */
export function problemText(error: unknown, words: ReviewStrings, format: Format): string {
  const { problems } = words.shell;
  if (!(error instanceof ApiFailure)) return problems.OTHER;
  const { code, where, retryAfter = 60 } = error.problem;
  if (code === 'TOO_MANY_TRIES') return problems.TOO_MANY_TRIES(format.duration(retryAfter));
  const texts: Record<string, unknown> = { ...problems };
  const text = texts[code];
  if (typeof text !== 'string' || !/^[A-Z_]+$/.test(code)) return problems.OTHER;
  return where ? `${text} ${problems.where(where)}` : text;
}
