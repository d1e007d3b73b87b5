import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { describe, it } from 'node:test';
import { createBroker } from '../../src/lrs/broker/broker.ts';
import type { BrokerOptions } from '../../src/lrs/broker/options.ts';
import { signTicket } from '../../src/lrs/broker/ticket.ts';
import { isObject, type JsonObject } from '../../src/lrs/json.ts';
import {
  agentNamed,
  codeOf,
  send,
  statementsOf,
  testLrs,
  type Answer,
  type Call,
  type TestLrs,
} from './support.ts';

const COURSE = 'https://w3id.org/ecoheritage/courses/parish-map';
const ORIGIN = 'https://moodle.example.org';
const ISSUER = 'https://lms.example.org';
const SECRET = 'a secret of this site that is long enough';
const TICKETS = 'shared by the learning system and the broker';

interface Desk {
  lrs: TestLrs;
  launch(body: JsonObject, origin?: string): Promise<Answer>;
  /** Launches and speaks as the learner. */
  learner(name: string): Promise<Learner>;
  tick(milliseconds: number): void;
}

interface Learner {
  actor: JsonObject;
  registration: string;
  token: string;
  call(method: string, path: string, call?: Call): Promise<Answer>;
  statement(changes?: JsonObject): JsonObject;
}

function desk(options: Partial<BrokerOptions> = {}): Desk {
  const inner = {
    key: 'broker',
    secret: 'inner',
    scopes: ['write', 'read-all', 'profile'],
    setsAuthority: true,
  } as const;
  const lrs = testLrs({ keys: [inner, { key: 'test', secret: 'secret', scopes: ['read-all'] }] });
  let now = Date.now();
  const app = createBroker({
    store: lrs.store,
    upstream: {
      url: 'http://inside',
      key: inner.key,
      secret: inner.secret,
      fetch: (request) => lrs.app.fetch(request),
    },
    course: (iri) =>
      iri === COURSE
        ? { iri, allowsClaimed: true }
        : iri === `${COURSE}-pin`
          ? { iri, allowsClaimed: true, pin: '4711' }
          : iri === `${COURSE}-strict`
            ? { iri }
            : undefined,
    origins: [ORIGIN],
    secret: SECRET,
    homePage: 'https://lrs.example.org/learners',
    ticketSecrets: { [ISSUER]: TICKETS },
    limits: { requestsPerSecond: 1000 },
    clock: () => now,
    ...options,
  });
  const launch = (body: JsonObject, origin = ORIGIN): Promise<Answer> =>
    send(app, 'POST', '/launch', { body, headers: { ...(origin && { origin }) } });
  return {
    lrs,
    launch,
    tick: (milliseconds) => void (now += milliseconds),
    async learner(name) {
      const answer = await launch({
        course: COURSE,
        assertion: { kind: 'claimed', learner: name },
      });
      assert.equal(answer.status, 200, answer.text);
      const { actor, registration, token } = isObject(answer.json) ? answer.json : {};
      assert.ok(isObject(actor) && typeof registration === 'string' && typeof token === 'string');
      return {
        actor,
        registration,
        token,
        call: (method, path, call = {}) =>
          send(app, method, `/xapi${path}`, {
            ...call,
            headers: { authorization: `Bearer ${token}`, origin: ORIGIN, ...call.headers },
          }),
        statement: (changes = {}) => ({
          id: randomUUID(),
          actor,
          verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
          object: { id: `${COURSE}/q1` },
          context: { registration },
          ...changes,
        }),
      };
    },
  };
}

