import type { Deed } from '../agent/wish.ts';
import type { Closing } from '../closing-result.ts';
import type { Entry, LmsRecord } from '../course.ts';
import type { Playable } from '../playable.ts';
import type { Walk } from '../walk.ts';
import type { Sightings } from '../watch.ts';

/** Everything that was seen of a package while it was played: what the judges judge. */
export interface Played {
  playable: Playable;
  sightings: Sightings;
  entries: readonly Entry[];
  /** What the learner did, and how much the LMS had heard before. */
  deeds: readonly (Deed & { from: number })[];
  /** How much the LMS had heard when the course was being left. */
  leftAt: number;
  record: LmsRecord;
  /** What the LMS said in place of the course. */
  notice: string;
  hasContent: boolean;
  /** The page stopped to answer: before it was usable, or on the way. */
  hangs?: 'opening' | 'walking';
  /** The time was up before the course stood still. */
  isSlow?: boolean;
  walk?: Walk;
  leavingListeners: readonly string[];
  closings: readonly Closing[];
}
