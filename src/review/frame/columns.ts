type Typed = Int8Array | Int32Array | Float64Array;

/** A list of numbers that grows, in a typed array: eight bytes a number at most, quick to go through. */
export class Column<T extends Typed> {
  private array: T;
  private readonly make: (size: number) => T;
  length = 0;

  constructor(make: (size: number) => T) {
    this.make = make;
    this.array = make(1024);
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = this.make(this.array.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.array[index]!;
  }

  /** Where the numbers lie, for going through many; good until the next one is added. */
  get all(): T {
    return this.array;
  }

  /** Numbers from one place to another, not copied. */
  part(from: number, to: number): T {
    return this.array.subarray(from, to) as T;
  }

  /** Makes room for so many numbers more, and some. */
  reserve(count: number): void {
    const wanted = this.length + count;
    if (wanted <= this.array.length) return;
    const larger = this.make(Math.ceil(wanted * 1.1));
    larger.set(this.part(0, this.length));
    this.array = larger;
  }

  /** Adds what `part` gave of such a column. */
  append(part: T): void {
    this.reserve(part.length);
    this.array.set(part, this.length);
    this.length += part.length;
  }
}

export const bytes = () => new Column((size) => new Int8Array(size));
export const integers = () => new Column((size) => new Int32Array(size));
export const floats = () => new Column((size) => new Float64Array(size));

/** Numbers of the database as 0, 1, 2 … in order of appearance. */
export class Numbered {
  private readonly byNumber = new Map<number, number>();
  readonly numbers: number[] = [];

  /** The place of a number, made when it has none. */
  place(number: number): number {
    const known = this.byNumber.get(number);
    if (known !== undefined) return known;
    this.byNumber.set(number, this.numbers.length);
    return this.numbers.push(number) - 1;
  }

  find(number: number): number | undefined {
    return this.byNumber.get(number);
  }

  get size(): number {
    return this.numbers.length;
  }
}

/** Cells in a table of learners × something; sparse when the table would be huge. */
export class Grid {
  private readonly dense: Float64Array | undefined;
  private readonly sparse = new Map<number, number>();

  private readonly columns: number;
  private readonly empty: number;

  constructor(rows: number, columns: number, empty = 0) {
    this.columns = columns;
    this.empty = empty;
    if (rows * columns <= 20_000_000) {
      this.dense = new Float64Array(rows * columns);
      if (empty !== 0) this.dense.fill(empty);
    }
  }

  get(row: number, column: number): number {
    const at = row * this.columns + column;
    return this.dense === undefined ? (this.sparse.get(at) ?? this.empty) : this.dense[at]!;
  }

  set(row: number, column: number, value: number): void {
    const at = row * this.columns + column;
    if (this.dense === undefined) this.sparse.set(at, value);
    else this.dense[at] = value;
  }
}
