import type { Context } from 'hono';
import { Problem } from '../../lrs/problem.ts';
import type { ApiProblem } from '../api/common.ts';
import { Refusal } from './refusal.ts';

/** Every error as an `ApiProblem`; what is our fault says so and tells nothing else. */
export function failure(
  error: unknown,
  c: Context,
  onFault: ((error: unknown) => void) | undefined,
): Response {
  if (error instanceof Refusal) {
    const { retryAfter } = error.problem;
    if (retryAfter !== undefined) c.header('retry-after', String(retryAfter));
    return c.json(error.problem, error.status);
  }
  if (error instanceof Problem) {
    const problem: ApiProblem = { code: error.code, message: error.message };
    return Response.json(problem, { status: error.status, headers: error.headers });
  }
  (onFault ?? console.error)(error);
  const problem: ApiProblem = {
    code: 'FAULT',
    message: 'The trainer’s page has a fault; nothing was changed. Tell its operator.',
  };
  return c.json(problem, 500);
}
