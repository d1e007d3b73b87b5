import type { Agent } from '@xapi/xapi';
import { createLrsClient, milliseconds, type LrsClient } from './lrs-client.ts';
import type { LrsEnvironment } from './lrs-environment.ts';
import { agentOf, parseJson, UUID } from './lrs-launch.ts';
import type { Reply } from './queue.ts';

/** What a package says of itself; all of it is public (spec: no key is ever in a package). */
export interface BrokerAddress {
  /** Where the broker answers, without a slash at the end. */
  url: string;
  /** The course IRI. */
  course: string;
  /** Course, version, languages and kind of the package. */
  package: string;
  /** SHA-256 of its content. */
  content: string;
}

export interface BrokerSessionOptions {
  broker: BrokerAddress;
  /** Who learns, as far as the page can say. */
  learner: string;
  /** Names broker, course and learner on this device. */
  owner: string;
  environment: LrsEnvironment;
  /** Asks the learner for the course PIN; `undefined` when there is none to be had. */
  askPin(isWrong: boolean): Promise<string | undefined>;
}

/** What the broker has given: how to speak, and as whom. */
export interface BrokerSession {
  client: LrsClient;
  actor: Agent;
  registration: string;
}

interface Launched {
  token: string;
  actor: Agent;
  registration: string;
}

const TOKEN = 'eh-broker:';
const PIN = 'eh-pin:';
const SKIPPED = 'skipped';

/** The broker may be busy, or away: another time it will answer. */
const isPassing = (status: number): boolean =>
  status === 0 || status === 408 || status === 429 || status >= 500;

function launchedOf(value: unknown): Launched | undefined {
  const { token, actor, registration } = (value ?? {}) as Record<string, unknown>;
  const agent = agentOf(actor);
  const isWhole =
    typeof token === 'string' && token !== '' && UUID.test(String(registration)) && agent;
  return isWhole ? { token, actor: agent, registration: String(registration) } : undefined;
}

/**
 * A session at the broker, opened when something is to be sent. The token lives in memory and in the
 * tab. A broker that does not want this course is asked no more on this page.
 */
export function brokerSession(options: BrokerSessionOptions) {
  const { broker, learner, owner, environment, askPin } = options;
  const { fetch, storage, tab } = environment;
  let session: BrokerSession | undefined;
  let opening: Promise<BrokerSession | Reply> | undefined;
  let isBarred = false;
  let pin = read(storage, PIN + broker.url + broker.course) ?? '';

  const take = ({ token, actor, registration }: Launched): BrokerSession => {
    const authorization = `Bearer ${token}`;
    const endpoint = `${broker.url}/xapi/`;
    session = { client: createLrsClient({ endpoint, authorization, fetch }), actor, registration };
    return session;
  };

  const kept = launchedOf(parseJson(read(tab, TOKEN + owner)));
  if (kept) take(kept);

  async function post(): Promise<Reply & { answer?: unknown; code?: string }> {
    try {
      const assertion = { kind: 'claimed', learner, ...(pin ? { pin } : {}) };
      const { course, package: packageId, content } = broker;
      const response = await fetch(`${broker.url}/launch`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ course, package: packageId, content, assertion }),
        credentials: 'omit',
      });
      const answer = parseJson(await response.text());
      const { code } = (answer ?? {}) as { code?: string };
      const retryAfter = milliseconds(response.headers.get('retry-after'));
      return {
        status: response.status,
        answer,
        ...(code === undefined ? {} : { code }),
        ...(retryAfter === undefined ? {} : { retryAfter }),
      };
    } catch {
      return { status: 0 };
    }
  }

  async function launch(): Promise<BrokerSession | Reply> {
    for (let hasTyped = false; ; hasTyped = true) {
      const reply = await post();
      const launched = reply.status === 200 ? launchedOf(reply.answer) : undefined;
      if (launched) {
        write(tab, TOKEN + owner, JSON.stringify(launched));
        if (pin) write(storage, PIN + broker.url + broker.course, pin);
        return take(launched);
      }
      if (isPassing(reply.status)) return reply;
      const wantsPin = reply.status === 403 && reply.code === 'PIN';
      const given = wantsPin && !hasSkipped() ? await askPin(hasTyped) : undefined;
      if (!given) {
        if (wantsPin) write(tab, PIN + owner, SKIPPED);
        isBarred = true;
        return { status: 0 };
      }
      pin = given;
    }
  }

  const hasSkipped = () => read(tab, PIN + owner) === SKIPPED;

  /** The session; what the broker said when there is none. One launch at a time. */
  function open(): Promise<BrokerSession | Reply> {
    if (session) return Promise.resolve(session);
    opening ??= launch().finally(() => (opening = undefined));
    return opening;
  }

  return {
    open,
    /** A new token for one that is not taken any more. */
    async renew(): Promise<boolean> {
      session = undefined;
      write(tab, TOKEN + owner, '');
      return 'client' in (await open());
    },
    isBarred: () => isBarred,
  };
}

function read(from: Pick<Storage, 'getItem'> | undefined, name: string): string | undefined {
  try {
    return from?.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(to: Pick<Storage, 'setItem'> | undefined, name: string, value: string): void {
  try {
    to?.setItem(name, value);
  } catch {
    // Then the next page asks again.
  }
}