describe('broker: launch', () => {
  it('gives a claimed learner a token, a pseudonym and a stable registration', async () => {
    const { learner, launch, lrs } = desk();
    const [first, again, other] = [await learner('42'), await learner('42'), await learner('43')];
    assert.deepEqual([first.actor, first.registration], [again.actor, again.registration]);
    assert.notDeepEqual(first.actor, other.actor);
    assert.notEqual(first.token, again.token);
    assert.match(first.token, /^[\w-]{43}$/);
    const answer = await launch({
      course: COURSE,
      assertion: { kind: 'claimed', learner: 'maria@example.org' },
    });
    assert.doesNotMatch(answer.text, /maria/);
    assert.equal(isObject(answer.json) && answer.json['trust'], 'claimed');
    assert.equal(await lrs.store.session(first.token), undefined, 'the token itself is not stored');
  });

  it('refuses claimed launches where the course, the origin or the PIN does not allow them', async () => {
    const { launch } = desk();
    const claimed = { kind: 'claimed', learner: '42' };
    assert.equal(
      codeOf(await launch({ course: `${COURSE}-strict`, assertion: claimed })),
      'CLAIMED_OFF',
    );
    assert.equal(
      codeOf(await launch({ course: 'https://x.org', assertion: claimed })),
      'COURSE_UNKNOWN',
    );
    assert.equal(
      codeOf(await launch({ course: COURSE, assertion: claimed }, 'https://evil.example')),
      'ORIGIN',
    );
    assert.equal(codeOf(await launch({ course: COURSE, assertion: claimed }, '')), 'ORIGIN');
    assert.equal(codeOf(await launch({ course: `${COURSE}-pin`, assertion: claimed })), 'PIN');
    assert.equal(
      (await launch({ course: `${COURSE}-pin`, assertion: { ...claimed, pin: '4711' } })).status,
      200,
    );
    assert.equal(
      codeOf(await launch({ course: COURSE, assertion: { kind: 'magic' } })),
      'LAUNCH_INVALID',
    );
    assert.equal((await launch({ course: COURSE })).status, 400);
  });

  it('takes a signed ticket once, while it is good, for its course', async () => {
    const { launch, tick } = desk();
    const claims = { issuer: ISSUER, learner: '42', course: COURSE, registration: randomUUID() };
    const send = (ticket: string) =>
      launch({ course: COURSE, assertion: { kind: 'ticket', ticket } });
    const ticket = signTicket(TICKETS, claims);
    const answer = await send(ticket);
    assert.ok(isObject(answer.json));
    assert.deepEqual(
      [answer.json['trust'], answer.json['registration']],
      ['verified', claims.registration],
    );
    assert.equal(codeOf(await send(ticket)), 'REPLAYED');
    assert.equal(codeOf(await send(signTicket('another secret', claims))), 'ASSERTION');
    assert.equal(
      codeOf(await send(signTicket(TICKETS, { ...claims, course: 'https://x.org' }))),
      'ASSERTION',
    );
    assert.equal(
      codeOf(await send(signTicket(TICKETS, { ...claims, issuer: 'constructor' }))),
      'ASSERTION',
    );
    const [payload = '', mark = ''] = signTicket(TICKETS, claims).split('.');
    const forged = Buffer.from(
      Buffer.from(payload, 'base64url').toString().replace('"42"', '"43"'),
    ).toString('base64url');
    assert.equal(codeOf(await send(`${forged}.${mark}`)), 'ASSERTION');
    const late = signTicket(TICKETS, claims);
    tick(600_000);
    assert.equal(codeOf(await send(late)), 'ASSERTION');
  });

  it('takes an LTI 1.3 id_token of a known platform once', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const platform = {
      issuer: ISSUER,
      clientId: 'eco',
      keys: [publicKey.export({ format: 'jwk' })],
    };
    const { launch } = desk({ platforms: [platform] });
    const token = (changes: JsonObject, alg = 'RS256'): string => {
      const seconds = Math.floor(Date.now() / 1000);
      const claims = {
        iss: ISSUER,
        aud: 'eco',
        sub: '42',
        nonce: randomUUID(),
        iat: seconds,
        exp: seconds + 60,
        ...changes,
      };
      const encode = (value: JsonObject): string =>
        Buffer.from(JSON.stringify(value)).toString('base64url');
      const input = `${encode({ alg })}.${encode(claims)}`;
      return `${input}.${sign('RSA-SHA256', Buffer.from(input), privateKey).toString('base64url')}`;
    };
    const send = (idToken: string) =>
      launch({ course: COURSE, assertion: { kind: 'lti', idToken } });
    const good = token({});
    const answer = await send(good);
    assert.equal(isObject(answer.json) && answer.json['trust'], 'verified');
    assert.equal(codeOf(await send(good)), 'REPLAYED');
    for (const bad of [
      token({ aud: 'other' }),
      token({ iss: 'https://x.org' }),
      token({ exp: 1 }),
      token({}, 'none'),
      `${token({}).slice(0, -8)}AAAAAAAA`,
    ]) {
      assert.equal(codeOf(await send(bad)), 'ASSERTION');
    }
  });

  it('keeps claimed and verified learners apart', async () => {
    const { launch, learner } = desk();
    const claimed = await learner('42');
    const ticket = signTicket(TICKETS, { issuer: ORIGIN, learner: '42', course: COURSE });
    const { launch: other } = desk({ ticketSecrets: { [ORIGIN]: TICKETS } });
    void launch;
    const answer = await other({ course: COURSE, assertion: { kind: 'ticket', ticket } });
    assert.ok(isObject(answer.json));
    assert.notDeepEqual(answer.json['actor'], claimed.actor);
  });
});

