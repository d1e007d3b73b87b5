/** What the LMS keeps of one attempt: values by element, as they were committed. */
export interface Attempt {
  number: number;
  /** When the first and the last commit arrived, ISO 8601. */
  started: string;
  saved: string;
  /** How often a session of this attempt was finished. */
  finishes: number;
  values: Record<string, string>;
}

/** All attempts of a learner at a package. */
export interface LearnerFile {
  version: 1;
  learner: string;
  attempts: Attempt[];
}

/** What a session sends: the values that changed. */
export interface Commit {
  attempt: number;
  /** The session ends with this commit. */
  finish: boolean;
  values: Record<string, string>;
}

/** An attempt nothing is known of yet. */
export const freshAttempt = (number = 1): Attempt => ({
  number,
  started: '',
  saved: '',
  finishes: 0,
  values: {},
});

/** The attempt a learner goes on with. */
export const latestAttempt = (file: LearnerFile): Attempt => file.attempts.at(-1) ?? freshAttempt();

/** The attempt after a commit has arrived. */
export function mergeCommit(attempt: Attempt, commit: Commit, at: string): Attempt {
  return {
    ...attempt,
    started: attempt.started || at,
    saved: at,
    finishes: attempt.finishes + (commit.finish ? 1 : 0),
    values: { ...attempt.values, ...commit.values },
  };
}

const ENDED = ['completed', 'passed', 'failed'];

const statusOf = (attempt: Attempt): string => attempt.values['cmi.core.lesson_status'] ?? '';

/** How a session begins, by Moodle's rules (spec/moodle.md, Resume and Status). */
export function entryRules(
  attempt: Attempt,
  reviewAfterCompletion: boolean,
): { entry: string; mode: string; credit: string } {
  const isReview = reviewAfterCompletion && ENDED.includes(statusOf(attempt));
  const isResumed = attempt.values['cmi.core.exit'] === 'suspend';
  const isNew = statusOf(attempt) === '' && !isResumed;
  return {
    entry: isNew ? 'ab-initio' : isResumed ? 'resume' : '',
    mode: isReview ? 'review' : 'normal',
    credit: isReview ? 'no-credit' : 'credit',
  };
}

const TIMESPAN = /^(\d+):(\d{2}):(\d{2})(?:\.(\d{1,2}))?$/;

function hundredths(time: string): number {
  const [, hours, minutes, seconds, fraction = ''] = TIMESPAN.exec(time) ?? [];
  if (hours === undefined) return 0;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 100 + Number(fraction.padEnd(2, '0'));
}

/** The sum of two lengths of time, `HHHH:MM:SS` with decimals only where there are some. */
export function addTime(first: string, second: string): string {
  const total = hundredths(first) + hundredths(second);
  const digits = (value: number, length: number): string =>
    String(Math.floor(value)).padStart(length, '0');
  const fraction = total % 100 === 0 ? '' : `.${digits(total % 100, 2)}`;
  const seconds = total / 100;
  return `${digits(seconds / 3600, 4)}:${digits((seconds / 60) % 60, 2)}:${digits(seconds % 60, 2)}${fraction}`;
}

/** What Moodle decides by itself at LMSFinish: a status where there is none, and the mastery score. */
export function statusAtFinish(values: ReadonlyMap<string, string>): string | undefined {
  const status = values.get('cmi.core.lesson_status');
  const raw = values.get('cmi.core.score.raw') ?? '';
  const mastery = values.get('cmi.student_data.mastery_score') ?? '';
  if (values.get('cmi.core.lesson_mode') === 'normal' && raw !== '' && mastery !== '')
    return Number(raw) >= Number(mastery) ? 'passed' : 'failed';
  return status === 'not attempted' ? 'completed' : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown, least: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) < 10_000;

const MOST_VALUES = 20_000;
const LONGEST_VALUE = 65_536;

function isValues(value: unknown): value is Record<string, string> {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_VALUES &&
    entries.every(
      ([element, content]) =>
        /^cmi\.[a-z0-9_.]{1,200}$/.test(element) &&
        typeof content === 'string' &&
        content.length <= LONGEST_VALUE,
    )
  );
}

/** Takes a commit from outside, or nothing when it is none. */
export function parseCommit(value: unknown): Commit | undefined {
  if (!isRecord(value)) return undefined;
  const { attempt, finish, values } = value;
  return isCount(attempt, 1) && typeof finish === 'boolean' && isValues(values)
    ? { attempt, finish, values }
    : undefined;
}

function parseAttempt(value: unknown): Attempt | undefined {
  if (!isRecord(value)) return undefined;
  const { number, started, saved, finishes, values } = value;
  return isCount(number, 1) &&
    typeof started === 'string' &&
    typeof saved === 'string' &&
    isCount(finishes, 0) &&
    isValues(values)
    ? { number, started, saved, finishes, values }
    : undefined;
}

/** Takes a learner's file from disk or network, or nothing when it is none. */
export function parseLearnerFile(value: unknown): LearnerFile | undefined {
  if (!isRecord(value) || value.version !== 1) return undefined;
  const { learner, attempts } = value;
  if (typeof learner !== 'string' || !Array.isArray(attempts)) return undefined;
  const parsed = attempts.map(parseAttempt);
  return parsed.every((attempt) => attempt !== undefined)
    ? { version: 1, learner, attempts: parsed }
    : undefined;
}
