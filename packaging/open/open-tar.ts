import { unpackTar } from 'modern-tar';
import { inflate, InflateError } from './inflate.ts';
import type { Limits } from './limits.ts';
import type { OpenedPackage } from './opened.ts';

const NO_TAR = 'What is inside the gzip file is no tar archive.';

/** Opens a tar.gz, as Moodle writes large backups. Never throws. */
export async function openTar(
  name: string,
  bytes: Uint8Array,
  limits: Limits,
): Promise<OpenedPackage> {
  const opened = { name, form: 'tar.gz' as const, bytes: bytes.length };
  const failed = (code: string, message: string): OpenedPackage => ({
    ...opened,
    files: new Map(),
    problems: [{ code, message, hint: 'Download or export it again.' }],
  });
  const limit = Math.min(limits.total, Math.max(limits.bombFrom, bytes.length * limits.ratio));
  let unpacked: Uint8Array;
  try {
    unpacked = await inflate(bytes, 'gzip', limit);
  } catch (error) {
    if (!(error instanceof InflateError)) throw error;
    return error.isTooLong
      ? failed(
          limit < limits.total ? 'ZIP_BOMB' : 'ZIP_TOO_LARGE',
          `It unpacks to more than ${Math.round(limit / 1024 / 1024)} MB and was not unpacked.`,
        )
      : failed('ZIP_CUT', 'The archive is damaged or was not copied completely.');
  }
  try {
    const entries = await unpackTar(unpacked);
    const files = entries.flatMap(({ header, data }): [string, Uint8Array][] =>
      data ? [[header.name.replace(/^\.\//, ''), data]] : [],
    );
    if (files.length === 0) return failed('ZIP_DAMAGED', NO_TAR);
    return files.length > limits.entries
      ? failed('ZIP_TOO_MANY_FILES', `The archive has ${files.length} files.`)
      : { ...opened, files: new Map(files), problems: [] };
  } catch {
    // The library throws plain errors for all that is no tar.
    return failed('ZIP_DAMAGED', NO_TAR);
  }
}
