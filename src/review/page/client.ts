import type { ApiProblem } from '../api/common.ts';

export type Query = Readonly<Record<string, string | number | undefined>>;

/** What elements ask the server with; tests give a plain object. */
export interface ReviewClient {
  /** @throws ApiFailure, or an `AbortError` when `signal` says so */
  get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T>;
  /** Anything that changes something; carries the session's token. @throws ApiFailure */
  send<T>(path: string, body?: unknown, more?: SendOptions): Promise<T>;
  /** Address of a request, for links to files. */
  url(path: string, query?: Query): string;
}

export interface SendOptions {
  method?: 'POST' | 'DELETE';
  query?: Query;
}

/** A refusal of the server, or no answer at all (`OFFLINE`), or one nobody can read (`ODD_ANSWER`). */
export class ApiFailure extends Error {
  readonly status: number;
  readonly problem: ApiProblem;

  constructor(status: number, problem: ApiProblem) {
    super(problem.message);
    this.name = 'ApiFailure';
    this.status = status;
    this.problem = problem;
  }
}

export interface ClientOptions {
  /** Where the requests lie, with a slash at the end. */
  base: string;
  /** `SessionInfo.csrf` of now. */
  csrf: () => string;
  /** The session has ended: the page asks to sign in again. */
  onSignedOut: () => void;
}

/** Talks to `/review/api/`. */
export function createClient({ base, csrf, onSignedOut }: ClientOptions): ReviewClient {
  const url = (path: string, query: Query = {}): string => {
    const target = new URL(path, base);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') target.searchParams.set(name, String(value));
    }
    return target.href;
  };
  const ask = async <T>(target: string, init: RequestInit): Promise<T> => {
    let response: Response;
    try {
      response = await fetch(target, { ...init, credentials: 'same-origin' });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new ApiFailure(0, { code: 'OFFLINE', message: String(error) });
    }
    const body = (await response.json().catch(() => undefined)) as unknown;
    if (response.ok && body !== undefined) return body as T;
    if (init.signal?.aborted) throw new DOMException('Given up', 'AbortError');
    const problem = isProblem(body)
      ? body
      : { code: 'ODD_ANSWER', message: `${response.status} ${response.statusText}` };
    if (problem.code === 'SIGNED_OUT') onSignedOut();
    throw new ApiFailure(response.status, problem);
  };
  return {
    url,
    get: (path, query, signal) => ask(url(path, query), signal ? { signal } : {}),
    send: (path, body, { method = 'POST', query } = {}) =>
      ask(url(path, query), {
        method,
        headers: { 'x-csrf-token': csrf(), ...typeOf(body) },
        ...(body !== undefined && { body: isFile(body) ? body : JSON.stringify(body) }),
      }),
  };
}

const isFile = (body: unknown): body is Blob => body instanceof Blob;

const typeOf = (body: unknown): Record<string, string> =>
  body === undefined || isFile(body) ? {} : { 'content-type': 'application/json' };

const isProblem = (body: unknown): body is ApiProblem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
