import type { Store } from '../../lrs/store.ts';
import type { Frame } from './frame.ts';
import { createKeeper, type Kept } from './keeper.ts';

/** Courses kept in memory; the least used go first. A million rows need about 80 MB. */
const MOST_ROWS = 3_000_000;
/** Rows that take a twentieth of a second to read one by one. */
const PIECE_ROWS = 10_000;

export interface Frames {
  /** The course as it is now. */
  get(course: string): Promise<Frame>;
  /** Reads it anew, without what is not to count: for the preview of a voiding. */
  forget(): void;
}

export function createFrames(
  { facts, frameParts }: Pick<Store, 'facts' | 'frameParts'>,
  pieceRows = PIECE_ROWS,
): Frames {
  const frames = new Map<string, { kept: Kept; seq: number }>();
  const keeper = createKeeper(frameParts, pieceRows);
  const turns = new Map<string, Promise<unknown>>();

  const refresh = async (course: string): Promise<Frame> => {
    const [generation, newest] = [await facts.generation(), await facts.newest()];
    let known = frames.get(course);
    frames.delete(course);
    if (known === undefined || known.kept.generation !== generation) {
      known = { kept: await keeper.load(course, generation), seq: -1 };
    }
    if (known.seq !== newest.seq) await known.kept.frame.read(facts);
    known.seq = newest.seq;
    frames.set(course, known);
    makeRoom();
    keeper.keepLater(known.kept);
    return known.kept.frame;
  };
  const makeRoom = (): void => {
    const total = (): number =>
      [...frames.values()].reduce((sum, { kept }) => sum + kept.frame.size, 0);
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
