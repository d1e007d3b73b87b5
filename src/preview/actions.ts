import type { Fault } from './faults.ts';
import type { LaunchMode } from './launch/registration.ts';

/** How wide the course's room is: all there is, or as in Moodle (spec/moodle.md, Room). */
export const ROOMS = [
  { id: 'full', label: 'All the room' },
  { id: 'moodle', label: 'Moodle, 867 px' },
  { id: 'moodle-side', label: 'Moodle with contents, 650 px' },
  { id: 'phone', label: 'Phone, 367 px' },
] as const;
export type RoomId = (typeof ROOMS)[number]['id'];

/** What header and panel ask the page to do. */
export type LmsAction =
  | { type: 'launch' }
  | { type: 'exit' }
  | { type: 'new-attempt' }
  | { type: 'forget' }
  | { type: 'toggle-panel' }
  | { type: 'fault'; fault: Fault }
  | { type: 'review'; isReview: boolean }
  | { type: 'mode'; mode: LaunchMode }
  | { type: 'waive' }
  | { type: 'room'; room: RoomId }
  | { type: 'learner'; learner: string };

declare global {
  interface HTMLElementEventMap {
    'eh-lms-action': CustomEvent<LmsAction>;
  }
}

/** Tells the page, out of any shadow. */
export const requestAction = (source: HTMLElement, detail: LmsAction): boolean =>
  source.dispatchEvent(new CustomEvent('eh-lms-action', { detail, bubbles: true, composed: true }));
