import type { Facts } from '../../lrs/facts.ts';
import { Frame } from './frame.ts';

/** Courses kept in memory; the least used go first. A million rows need about 80 MB. */
const MOST_ROWS = 3_000_000;

export interface Frames {
  /** The course as it is now. */
  get(course: string): Promise<Frame>;
  /** Reads it anew, without what is not to count: for the preview of a voiding. */
  forget(): void;
}

export function createFrames(facts: Facts): Frames {
  const frames = new Map<string, { frame: Frame; generation: number; seq: number }>();
  const turns = new Map<string, Promise<unknown>>();

  const refresh = async (course: string): Promise<Frame> => {
    const [generation, newest] = [await facts.generation(), await facts.newest()];
    let known = frames.get(course);
    frames.delete(course);
    if (known === undefined || known.generation !== generation) {
      known = { frame: new Frame(course), generation, seq: -1 };
    }
    if (known.seq !== newest.seq) await known.frame.read(facts);
    known.seq = newest.seq;
    frames.set(course, known);
    makeRoom();
    return known.frame;
  };
  const makeRoom = (): void => {
    const total = (): number =>
      [...frames.values()].reduce((sum, { frame }) => sum + frame.size, 0);
    while (frames.size > 1 && total() > MOST_ROWS) {
      const [oldest] = frames.keys();
      if (oldest !== undefined) frames.delete(oldest);
    }
  };
  return {
    forget: () => frames.clear(),
    // One reading of a course at a time; who comes meanwhile waits for it.
    get(course) {
      const mine = (turns.get(course) ?? Promise.resolve()).then(
        () => refresh(course),
        () => refresh(course),
      );
      turns.set(course, mine);
      const clear = (): void => {
        if (turns.get(course) === mine) turns.delete(course);
      };
      mine.then(clear, clear);
      return mine;
    },
  };
}
