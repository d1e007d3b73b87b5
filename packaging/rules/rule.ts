import type { Problem } from '../../src/core/user-error.ts';
import type { PackagePlan } from '../plan.ts';

/** An opened package: its files by path. Folders are not entries. */
export type PackageFiles = ReadonlyMap<string, string | Uint8Array>;

/** One rule: looks at a package and says every breach. */
export type Rule = (files: PackageFiles) => Problem[];

/** A plan as if it had been zipped and opened again. */
export const filesOfPlan = (plan: PackagePlan): PackageFiles =>
  new Map(plan.files.map(({ path, content }) => [path, content]));

/** A rule that wants one file to be there. */
export const requiresFile =
  (path: string, code: string, what: string): Rule =>
  (files) =>
    files.has(path) ? [] : [{ code, file: path, message: `The package has no ${what}.` }];
