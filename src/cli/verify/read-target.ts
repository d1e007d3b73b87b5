import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '../../../packaging/open/limits.ts';
import { openArchive } from '../../../packaging/open/open-archive.ts';
import { UNREAD, type OpenedPackage } from '../../../packaging/open/opened.ts';
import type { Problem } from '../../core/user-error.ts';

const PACKAGE = /\.(?:zip|imscc|mbz|epub|h5p)$/i;
/** A folder with one of these at its root is an unpacked package itself. */
const UNPACKED =
  /^(?:imsmanifest\.xml|cmi5\.xml|tincan\.xml|moodle_backup\.xml|h5p\.json|META-INF|course\.json|.+\.x?html?)$/i;

/** The packages that a path names: itself, or those in a folder of packages. */
export function packagesAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path).sort();
  const packages = names.filter((name) => PACKAGE.test(name));
  return packages.length === 0 || names.some((name) => UNPACKED.test(name))
    ? [path]
    : packages.map((name) => join(path, name));
}

/** Opens the package at a path, packed or as a folder. What cannot be read is a finding. */
export async function readTarget(path: string): Promise<OpenedPackage> {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return readFolder(path);
    if (stats.size > LIMITS.archive) {
      return unreadable(path, 'ZIP_TOO_LARGE', 'The file is larger than 1 GB and was not read.');
    }
    return await openArchive(path, readFileSync(path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === 'ENOENT'
      ? unreadable(path, 'FILE_NOT_FOUND', 'There is no such file or folder.')
      : unreadable(path, 'FILE_UNREADABLE', `It cannot be read: ${message}`);
  }
}

const unreadable = (name: string, code: string, message: string): OpenedPackage => ({
  name,
  form: 'file',
  bytes: 0,
  files: new Map(),
  problems: [{ code, message }],
});

/** Reads a folder within the limits of a zip. Links are not followed: they may lead anywhere. */
function readFolder(root: string): OpenedPackage {
  const files = new Map<string, Uint8Array>();
  const links: string[] = [];
  const large: string[] = [];
  let bytes = 0;
  const visit = (folder: string, prefix: string): boolean =>
    readdirSync(folder, { withFileTypes: true })
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .every((entry) => {
        const path = prefix + entry.name;
        if (entry.isDirectory()) return visit(join(folder, entry.name), `${path}/`);
        if (!entry.isFile()) links.push(path);
        else if (files.size < LIMITS.entries) {
          const { size } = statSync(join(folder, entry.name));
          const isTooLarge = size > LIMITS.file || bytes + size > LIMITS.total;
          bytes += isTooLarge ? 0 : size;
          if (isTooLarge) large.push(path);
          files.set(path, isTooLarge ? UNREAD : readFileSync(join(folder, entry.name)));
        } else return false;
        return true;
      });
  const isComplete = visit(root, '');
  const problems: Problem[] = [
    ...(isComplete ? [] : [tooMany]),
    ...links.slice(0, 1).map((file) => ({
      code: 'FOLDER_LINK',
      file,
      message: 'A link was not followed; packed, it would be missing or lead elsewhere.',
      severity: 'warning' as const,
    })),
    ...large.slice(0, 1).map((file) => ({
      code: 'FILE_NOT_READ',
      file,
      message: 'The file is so large that it was not looked into.',
      severity: 'warning' as const,
    })),
  ];
  return { name: root, form: 'folder', bytes, files, problems };
}

const tooMany: Problem = {
  code: 'ZIP_TOO_MANY_FILES',
  message: `The folder has more than ${LIMITS.entries.toLocaleString('en')} files; only so many were looked at.`,
};
