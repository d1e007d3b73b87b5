/** A piece of what the trainer's page drew from the facts of a course. */
export interface FramePart {
  /** Pieces of one chain build on each other: 0, 1, 2 … */
  chain: string;
  number: number;
  body: Uint8Array;
}

/**
 * A store for drawn frames, to be thrown away at any time: nothing is in it that the facts do not
 * say. A piece is good as long as `Facts.generation` is what it was when its rows were read. Erasing
 * takes all of them along.
 */
export interface FrameParts {
  get(course: string, number: number, generation: number): Promise<FramePart | undefined>;
  /** @returns false when the piece is not the next of its chain, or facts went meanwhile */
  add(course: string, part: FramePart, generation: number): Promise<boolean>;
  /**
   * Takes the last piece of a course away unless it is of this generation (−1: of any).
   * @returns whether there was one
   */
  dropLast(course: string, generation: number): Promise<boolean>;
}
