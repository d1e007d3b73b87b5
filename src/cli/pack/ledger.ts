import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { distFolder } from '../project.ts';
import { writeWhole } from '../write-files.ts';
import type { Job, MadeFile, PackSettings } from './job.ts';

/** A job as it was done: from what, and what came of it. */
interface Entry {
  /** Hash of everything that went in. */
  from: string;
  files: (MadeFile & { hash: string })[];
}

/** What was packaged before, so that nothing is made again that has not changed. */
export interface Ledger {
  /** The files of a job when they lie there as they would be made now; else nothing. */
  kept(job: Job): MadeFile[] | undefined;
  /** Takes down what was made. */
  note(job: Job, files: readonly MadeFile[]): void;
  /** Writes it all down. */
  save(): void;
}

const FILE = join('.eco', 'packages.json');
const FORMAT = 1;

const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('base64url');

/** Opens the ledger of this folder; one that cannot be read is as good as empty. */
export function openLedger(settings: PackSettings): Ledger {
  const entries = readEntries();
  const sources = new Map<string, string>();
  const program = hashFolder(distFolder());

  const from = ({ course, format }: Job): string => {
    const folder = join(settings.coursesFolder, course);
    if (!sources.has(course)) sources.set(course, hashFolder(folder));
    const { theme, ...others } = settings;
    const look = theme?.fingerprint;
    return hashOf(JSON.stringify([FORMAT, program, sources.get(course), format, others, look]));
  };
  const keyOf = ({ course, format }: Job): string =>
    [resolve(settings.out), resolve(settings.coursesFolder), course, format].join('\n');

  return {
    kept(job) {
      const entry = entries.get(keyOf(job));
      if (entry?.from !== from(job) || !entry.files.every(isThere)) return undefined;
      return entry.files.map(({ path, bytes }) => ({ path, bytes }));
    },
    note(job, files) {
      const kept = files.map((file) => ({ ...file, hash: hashOf(readFileSync(file.path)) }));
      entries.set(keyOf(job), { from: from(job), files: kept });
    },
    save() {
      // What was thrown away since is forgotten, so that the ledger does not grow for ever.
      const alive = [...entries].filter(([, { files }]) =>
        files.some(({ path }) => existsSync(path)),
      );
      writeWhole(FILE, JSON.stringify({ format: FORMAT, entries: alive }));
    },
  };
}

/** True for a file that nobody has touched since it was made. */
function isThere({ path, hash }: Entry['files'][number]): boolean {
  try {
    return hashOf(readFileSync(path)) === hash;
  } catch {
    return false;
  }
}

function readEntries(): Map<string, Entry> {
  try {
    const { format, entries } = JSON.parse(readFileSync(FILE, 'utf8')) as {
      format: number;
      entries: [string, Entry][];
    };
    return new Map(format === FORMAT ? entries : []);
  } catch {
    return new Map();
  }
}

/** One hash over names and contents of everything in a folder. */
function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    const inside = readdirSync(path, { withFileTypes: true });
    for (const entry of inside.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const below = join(path, entry.name);
      if (entry.isDirectory()) visit(below);
      else hash.update(`${below}\n`).update(readFileSync(below));
    }
  };
  visit(folder);
  return hash.digest('base64url');
}
