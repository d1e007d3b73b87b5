/** Characters that a typed gap takes. */
export const LONGEST_ANSWER = 30;

/** How near a typed answer comes to one that is accepted. */
export type Match = 'same' | 'accents' | 'case' | 'no';

/** Hyphens, apostrophes and quotation marks have many forms; keyboards and phones put in their own. */
const SIGNS: [RegExp, string][] = [
  [/[‘’ʼ´`]/g, "'"],
  [/[“”«»„]/g, '"'],
  [/[‐‑‒–−]/g, '-'],
  [/[\s\u00a0\u202f]+/g, ' '],
];

/** Accents of European letters, Hebrew points and Arabic vowel signs; not what makes other letters. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

const tidy = (text: string): string =>
  SIGNS.reduce((result, [sign, plain]) => result.replace(sign, plain), text.normalize('NFC'))
    .trim()
    .replace(/[.,;:!?]+$/, '')
    .trim();

const bare = (text: string): string => text.normalize('NFD').replace(ACCENTS, '').normalize('NFC');

/** The answers of `accept`, the best one first: `mill | water mill`. */
export const answersOf = (accept: string | undefined): string[] =>
  (accept ?? '')
    .split('|')
    .map((answer) => answer.trim())
    .filter(Boolean);

/** Compares what was typed with one answer: signs, spaces and a full stop at the end never count. */
export function compare(typed: string, answer: string): Match {
  const [given, wanted] = [tidy(typed), tidy(answer)];
  if (given === wanted) return 'same';
  const [small, wantedSmall] = [given.toLowerCase(), wanted.toLowerCase()];
  if (small === wantedSmall) return 'case';
  return bare(small) === bare(wantedSmall) ? 'accents' : 'no';
}

/** The best match among the answers, and the answer it was. */
export function bestMatch(
  typed: string,
  answers: readonly string[],
): { match: Match; answer: string } {
  const found = answers.map((answer) => ({ match: compare(typed, answer), answer }));
  for (const match of ['same', 'case', 'accents'] as const) {
    const hit = found.find((one) => one.match === match);
    if (hit) return hit;
  }
  return { match: 'no', answer: answers[0] ?? '' };
}
