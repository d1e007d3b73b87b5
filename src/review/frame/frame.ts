import { readCircumstances, type Circumstances } from '../../lrs/fact-context.ts';
import type { AnswerRow, EventRow, Facts } from '../../lrs/facts.ts';
import { bytes, floats, integers, Numbered } from './columns.ts';

/** What answers and events have in common; columns run in parallel, places are 0, 1, 2 … */
class Rows {
  readonly seq = floats();
  readonly learner = integers();
  readonly run = integers();
  readonly session = integers();
  readonly circumstances = integers();
  readonly activity = integers();
  /** Page of a question, module of a page; −1 for none. */
  readonly parent = integers();
  /** Milliseconds. */
  readonly time = floats();

  get length(): number {
    return this.seq.length;
  }
}

class Answers extends Rows {
  readonly attempt = integers();
  /** 1 right, 0 wrong, −1 not judged. */
  readonly right = bytes();
  /** 0 to 1; NaN not judged. */
  readonly score = floats();
  /** Milliseconds; NaN not known. */
  readonly duration = floats();
  /** Place in `responses`; −1 none, −2 longer than is kept here. */
  readonly response = integers();
}

class Events extends Rows {
  readonly kind = bytes();
  readonly scaled = floats();
  readonly progress = floats();
}

/** One registration of one learner: a run through the course. */
export interface Run {
  learner: number;
}

/**
 * All that happened in one course, in columns. It is read once and then kept up to date by position,
 * so that any filter is one pass over arrays and the database is not asked again.
 */
export class Frame {
  readonly course: string;
  readonly answers = new Answers();
  readonly events = new Events();
  readonly learners = new Numbered();
  readonly activities = new Numbered();
  readonly runLearner: number[] = [];
  readonly sessionRun: number[] = [];
  readonly responses: string[] = [];
  readonly circumstances: Circumstances[] = [];
  /** Place of the circumstances of each learner's newest statement. */
  readonly newestCircumstances: number[] = [];
  /** Grows with every change. */
  stamp = 0;
  private readonly runs = new Map<number, number>();
  private readonly sessions = new Map<number, number>();
  private readonly responsePlaces = new Map<string, number>();
  private readonly circumstanceNumbers = new Numbered();
  private readonly newestTime: number[] = [];

  constructor(course: string) {
    this.course = course;
  }

  get size(): number {
    return this.answers.length + this.events.length;
  }

  /** Takes in what came since the last time. */
  async read(facts: Facts): Promise<void> {
    const before = this.size;
    for (const rows of [this.answers, this.events]) {
      for (;;) {
        const after = rows.length === 0 ? 0 : rows.seq.at(rows.length - 1);
        const count = await this.readPart(facts, rows, after);
        if (count < PART) break;
        // Others are served between two parts.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    if (this.size !== before) this.stamp += 1;
    const fresh = this.circumstanceNumbers.numbers.slice(this.circumstances.length);
    const texts = await facts.texts(fresh);
    for (const number of fresh) this.circumstances.push(readCircumstances(texts.get(number) ?? ''));
  }

  private async readPart(facts: Facts, rows: Answers | Events, after: number): Promise<number> {
    if (rows instanceof Answers) {
      const part = await facts.answers(this.course, after, PART);
      for (const row of part) this.addAnswer(row);
      return part.length;
    }
    const part = await facts.events(this.course, after, PART);
    for (const row of part) this.addEvent(row);
    return part.length;
  }

  private addAnswer(row: AnswerRow): void {
    const { answers } = this;
    this.add(answers, row);
    const judged = row.success >= 0 ? row.success : NaN;
    const score = row.scaled === undefined ? judged : Math.min(Math.max(row.scaled, 0), 1);
    const isRight = row.success >= 0 ? row.success : score >= 1 ? 1 : 0;
    answers.attempt.push(row.attempt);
    answers.score.push(score);
    answers.right.push(Number.isNaN(score) ? -1 : isRight);
    answers.duration.push(row.duration ?? NaN);
    answers.response.push(this.placeOf(row));
  }

  private addEvent(row: EventRow): void {
    const { events } = this;
    this.add(events, row);
    events.kind.push(row.kind);
    events.scaled.push(row.scaled ?? NaN);
    events.progress.push(row.progress ?? NaN);
  }

  private add(rows: Rows, row: AnswerRow | EventRow): void {
    const learner = this.learners.place(row.actor);
    const runKey = learner * KEY + row.registration;
    const run = this.runs.get(runKey) ?? this.runLearner.push(learner) - 1;
    this.runs.set(runKey, run);
    const sessionKey = run * KEY + row.session;
    const session = this.sessions.get(sessionKey) ?? this.sessionRun.push(run) - 1;
    this.sessions.set(sessionKey, session);
    const circumstances = this.circumstanceNumbers.place(row.circumstances);
    rows.seq.push(row.seq);
    rows.learner.push(learner);
    rows.run.push(run);
    rows.session.push(session);
    rows.circumstances.push(circumstances);
    rows.activity.push(this.activities.place(row.activity));
    rows.parent.push(row.parent === 0 ? -1 : this.activities.place(row.parent));
    rows.time.push(row.timestamp);
    if (!(row.timestamp < this.newestTime[learner]!)) {
      this.newestTime[learner] = row.timestamp;
      this.newestCircumstances[learner] = circumstances;
    }
  }

  private placeOf({ response, letters }: AnswerRow): number {
    if (letters === 0) return -1;
    return response === undefined ? -2 : this.responsePlace(response);
  }

  private responsePlace(text: string): number {
    const known = this.responsePlaces.get(text);
    if (known !== undefined) return known;
    const place = this.responses.push(text) - 1;
    this.responsePlaces.set(text, place);
    return place;
  }
}

/** Rows read at a time. */
const PART = 5000;
/** Keeps two numbers of the database apart in one; both stay far below it. */
const KEY = 2 ** 26;
