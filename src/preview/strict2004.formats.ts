import { quote, type Finding, type Format } from './strict12.formats.ts';

/** Values as the strictest of SCORM 2004 LMSs takes them (spec of ADL, Moodle's patterns). */

const NUMBER = String.raw`-?\d{1,5}(\.\d{1,7})?`;
const WORD = String.raw`[A-Za-z0-9_.]{1,250}`;
const TEXT = String.raw`(\{lang=[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\})?(?!\{)[^\n\r]`;

/** A plain decimal number within a range; out of it is another error than not being one. */
export const real =
  (min = -Infinity, max = Infinity): Format =>
  (value) => {
    if (!new RegExp(`^${NUMBER}$`).test(value))
      return `${quote(value)} is not a plain number such as 0.85: at most five digits, a point, seven digits; no exponent.`;
    return Number(value) < min || Number(value) > max
      ? { code: 407, text: `${value} is not between ${min} and ${max}.` }
      : undefined;
  };

/** One line of a limited length, with or without its language in front. */
export const localized =
  (limit: number): Format =>
  (value) => {
    if (/[\n\r]/.test(value)) return 'The text has a line break, which Moodle refuses.';
    if (value.length > limit)
      return `The text has ${value.length} characters; the limit is ${limit}.`;
    return new RegExp(`^${TEXT}*$`).test(value)
      ? undefined
      : `${quote(value)} begins with a brace that names no language, such as {lang=es}.`;
  };

/** A length of time without years, months and weeks. */
export const duration: Format = (value) =>
  /^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value)
    ? undefined
    : `${quote(value)} is not a length of time like PT1H5M30S, with at most two decimals.`;

/** A moment. A zone is understood only after a fraction. */
export const moment: Format = (value) =>
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?$/.test(value)
    ? undefined
    : `${quote(value)} is not a moment like 2026-05-01T12:00:00 or 2026-05-01T12:00:00.0Z: at most two decimals, a zone only after them.`;

/** A name that can be a URI: ASCII without spaces. */
export const identifier: Format = (value) => {
  if (value === '') return 'The id is empty.';
  if (value.length > 4000) return `The id has ${value.length} characters; the limit is 4000.`;
  if (/^urn:(?![^:]+:.)/.test(value)) return `${quote(value)} is not a whole URN: urn:x:y.`;
  return /^[\x21-\x7e]+$/.test(value)
    ? undefined
    : `The id ${quote(value)} has a space or other characters than ASCII.`;
};

/** The id of an objective; Moodle wants it to end in a letter or digit. */
export const objectiveId: Format = (value, context) =>
  identifier(value, context) ??
  (/^.+[A-Za-z0-9]$/.test(value)
    ? undefined
    : `The id ${quote(value)} is shorter than two characters, or does not end in a letter or digit.`);

const RESULTS = ['correct', 'incorrect', 'unanticipated', 'neutral'];

export const result: Format = (value) => {
  if (RESULTS.includes(value) || new RegExp(`^${NUMBER}$`).test(value)) return undefined;
  const advice = value === 'wrong' ? ' In SCORM 2004 the word is “incorrect”.' : '';
  return `${quote(value)} is neither a number nor one of: ${RESULTS.join(', ')}.${advice}`;
};

interface ResponseRule {
  /** One item of the answer. */
  item: string;
  expects: string;
  most?: number;
  isOnce?: boolean;
  /** A pattern, where it is written in another way. */
  pattern?: string;
}

const pair = String.raw`${WORD}\[\.\]${WORD}`;
const NAMES = 'names of letters, digits, _ and . joined by [,]';
const PAIRS = 'pairs such as a[.]1 joined by [,]';

/** How an answer is written, by the type of the interaction. */
const RESPONSES: Record<string, ResponseRule> = {
  'true-false': { item: '(true|false)', expects: 'true or false', most: 1 },
  choice: { item: WORD, expects: NAMES, most: 36, isOnce: true },
  'fill-in': {
    item: `${TEXT}{0,250}`,
    pattern: String.raw`(\{(case_matters|order_matters)=(true|false)\})*${TEXT}{0,250}`,
    expects: 'texts of one line and up to 250 characters joined by [,]',
    most: 10,
  },
  'long-fill-in': {
    item: `${TEXT}{0,4000}`,
    pattern: String.raw`(\{case_matters=(true|false)\})?${TEXT}{0,4000}`,
    expects: 'a text of one line and up to 4000 characters',
    most: Infinity,
  },
  matching: { item: pair, expects: PAIRS, most: 36 },
  performance: {
    item: String.raw`${WORD}\[\.\](${WORD}|${NUMBER})`,
    pattern: String.raw`(\{order_matters=(true|false)\})?${WORD}\[\.\]\S{1,250}`,
    expects: 'steps such as dig[.]1 joined by [,]',
    most: 250,
  },
  sequencing: { item: WORD, expects: NAMES, most: 36 },
  likert: { item: WORD, expects: 'one name of letters, digits, _ and .', most: 1 },
  numeric: {
    item: NUMBER,
    pattern: String.raw`(${NUMBER})?\[:\](${NUMBER})?`,
    expects: 'a plain number; as a pattern a range such as 3[:]4',
    most: 1,
  },
  other: { item: String.raw`[^\n\r]{0,4000}`, expects: 'a text of one line', most: Infinity },
};

export const INTERACTION_TYPES = Object.keys(RESPONSES);

const respond =
  (isPattern: boolean): Format =>
  (value, { interactionType = '' }): Finding | undefined => {
    const rule = RESPONSES[interactionType] ?? RESPONSES.other!;
    const { most = Infinity, isOnce, expects } = rule;
    const item = (isPattern && rule.pattern) || rule.item;
    const isWhole = most === Infinity;
    const items = isWhole ? [value] : value.split('[,]');
    const wrong = items.find((part) => !new RegExp(`^${item}$`).test(part));
    if (wrong !== undefined)
      return `${quote(wrong)} is not how a ${interactionType} answer is written: ${expects}.`;
    if (items.length > most) return `The answer has ${items.length} parts; the limit is ${most}.`;
    if (isOnce && new Set(items).size < items.length) return `${quote(value)} names one twice.`;
    return isPattern && interactionType === 'numeric' && isReversed(value)
      ? `${quote(value)} ends below its beginning.`
      : undefined;
  };

const isReversed = (range: string): boolean => {
  const [low, high] = range.split('[:]');
  return Boolean(low && high) && Number(low) > Number(high);
};

export const response = respond(false);
export const pattern = respond(true);
