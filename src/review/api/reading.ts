import type { LanguageText, LearnerRef, Slice, ViewInfo } from './common.ts';

/** A sentence in plain language: a code of the sentence, and what stands in it. */
export interface Sentence {
  /**
   * `opened-course`, `opened-page`, `answered-right`, `answered-wrong`, `answered-part`, `answered`,
   * `wrote`, `made`, `progressed`, `completed`, `passed`, `failed`, `left`, `commented`, `voided`,
   * `other` (any other verb: `verb` has its name).
   */
  code: string;
  /** What it is about. */
  object: LanguageText;
  /** IRI of it; shown where it has no name. */
  objectId: string;
  verb: LanguageText;
  /** The answer in words: texts of the options, else as it came. Always shown as text. */
  response?: string;
  /** 0 to 1. */
  score?: number;
  /** 1 to 100. */
  percent?: number;
  seconds?: number;
  attempt?: number;
  /** The longer answers are cut to 500 characters here; the statement has all. */
  isCut?: boolean;
}

export interface ActivityQuery {
  learner?: string;
  /** Sentence codes or verb IRIs, with commas. */
  verb?: string;
  /** IRI of an activity. */
  about?: string;
  cursor?: string;
  /** Default 50, at most 200. */
  limit?: number;
}

export interface ActivityList {
  view: ViewInfo;
  entries: ActivityEntry[];
  /** Go on with it; absent at the end. */
  cursor?: string;
}

export interface ActivityEntry {
  /** The statement's id: its permanent link is `#/statement/<id>`. */
  id: string;
  at: string;
  stored: string;
  /** Absent where the actor is no single learner (a trainer, a group). */
  learner?: LearnerRef;
  sentence: Sentence;
  isVoided: boolean;
}

export interface StatementView {
  entry: ActivityEntry;
  /** The statement; people are replaced by their codes unless names were asked for. */
  raw: unknown;
  isVoided: boolean;
  voidedBy?: { reason: string; at: string; by: string };
  /** Sent again after voiding, in place of this one. */
  replaces?: string;
  replacedBy?: string;
  comments: CommentView[];
}

export interface LearnerTimeline {
  view: ViewInfo;
  learner: LearnerRef;
  outcome: 'none' | 'under-way' | 'completed' | 'passed' | 'failed';
  score?: number;
  time: number;
  sessions: {
    start: string;
    end: string;
    /** Time on task, seconds. */
    active: number;
    /** Closed with `terminated`. */
    isClosed: boolean;
    events: TimelineEvent[];
  }[];
}

export interface TimelineEvent {
  at: string;
  kind: 'page' | 'answer';
  /** The statement, as far as it is known. */
  id?: string;
  about: string;
  title: LanguageText;
  isRight?: boolean;
  score?: number;
  attempt?: number;
  seconds?: number;
}

export interface OpenAnswerQuery {
  question?: string;
  /** Words that must all be there; case and accents do not matter. */
  search?: string;
  tag?: string;
  state?: 'unread' | 'read';
  offset?: number;
  /** Default 50, at most 200. */
  limit?: number;
}

export interface OpenAnswers extends Slice {
  view: ViewInfo;
  /** Every question that takes free text, with how much there is to read. */
  questions: {
    id: string;
    title: LanguageText;
    text: LanguageText;
    answers: number;
    unread: number;
  }[];
  answers: OpenAnswer[];
  /** All tags in use in this course. */
  tags: { tag: string; count: number }[];
}

export interface OpenAnswer {
  /** The statement. */
  id: string;
  question: string;
  at: string;
  learner: LearnerRef;
  /** Whole; may be long. */
  text: string;
  /** BCP 47, as the learner's course was set; the text may still be in another. */
  language?: string;
  attempt: number;
  isRead: boolean;
  tags: string[];
  comments: CommentView[];
}

export interface MarkAnswers {
  course: string;
  /** Statements, at most 500. */
  ids: string[];
  read?: boolean;
  addTags?: string[];
  removeTags?: string[];
}

export interface NewComment {
  course: string;
  statement: string;
  /** At most 4,000 characters. */
  text: string;
}

export interface CommentView {
  id: string;
  at: string;
  by: string;
  text: string;
}

export interface WorkQuery {
  /** IRI of the activity. */
  about?: string;
  kind?: string;
  offset?: number;
  /** Default 50, at most 200. */
  limit?: number;
}

/** What learners made, one newest work of each learner and activity. */
export interface WorkWall extends Slice {
  view: ViewInfo;
  activities: { id: string; title: LanguageText; kind: string; works: number }[];
  works: WorkEntry[];
}

export interface WorkEntry {
  id: string;
  about: string;
  /** Type of the activity, e.g. `parish-map`, `canvas`, `deliberate`; '' when unknown. */
  kind: string;
  at: string;
  learner: LearnerRef;
  items: WorkItemView[];
  /** What ids in the items are called, as far as the statement says. */
  names?: WorkNames;
  /** Files that came with it, as links to `/review/api/attachment`. */
  files: { name: string; type: string; bytes: number; href: string }[];
}

/** Texts by id, in the language the learner worked in. */
export interface WorkNames {
  groups?: Record<string, string>;
  symbols?: Record<string, string>;
  fields?: Record<string, string>;
}

/** As src/core/work.ts: notes, places, records, steps are all items. */
export interface WorkItemView {
  group?: string;
  symbol?: string;
  title?: string;
  text?: string;
  who?: string;
  when?: string;
  value?: number;
  at?: readonly [x: number, y: number];
  path?: readonly (readonly [x: number, y: number])[];
  fields?: Record<string, string>;
}