describe('broker: proxy', () => {
  it('stores statements with an authority that names the trust', async () => {
    const { learner, lrs } = desk();
    const ana = await learner('ana');
    const forged = { authority: agentNamed('director'), stored: '2020-01-01T00:00:00Z' };
    assert.equal(
      (await ana.call('POST', '/statements', { body: [ana.statement(forged)] })).status,
      200,
    );
    const put = ana.statement();
    assert.equal(
      (
        await ana.call('PUT', '/statements', {
          query: { statementId: String(put['id']) },
          body: put,
        })
      ).status,
      204,
    );
    const statements = statementsOf(await lrs.call('GET', '/statements'));
    assert.equal(statements.length, 2);
    for (const one of statements) {
      assert.deepEqual(one['authority'], {
        objectType: 'Agent',
        name: 'EcoHeritage broker (claimed)',
        account: { homePage: 'https://lrs.example.org/learners', name: 'broker/claimed' },
      });
      assert.ok(String(one['stored']) > '2026');
    }
  });

  it('refuses what is not the learner’s own: actor, registration, course, verb, people, voiding', async () => {
    const { learner, lrs } = desk();
    const [ana, eva] = [await learner('ana'), await learner('eva')];
    const context = (changes: JsonObject): JsonObject => ({
      context: { registration: ana.registration, ...changes },
    });
    const forgeries: JsonObject[] = [
      { actor: eva.actor },
      { actor: { ...ana.actor, objectType: 'Group', member: [eva.actor] } },
      context({ registration: eva.registration }),
      { context: {} },
      { object: { id: 'https://w3id.org/ecoheritage/courses/parish-map-2' } },
      { object: { id: 'https://example.org' } },
      { object: { objectType: 'StatementRef', id: randomUUID() } },
      { object: { ...eva.actor } },
      {
        verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
        object: { objectType: 'StatementRef', id: randomUUID() },
      },
      { verb: { id: 'https://example.org/verbs/graduated' } },
      context({ instructor: eva.actor }),
      context({ team: { objectType: 'Group', member: [eva.actor] } }),
    ];
    for (const forgery of forgeries) {
      const answer = await ana.call('POST', '/statements', {
        body: [ana.statement(), ana.statement(forgery)],
      });
      assert.deepEqual(
        [answer.status, codeOf(answer)],
        [403, 'OUTSIDE_SESSION'],
        JSON.stringify(forgery),
      );
    }
    assert.equal(statementsOf(await lrs.call('GET', '/statements')).length, 0, 'nothing half');
  });

  it('reads and writes own state only; everything else is 403', async () => {
    const { learner } = desk();
    const [ana, eva] = [await learner('ana'), await learner('eva')];
    const state = (who: Learner, changes: Record<string, string> = {}): Call => ({
      query: {
        activityId: `${COURSE}/unit`,
        agent: JSON.stringify(who.actor),
        registration: who.registration,
        stateId: 'resume',
        ...changes,
      },
    });
    assert.equal(
      (await ana.call('PUT', '/activities/state', { ...state(ana), body: { page: 3 } })).status,
      204,
    );
    const read = await ana.call('GET', '/activities/state', state(ana));
    assert.deepEqual(read.json, { page: 3 });
    assert.ok(read.headers.get('etag'));
    assert.equal(read.headers.get('access-control-allow-origin'), ORIGIN);
    assert.equal((await ana.call('DELETE', '/activities/state', state(ana))).status, 204);
    const profile = { query: { agent: JSON.stringify(ana.actor), profileId: 'prefs' } };
    assert.equal((await ana.call('GET', '/agents/profile', profile)).status, 404);
    const refused = [
      await ana.call('GET', '/activities/state', state(eva)),
      await ana.call('GET', '/activities/state', state(ana, { registration: eva.registration })),
      await ana.call('GET', '/activities/state', state(ana, { activityId: 'https://example.org' })),
      await ana.call('GET', '/statements'),
      await ana.call('GET', '/agents', { query: { agent: JSON.stringify(ana.actor) } }),
      await ana.call('GET', '/activities', { query: { activityId: COURSE } }),
      await ana.call('GET', '/activities/profile', {
        query: { activityId: COURSE, profileId: 'x' },
      }),
      await ana.call('DELETE', '/agents/profile', profile),
      await ana.call('GET', '/agents/profile', {
        query: { agent: JSON.stringify(eva.actor), profileId: 'prefs' },
      }),
      await ana.call('POST', '/statements?method=GET', {
        body: 'limit=1',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      await ana.call('POST', '/statements?method=GET', { body: ana.statement() }),
    ];
    assert.deepEqual(
      refused.map((one) => one.status),
      Array.from({ length: 11 }, () => 403),
    );
  });

  it('refuses unknown, foreign, idle and old tokens', async () => {
    const { learner, tick, launch } = desk();
    const ana = await learner('ana');
    const post = (authorization: string) =>
      ana.call('POST', '/statements', { body: ana.statement(), headers: { authorization } });
    assert.equal((await post(`Bearer ${'A'.repeat(43)}`)).status, 401);
    assert.equal((await post('')).status, 401);
    const eva = await learner('eva');
    assert.equal((await post(`Bearer ${eva.token}`)).status, 403, 'token of another session');
    tick(40 * 60_000);
    assert.equal((await post(`Bearer ${ana.token}`)).status, 200);
    tick(40 * 60_000);
    assert.equal((await post(`Bearer ${ana.token}`)).status, 200, 'slides with use');
    tick(50 * 60_000);
    assert.equal((await post(`Bearer ${ana.token}`)).status, 401);
    const fresh = await learner('ana');
    for (let hours = 0; hours < 12.5; hours += 0.5) {
      await fresh.call('POST', '/statements', { body: fresh.statement() });
      tick(30 * 60_000);
    }
    assert.equal(
      (await fresh.call('POST', '/statements', { body: fresh.statement() })).status,
      401,
      'twelve hours at most',
    );
    void launch;
  });

  it('bounds one request and one session', async () => {
    const { learner } = desk({ limits: { statementsPerSession: 60, requestsPerSecond: 1000 } });
    const ana = await learner('ana');
    const many = (count: number) =>
      ana.call('POST', '/statements', {
        body: Array.from({ length: count }, () => ana.statement()),
      });
    assert.equal((await many(51)).status, 413);
    assert.equal((await many(50)).status, 200);
    assert.equal(codeOf(await many(11)), 'QUOTA');
    const big = ana.statement({ result: { response: 'x'.repeat(300_000) } });
    assert.equal((await ana.call('POST', '/statements', { body: big })).status, 413);
    assert.equal(
      (
        await ana.call('POST', '/statements', {
          body: '{',
          headers: { 'content-type': 'application/json' },
        })
      ).status,
      400,
    );
  });

  it('stands in front of any record store and hides its key; 502 when that is away', async () => {
    const seen: Request[] = [];
    const upstream = { url: 'https://lrs.other.example/xapi/', key: 'k', secret: 'topsecret' };
    const { learner } = desk({
      upstream: { ...upstream, fetch: (request) => (seen.push(request), Response.json(['x'])) },
    });
    const ana = await learner('ana');
    const answer = await ana.call('POST', '/statements', { body: ana.statement() });
    assert.equal(answer.status, 200);
    assert.equal(seen[0]?.url, 'https://lrs.other.example/xapi/statements');
    assert.equal(seen[0]?.headers.get('authorization'), `Basic ${btoa('k:topsecret')}`);
    assert.doesNotMatch(JSON.stringify([...answer.headers]) + answer.text, /topsecret/);
    for (const fetch of [
      () => Promise.reject(new Error('down')),
      () => new Response('no', { status: 401 }),
    ]) {
      const away = desk({ upstream: { ...upstream, fetch } });
      const eva = await away.learner('eva');
      assert.deepEqual(
        codeOf(await eva.call('POST', '/statements', { body: eva.statement() })),
        'UPSTREAM',
      );
    }
  });
});
