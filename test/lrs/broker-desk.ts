import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { createBroker } from '../../src/lrs/broker/broker.ts';
import type { BrokerOptions } from '../../src/lrs/broker/options.ts';
import { isObject, type JsonObject } from '../../src/lrs/json.ts';
import { send, testLrs, type Answer, type Call, type TestLrs } from './support.ts';

export const COURSE = 'https://w3id.org/ecoheritage/courses/parish-map';
export const ORIGIN = 'https://moodle.example.org';
export const ISSUER = 'https://lms.example.org';
const SECRET = 'a secret of this site that is long enough';
export const TICKETS = 'shared by the learning system and the broker';

export interface Desk {
  lrs: TestLrs;
  broker: Hono;
  launch(body: JsonObject, origin?: string): Promise<Answer>;
  /** Launches and speaks as the learner. */
  learner(name: string): Promise<Learner>;
  tick(milliseconds: number): void;
}

export interface Learner {
  actor: JsonObject;
  registration: string;
  token: string;
  call(method: string, path: string, call?: Call): Promise<Answer>;
  statement(changes?: JsonObject): JsonObject;
}

/** A broker in front of a store of its own, without a network. */
export function desk(options: Partial<BrokerOptions> = {}): Desk {
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
    broker: app,
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
