import { readCircumstances, type Circumstances } from '../../lrs/fact-context.ts';
import type { AnswerRow, EventRow, Facts } from '../../lrs/facts.ts';
import { Numbered } from './columns.ts';
import { Answers, Events, type FramePiece, type Rows } from './rows.ts';

/** How far each list of a frame reached at some moment; they only grow. */
export interface FrameSizes {
  answers: number;
  events: number;
  learners: number;
  activities: number;
  circumstances: number;
  runs: number;
  sessions: number;
  responses: number;
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
  /** States to which it can be cut: the first is kept already. */
  readonly cuts: FrameSizes[] = [];
  private readonly cutRows: number;
  private readonly runs = new Map<number, number>();
  private readonly sessions = new Map<number, number>();
  /** The newest made of each: nearly every row belongs to it. */
  private readonly latestRun: number[] = [];
  private readonly latestSession: number[] = [];
  private readonly runRegistration: number[] = [];
  private readonly sessionNumber: number[] = [];
  private readonly responsePlaces = new Map<string, number>();
  private readonly circumstanceNumbers = new Numbered();
  private readonly newestTime: number[] = [];
  private readonly newestSeq: number[] = [];

  /** @param cutRows at least so many rows lie between two cuts */
  constructor(course: string, cutRows = Infinity) {
    this.course = course;
    this.cutRows = cutRows;
    this.cuts.push(this.sizes());
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
        const { answers, events } = this.cuts.at(-1)!;
        if (this.size - answers - events >= this.cutRows) this.cuts.push(this.sizes());
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

  /** All that was added between two states, in the order in which it was added. */
  piece(from: FrameSizes, to: FrameSizes): FramePiece {
    const numbers = (list: readonly number[], key: keyof FrameSizes): Float64Array =>
      Float64Array.from(list.slice(from[key], to[key]));
    return {
      answers: this.answers.piece(from.answers, to.answers),
      events: this.events.piece(from.events, to.events),
      learners: numbers(this.learners.numbers, 'learners'),
      activities: numbers(this.activities.numbers, 'activities'),
      circumstances: numbers(this.circumstanceNumbers.numbers, 'circumstances'),
      runLearner: numbers(this.runLearner, 'runs'),
      runRegistration: numbers(this.runRegistration, 'runs'),
      sessionRun: numbers(this.sessionRun, 'sessions'),
      sessionNumber: numbers(this.sessionNumber, 'sessions'),
      responses: this.responses.slice(from.responses, to.responses),
    };
  }

  /** Takes in the pieces of a frame that was cut, in order, before anything is read. */
  append(pieces: readonly FramePiece[]): void {
    for (const piece of pieces) {
      for (const one of piece.learners) {
        this.learners.place(one);
        this.newestTime.push(-Infinity);
        this.newestSeq.push(0);
        this.newestCircumstances.push(0);
      }
      for (const one of piece.activities) this.activities.place(one);
      for (const one of piece.circumstances) this.circumstanceNumbers.place(one);
      for (const [at, learner] of piece.runLearner.entries()) {
        this.addRun(learner, piece.runRegistration[at]!);
      }
      for (const [at, run] of piece.sessionRun.entries()) {
        this.addSession(run, piece.sessionNumber[at]!);
      }
      for (const one of piece.responses) this.responsePlace(one);
    }
    this.answers.append(pieces.map(({ answers }) => answers));
    this.events.append(pieces.map(({ events }) => events));
    for (const rows of [this.answers, this.events]) {
      for (let row = 0; row < rows.length; row += 1) this.noteNewest(rows, row);
    }
    this.cuts[0] = this.sizes();
  }

  private sizes(): FrameSizes {
    return {
      answers: this.answers.length,
      events: this.events.length,
      learners: this.learners.size,
      activities: this.activities.size,
      circumstances: this.circumstanceNumbers.size,
      runs: this.runLearner.length,
      sessions: this.sessionRun.length,
      responses: this.responses.length,
    };
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
    const run = this.runOf(learner, row.registration);
    const session = this.sessionOf(run, row.session);
    const circumstances = this.circumstanceNumbers.place(row.circumstances);
    rows.seq.push(row.seq);
    rows.learner.push(learner);
    rows.run.push(run);
    rows.session.push(session);
    rows.circumstances.push(circumstances);
    rows.activity.push(this.activities.place(row.activity));
    rows.parent.push(row.parent === 0 ? -1 : this.activities.place(row.parent));
    rows.time.push(row.timestamp);
    this.noteNewest(rows, rows.length - 1);
  }

  private runOf(learner: number, registration: number): number {
    const latest = this.latestRun[learner];
    if (latest !== undefined && this.runRegistration[latest] === registration) return latest;
    return this.runs.get(learner * KEY + registration) ?? this.addRun(learner, registration);
  }

  private sessionOf(run: number, number: number): number {
    const latest = this.latestSession[run];
    if (latest !== undefined && this.sessionNumber[latest] === number) return latest;
    return this.sessions.get(run * KEY + number) ?? this.addSession(run, number);
  }

  private addRun(learner: number, registration: number): number {
    const run = this.runLearner.push(learner) - 1;
    this.runRegistration.push(registration);
    this.runs.set(learner * KEY + registration, run);
    this.latestRun[learner] = run;
    return run;
  }

  private addSession(run: number, number: number): number {
    const session = this.sessionRun.push(run) - 1;
    this.sessionNumber.push(number);
    this.sessions.set(run * KEY + number, session);
    this.latestSession[run] = session;
    return session;
  }

  /** Of two statements of one moment the later stored is the newer. */
  private noteNewest(rows: Rows, row: number): void {
    const learner = rows.learner.at(row);
    const [time, seq] = [rows.time.at(row), rows.seq.at(row)];
    const before = this.newestTime[learner] ?? -Infinity;
    if (time < before || (time === before && seq < this.newestSeq[learner]!)) return;
    this.newestTime[learner] = time;
    this.newestSeq[learner] = seq;
    this.newestCircumstances[learner] = rows.circumstances.at(row);
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
