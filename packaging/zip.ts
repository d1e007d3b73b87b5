import JSZip from 'jszip';
import { UserError } from '../src/core/user-error.ts';
import { sortFiles } from './make-plan.ts';
import type { PackagePlan } from './plan.ts';
import { pathProblems } from './rules/zip-paths.ts';

/** Every entry carries this date, so that the same files give the same bytes. */
const DATE = new Date(Date.UTC(2000, 0, 1));

/** Deflating these again costs time and gains nothing. */
const COMPRESSED = /\.(?:avif|jpe?g|m4a|mp[34]|og[ag]|opus|png|webm|webp)$/i;

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
  const problems = pathProblems(plan.files.map(({ path }) => path));
  if (problems.length > 0) throw new UserError(problems);
  const zip = new JSZip();
  for (const { path, content } of sortFiles(plan.files)) {
    zip.file(path, content, {
      date: DATE,
      createFolders: false,
      compression: COMPRESSED.test(path) ? 'STORE' : 'DEFLATE',
    });
  }
  return zip.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
