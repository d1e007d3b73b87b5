import type { Attempt, Commit } from './attempt.ts';
import type { ElementRule } from './scorm-elements.ts';
import type { ScormEngine } from './scorm-engine.ts';
import type { SessionOptions } from './scorm-session.ts';

/** What a function of the API does, in either version. */
export type ScormAction =
  'initialize' | 'finish' | 'get' | 'set' | 'commit' | 'last-error' | 'error-string' | 'diagnostic';

/** One call as it came, before anybody looked at it. */
export interface ScormCall<Name extends string = string> {
  name: Name;
  parameters: readonly unknown[];
}

/** What the judge needs to know of the session. */
export interface ScormState {
  phase: 'not-initialized' | 'running' | 'finished';
  /** What the session holds, by element; also what cannot be read. */
  values: ReadonlyMap<string, string>;
}

/** The judge's word on a call. */
export interface Verdict {
  allowed: boolean;
  /** 0 when allowed. */
  errorCode: number;
  /** What was wrong and what a strict LMS does, in plain words. Empty when allowed. */
  message: string;
}

/** How the LMS side of one version of SCORM differs from that of the other. */
export interface ScormVersion<Name extends string = string> {
  /** Where packages find the API: a property of the window. */
  apiName: 'API' | 'API_1484_11';
  /** The functions of the API, and what each does. */
  functions: Readonly<Record<Name, ScormAction>>;
  judge(call: ScormCall, state: ScormState): Verdict;
  elementRule(element: string): ElementRule | undefined;
  /** An element whose values are added to each other. */
  appended?: string;
  /** The error of reading what was never set, where that is one. */
  unsetError: number;
  startEngine(values: ReadonlyMap<string, string>): ScormEngine;
  /** Values a session begins with. */
  startingValues(options: SessionOptions): Map<string, string>;
  /** What the LMS has of the attempt when the session begins, where changes are measured by that. */
  loadedValues?(attempt: Attempt): ReadonlyMap<string, string>;
  /** What the LMS adds by itself when a session ends. */
  atFinish(values: ReadonlyMap<string, string>): Commit['values'];
  /** What is remarkable about writing this, although it is allowed. */
  remarkValue(element: string, value: string, values: ReadonlyMap<string, string>): string[];
  /** How an attempt stands, in words. */
  standing(values: Readonly<Record<string, string>>): Standing;
}

/** How an attempt stands for the LMS. */
export interface Standing {
  /** In the words of the version. */
  status: string;
  completion?: boolean;
  success?: boolean;
  /** As the platform would show it. */
  score: string;
  time: string;
  /** The saved state. */
  state: string;
}
