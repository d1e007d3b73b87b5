import { takeStatement } from '../../lrs/ingest.ts';
import { isObject, type Json, type JsonObject, textOf } from '../../lrs/json.ts';
import { DEFAULT_LIMITS } from '../../lrs/limits.ts';
import { Problem } from '../../lrs/problem.ts';
import type { NewStatement, Store } from '../../lrs/store.ts';
import type { SourceInfo } from '../api/course.ts';

export interface FollowOptions {
  /** The local copy; nothing else may write to it. */
  store: Store;
  /** Base address of the other record store. */
  endpoint: string;
  key: string;
  secret: string;
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds between two looks when nothing is left. */
  pause?: number;
}

/** How far the copy is; kept in the copy itself, so that it goes on after a break. */
interface Mark {
  /** `stored` of the newest statement taken over, as the other side wrote it. */
  since: string;
  /** The page to go on with, when a round was not finished. */
  more: string;
  asked: string;
  statements: number;
  state: NonNullable<SourceInfo['state']>;
}

export interface Follower {
  source(): Promise<SourceInfo>;
  /** One round: everything the other side has by now. */
  catchUp(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

const START: Mark = { since: '', more: '', asked: '', statements: 0, state: 'catching-up' };
const PAGE = 500;

/**
 * Copies a foreign record store by following `stored` in ascending order (xAPI 1.0.3 Communication
 * 2.1.3). The key stays on this server. A page is stored before the mark moves, and statements keep
 * their ids: what is taken over twice is there once.
 */
export function createFollower(options: FollowOptions): Follower {
  const { store, endpoint } = options;
  const base = endpoint.replace(/\/$/, '');
  const entry = { kind: 'source', key: base, subject: '' };
  const read = async (): Promise<Mark> => {
    const found = await store.entries.get(entry.kind, entry.key);
    // Written by `write` only.
    return found === undefined ? START : (JSON.parse(found.body) as Mark);
  };
  const write = (mark: Mark): Promise<void> =>
    store.entries.put([{ ...entry, body: JSON.stringify(mark), updated: Date.now() }]);
  const state = { isStopped: false };
  let wake = (): void => undefined;
  let running: Promise<void> = Promise.resolve();

  const page = async (mark: Mark): Promise<Mark> => {
    const query = new URLSearchParams({ ascending: 'true', limit: String(PAGE) });
    // A millisecond earlier: others may have been stored in the same one. What is known is left alone.
    const since = Date.parse(mark.since) - 1;
    if (!Number.isNaN(since)) query.set('since', new Date(since).toISOString());
    const url = mark.more === '' ? `${base}/statements?${query}` : new URL(mark.more, base).href;
    // `more` is theirs: the key must not follow it to another host.
    if (new URL(url).origin !== new URL(base).origin)
      return { ...mark, more: '', state: 'refused' };
    const answer = await (options.fetch ?? fetch)(url, {
      headers: {
        authorization: `Basic ${Buffer.from(`${options.key}:${options.secret}`).toString('base64')}`,
        'x-experience-api-version': '1.0.3',
      },
      signal: AbortSignal.timeout(60_000),
      redirect: 'error',
    });
    if (answer.status === 401 || answer.status === 403) return { ...mark, state: 'refused' };
    // A page that is no longer there is asked for anew by its moment; else it is tried again.
    if (!answer.ok)
      return { ...mark, ...(answer.status < 500 && { more: '' }), state: 'unreachable' };
    const body = (await answer.json()) as Json;
    const list = isObject(body) && Array.isArray(body['statements']) ? body['statements'] : [];
    const taken = list.filter(isObject).flatMap(take);
    const added = await store.addStatements(taken, []);
    const last = list.filter(isObject).at(-1);
    const more = isObject(body) ? textOf(body['more']) : '';
    const isDone = more === '' || list.length === 0;
    return {
      since: textOf(last?.['stored']) || mark.since,
      more: isDone ? '' : more,
      asked: new Date().toISOString(),
      statements: mark.statements + added,
      state: isDone ? 'current' : 'catching-up',
    };
  };

  const catchUp = async (): Promise<void> => {
    let mark = await read();
    do {
      try {
        mark = await page(mark);
      } catch {
        mark = { ...mark, state: 'unreachable' };
      }
      await write(mark);
    } while (mark.state === 'catching-up' && !state.isStopped);
  };
  const loop = async (): Promise<void> => {
    while (!state.isStopped) {
      await catchUp();
      if (state.isStopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, options.pause ?? 10_000);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  return {
    catchUp,
    start: () => void (running = loop()),
    async stop() {
      state.isStopped = true;
      wake();
      await running;
    },
    async source() {
      const mark = await read();
      return {
        kind: 'foreign',
        endpoint: base,
        ...(mark.asked !== '' && { asked: mark.asked }),
        ...(mark.since !== '' && { newest: mark.since }),
        statements: mark.statements,
        state: mark.state,
      };
    },
  };
}

/** A statement of theirs as the copy keeps it; what is not valid here is left out. */
function take(statement: JsonObject): NewStatement[] {
  const isNew = textOf(statement['version']).startsWith('2');
  try {
    const one = takeStatement(statement, {
      version: isNew ? '2.0.0' : '1.0.3',
      principal: {
        key: 'follow',
        scopes: new Set(['write']),
        authority: {
          objectType: 'Agent',
          account: { homePage: 'https://w3id.org/ecoheritage/lrs', name: 'follow' },
        },
        setsAuthority: true,
      },
      limits: DEFAULT_LIMITS,
      files: [],
    });
    return [one];
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}
