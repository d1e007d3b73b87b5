import type { ApiProblem } from '../api/common.ts';

/** A request the page may not make, or not so; becomes an `ApiProblem`. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;
  readonly problem: ApiProblem;

  constructor(status: Refusal['status'], problem: ApiProblem) {
    super(problem.message);
    this.name = 'Refusal';
    this.status = status;
    this.problem = problem;
  }
}

export const refuse = {
  signedOut: () => new Refusal(401, { code: 'SIGNED_OUT', message: 'Sign in first.' }),
  wrongPassword: () =>
    new Refusal(401, { code: 'WRONG_PASSWORD', message: 'Name and password do not match.' }),
  csrf: () =>
    new Refusal(403, { code: 'CSRF', message: 'The request lacks the token of this session.' }),
  scope: (message = 'Your account may not see this.') =>
    new Refusal(403, { code: 'SCOPE', message }),
  tooFew: () =>
    new Refusal(403, {
      code: 'TOO_FEW',
      message: 'Fewer than five learners are in this filter; your account sees larger groups only.',
    }),
  parameter: (where: string, message: string) =>
    new Refusal(400, { code: 'PARAMETER', message, where }),
  missing: (what: string) =>
    new Refusal(404, { code: 'NOT_FOUND', message: `There is no such ${what}.` }),
  tries: (seconds: number) =>
    new Refusal(429, {
      code: 'TOO_MANY_TRIES',
      message: 'Too many tries; wait a little.',
      retryAfter: seconds,
    }),
  tooLarge: (bytes: number) =>
    new Refusal(413, { code: 'TOO_LARGE', message: `More than ${bytes} bytes are not taken.` }),
  type: (message: string) => new Refusal(415, { code: 'MEDIA_TYPE', message }),
};
