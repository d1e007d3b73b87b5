import type { Problem } from '../../src/core/user-error.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { OpenedPackage } from './opened.ts';
import { openTar } from './open-tar.ts';
import { openZip } from './open-zip.ts';
import { looksLikeZip } from './zip-directory.ts';

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** First bytes of what people take for packages. */
const OTHERS: [what: string, hint: string, begins: number[]][] = [
  ['a PDF', 'An LMS shows it as a file; it reports nothing.', [0x25, 0x50, 0x44, 0x46]],
  ['a RAR archive', 'Unpack it and zip its content.', [0x52, 0x61, 0x72, 0x21]],
  ['a 7z archive', 'Unpack it and zip its content.', [0x37, 0x7a, 0xbc, 0xaf]],
];

/**
 * Opens the bytes of a package: a zip under any name, a tar.gz (Moodle's other form of backup), or
 * one HTML page. Never throws; nothing is written anywhere, and time and memory are bounded
 * by the limits.
 */
export async function openArchive(
  name: string,
  bytes: Uint8Array,
  limits: Limits = LIMITS,
): Promise<OpenedPackage> {
  if (looksLikeZip(bytes)) return openZip(name, bytes, limits);
  if (isGzip(bytes)) return openTar(name, bytes, limits);
  const file = name.split(/[\\/]/).pop()!;
  const opened: OpenedPackage = {
    name,
    form: 'file',
    bytes: bytes.length,
    files: new Map([[file, bytes]]),
    problems: [],
  };
  if (/\.x?html?$/i.test(file)) return opened;
  // A zip with something in front of it still has its directory at the end.
  const zip = await openZip(name, bytes, limits);
  if (zip.files.size > 0) return zip;
  return { ...opened, problems: [notAPackage(bytes, zip.problems[0])] };
}

function notAPackage(bytes: Uint8Array, damage: Problem | undefined): Problem {
  if (bytes.length === 0) {
    return {
      code: 'FILE_EMPTY',
      message: 'The file is empty.',
      hint: 'Download or copy it again.',
    };
  }
  const other = OTHERS.find(([, , begins]) => begins.every((byte, at) => bytes[at] === byte));
  if (other) {
    return {
      code: 'NOT_A_PACKAGE',
      message: `This is ${other[0]}, not a package.`,
      hint: other[1],
    };
  }
  if (damage && damage.code !== 'ZIP_CUT') return damage;
  return {
    code: 'NOT_A_PACKAGE',
    message: 'This is neither a zip nor an HTML page.',
    hint: 'Export it again from where it was made, as a package for an LMS.',
  };
}
