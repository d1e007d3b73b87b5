import type { Statement } from '@xapi/xapi';
import { readFiles, splitBody } from '../../src/lrs/attachment-parts.ts';
import { profileBreaches } from './profile-validator.ts';

/**
 * A strict LRS in memory, behind a `fetch`. It refuses what a conforming one refuses and what our
 * profile does not allow, records every request with its time, and can be broken.
 */
export interface FakeRequest {
  at: number;
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: string;
  keepalive: boolean;
  status: number;
}

export interface FakeLrsOptions {
  /** `cmi5` also has a fetch URL, launch data and preferences. */
  kind: 'cmi5' | 'xapi';
  launchMode?: string;
  masteryScore?: number;
  returnURL?: string;
  languagePreference?: string;
  /** Refuses, with 400, statements that this is true of. */
  refuses?(statement: Statement): boolean;
  /** Takes statements as JSON only. */
  refusesFiles?: boolean;
  /** Answers to PUT carry no ETag. */
  hidesEtag?: boolean;
}

export interface FakeFaultsLrs {
  /** Nothing comes back. `late`: it was stored nevertheless. */
  network: 'works' | 'gone' | 'late';
  /** How many requests are still answered before `statuses` begin. */
  passing: number;
  /** The next answers have this status. */
  statuses: { status: number; retryAfter?: string }[];
  /** No answer comes before this is called. */
  isHeld: boolean;
}

export const ENDPOINT = 'https://lrs.example/xapi/';
export const FETCH_URL = 'https://lms.example/fetch/1';
export const ACTIVITY = 'https://lms.example/activities/9';
export const REGISTRATION = '0190163c-0b1c-4000-8000-000000000001';
export const ACTOR = {
  objectType: 'Agent',
  name: 'Ana',
  account: { homePage: 'https://lms.example', name: 'f3b1' },
};
export const PUBLISHER = 'https://w3id.org/ecoheritage/courses/parish-map';
export const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/';
const VERB = 'http://adlnet.gov/expapi/verbs/';

