import { activityKinds } from '../activities/index.ts';
import type { Activity } from '../activities/schemas.ts';
import { letter } from '../activities/plain.ts';
import { list } from '../activities/readable.ts';
import { shuffled } from '../activities/shuffle.ts';
import { markup, raw } from '../core/markup.ts';
import { lmsWordsFor } from '../ui/lms-words.ts';
import { stringsFor } from '../ui/localize.ts';

/** An answer to choose. `text` and `feedback` are HTML. */
export interface QuestionOption {
  id: string;
  text: string;
  correct: boolean;
  feedback?: string;
}

interface QuestionBase {
  /** Unique in the course: the activity's id, with a number where it makes several questions. */
  id: string;
  /** Plain text. */
  title: string;
  /** HTML. */
  prompt: string;
  /** Share in the score, 0 for none; the parts of one activity share its weight. */
  weight: number;
}

/** A question of the kinds that every LMS knows; feedback is HTML. */
export type Question = QuestionBase &
  (
    | {
        type: 'one' | 'several' | 'true-false';
        options: QuestionOption[];
        correct?: string;
        wrong?: string;
      }
    | { type: 'fill-in'; accepted: string[]; feedback: string }
    | { type: 'essay'; feedback?: string }
  );

type Compiled = Activity & { number: number };

/**
 * An activity as questions of the kinds that every LMS knows. Pairs and groups become one choice for
 * each item, an order a word of letters, whatever is made an essay. A story with decisions and the like
 * have no such form: they make none.
 */
export function questionsOf(activity: Compiled, language: string): Question[] {
  const { document } = stringsFor(language);
  const lms = lmsWordsFor(language);
  const { assessed } = activityKinds[activity.type];
  const base: QuestionBase = {
    id: activity.id,
    title: `${document.task} ${activity.number}`,
    prompt: activity.prompt,
    weight: 'weight' in activity ? (activity.weight ?? 1) : assessed ? 1 : 0,
  };
  switch (activity.type) {
    case 'choice':
      return [choiceQuestion(base, activity)];
    case 'match': {
      const offered = shuffled([...activity.pairs, ...(activity.extra ?? [])], activity.id);
      return parts(base, activity.pairs, ({ id, left, feedback }) => ({
        stem: left,
        options: offered.map((partner) => ({
          id: partner.id,
          text: partner.right,
          correct: partner.id === id,
          ...(feedback && partner.id !== id ? { feedback } : {}),
        })),
      }));
    }
    case 'categorise':
      return parts(base, activity.items, ({ text, group, feedback }) => ({
        stem: text,
        options: activity.groups.map(({ id, title }) => ({
          id,
          text: title,
          correct: id === group,
          ...(feedback ? { feedback } : {}),
        })),
      }));
    case 'order':
      return [orderQuestion(base, activity, lms.orderLetters)];
    default: {
      // What is made or written can be written anywhere; other tasks stay pages to read.
      if (assessed) return [];
      const { response } = activity as { response?: string };
      const feedback = response ? { feedback: `<p>${document.compare}</p>${response}` } : {};
      return [{ ...base, type: 'essay', ...feedback }];
    }
  }
}

function choiceQuestion(
  base: QuestionBase,
  { mode, options, feedback }: Extract<Activity, { type: 'choice' }>,
): Question {
  return {
    ...base,
    type: mode ?? 'one',
    options: options.map(({ id, text, correct, feedback: own }) => ({
      id,
      text,
      correct: correct === true,
      ...(own ? { feedback: own } : {}),
    })),
    ...(feedback?.correct ? { correct: feedback.correct } : {}),
    ...(feedback?.wrong ? { wrong: feedback.wrong } : {}),
  };
}

/** A choice for each item of an activity. */
function parts<Item>(
  base: QuestionBase,
  items: readonly Item[],
  part: (item: Item) => { stem: string; options: QuestionOption[] },
): Question[] {
  return items.map((item, index): Question => {
    const { stem, options } = part(item);
    return {
      ...base,
      id: `${base.id}-${index + 1}`,
      title: `${base.title}.${index + 1}`,
      prompt: markup`${raw(base.prompt)}<p><strong>${raw(stem)}</strong></p>`.text,
      weight: base.weight / items.length,
      type: 'one',
      options,
    };
  });
}

function orderQuestion(
  base: QuestionBase,
  { id, items, feedback }: Extract<Activity, { type: 'order' }>,
  instruction: (example: string) => string,
): Question {
  const shown = shuffled(items, id);
  const letters = items.map((item) => letter(shown.indexOf(item)));
  const backwards = shown.map((_, index) => letter(index)).toReversed();
  const example = backwards.join('') === letters.join('') ? backwards.toReversed() : backwards;
  const right = list(
    'numbers',
    items.map(({ text }) => raw(text)),
  );
  return {
    ...base,
    type: 'fill-in',
    prompt: markup`${raw(base.prompt)}${list(
      'letters',
      shown.map(({ text }) => raw(text)),
    )}<p><em>${instruction(example.join(''))}</em></p>`.text,
    accepted: [letters.join(''), letters.join(' '), letters.join(', '), letters.join(',')],
    feedback: markup`${right}${raw(feedback?.correct ?? '')}`.text,
  };
}
