import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { FrameParts } from '../../lrs/frame-parts.ts';
import { Frame } from './frame.ts';
import type { FramePiece } from './rows.ts';

/** Changes with the columns: kept pieces of another form are drawn anew. */
const FORM = 1;
/** Answers go first: a frame is kept when nobody waits for it. */
const LATER_MS = 500;
const BETWEEN_MS = 5;
const ANY_GENERATION = -1;

/** Which frame goes on being kept, and where. */
export interface Kept {
  frame: Frame;
  generation: number;
  chain: string;
  /** Number of the next piece. */
  next: number;
  isBusy: boolean;
}

/**
 * Keeps the frames of large courses in the database, piece by piece, so that after a start they are
 * read in one go. The rows stay the only truth: a piece of another generation, a damaged one and one
 * that a newer program wrote count as not there.
 */
export interface Keeper {
  /** What is kept of a course; an empty frame when there is nothing. */
  load(course: string, generation: number): Promise<Kept>;
  /** Keeps what came since, later, and without waiting for it. */
  keepLater(kept: Kept): void;
  /** As `keepLater`, now; ends when all that is worth it is kept. */
  keep(kept: Kept): Promise<void>;
}

/** @param pieceRows rows of a piece; smaller courses are not kept, their rows are as quick */
export function createKeeper(parts: FrameParts, pieceRows: number): Keeper {
  const empty = (course: string, generation: number): Kept => ({
    frame: new Frame(course, pieceRows),
    generation,
    chain: randomUUID(),
    next: 0,
    isBusy: false,
  });

  const loadAll = async (course: string, generation: number): Promise<Kept | undefined> => {
    const kept = empty(course, generation);
    const pieces: FramePiece[] = [];
    for (;;) {
      const part = await parts.get(course, kept.next, generation);
      if (part === undefined) break;
      const piece = part.number > 0 && part.chain !== kept.chain ? undefined : unpack(part.body);
      if (piece === undefined) return undefined;
      pieces.push(piece);
      kept.chain = part.chain;
      kept.next += 1;
    }
    kept.frame.append(pieces);
    return kept;
  };
  const dropAll = async (course: string, generation: number): Promise<void> => {
    while (await parts.dropLast(course, generation)) await pause(BETWEEN_MS);
  };
  const keep = async (kept: Kept): Promise<void> => {
    const { frame, generation, chain } = kept;
    const { cuts } = frame;
    if (kept.isBusy || cuts.length < 2) return;
    kept.isBusy = true;
    if (kept.next === 0) await dropAll(frame.course, generation);
    for (let [from, to] = cuts; from !== undefined && to !== undefined; [from, to] = cuts) {
      const body = pack(frame.piece(from, to));
      const isKept = await parts.add(frame.course, { chain, number: kept.next, body }, generation);
      // Another process keeps this course, or rows went: its next reader goes on. Stays busy.
      if (!isKept) return;
      kept.next += 1;
      cuts.shift();
      await pause(BETWEEN_MS);
    }
    kept.isBusy = false;
  };
  return {
    keep,
    keepLater(kept) {
      if (kept.isBusy || kept.frame.cuts.length < 2) return;
      // What cannot be kept (a full disk, a store that is closing) is read from its rows the next time.
      setTimeout(() => void keep(kept).catch(() => undefined), LATER_MS).unref();
    },
    async load(course, generation) {
      try {
        const kept = await loadAll(course, generation);
        if (kept !== undefined) return kept;
        await dropAll(course, ANY_GENERATION);
      } catch {
        // A page of the file that cannot be read: the rows may be whole.
      }
      return empty(course, generation);
    },
  };
}

function pack(piece: FramePiece): Uint8Array {
  const body = serialize({ form: FORM, piece });
  const check = Buffer.alloc(4);
  check.writeUInt32LE(crc32(body));
  return Buffer.concat([check, body]);
}

/** @returns undefined when it is damaged or of another form */
function unpack(bytes: Uint8Array): FramePiece | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = whole.subarray(4);
  if (whole.length < 4 || whole.readUInt32LE() !== crc32(body)) return undefined;
  try {
    // Whole, so it is what `pack` wrote, in this form or another.
    const { form, piece } = deserialize(body) as { form: number; piece: FramePiece };
    return form === FORM ? piece : undefined;
  } catch {
    return undefined;
  }
}
