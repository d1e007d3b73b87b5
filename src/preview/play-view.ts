import type { Fault } from './faults.ts';
import type { ExchangeEntry } from './launch/exchange.ts';
import type { LaunchMode } from './launch/registration.ts';
import type { PlayConfig } from './pages/play.ts';
import type { CallEntry } from './scorm-host.ts';

/** Everything the LMS page shows; a new object at every change. */
export interface PlayView {
  config: PlayConfig;
  learners: readonly string[];
  fault: Fault;
  isRunning: boolean;
  /** How the attempt stands for the LMS: names and values for the head. */
  facts: readonly (readonly [name: string, value: string])[];
  counters: readonly Counter[];
  /** What has passed between course and LMS, oldest first. The same array: it only grows. */
  log:
    | { kind: 'scorm'; entries: readonly CallEntry[] }
    | { kind: 'launch'; entries: readonly ExchangeEntry[] };
  /** SCORM: whether a completed attempt opens for review. */
  reviewAfterCompletion?: boolean;
  /** cmi5: how the next launch is made. */
  mode?: LaunchMode;
  /** cmi5: what the platform wants before it moves on. */
  moveOn?: string;
}

export interface Counter {
  name: string;
  value: number;
  isBad?: boolean;
}

/** What is known of the learner's result, in any format. */
export interface PlayOutcome {
  completed: boolean;
  /** Absent before a judgement. */
  success?: boolean;
  /** Percent of the full score. */
  score?: number;
  /** cmi5: the course's criterion is met and announced. */
  satisfied?: boolean;
}

/** What the page can ask of a running course. */
export interface PlaySession {
  readonly view: PlayView;
  /** The record of the learner in the LMS: attempt or registration. */
  readonly record: unknown;
  readonly outcome: PlayOutcome;
  /** The saved state, as the LMS has it. */
  readonly state: string;
  /** Most calls within a second; 0 where there is no API. */
  readonly peak: number;
  fault: Fault;
  setReview?(isReview: boolean): void;
  setMode?(mode: LaunchMode): void;
  waive?(): Promise<void>;
  /** Ends what runs as a closed page would, and starts the course again. */
  launch(): Promise<void>;
  /** What the LMS's Exit button does. */
  exit(): Promise<void>;
  startAttempt(): Promise<void>;
  forget(): Promise<void>;
  /** Asks the LMS what it has now. */
  refresh(): Promise<void>;
}

export interface PlayOptions {
  config: PlayConfig;
  /** Where the course's frame goes. */
  room: HTMLElement;
  fault: Fault;
  reviewAfterCompletion: boolean;
  mode: LaunchMode;
  onChange(view: PlayView): void;
  /** A sentence in place of the course, with a button; without one it starts the course again. */
  onNotice(title: string, text: string, button?: NoticeButton): void;
}

export interface NoticeButton {
  label: string;
  press(): void;
}
