import { formatProblem, type Problem } from '../core/user-error.ts';
import { isError } from './build-course.ts';

/** How the command is called here: in a checkout by npm, installed by its name. */
export const COMMAND =
  process.env.npm_lifecycle_event === 'eco' ? 'npm run --silent eco --' : 'eco';

/** `12,345 bytes` → `12.1 kB`. */
export const size = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${(bytes / 1024).toFixed(1)} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** One line that counts problems. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

/** Problems as text: errors first. */
export function listProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) => Number(isError(b)) - Number(isError(a)));
  return sorted
    .map((problem) => `${isError(problem) ? 'error  ' : 'warning'} ${formatProblem(problem)}`)
    .join('\n')
    .replace(/\beco (?=(new|check|package|preview|translate|schemas|lrs) )/g, `${COMMAND} `);
}
