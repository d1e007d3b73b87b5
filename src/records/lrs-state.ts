import { peekState } from '../core/state-codec.ts';
import type { LrsDocument } from './lrs-client.ts';
import type { LrsLaunch } from './lrs-launch.ts';

/** Name of the document that holds the saved state. */
export const STATE_ID = 'https://w3id.org/ecoheritage/xapi/state';

const GATHER_MS = 250;
const RETRIES_MS = [2000, 5000, 15_000, 60_000];
/** Between the state and the verbs that were said of this registration. */
const SEPARATOR = '.';

/**
 * The saved state as a document of the State resource, in the form `state.completed.passed`. One
 * request at a time; a version that is not ours is read once and then written over (xAPI 1.0.3
 * Communication 3.1).
 */
export function lrsState(
  { client, frame, renew }: LrsLaunch,
  { isOnline, onChange }: { isOnline(): boolean; onChange(): void },
) {
  const key = {
    agent: frame.actor,
    activityId: frame.activityId,
    registration: frame.registration,
    stateId: STATE_ID,
  };
  const said = new Set<string>();
  let state = '';
  let written: string | undefined;
  let etag: string | undefined;
  let hasRead = false;
  let isBarred = false;
  let isInFlight = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;

  const text = () => [state, ...said].join(SEPARATOR);
  const isClean = () => !isInFlight && (state === '' || text() === written);

  function take({ status, content, etag: tag }: LrsDocument): string {
    if (status === 200) {
      etag = tag;
      const [found = '', ...verbs] = typeof content === 'string' ? content.split(SEPARATOR) : [];
      for (const verb of verbs) said.add(verb);
      return found;
    }
    if (status === 404) etag = undefined;
    return '';
  }

  /** Nothing is on its way, and nothing more will come of trying now. */
  const isDone = () => !isInFlight && (isBarred || failures > 0 || isClean());

  const isSameRun = (content: unknown): boolean =>
    peekState(String(content).split(SEPARATOR)[0]!)?.run === peekState(state)?.run;

  function schedule(delay: number): void {
    const due = Date.now() + delay;
    if (due >= dueAt) return;
    clearTimeout(timer);
    dueAt = due;
    timer = setTimeout(push, delay);
  }

  function push(): void {
    clearTimeout(timer);
    dueAt = Infinity;
    if (isInFlight || isBarred || isClean() || !isOnline()) return;
    isInFlight = true;
    const sent = text();
    void put(sent).then((reply) => settle(sent, reply));
    onChange();
  }

  function settle(sent: string, { status, retryAfter = 0 }: LrsDocument): void {
    isInFlight = false;
    if (status >= 200 && status < 300) {
      written = sent;
      failures = 0;
      if (!isClean()) schedule(GATHER_MS);
    } else {
      failures++;
      // The statements ask for a new token first; without any it falls to the state.
      if ((status === 401 || status === 403) && failures === 2) void renew().then(push, push);
      schedule(Math.max(RETRIES_MS[Math.min(failures, RETRIES_MS.length) - 1]!, retryAfter));
    }
    onChange();
  }

  async function put(sent: string): Promise<LrsDocument> {
    const first = await client.setState(key, sent, etag);
    if (first.status !== 412) return noted(first);
    const theirs = await client.getState(key);
    // The LRS did not answer at the beginning, and has a run that this page never saw: it stays.
    isBarred = !hasRead && theirs.status === 200 && !isSameRun(theirs.content);
    if (isBarred) return first;
    take(theirs);
    return noted(await client.setState(key, sent, etag));
  }

  /** Some LRSs tell the new version; of the others it has to be asked. */
  async function noted(reply: LrsDocument): Promise<LrsDocument> {
    if (reply.status >= 200 && reply.status < 300) {
      etag = reply.etag ?? (await client.getState(key)).etag;
    }
    return reply;
  }

  return {
    /** What the LRS has; `''` when it has nothing or does not answer. */
    async read(): Promise<string> {
      const reply = await client.getState(key);
      hasRead = reply.status === 200 || reply.status === 404;
      const found = take(reply);
      state = found;
      written = found ? text() : undefined;
      return found;
    },
    write(next: string): void {
      state = next;
      if (failures === 0 && !isClean()) schedule(GATHER_MS);
    },
    flush: push,
    has: (verb: string) => said.has(verb),
    mark: (verb: string) => said.add(verb),
    isClean,
    isDone,
    /** Nothing more is sent. */
    end(): void {
      isBarred = true;
      clearTimeout(timer);
    },
    failures: () => failures,
    retryIn: () => (failures > 0 && dueAt < Infinity ? Math.max(dueAt - Date.now(), 0) : undefined),
  };
}
