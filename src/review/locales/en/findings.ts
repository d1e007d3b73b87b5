import { pluralForm } from '../../../core/language.ts';
import type { FindingHelp } from '../finding-help.ts';

const plural = pluralForm('en');

interface FindingText {
  /** A few words, for a mark. */
  name: string;
  /** What the figures say. */
  text: (help: FindingHelp) => string;
  /** What to do about it. */
  advice: string;
}

/** A sentence for each code of a finding (docs/review.md). */
const codes = {
  'check-key': {
    name: 'Check the key',
    text: ({ has, option, share }) =>
      has('option') && has('upperOption')
        ? `Most who know the subject chose ${option('option')} (${share('upperOption')}) rather than the answer that counts as right (${share('upperKey')}).`
        : 'Those who know the subject answer this one wrong more often than the others do.',
    advice: 'Check whether the right answer is marked as right, and whether the wording misleads.',
  },
  'too-hard': {
    name: 'Very hard',
    text: ({ share }) => `Only ${share('p')} answered it right.`,
    advice: 'See whether the course says it clearly enough before this question.',
  },
  'too-easy': {
    name: 'Very easy',
    text: ({ share }) => `${share('p')} answered it right.`,
    advice: 'Good as encouragement. It tells you little about who has understood.',
  },
  weak: {
    name: 'Says little',
    text: () =>
      'Those who do well elsewhere do hardly better here: the question says little about who knows the subject.',
    advice: 'Look for unclear wording, for two answers that could both be right, or for guessing.',
  },
  'tempting-option': {
    name: 'Tempting wrong answer',
    text: ({ option, share }) =>
      `${option('option')} counts as wrong, but rather those who know the subject chose it (${share('share')} of all).`,
    advice: 'Read this answer once more: it may be right in some way.',
  },
  'unused-option': {
    name: 'An answer nobody takes',
    text: ({ option, count, number }) =>
      count('count') === 0
        ? `Nobody chose ${option('option')}.`
        : `Only ${number('count')} chose ${option('option')}.`,
    advice: 'Replace it by a mistake that people really make, or leave it out.',
  },
  'slow-question': {
    name: 'Takes long',
    text: ({ duration }) =>
      `People took ${duration('seconds')}; ${duration('usual')} is usual in this course.`,
    advice: 'The wording may be hard to follow, or something is missing to answer it.',
  },
  'few-answers': {
    name: 'Too few answers',
    text: ({ number, count }) =>
      `${number('n')} ${plural(count('n'), 'learner has', 'learners have')} answered; from ${number('needed')} on the figures say something.`,
    advice: 'Wait for more answers before you change anything.',
  },
  'slow-page': {
    name: 'Takes long',
    text: ({ duration }) =>
      `People stay ${duration('seconds')} here; ${duration('usual')} is usual in this course.`,
    advice: 'Look whether it is too much at once, or too hard to read.',
  },
  'drop-off': {
    name: 'People stop here',
    text: ({ number, count, share }) =>
      `${number('stopped')} ${plural(count('stopped'), 'learner', 'learners')} (${share('share')} of those who came) stopped here and did not complete.`,
    advice: 'See what is asked for on this page, and ask one of them.',
  },
  'wrong-again': {
    name: 'Wrong again and again',
    text: ({ number }) => `${number('tries')} wrong tries in a row.`,
    advice: 'Offer help with this question.',
  },
  quiet: {
    name: 'Quiet',
    text: ({ number, count }) =>
      `No sign for ${number('days')} ${plural(count('days'), 'day', 'days')}, not finished.`,
    advice: 'A friendly message may help.',
  },
  idle: {
    name: 'No sign',
    text: ({ duration }) => `No sign for ${duration('seconds')}.`,
    advice: 'See whether they are still there.',
  },
  'long-on-page': {
    name: 'Long on this page',
    text: ({ duration }) =>
      `${duration('seconds')} on this page; the others took ${duration('usual')}.`,
    advice: 'Ask whether something is unclear.',
  },
  stuck: {
    name: 'May need help',
    text: ({ number, count }) =>
      `${number('learners')} ${plural(count('learners'), 'learner', 'learners')} may need help.`,
    advice: 'See who, and why.',
  },
  unread: {
    name: 'To be read',
    text: ({ number, count }) =>
      `${number('answers')} written ${plural(count('answers'), 'answer', 'answers')} you have not read yet.`,
    advice: 'Read what people wrote.',
  },
  'unknown-question': {
    name: 'Unknown questions',
    text: ({ number, count }) =>
      `${number('count')} ${plural(count('count'), 'answer belongs', 'answers belong')} to questions that nobody has answered yet.`,
    advice: 'They were left out.',
  },
} satisfies Record<string, FindingText>;

export const findings = {
  codes: codes as Record<keyof typeof codes, FindingText>,
  /** A code this page does not know. */
  other: 'Something to look at',
  quoted: (text: string) => `“${text}”`,
};
