/** The ways in which a session ends badly, in the order of the table. */
export const CLOSINGS = {
  'tab-closed': 'Tab closed',
  'hidden-killed': 'Hidden, then killed',
  killed: 'Killed after the first answer',
  offline: 'No network while answering',
  'logged-out': 'Signed out of the LMS',
} as const;

export type ClosingId = keyof typeof CLOSINGS;

/**
 * What became of something: `kept`; `partly`: the LMS has the result, and the course does not show it
 * again; `lost`; or the test could not tell.
 */
export type Fate = 'kept' | 'partly' | 'lost' | 'not-applicable';

/** What one closing test saw after the course was opened again. */
export interface Closing {
  test: ClosingId;
  answer: Fate;
  /** Whether the learner comes back to where they were. */
  place: Fate;
  /** Only where the LMS could not be reached: whether the course told the learner. */
  said?: boolean;
  /** What it told, or why a test does not apply. */
  words?: string;
}
