import type { InteractionResponse } from '../core/interaction.ts';
import type { Answer, Outcome, Snapshot } from './record.ts';

/** A checked answer as this device keeps it: the question itself stands in the course. */
export interface KeptAnswer {
  id: string;
  /** Absent for open answers, which stand in the saved state. */
  response?: InteractionResponse;
  score?: number;
  attempt: number;
  at: string;
  seconds: number;
}

/** An outcome, and when the learner had reached it. */
export interface KeptOutcome extends Outcome {
  at: string;
  /** Learning time until then, in seconds. */
  seconds: number;
}

/** What happened in a run, beside the saved state: all that a file to hand in needs. */
export interface Journal {
  /** Random id of this run, a UUID: it stands for the learner where no name is given. */
  id: string;
  /** When the run began, ISO 8601. */
  started: string;
  /** When each page was first seen. */
  pages: Record<string, string>;
  answers: KeptAnswer[];
  /** Oldest first; the last one counts. */
  outcomes: KeptOutcome[];
}

/** A run as a learner takes it to another device. */
export interface CarriedWork extends Journal {
  run: number;
  counter: number;
  state: string;
  texts: Record<string, string>;
}

/** Nobody checks more; a journal that grows for ever would push the rest out. */
const MOST_ANSWERS = 200;

/** A UUID version 4. `crypto.randomUUID` is there on secure origins only, and a village LAN is none. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return uuidOf(bytes, 4);
}

/** Sixteen bytes or more as a UUID of a version (RFC 9562). */
export function uuidOf(bytes: Uint8Array, version: number): string {
  const part = Uint8Array.from(bytes.slice(0, 16));
  part[6] = (part[6]! & 0x0f) | (version << 4);
  part[8] = (part[8]! & 0x3f) | 0x80;
  const hex = [...part].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The journal of a run that begins now. */
export const newJournal = (now: string): Journal => ({
  id: randomId(),
  started: now,
  pages: {},
  answers: [],
  outcomes: [],
});

/** Writes an answer down. Of an open question only the last answer counts. */
export function noteAnswer(journal: Journal, answer: Answer): void {
  const { id, interaction, response, score, attempt, at, seconds } = answer;
  const isOpen = score === undefined;
  const before = isOpen ? journal.answers.filter((other) => other.id !== id) : journal.answers;
  journal.answers = [
    ...before.slice(1 - MOST_ANSWERS),
    {
      id,
      ...(interaction.type === 'long-fill-in' ? {} : { response }),
      ...(isOpen ? {} : { score }),
      attempt,
      at,
      seconds,
    },
  ];
}

/** Writes down where the learner is. */
export function notePage(journal: Journal, { location }: Snapshot, now: string): void {
  if (location) journal.pages[location] ??= now;
}

/** Writes down how the course stands. */
export function noteOutcome(journal: Journal, outcome: Outcome, seconds: number, now: string) {
  journal.outcomes.push({ ...outcome, at: now, seconds });
}

const isDate = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value));

const isRecordOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(isItem);

const STATUSES: readonly string[] = ['incomplete', 'completed', 'passed', 'failed'];

/** Whether a value from a disk is a journal; anything may stand there. */
export function isJournal(value: unknown): value is Journal {
  const { id, started, pages, answers, outcomes } = (value ?? {}) as Partial<Journal>;
  return (
    typeof id === 'string' &&
    /^[0-9a-f-]{36}$/.test(id) &&
    isDate(started) &&
    isRecordOf(pages, isDate) &&
    Array.isArray(answers) &&
    answers.every(
      (answer: Partial<KeptAnswer> | null) =>
        typeof answer?.id === 'string' &&
        isDate(answer.at) &&
        Number.isInteger(answer.attempt) &&
        Number.isFinite(answer.seconds) &&
        Number.isFinite(answer.score ?? 0),
    ) &&
    Array.isArray(outcomes) &&
    outcomes.every(
      (outcome: Partial<KeptOutcome> | null) =>
        isDate(outcome?.at) &&
        STATUSES.includes(outcome?.status ?? '') &&
        Number.isFinite(outcome?.progress) &&
        Number.isFinite(outcome?.seconds) &&
        Number.isFinite(outcome?.score ?? 0),
    )
  );
}

/** Whether a value from a file is a whole run. */
export function isWork(value: unknown): value is CarriedWork {
  const { run, counter, state, texts } = (value ?? {}) as Partial<CarriedWork>;
  return (
    Number.isInteger(run) &&
    Number.isInteger(counter) &&
    typeof state === 'string' &&
    isRecordOf(texts, (text) => typeof text === 'string') &&
    isJournal(value)
  );
}