export function fakeLrs(options: FakeLrsOptions) {
  const statements: Statement[] = [];
  const documents = new Map<string, { text: string; type: string; etag: string }>();
  /** Texts of attachments by their hashes. */
  const files = new Map<string, string>();
  const requests: FakeRequest[] = [];
  const complaints: string[] = [];
  const faults: FakeFaultsLrs = { network: 'works', passing: 0, statuses: [], isHeld: false };
  const held: (() => void)[] = [];
  const tokens: string[] = [];
  let isFetched = false;
  let versions = 0;
  let inFlight = 0;
  let launches = 1;
  /** What earlier sessions have said. */
  const past: Statement[] = [];

  const session = () => `session-${launches}`;
  const keyOf = (query: URLSearchParams) =>
    ['stateId', 'profileId', 'activityId', 'registration', 'agent']
      .map((name) => query.get(name))
      .join(' ');

  function put(key: string, text: string, type: string): string {
    const etag = `"${++versions}"`;
    documents.set(key, { text, type, etag });
    return etag;
  }

  function renewToken(): string {
    tokens.push(`token-${tokens.length + 1}`);
    return tokens.at(-1)!;
  }

  function putLaunchData(): void {
    const { launchMode = 'Normal', masteryScore, returnURL } = options;
    put(
      keyOf(
        new URLSearchParams({
          stateId: 'LMS.LaunchData',
          activityId: ACTIVITY,
          registration: REGISTRATION,
          agent: JSON.stringify(ACTOR),
        }),
      ),
      JSON.stringify({
        contextTemplate: {
          contextActivities: { grouping: [{ objectType: 'Activity', id: PUBLISHER }] },
          extensions: { [SESSION]: session() },
        },
        launchMode,
        masteryScore,
        returnURL,
        moveOn: 'CompletedAndPassed',
      }),
      'application/json',
    );
  }

  if (options.kind === 'cmi5') {
    putLaunchData();
    if (options.languagePreference) {
      put(
        keyOf(
          new URLSearchParams({
            profileId: 'cmi5LearnerPreferences',
            agent: JSON.stringify(ACTOR),
          }),
        ),
        JSON.stringify({ languagePreference: options.languagePreference }),
        'application/json',
      );
    }
  }

  /** What cmi5 does not allow after what is there already (cmi5 9.3). */
  function cmi5Breach(statement: Statement): string | undefined {
    if (options.kind !== 'cmi5') return undefined;
    const name = statement.verb.id.replace(VERB, '');
    const before = statements.map(({ verb }) => verb.id.replace(VERB, ''));
    const categories = statement.context?.contextActivities?.category?.map(({ id }) => id) ?? [];
    const isDefined = categories.includes(`${CMI5}cmi5`);
    const isOurs = ['initialized', 'completed', 'passed', 'failed', 'terminated'].includes(name);
    if (statement.context?.extensions?.[SESSION] !== session()) return 'not of this session';
    if (JSON.stringify(statement.actor) !== JSON.stringify(ACTOR)) return 'not the actor';
    if (isDefined !== isOurs) return `the category of ${name}`;
    if (before.includes('terminated')) return `${name} after terminated`;
    if (name !== 'initialized' && !before.includes('initialized')) return `${name} comes first`;
    const opening = statements.find(({ verb }) => verb.id === `${VERB}initialized`);
    if (Date.parse(statement.timestamp!) < Date.parse(opening?.timestamp ?? ''))
      return `${name} is older than initialized`;
    if (isOurs && before.includes(name)) return `${name} twice`;
    const other = { passed: 'failed', failed: 'passed' }[name];
    if (other && before.includes(other)) return `${name} beside ${other}`;
    const isMoveOn = categories.includes(`${CMI5}moveon`);
    if (isMoveOn !== ['completed', 'passed', 'failed'].includes(name)) return `moveon of ${name}`;
    const mode = options.launchMode ?? 'Normal';
    if (mode !== 'Normal' && name !== 'initialized' && name !== 'terminated')
      return `${name} in ${mode}`;
    return undefined;
  }

  function store(list: Statement[]): number {
    const wrong = list.filter((statement) => options.refuses?.(statement));
    if (wrong.length > 0) return 400;
    const isCmi5 = options.kind === 'cmi5';
    const first = list.find(({ verb }) => verb.id === `${VERB}initialized`);
    if (isCmi5 && first && list.length > 1) complaints.push('initialized has company');
    for (const statement of list) {
      const twin = [...past, ...statements].find(({ id }) => id === statement.id);
      if (twin) {
        const isOnce = /(initialized|completed|passed|failed)$/.test(statement.verb.id);
        // An LMS that looks at verbs before it looks at ids takes this for a second one.
        if (isCmi5 && isOnce) complaints.push(`${statement.verb.id} sent again`);
        if (JSON.stringify(twin) !== JSON.stringify(statement)) return 409;
        continue;
      }
      const breaches = [cmi5Breach(statement), ...profileBreaches(statement)].filter(Boolean);
      complaints.push(...breaches.map((breach) => `${statement.verb.id}: ${breach}`));
      statements.push(statement);
    }
    return 200;
  }

  function answer(request: FakeRequest): Response {
    const { method, path, query, headers, body } = request;
    if (path === FETCH_URL) {
      if (method !== 'POST') complaints.push('the fetch URL wants POST');
      if (isFetched) return Response.json({ 'error-code': '1', 'error-text': 'used' });
      isFetched = true;
      return Response.json({ 'auth-token': renewToken() });
    }
    const authorization = headers.get('authorization');
    const wanted = options.kind === 'cmi5' ? `Basic ${tokens.at(-1)}` : 'Basic key';
    if (authorization !== wanted) return new Response('', { status: 401 });
    if (headers.get('x-experience-api-version') !== '1.0.3') complaints.push('no version');
    const agent = query.get('agent');
    if (options.kind === 'cmi5' && agent !== null && agent !== JSON.stringify(ACTOR)) {
      complaints.push('another agent');
    }
    if (options.kind === 'cmi5' && statements.some(({ verb }) => verb.id === `${VERB}terminated`)) {
      complaints.push(`${method} ${path} after terminated`);
    }
    if (path === `${ENDPOINT}statements` && method === 'GET') {
      const id = query.get('statementId');
      const found = [...past, ...statements].find((statement) => statement.id === id);
      return found ? Response.json(found) : new Response('', { status: 404 });
    }
    if (path === `${ENDPOINT}statements`) {
      const type = headers.get('content-type') ?? '';
      if (options.refusesFiles && type !== 'application/json')
        return new Response('', { status: 400 });
      const { json, parts } = splitBody(type, Buffer.from(body));
      const list = JSON.parse(json.toString()) as Statement[];
      for (const { sha2, body: text } of readFiles(parts).values()) {
        files.set(sha2, text.toString());
      }
      const lacking = list.flatMap(({ attachments = [] }) =>
        attachments.filter(
          ({ sha2, length }) => Buffer.byteLength(files.get(sha2) ?? '') !== length,
        ),
      );
      if (lacking.length > 0) complaints.push('an attachment without its file');
      if (list.length > 25 || body.length > 50_100) complaints.push('a batch is too large');
      return new Response('[]', { status: store(list) });
    }
    const key = keyOf(query);
    const found = documents.get(key);
    if (method === 'GET') {
      if (!found) return new Response('', { status: 404 });
      return new Response(found.text, {
        headers: { etag: found.etag, 'content-type': found.type },
      });
    }
    const [match, none] = [headers.get('if-match'), headers.get('if-none-match')];
    if (!match && !none) return new Response('', { status: 409 });
    if ((none === '*' && found) || (match && match !== found?.etag))
      return new Response('', { status: 412 });
    const etag = put(key, body, headers.get('content-type') ?? '');
    return new Response(null, { status: 204, ...(options.hidesEtag ? {} : { headers: { etag } }) });
  }

  /** The network of one page; `kill` cuts it off. */
  function connect() {
    let isAlive = true;
    const call = async (input: string, init: RequestInit = {}): Promise<Response> => {
      if (!isAlive) return new Promise(() => {});
      const url = new URL(input);
      const request: FakeRequest = {
        at: Date.now(),
        method: init.method ?? 'GET',
        path: url.origin + url.pathname,
        query: url.searchParams,
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? init.body : '',
        keepalive: init.keepalive === true,
        status: 0,
      };
      requests.push(request);
      const isStatements = request.path.endsWith('/statements') && request.method === 'POST';
      // The second one is that of a page that goes.
      if (isStatements && ++inFlight > 2) complaints.push('three batches at once');
      try {
        if (faults.isHeld) await new Promise<void>((resolve) => held.push(resolve));
        if (faults.network === 'gone') throw new TypeError('Failed to fetch');
        const isPassing = request.path === FETCH_URL || faults.passing-- > 0;
        const planned = isPassing ? undefined : faults.statuses.shift();
        if (planned) {
          request.status = planned.status;
          const headers = planned.retryAfter ? { 'retry-after': planned.retryAfter } : {};
          return new Response('', { status: planned.status, headers });
        }
        const response = answer(request);
        request.status = response.status;
        if (faults.network === 'late') throw new TypeError('Failed to fetch');
        return response;
      } finally {
        if (isStatements) inFlight--;
      }
    };
    return {
      fetch: call as typeof fetch,
      kill() {
        isAlive = false;
      },
    };
  }

  return {
    statements,
    documents,
    files,
    requests,
    complaints,
    faults,
    connect,
    verbs: () => statements.map(({ verb }) => verb.id.replace(VERB, '')),
    /** Lets answers through that were held. */
    release() {
      faults.isHeld = false;
      for (const resume of held.splice(0)) resume();
    },
    /** The LMS gives out a new token: the old one is worth nothing any more. */
    expire() {
      renewToken();
      isFetched = false;
    },
    /** A new launch: the fetch URL answers again, statements are of a session that begins. */
    relaunch() {
      isFetched = false;
      past.push(...statements.splice(0));
      launches++;
      if (options.kind === 'cmi5') putLaunchData();
    },
  };
}

export type FakeLrs = ReturnType<typeof fakeLrs>;

/** The address with which the LMS opens the course. */
export function launchAddress(place: string, kind: 'cmi5' | 'xapi'): string {
  const query = new URLSearchParams({
    endpoint: ENDPOINT,
    actor: JSON.stringify(ACTOR),
    registration: REGISTRATION,
    ...(kind === 'cmi5'
      ? { fetch: FETCH_URL, activityId: ACTIVITY }
      : { auth: 'Basic key', activity_id: PUBLISHER }),
  });
  return `${place}index.html?${query}`;
}
