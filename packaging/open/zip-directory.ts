/** The directory of a zip, as APPNOTE.TXT has it. No file is unpacked for it. */

export interface ZipEntry {
  /** The name with its separators as written. Not yet checked. */
  path: string;
  /** The name's bytes, where they are not ASCII and nothing says that they are UTF-8. */
  isUnmarked: boolean;
  isEncrypted: boolean;
  /** 0 stored, 8 deflated; LMSs know no other. */
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where its local header begins. */
  offset: number;
}

/** Why a zip cannot be read. The message says it to people. */
export class ZipError extends Error {
  override name = 'ZipError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

/** A zip begins with a local header, or with the end of the directory when it is empty. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && [LOCAL, END].includes(viewOf(bytes).getUint32(0, true));

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Reads the entries, folders among them, in the order of the directory. Reads at most `limit` and
 * says how many there are. Throws a `ZipError` when the directory is missing or damaged.
 */
export function readDirectory(
  bytes: Uint8Array,
  limit: number,
): { entries: ZipEntry[]; count: number } {
  const view = viewOf(bytes);
  const { count, start, shift } = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < Math.min(count, limit); index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const extra = { from: at + 46 + nameLength, to: at + 46 + nameLength + extraLength };
    const sizes = sizesOf(view, at, extra);
    entries.push({
      ...nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: sizes.packed,
      unpacked: sizes.unpacked,
      offset: sizes.offset + shift,
    });
    at = next;
  }
  return { entries, count };
}

/** The packed bytes of an entry: a part of the zip, not a copy. Throws when its header is damaged. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (offset < 0 || offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw damaged();
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged();
  return bytes.subarray(start, start + packed);
}

const damaged = () =>
  new ZipError('ZIP_DAMAGED', 'The zip’s list of files is damaged, so it cannot be unpacked.');

/** `shift`: bytes in front of the zip that its offsets do not count. */
function findDirectory(view: DataView): { count: number; start: number; shift: number } {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(last - MAX_COMMENT, 0); at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (view.getUint16(at + 4, true) !== 0 && view.getUint16(at + 4, true) !== 0xffff) {
      throw new ZipError('ZIP_SPLIT', 'This is one part of a zip in several parts.');
    }
    const found = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    };
    const wide = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64;
    if (wide) return wideDirectory(view, at - 20);
    const shift = at - found.size - found.start;
    if (shift < 0) throw damaged();
    return { count: found.count, start: found.start + shift, shift };
  }
  throw new ZipError(
    'ZIP_CUT',
    'The end of the zip is missing. It was not downloaded or copied completely.',
  );
}

function wideDirectory(view: DataView, locator: number) {
  const at = safe(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw damaged();
  return {
    count: safe(view.getBigUint64(at + 32, true)),
    start: safe(view.getBigUint64(at + 48, true)),
    shift: 0,
  };
}

const safe = (value: bigint): number => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(value);
};

/** Sizes and offset, from the zip64 field where the plain ones are full. */
function sizesOf(view: DataView, at: number, extra: { from: number; to: number }) {
  const sizes = {
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let field = extra.from; field + 4 <= extra.to;) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      for (const name of ['unpacked', 'packed', 'offset'] as const) {
        if (sizes[name] !== 0xffffffff || value + 8 > Math.min(field + 4 + length, extra.to))
          continue;
        sizes[name] = safe(view.getBigUint64(value, true));
        value += 8;
      }
    }
    field += 4 + length;
  }
  return sizes;
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** Without the flag the name is in nobody knows which code page; most often it is UTF-8. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): Pick<ZipEntry, 'path' | 'isUnmarked'> {
  const isUnmarked = !isUtf8 && !isAscii(bytes);
  try {
    return { path: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUnmarked };
  } catch {
    return { path: new TextDecoder('latin1').decode(bytes), isUnmarked };
  }
}
