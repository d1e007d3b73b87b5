import type { Outline, OutlinePage } from '../course/outline.ts';
import type { LearningRecord, Resume } from '../records/record.ts';
import type { CarriedWork } from '../records/work.ts';
import type { Companion } from './extras/companion.ts';
import type { Loader } from './loader.ts';
import type { CourseResult, Session } from './session.ts';

/** The player as its extensions see it. */
export interface PlayerHost {
  readonly outline: Outline;
  readonly session: Session;
  readonly record: LearningRecord;
  readonly loader: Loader;
  /** Who learns, as far as the record says. */
  readonly learner: Resume['learner'];
  /** How the course stands, with titles in the language shown. */
  readonly result: CourseResult;
  /** The page with the check, where there is one. */
  readonly testPage: OutlinePage | undefined;
  /** Calls back once the course is open. */
  whenStarted(action: () => void): void;
  /** A calm line above the page for some seconds. */
  notice(text: string): void;
  /** Brings the bars up to date. */
  refresh(): void;
  /** Shows the result page. */
  showResult(): void;
  /** Goes on with a run from elsewhere, or begins anew without one. */
  takeUp(work?: CarriedWork): Promise<void>;
  /** What came late, as soon as it is here: the learner's own notes among it. */
  companion(): Promise<Companion>;
  /** Shows HTML in a small dialog. */
  tell(heading: string, content: string): void;
}

/** Something the reader can choose in the settings. */
export interface PlayerAction {
  label: string;
  run(): void;
}

/** What a player without an LMS can do besides; the others are spared its weight. */
export interface PlayerExtension {
  /** In the settings, in the language of the course. */
  actions(): PlayerAction[];
  /** The result page is shown: adds to it. */
  onResult(main: HTMLElement): void;
  /** The learner wants to leave; true when something has to be done first. */
  onLeave(): boolean;
}
