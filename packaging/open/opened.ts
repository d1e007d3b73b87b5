import type { Problem } from '../../src/core/user-error.ts';
import type { PackageFiles } from '../rules/rule.ts';

/** A package of anyone, as far as it could be opened. */
export interface OpenedPackage {
  /** The name of the file or folder. */
  name: string;
  form: 'zip' | 'tar.gz' | 'folder' | 'file';
  /** Bytes as they lie on the disk. */
  bytes: number;
  files: PackageFiles;
  /** The first entry of a zip: EPUB wants a certain one there. */
  first?: { path: string; isStored: boolean };
  /** What is wrong with the container, whatever is in it. */
  problems: Problem[];
}

/** Stands for the content of a file that was too large to be read, or could not be. */
export const UNREAD = new Uint8Array(0);
