import type { Interaction, InteractionResponse } from '../core/interaction.ts';
import type { LanguageTag } from '../core/language.ts';
import type { RecordId } from '../core/record-id.ts';
import type { Work } from '../core/work.ts';
import type { CarriedWork } from './work.ts';

/** What a record tells the player when it opens. */
export interface Resume {
  /** Who learns, as far as the record says. The id is never shown. */
  learner?: { id: string; name?: string };
  /** The language the learner set in the LMS, if it says so. */
  language?: LanguageTag;
  /** In review and browse nothing is graded: the player shows, the adapter writes no result. */
  mode: 'normal' | 'review' | 'browse';
  /** The saved state, empty on a first visit. */
  state: string;
  /** Where the state comes from: the record, or the copy on this device that was newer. */
  source: 'record' | 'device';
  /**
   * True when the record is there and takes nothing in: its session has ended with a page before.
   * The course has to be opened again from outside.
   */
  hasEnded?: boolean;
  /** Open answers in full by activity id, where this device kept what did not fit the record. */
  texts?: Record<string, string>;
}

/** One checked answer, in terms every record understands. */
export interface Answer {
  /** Id of the activity. */
  id: string;
  interaction: Interaction;
  /** The question in plain text. */
  question?: string;
  /** The language that the question and its options are written in; default: the course's first. */
  language?: LanguageTag;
  response: InteractionResponse;
  /** What the learner made, as data, where the activity is one of making. */
  work?: Work;
  /** From 0 to 1; absent where there is no right or wrong. */
  score?: number;
  /** Which try it was, from 1. */
  attempt: number;
  /** When it was given, ISO 8601. */
  at: string;
  /** Seconds the learner took. */
  seconds: number;
}

/** The saved state, with what an adapter needs to know of it. */
export interface Snapshot {
  /** The encoded state: characters of base64url only. */
  state: string;
  /** Grows by one with every snapshot; it is also inside the state. */
  counter: number;
  /** Random number of this run of the course, the same as long as the state lives. */
  run: number;
  /** Id of the page the learner is on. */
  location: string;
  /** Share of the course that has been seen, 0 to 1. */
  progress?: number;
  /** Learning time so far, in seconds. */
  seconds?: number;
  /** Every open answer in full, by activity id; kept on this device. */
  texts?: Record<string, string>;
  /** Ids of open answers that did not fit into `state`: they are on this device only. */
  dropped?: string[];
}

/** How the course stands. Adapters never take a better outcome back. */
export interface Outcome {
  status: 'incomplete' | 'completed' | 'passed' | 'failed';
  /** Best result of the check, 0 to 1. */
  score?: number;
  /** Share of the course that has been seen and done, 0 to 1. */
  progress: number;
}

/** What the quiet line of the player says. */
export interface RecordStatus {
  /**
   * `saved`: the record has everything. `saving`: on its way. `device`: there is no record, this
   * browser keeps it. `pending`: the record should have it and does not yet; this browser keeps it.
   * `unsafe`: pending, and this browser cannot keep it either.
   */
  state: 'saved' | 'saving' | 'device' | 'pending' | 'unsafe';
  /** Why it is not `saved`. */
  reason?: 'no-record' | 'no-storage' | 'offline' | 'refused' | 'too-large';
  /** Milliseconds until the next try, when one is planned. */
  retryIn?: number;
}

/**
 * The one port through which a player reports (STYLE 1.3). Writing methods return nothing and
 * never throw at the caller: an adapter queues, retries and reports trouble through its status.
 */
export interface LearningRecord {
  readonly id: RecordId;
  /** True when the record leads on to another address after `close`: the window has to stay open. */
  readonly leadsOn?: boolean;
  /** What the record can hold. */
  readonly limits: { readonly state: number };
  readonly status: RecordStatus;
  /** Calls back at every change of `status`; returns the way to stop. */
  onStatus(listener: (status: RecordStatus) => void): () => void;
  /** Finds the record, reads it, joins it with the copy on this device. Never rejects. */
  open(): Promise<Resume>;
  answer(entry: Answer): void;
  save(snapshot: Snapshot): void;
  complete(outcome: Outcome): void;
  /**
   * The whole run, to be handed in or taken to another device; absent where an LMS keeps it.
   * `undefined` before anything was saved.
   */
  work?(): CarriedWork | undefined;
  /**
   * Takes up a run from elsewhere in place of this one, or begins anew without one; `open` then
   * gives back what holds.
   */
  takeUp?(work: CarriedWork | undefined): void;
  /** Tries now to send what is pending: the learner pressed "Try again". */
  retry(): void;
  /** The page may be going: commit, but do not end. Called when it is hidden. Synchronous. */
  flush(): void;
  /** The end. Synchronous, works inside `pagehide`, harmless when called twice. */
  close(): void;
}
