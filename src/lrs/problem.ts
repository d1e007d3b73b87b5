/**
 * A request that cannot be served: the HTTP status, a stable code and one sentence saying what is
 * wrong, where, and what to do. It becomes the JSON body of the answer.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly path: string | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { path?: string; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.path = more.path;
    this.headers = more.headers ?? {};
  }
}
