import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as a zip may hold it, with everything that can be wrong about it. */
export interface RawEntry {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  isStored?: boolean;
  /** General purpose flags; 0x800 says that the name is UTF-8, 1 that the entry is locked. */
  flags?: number;
  method?: number;
  /** What the directory claims that it unpacks to. */
  claims?: number;
  crc?: number;
}

const number = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 2) buffer.writeUInt16LE(value);
  else buffer.writeUInt32LE(value >>> 0);
  return buffer;
};

/** Writes a zip byte by byte: what no library would write is what tests need. */
export function rawZip(entries: readonly RawEntry[], options: { count?: number } = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content ?? '');
    const data = entry.isStored ? content : deflateRawSync(content);
    const common = Buffer.concat([
      number(20, 2),
      number(entry.flags ?? 0x800, 2),
      number(entry.method ?? (entry.isStored ? 0 : 8), 2),
      number(0, 4),
      number(entry.crc ?? crc32(content), 4),
      number(data.length, 4),
      number(entry.claims ?? content.length, 4),
      number(name.length, 2),
      number(0, 2),
    ]);
    const local = Buffer.concat([number(0x04034b50, 4), common, name, data]);
    const rest = [number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(offset, 4)];
    central.push(Buffer.concat([number(0x02014b50, 4), number(20, 2), common, ...rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = number(options.count ?? entries.length, 2);
  const end = [number(0x06054b50, 4), number(0, 4), count, count];
  return Buffer.concat([
    ...locals,
    directory,
    ...end,
    number(directory.length, 4),
    number(offset, 4),
    number(0, 2),
  ]);
}
