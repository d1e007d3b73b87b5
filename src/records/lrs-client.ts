import XAPI, { type Agent } from '@xapi/xapi';
import { multipart } from './multipart.ts';
import type { OutboxItem } from './outbox.ts';
import type { Reply } from './queue.ts';

/** A document of an LRS; `undefined` content when there is none. */
export interface LrsDocument extends Reply {
  content?: unknown;
  etag?: string;
  /** The name that our own servers give to a refusal. */
  code?: string;
}

export interface LrsClientOptions {
  endpoint: string;
  /** The whole Authorization header. */
  authorization: string;
  fetch: typeof fetch;
}

/** A request as @xapi/xapi hands it over. */
interface LrsCall {
  url: string;
  method: string;
  headers?: Record<string, string>;
  data?: unknown;
}

/** All that may still be on its way when a page goes is 64 KiB, over all requests. */
const MOST_KEPT_ALIVE = 64_000;

const encoder = new TextEncoder();

/** What `Retry-After` asks for (RFC 9110 10.2.3), in milliseconds. */
export function milliseconds(retryAfter: unknown): number | undefined {
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
  let keptAlive = 0;
  const adapter = async ({ url, method, data, headers }: LrsCall) => {
    const body =
      data === undefined || typeof data === 'string' ? (data as string) : JSON.stringify(data);
    const bytes = body === undefined ? 0 : encoder.encode(body).length;
    const keepalive = bytes > 0 && keptAlive + bytes <= MOST_KEPT_ALIVE;
    if (keepalive) keptAlive += bytes;
    try {
      const response = await options.fetch(url, {
        method,
        headers: { ...headers, Authorization: authorization },
        ...(body === undefined ? {} : { body, keepalive }),
        // Where the cache is out of use, so are the answers to preflights: a request more each time.
        ...(method === 'GET' ? { cache: 'no-store' } : {}),
        credentials: 'omit',
      });
      const text = await response.text();
      return {
        // The package lets callers name the type; ours look at what they get.
        data: parse(text, response.headers.get('content-type')) as never,
        headers: Object.fromEntries(response.headers.entries()),
        status: response.status,
      };
    } finally {
      if (keepalive) keptAlive -= bytes;
    }
  };
  const { endpoint } = options;
  const xapi = new XAPI({ endpoint, version: '1.0.3', adapter });

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
        ...(status >= 400 ? codeOf(data) : {}),
      };
    } catch {
      return { status: 0 };
    }
  }

  return {
    authorize(header: string): void {
      authorization = header;
    },
    /** As JSON, or as multipart/mixed when texts travel beside: those of the package are malformed. */
    send(items: readonly OutboxItem[]): Promise<LrsDocument> {
      const statements = items.map(({ statement }) => statement);
      if (!items.some(({ files }) => files)) return ask(() => xapi.sendStatements({ statements }));
      const { contentType, body } = multipart(statements, items);
      const headers = { 'Content-Type': contentType, 'X-Experience-API-Version': '1.0.3' };
      const url = `${endpoint.replace(/\/?$/, '/')}statements`;
      return ask(() => adapter({ url, method: 'POST', headers, data: body }));
    },
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

const codeOf = (data: unknown): { code?: string } => {
  const { code } = (data ?? {}) as { code?: unknown };
  return typeof code === 'string' ? { code } : {};
};

function parse(text: string, type: string | null): unknown {
  if (!type?.includes('json')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
