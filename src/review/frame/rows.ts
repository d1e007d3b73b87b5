import { bytes, floats, integers, type Column } from './columns.ts';

type Typed = Int8Array | Int32Array | Float64Array;
/** The numbers of each column, by its name. */
export type RowsPiece = Record<string, Typed>;

/** What was added to a frame between two moments; positions and dictionary numbers, and short answers. */
export interface FramePiece {
  answers: RowsPiece;
  events: RowsPiece;
  learners: Float64Array;
  activities: Float64Array;
  circumstances: Float64Array;
  runLearner: Float64Array;
  runRegistration: Float64Array;
  sessionRun: Float64Array;
  sessionNumber: Float64Array;
  responses: string[];
}

/** What answers and events have in common; columns run in parallel, places are 0, 1, 2 … */
export abstract class Rows {
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

  piece(from: number, to: number): RowsPiece {
    return Object.fromEntries(
      this.columns().map(([name, column]) => [name, column.part(from, to)]),
    );
  }

  append(pieces: readonly RowsPiece[]): void {
    for (const [name, column] of this.columns()) {
      column.reserve(pieces.reduce((sum, piece) => sum + piece[name]!.length, 0));
      for (const piece of pieces) column.append(piece[name]!);
    }
  }

  private columns(): [string, Column<Typed>][] {
    // Every field of a row is a column.
    return Object.entries(this);
  }
}

export class Answers extends Rows {
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

export class Events extends Rows {
  readonly kind = bytes();
  readonly scaled = floats();
  readonly progress = floats();
}
