import type { Problem } from '../../src/core/user-error.ts';
import { crc32, inflate, InflateError } from './inflate.ts';
import type { Limits } from './limits.ts';
import { UNREAD, type OpenedPackage } from './opened.ts';
import { packedBytes, readDirectory, ZipError, type ZipEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;

/** Opens a zip, file by file, and says what is wrong with it as a zip. Never throws. */
export async function openZip(
  name: string,
  bytes: Uint8Array,
  limits: Limits,
): Promise<OpenedPackage> {
  const files = new Map<string, Uint8Array>();
  const opened = { name, form: 'zip' as const, bytes: bytes.length, files };
  try {
    const { entries, count } = readDirectory(bytes, limits.entries);
    const list = entries.filter(({ path }) => !/[\\/]$/.test(path));
    const problems = [
      ...countProblems(count, limits),
      ...directoryProblems(list, bytes.length, limits),
    ];
    if (!problems.some(({ code }) => code === 'ZIP_BOMB')) {
      problems.push(...(await readAll(bytes, list, files, limits)));
    }
    const [first] = entries;
    return {
      ...opened,
      ...(first && { first: { path: first.path, isStored: first.method === STORED } }),
      problems,
    };
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    const { code, message } = error;
    const hint = 'Download or export it again; a zip that was changed by hand: zip it anew.';
    return { ...opened, problems: [{ code, message, hint }] };
  }
}

const number = (value: number): string => value.toLocaleString('en');

const countProblems = (count: number, limits: Limits): Problem[] =>
  count > limits.entries
    ? [
        {
          code: 'ZIP_TOO_MANY_FILES',
          message: `The zip has ${number(count)} files; only ${number(limits.entries)} were looked at.`,
          hint: 'LMSs give up on so many files. Leave out what the course does not show.',
        },
      ]
    : [];

/** What the directory alone tells. */
function directoryProblems(entries: readonly ZipEntry[], size: number, limits: Limits): Problem[] {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const bomb = entries.find(
    ({ packed, unpacked }) => unpacked > limits.bombFrom && unpacked > packed * limits.ratio,
  );
  if (bomb || packed > size) {
    return [
      {
        code: 'ZIP_BOMB',
        message: bomb
          ? `A file of ${number(bomb.packed)} bytes says that it unpacks to ${number(bomb.unpacked)}.`
          : 'Files lie over each other inside the zip, so that it unpacks to far more than it is.',
        ...(bomb && { file: bomb.path }),
        hint: 'Such a zip is made to fill disks. It was not unpacked.',
      },
    ];
  }
  return [
    ...repeatedPaths(entries),
    ...onFiles(
      entries.filter(({ isEncrypted }) => isEncrypted),
      {
        code: 'ZIP_ENCRYPTED',
        message: 'The file is locked with a password, and no LMS asks for one.',
        hint: 'Zip it again without a password.',
      },
    ),
    ...onFiles(
      entries.filter(({ method }) => method !== STORED && method !== DEFLATED),
      {
        code: 'ZIP_METHOD',
        message: 'The file is packed in a way that LMSs cannot unpack.',
        hint: 'Zip it again with the ordinary method (deflate).',
      },
    ),
    ...onFiles(
      entries.filter(({ isUnmarked }) => isUnmarked),
      {
        code: 'ZIP_NAME_UNMARKED',
        message: 'The file name has letters beyond ASCII, and the zip does not say in which code.',
        hint: 'Rename files to plain letters, digits and hyphens, or zip with a newer program.',
        severity: 'warning',
      },
    ),
  ];
}

function repeatedPaths(entries: readonly ZipEntry[]): Problem[] {
  const seen = new Set<string>();
  const repeated = entries.filter(({ path }) => seen.has(path) || !seen.add(path));
  return onFiles(repeated, {
    code: 'PATH_DUPLICATE',
    message: 'The file is in the zip twice; LMSs disagree on which one they take.',
    hint: 'Zip the content anew instead of adding to the old zip.',
  });
}

/** Reads the entries into `files` and says which of them cannot be read. */
async function readAll(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  files: Map<string, Uint8Array>,
  limits: Limits,
): Promise<Problem[]> {
  const damaged: ZipEntry[] = [];
  const tooLarge: ZipEntry[] = [];
  let total = 0;
  for (const entry of entries) {
    files.set(entry.path, UNREAD);
    if (entry.isEncrypted || ![STORED, DEFLATED].includes(entry.method)) continue;
    total += entry.unpacked;
    if (entry.unpacked > limits.file || total > limits.total) {
      tooLarge.push(entry);
      continue;
    }
    const content = await readEntry(bytes, entry);
    if (content) files.set(entry.path, content);
    else damaged.push(entry);
  }
  return [
    ...onFiles(damaged, {
      code: 'ZIP_FILE_DAMAGED',
      message: 'The file is damaged and cannot be unpacked.',
      hint: 'Download or export the package again.',
    }),
    ...onFiles(tooLarge, {
      code: 'FILE_NOT_READ',
      message: 'The file is so large that it was not looked into.',
      hint: 'Many LMSs take no such upload either: put long videos on a video server.',
      severity: 'warning',
    }),
  ];
}

/** The content of a file, or nothing when it is not what was packed. */
async function readEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | undefined> {
  try {
    const packed = packedBytes(bytes, entry);
    const content =
      entry.method === STORED ? packed : await inflate(packed, 'deflate-raw', entry.unpacked);
    const isWhole = content.length === entry.unpacked && crc32(content) === entry.crc;
    return isWhole ? content : undefined;
  } catch (error) {
    if (error instanceof InflateError || error instanceof ZipError) return undefined;
    throw error;
  }
}

/** One finding for many files; it names the first of them. */
function onFiles(entries: readonly ZipEntry[], problem: Problem): Problem[] {
  const [first] = entries;
  if (!first) return [];
  const more = entries.length === 1 ? '' : ` (${number(entries.length)} files; this is the first.)`;
  return [{ ...problem, message: problem.message + more, file: first.path }];
}
