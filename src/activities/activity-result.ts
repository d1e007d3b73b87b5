import type { IconName } from './icons.ts';

/** What the player knows of an answer after it scored it. */
export interface ActivityResult {
  /** From 0 to 1; absent where there is no right or wrong. */
  score?: number;
  attempts: number;
  /** True when the answer is right or no try is left. */
  final: boolean;
}

/** `review` is read only: answers and feedback are shown. */
export type ActivityMode = 'learn' | 'test' | 'review';
export type Verdict = 'correct' | 'partly' | 'wrong';

export interface RespondDetail<R = unknown> {
  response: R;
  /** Seconds since the task was shown, or since the last answer. */
  seconds: number;
}

declare global {
  interface HTMLElementEventMap {
    'eh-respond': CustomEvent<RespondDetail>;
    'eh-draft': CustomEvent<{ response: unknown }>;
    'eh-retry': CustomEvent<undefined>;
  }
}

/** What a score means in one word. */
export const verdictOf = (score: number): Verdict =>
  score >= 1 ? 'correct' : score > 0 ? 'partly' : 'wrong';

export const VERDICT_ICONS: Record<Verdict, IconName> = {
  correct: 'check',
  partly: 'partly',
  wrong: 'cross',
};
