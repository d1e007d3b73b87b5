import { formatProblem, isError, type Problem } from '../core/user-error.ts';

/** How the command is called here: in a checkout by npm, installed by its name. */
export const COMMAND =
  process.env.npm_lifecycle_event === 'eco' ? 'npm run --silent eco --' : 'eco';

/** `12,345 bytes` → `12.1 kB`. */
export const size = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${(bytes / 1024).toFixed(1)} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** `1 error`, `2 errors`. */
export const countWords = (number: number, word: string): string =>
  `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;

/** One line that counts problems. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  return `${countWords(errors, 'error')}, ${countWords(problems.length - errors, 'warning')}`;
}

/** Problems as text: errors first. */
export function listProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) => Number(isError(b)) - Number(isError(a)));
  return sorted
    .map((problem) => `${isError(problem) ? 'error  ' : 'warning'} ${formatProblem(problem)}`)
    .join('\n')
    .replace(/\beco (?=(new|check|package|preview|verify|translate|schemas|lrs) )/g, `${COMMAND} `);
}
