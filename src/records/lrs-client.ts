import XAPI, { type Agent, type Statement } from '@xapi/xapi';
import type { Reply } from './queue.ts';

/** A document of an LRS; `undefined` content when there is none. */
export interface LrsDocument extends Reply {
  content?: unknown;
  etag?: string;
}

export interface LrsClientOptions {
  endpoint: string;
  /** The whole Authorization header. */
  authorization: string;
  fetch: typeof fetch;
}

/** All that may still be on its way when a page goes is 64 KiB. */
const MOST_KEPT_ALIVE = 60_000;

function milliseconds(retryAfter: unknown): number | undefined {
  if (typeof retryAfter !== 'string' || retryAfter === '') return undefined;
  const seconds = Number(retryAfter);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(wait) ? Math.max(wait, 0) : undefined;
}

/**
 * An LRS through @xapi/xapi. Its adapter is ours: every answer comes back with its status, requests
 * outlive the page, and the token can change.
 */
export function createLrsClient(options: LrsClientOptions) {
  let { authorization } = options;
  const xapi = new XAPI({
    endpoint: options.endpoint,
    version: '1.0.3',
    adapter: async ({ url, method, data, headers }) => {
      const body =
        data === undefined || typeof data === 'string' ? (data as string) : JSON.stringify(data);
      const response = await options.fetch(url, {
        method,
        headers: { ...headers, Authorization: authorization },
        ...(body === undefined ? {} : { body, keepalive: body.length <= MOST_KEPT_ALIVE }),
        cache: 'no-store',
        credentials: 'omit',
      });
      const text = await response.text();
      return {
        // The package lets callers name the type; ours look at what they get.
        data: parse(text, response.headers.get('content-type')) as never,
        headers: Object.fromEntries(response.headers.entries()),
        status: response.status,
      };
    },
  });

  /** No answer is an answer too. */
  async function ask(
    request: () => Promise<{ data: unknown; headers: Record<string, unknown>; status: number }>,
  ): Promise<LrsDocument> {
    try {
      const { data, headers, status } = await request();
      const retryAfter = milliseconds(headers['retry-after']);
      const etag = headers['etag'];
      return {
        status,
        ...(retryAfter === undefined ? {} : { retryAfter }),
        ...(typeof etag === 'string' ? { etag } : {}),
        ...(status === 200 ? { content: data } : {}),
      };
    } catch {
      return { status: 0 };
    }
  }

  return {
    authorize(header: string): void {
      authorization = header;
    },
    send: (statements: Statement[]): Promise<Reply> =>
      ask(() => xapi.sendStatements({ statements })),
    /** Whether the statement is there; false also when nobody says so. */
    hasStatement: async (id: string): Promise<boolean> =>
      (await ask(() => xapi.getStatement({ statementId: id }))).status === 200,
    getState: (key: StateKey): Promise<LrsDocument> => ask(() => xapi.getState(key)),
    /** Writes over the version with the etag; without one there must be none yet. */
    setState: (key: StateKey, text: string, etag: string | undefined): Promise<LrsDocument> =>
      ask(() =>
        xapi.setState({
          ...key,
          state: text,
          contentType: 'text/plain',
          etag: etag ?? '*',
          matchHeader: etag === undefined ? 'If-None-Match' : 'If-Match',
        }),
      ),
    getAgentProfile: (agent: Agent, profileId: string): Promise<LrsDocument> =>
      ask(() => xapi.getAgentProfile({ agent, profileId })),
  };
}

export interface StateKey {
  agent: Agent;
  activityId: string;
  stateId: string;
  registration: string;
}

export type LrsClient = ReturnType<typeof createLrsClient>;

function parse(text: string, type: string | null): unknown {
  if (!type?.includes('json')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
