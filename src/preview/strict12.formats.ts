/** What a format may need to know besides the value. */
export interface FormatContext {
  /** Type of the interaction the value belongs to. */
  interactionType?: string;
  /** What the element holds already. */
  current: string;
}

/** What is wrong with a value, in plain words; where the LMS has an error of its own, with its code. */
export type Finding = string | { code: number; text: string };

export const textOf = (finding: Finding): string =>
  typeof finding === 'string' ? finding : finding.text;

/** Says what is wrong with a value, or nothing. */
export type Format = (value: string, context: FormatContext) => Finding | undefined;

export const quote = (value: string): string =>
  `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;

const list = (words: readonly string[]): string =>
  words.map((word) => (word === '' ? 'empty' : word)).join(', ');

/** Text of a limited length. */
export const text =
  (limit: number): Format =>
  (value) =>
    value.length > limit
      ? `The text has ${value.length} characters; the limit is ${limit}.`
      : undefined;

/** Text that the LMS adds to what is there. */
export const appended =
  (limit: number): Format =>
  (value, { current }) =>
    text(limit)(current + value, { current });

/** One of a few words. */
export const word =
  (words: readonly string[], advice: Record<string, string> = {}): Format =>
  (value) =>
    words.includes(value)
      ? undefined
      : `${quote(value)} is not one of: ${list(words)}.${advice[value] ? ` ${advice[value]}` : ''}`;

/** A decimal number with a point, no exponent, within a range. */
export const decimal =
  (min: number, max: number, options: { blank?: boolean } = {}): Format =>
  (value) => {
    if (value === '' && options.blank) return undefined;
    if (!/^-?\d{1,3}(\.\d+)?$/.test(value))
      return `${quote(value)} is not a plain decimal number such as 85 or 85.5 (no comma, no exponent).`;
    return Number(value) < min || Number(value) > max
      ? `${value} is not between ${min} and ${max}.`
      : undefined;
  };

/** A whole number within a range. */
export const whole =
  (min: number, max: number): Format =>
  (value) =>
    /^-?\d{1,3}$/.test(value) && Number(value) >= min && Number(value) <= max
      ? undefined
      : `${quote(value)} is not a whole number from ${min} to ${max}.`;

/** A time of day. */
export const clock: Format = (value) =>
  /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value)
    ? undefined
    : `${quote(value)} is not a time of day like 09:05:30, with at most two decimals.`;

/** A length of time. Moodle refuses hours of one digit. */
export const timespan: Format = (value) =>
  /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value)
    ? undefined
    : `${quote(value)} is not a length of time like 0000:05:30: two to four digits for hours, two for minutes and seconds, at most two decimals.`;

/** A name: printable ASCII without spaces. */
export const identifier: Format = (value) => {
  if (value === '') return 'The id is empty.';
  if (value.length > 255) return `The id has ${value.length} characters; the limit is 255.`;
  if (/\s/.test(value)) return `The id ${quote(value)} contains a space.`;
  return /^[\x21-\x7e]+$/.test(value)
    ? undefined
    : `The id ${quote(value)} contains other characters than ASCII letters, digits and signs.`;
};

const RESULTS = ['correct', 'wrong', 'unanticipated', 'neutral'];

/** A word, or a score. */
export const result: Format = (value) => {
  if (RESULTS.includes(value) || /^\d{1,3}(\.\d+)?$/.test(value)) return undefined;
  const advice = value === 'incorrect' ? ' In SCORM 1.2 the word is “wrong”.' : '';
  return `${quote(value)} is neither a number nor one of: ${list(RESULTS)}.${advice}`;
};

interface ResponseRule {
  pattern: RegExp;
  expects: string;
  /** A pattern may say in braces that the set must be complete. */
  braces?: boolean;
  /** A pattern may be empty: there is no right answer. */
  blankPattern?: boolean;
}

const FREE: ResponseRule = { pattern: /^[^\r\n]*$/, expects: 'text without line breaks' };
const ITEMS = 'single characters (a–z, 0–9) joined by commas, such as a,c';

/** How an answer is written, by the type of the interaction. */
const RESPONSES: Record<string, ResponseRule> = {
  'true-false': { pattern: /^[tf01]$/, expects: 'one character, t or f' },
  choice: { pattern: /^[a-z0-9](,[a-z0-9])*$/, expects: ITEMS, braces: true },
  sequencing: { pattern: /^[a-z0-9](,[a-z0-9])*$/, expects: ITEMS },
  matching: {
    pattern: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
    expects: 'pairs of single characters joined by commas, such as 1.a,2.c',
    braces: true,
  },
  likert: { pattern: /^[a-z0-9]$/, expects: 'one character (a–z, 0–9)', blankPattern: true },
  numeric: { pattern: /^-?\d+(\.\d+)?$/, expects: 'a number with a point, such as 3.5' },
  'fill-in': FREE,
  performance: FREE,
};

export const INTERACTION_TYPES = Object.keys(RESPONSES);

const respond =
  (isPattern: boolean): Format =>
  (value, { interactionType = '', current }) => {
    const tooLong = text(255)(value, { current });
    if (tooLong) return tooLong;
    const rule = RESPONSES[interactionType] ?? FREE;
    if (isPattern && rule.blankPattern && value === '') return undefined;
    const bare = isPattern && rule.braces ? value.replace(/^\{(.*)\}$/, '$1') : value;
    return rule.pattern.test(bare)
      ? undefined
      : `${quote(value)} is not how a ${interactionType} answer is written: ${rule.expects}.`;
  };

export const response = respond(false);
export const pattern = respond(true);
