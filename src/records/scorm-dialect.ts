import type { RecordId } from '../core/record-id.ts';
import type { Answer, Outcome, Resume, Snapshot } from './record.ts';
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
  /** The verdict, where it is apart from the status. */
  success?: string;
  /** The location and the share of the course it has. */
  location: string;
  progress?: number;
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
  elements: { status: string; state: string; reports: string; response: string };
  read(get: (element: string) => string): ScormEntry;
  /** What of the entry need not be said again as it is. */
  known(entry: ScormEntry): ScormValues;
  begin(entry: ScormEntry): ScormValues;
  better(one: Outcome, other: Outcome): Outcome;
  /** What is better in an outcome than in the record; `isAgain`: the same score in other words. */
  outcome(outcome: Outcome, entry: ScormEntry, isAgain: boolean): ScormValues;
  /** Where the learner is, and how far. */
  place(snapshot: Pick<Snapshot, 'location' | 'progress'>, entry: ScormEntry): ScormValues;
  /** A value below this one, where the element says how good an outcome is. */
  below(element: string, value: string): string | undefined;
  isFinal(status: string): boolean;
  report(answer: Answer): Report;
  isReport(value: unknown): value is Report;
  /** The first value is the id. */
  reportValues(report: Report): ScormValues;
  end(seconds: number): ScormValues;
}
