import { zipSync, type Zippable } from 'fflate';
import { UserError } from '../src/core/user-error.ts';
import { sortFiles } from './make-plan.ts';
import type { PackagePlan, PlannedFile } from './plan.ts';
import { pathProblems } from './rules/zip-paths.ts';

/** Every entry carries this date, so that the same files give the same bytes: zip has local time. */
const DATE = new Date(2000, 0, 1);

/** Who unpacks may read everything and run nothing: a Unix file, `rw-r--r--`. */
const ATTRIBUTES = { os: 3, attrs: 0o100644 << 16 };

/** Deflating these again costs time and gains nothing. */
const COMPRESSED = /\.(?:avif|jpe?g|m4a|mp[34]|og[ag]|opus|png|webm|webp|zip)$/i;

/** The bytes of a package, as it is written to a disk: a zip, or its one file. */
export async function packPlan(plan: PackagePlan): Promise<Uint8Array> {
  if (plan.container !== 'file') return zipPlan(plan);
  const [file, ...others] = plan.files;
  if (!file || others.length > 0) throw new Error(`“${plan.name}” has to be one file.`);
  return typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
}

/**
 * Zips a plan. The bytes depend on paths and content alone: not on the clock, the time zone, the
 * machine or the order of the files. Refuses paths that some LMS or disk would not take.
 */
export async function zipPlan(plan: PackagePlan): Promise<Uint8Array> {
  return zipFiles(plan.files);
}

/** The same at once, for a package inside a package. */
export function zipFiles(files: readonly PlannedFile[]): Uint8Array {
  const problems = pathProblems(files.map(({ path }) => path));
  if (problems.length > 0) throw new UserError(problems);
  const encoder = new TextEncoder();
  const entries: Zippable = {};
  for (const { path, content, first } of sortFiles(files)) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    entries[path] = [
      bytes,
      { level: first || COMPRESSED.test(path) ? 0 : 9, mtime: DATE, ...ATTRIBUTES },
    ];
  }
  return zipSync(entries);
}
