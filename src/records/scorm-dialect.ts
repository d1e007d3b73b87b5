import type { RecordId } from '../core/record-id.ts';
import type { Answer, Outcome, Resume } from './record.ts';
import type { ScormMethods } from './scorm-calls.ts';

/** Values of the data model, to be set in this order. */
export type ScormValues = [element: string, value: string][];

/** What the LMS said at the beginning. */
export interface ScormEntry {
  mode: Resume['mode'];
  isCredit: boolean;
  learner: { id: string; name?: string };
  language?: string;
  status: string;
  /** The score it has, in percent. */
  percent?: number;
}

/** How one version of SCORM says things. */
export interface ScormDialect<Report> {
  id: RecordId;
  /** Name of the API object. */
  api: string;
  methods: ScormMethods;
  /** Characters of state that every LMS takes, one left over for `touchState`. */
  stateLimit: number;
  elements: { status: string; state: string; location: string; reports: string; response: string };
  read(get: (element: string) => string): ScormEntry;
  begin(entry: ScormEntry): ScormValues;
  better(one: Outcome, other: Outcome): Outcome;
  /** What is better in an outcome than in the record; `isAgain`: the same score in other words. */
  outcome(outcome: Outcome, entry: ScormEntry, isAgain: boolean): ScormValues;
  /** A status below this one. */
  before(status: string): string;
  isFinal(status: string): boolean;
  report(answer: Answer): Report;
  isReport(value: unknown): value is Report;
  /** The first value is the id. */
  reportValues(report: Report): ScormValues;
  end(seconds: number): ScormValues;
}
