import type { ActivityKind } from '../activity.ts';
import { plain } from '../plain.ts';
import { checkCloze } from './cloze.check.ts';
import type { Cloze, ClozeResponse, Gap } from './cloze.schema.ts';
import { answersOf, bestMatch, LONGEST_ANSWER } from './spelling.ts';

/** Right answers that records are told; a report lists no more. */
const MOST_PATTERNS = 10;

/** What became of one gap. */
export interface GapOutcome {
  isRight: boolean;
  /** Right but for its accents, or wrong only by capitals or accents. */
  spelling?: 'accents' | 'exact';
  /** The answer as it is written. */
  answer: string;
}

const rightChoice = (gap: Gap) => gap.choices?.find(({ correct }) => correct);

/** Judges what was given for one gap. */
export function judgeGap(gap: Gap, given: string): GapOutcome {
  if (gap.choices) {
    const right = rightChoice(gap);
    return { isRight: !!right && right.id === given, answer: plain(right?.text ?? '') };
  }
  const { match, answer } = bestMatch(given, answersOf(gap.accept));
  if (match === 'same' || (match === 'case' && !gap.exact)) return { isRight: true, answer };
  if (match === 'no') return { isRight: false, answer };
  return gap.exact
    ? { isRight: false, spelling: 'exact', answer }
    : { isRight: true, spelling: 'accents', answer };
}

/** The answers of a gap as plain texts, the best one first. */
export const gapAnswers = (gap: Gap): string[] => {
  const right = rightChoice(gap);
  return right ? [plain(right.text)] : answersOf(gap.accept);
};

/** What was given for a gap, in words. */
export const gapText = (gap: Gap, given: string | undefined): string => {
  const choice = gap.choices?.find(({ id }) => id === given);
  return gap.choices ? plain(choice?.text ?? '') : (given ?? '');
};

const isTyped = ({ gaps }: Cloze): boolean => gaps.some(({ choices }) => !choices);

const isFilled = (gap: Gap, given: string | undefined): boolean =>
  gap.choices ? gap.choices.some(({ id }) => id === given) : !!given?.trim();

/** One line without what would end it, and no half character at the end. */
const tidy = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u2028\u2029]+/g, ' ')
    .trim()
    .slice(0, LONGEST_ANSWER)
    .replace(/[\ud800-\udbff]$/, '');

/** The longest list of a gap: every gap is saved as if it had this many choices. */
const mostChoices = ({ gaps }: Cloze): number =>
  Math.max(...gaps.map(({ choices }) => choices?.length ?? 0));

/** Fill the gaps of a text. */
export const cloze: ActivityKind<Cloze, ClozeResponse> = {
  type: 'cloze',
  tag: 'eh-cloze',
  assessed: true,

  shape: (activity) =>
    isTyped(activity)
      ? { kind: 'text', max: activity.gaps.length * (LONGEST_ANSWER + 1) - 1 }
      : { kind: 'assign', items: activity.gaps.length, to: mostChoices(activity) },

  // A line for each gap: what was typed, or the place of the choice.
  pack(activity, response) {
    const { gaps } = activity;
    const places = gaps.map(({ id, choices = [] }) =>
      choices.findIndex((choice) => choice.id === response[id]),
    );
    if (!isTyped(activity)) return places;
    return gaps
      .map(({ id, choices }, index) => (choices ? places[index] : tidy(response[id] ?? '')))
      .join('\n');
  },

  unpack(activity, value) {
    const { gaps } = activity;
    const isText = isTyped(activity);
    if (isText ? typeof value !== 'string' : !Array.isArray(value)) return undefined;
    const parts = typeof value === 'string' ? value.split('\n') : (value as number[]);
    if (parts.length !== gaps.length) return undefined;
    const response: ClozeResponse = {};
    for (const [index, gap] of gaps.entries()) {
      const part = parts[index]!;
      if (!gap.choices) {
        if (part) response[gap.id] = tidy(String(part));
      } else if (part !== '' && Number(part) !== -1) {
        const choice = gap.choices[Number(part)];
        if (!choice) return undefined;
        response[gap.id] = choice.id;
      }
    }
    return Object.keys(response).length > 0 ? response : undefined;
  },

  isComplete: ({ gaps }, response): response is ClozeResponse =>
    !!response && gaps.every((gap) => isFilled(gap, response[gap.id])),

  /** The share of gaps that are right. */
  score: ({ gaps }, response) =>
    gaps.filter((gap) => judgeGap(gap, response[gap.id] ?? '').isRight).length / gaps.length,

  solution: ({ gaps }) =>
    Object.fromEntries(
      gaps.map((gap) => [gap.id, rightChoice(gap)?.id ?? answersOf(gap.accept)[0] ?? '']),
    ),

  interaction: ({ gaps }) => ({ type: 'fill-in', correct: patterns(gaps.map(gapAnswers)) }),
  interactionResponse: ({ gaps }, response) => gaps.map((gap) => gapText(gap, response[gap.id])),
  check: checkCloze,
};

/** Whole right answers out of those of each gap, the best one first. */
export function patterns(answers: readonly string[][]): string[][] {
  let whole: string[][] = [[]];
  for (const gap of answers) {
    // The best of every gap comes first, so it is never among those cut off.
    whole = gap
      .flatMap((answer) => whole.map((before) => [...before, answer]))
      .slice(0, MOST_PATTERNS);
  }
  return whole;
}
