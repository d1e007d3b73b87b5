import type { Activity, ActivityType } from '../../../src/activities/schemas.ts';
import { plain as withoutTags } from '../../../src/activities/plain.ts';
import { en } from '../../../src/ui/locales/en.ts';
import { rightAnswer } from '../solve.ts';
import type { Hand } from '../hand.ts';

/** An activity of one type. */
export type Of<T extends ActivityType> = Extract<Activity, { type: T }>;

/** Does an activity to its end with the keyboard alone, and hears what is said on the way. */
export type Walk<T extends ActivityType> = (hand: Hand, activity: Of<T>) => Promise<void>;

export const words = en.activity;

export const plain = withoutTags;

/** Checks too early, hears what is missing, and is then where the answer is to be given. */
export async function checkTooEarly(hand: Hand, missing: string): Promise<void> {
  await hand.push(words.check);
  await hand.hears(missing);
}

/** Has the answer checked; the verdict is said, and the focus is on it. */
export async function checkRight(hand: Hand): Promise<void> {
  await hand.push(words.check);
  await hand.hears(words.correct);
  await hand.landsOn(words.correct);
}

/** The right answer, as the kind gives it. */
export const solution = <Answer>(activity: Activity): Answer => rightAnswer(activity) as Answer;
