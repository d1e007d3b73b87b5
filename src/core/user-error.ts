/** One thing the user can put right: what is wrong, where, and what to do. */
export interface Problem {
  /** Stable code, e.g. `MEDIA_MISSING`. Tests and scripts rely on it. */
  code: string;
  /** What is wrong, in one sentence. */
  message: string;
  /** Where: an id path inside the course, e.g. `modules/why/pages/what/blocks/2`. */
  path?: string;
  /** Which file, as the user knows it. */
  file?: string;
  /** What to do, when the message alone does not say it. */
  hint?: string;
  /** A warning does not stop a build; a note asks for nothing. Default: an error. */
  severity?: 'error' | 'warning' | 'note';
}

/** What is not said to be a warning or a note is an error. */
export const isError = ({ severity }: Problem): boolean =>
  severity === undefined || severity === 'error';

/**
 * A mistake of an author, trainer or operator. It carries every problem found in one go and is
 * printed without a stack. Everything else that is thrown is a bug.
 */
export class UserError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[]) {
    const list = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem];
    super(list.map(formatProblem).join('\n'));
    this.name = 'UserError';
    this.problems = list;
  }
}

/** A problem as lines of text: `where: what [CODE]`, then the hint on a line of its own. */
export function formatProblem(problem: Problem): string {
  const where = [problem.file, problem.path].filter(Boolean).join(' › ');
  const line = `${where ? `${where}: ` : ''}${problem.message} [${problem.code}]`;
  return problem.hint ? `${line}\n    → ${problem.hint}` : line;
}
