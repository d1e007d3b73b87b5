import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { type Json, type JsonObject, textOf } from '../../src/lrs/json.ts';
import type { Store } from '../../src/lrs/store.ts';
import { createReview, type ReviewEnv } from '../../src/review/server/review.ts';
import { removeUser, saveUser } from '../../src/review/server/users.ts';
import type * as api from '../../src/review/api.ts';
import { temporaryStore } from '../lrs/support.ts';
import { answer, COURSE, opened, put, query, text } from './support.ts';

const PASSWORD = 'correct horse battery';
const SITE = 'https://records.example.org';

interface Signed {
  get(path: string): Promise<{ status: number; body: JsonObject }>;
  post(path: string, body: Json, csrf?: string): Promise<{ status: number; body: JsonObject }>;
}

let store: Store;
let app: Hono<ReviewEnv>;
beforeEach(() => {
  store = temporaryStore();
  app = createReview({ store, triesPerMinute: 3 });
});

async function ask(path: string, init: RequestInit = {}) {
  const answered = await app.request(`${SITE}/api/${path}`, init);
  const body = await answered.text();
  return {
    status: answered.status,
    headers: answered.headers,
    body: (body.startsWith('{') ? JSON.parse(body) : {}) as JsonObject,
  };
}

const post = (path: string, body: Json, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

async function signIn(name: string): Promise<Signed> {
  const { status, headers, body } = await post('sign-in', { name, password: PASSWORD });
  assert.equal(status, 200);
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    get: (path) => ask(path, { headers: { cookie } }),
    post: (path, sent, csrf = textOf(body['csrf'])) =>
      post(path, sent, { cookie, 'x-csrf-token': csrf }),
  };
}

const user = (name: string, more: Partial<api.SessionUser> = {}): Promise<void> =>
  saveUser(store, { name, role: 'trainer', courses: [], groups: [], ...more }, PASSWORD);

describe("the trainer's page at the door", () => {
  it('says that the first user is missing, and shows nothing to strangers', async () => {
    const session = await ask('session');
    assert.equal(session.body['needsFirstUser'], true);
    for (const path of ['courses', `overview?${query()}`, `live?${query()}`, `export?${query()}`]) {
      const { status, body } = await ask(path);
      assert.deepEqual([status, body['code']], [401, 'SIGNED_OUT'], path);
    }
  });

  it('sets a cookie that scripts, other sites and plain http do not get', async () => {
    await user('Ana');
    const { headers, body } = await post('sign-in', { name: 'ana', password: PASSWORD });
    const cookie = headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure'])
      assert.match(cookie, new RegExp(part));
    assert.doesNotMatch(JSON.stringify(body), /scrypt|hash/);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  });

  it('refuses wrong passwords and unknown names alike, and then for a while everything', async () => {
    await user('Ana');
    const tried = [];
    for (const name of ['Ana', 'nobody']) {
      tried.push((await post('sign-in', { name, password: 'wrong wrong wrong' })).body);
    }
    assert.deepEqual(tried[0], tried[1]);
    await post('sign-in', { name: 'Ana', password: 'wrong wrong wrong' });
    const late = await post('sign-in', { name: 'Ana', password: PASSWORD });
    assert.deepEqual([late.status, late.body['code']], [429, 'TOO_MANY_TRIES']);
    assert.ok(Number(late.headers.get('retry-after')) > 0);
  });

  it('takes changes only with the token of the session and from its own page', async () => {
    await user('Ana', { role: 'admin' });
    const ana = await signIn('Ana');
    const wish = { course: COURSE, title: 'Mine', address: 'questions', isShared: false };
    assert.equal((await ana.post('views', wish, 'guessed')).body['code'], 'CSRF');
    assert.equal((await ana.post('views', wish)).status, 200);
    const foreign = { ...wish, address: 'javascript:alert(1)' };
    assert.equal((await ana.post('views', foreign)).body['where'], 'address');
    const elsewhere = await post(
      'sign-in',
      { name: 'Ana', password: PASSWORD },
      { origin: 'https://evil.example' },
    );
    assert.equal(elsewhere.body['code'], 'CSRF');
  });

  it('ends with sign-out and with the user', async () => {
    await user('Ana');
    const ana = await signIn('Ana');
    assert.equal((await ana.get('courses')).status, 200);
    await ana.post('sign-out', {});
    assert.equal((await ana.get('courses')).status, 401);
    const again = await signIn('Ana');
    await removeUser(store, 'ANA');
    assert.equal((await again.get('courses')).status, 401);
  });

  it('opens without a password on this machine only when told so, and never through a proxy', async () => {
    const local = createReview({ store, opensOnThisMachine: true });
    const status = async (url: string, headers: Record<string, string> = {}): Promise<number> =>
      (await local.request(url, { headers })).status;
    assert.equal(await status('http://localhost:4600/api/courses'), 200);
    assert.equal(await status('http://127.0.0.1:4600/api/courses'), 200);
    assert.equal(await status('http://rebound.example:4600/api/courses'), 401);
    const proxied = { 'x-forwarded-for': '203.0.113.9' };
    assert.equal(await status('http://localhost:4600/api/courses', proxied), 401);
    const crossing = { 'sec-fetch-site': 'cross-site' };
    assert.equal(await status('http://localhost:4600/api/courses', crossing), 403);
  });

  it('shows a trainer of one course or group no other', async () => {
    await put(
      store,
      opened({ learner: 'n', group: 'North' }, 'one'),
      opened({ learner: 's', group: 'South' }, 'one'),
    );
    await user('North', { groups: ['North'] });
    await user('Other', { courses: ['https://example.org/other'] });
    const north = await signIn('North');
    const seen = (await north.get(`matrix?${query()}`)).body as unknown as api.Matrix;
    assert.deepEqual(
      seen.rows.map(({ learner }) => learner.group),
      ['North'],
    );
    const asked = (await north.get(`overview?${query({ group: 'South' })}`))
      .body as unknown as api.Overview;
    assert.equal(asked.view.learners, 0);
    const other = await signIn('Other');
    assert.equal((await other.get(`overview?${query()}`)).body['code'], 'SCOPE');
    const courses = (await other.get('courses')).body as unknown as api.CourseList;
    assert.deepEqual(courses.courses, []);
  });

  it('shows a coordinator figures of five or more, no single learner', async () => {
    const learners = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    await put(
      store,
      ...learners.map((learner, at) =>
        answer({ learner, group: at < 6 ? 'Large' : 'Small' }, 'q', 'a'),
      ),
    );
    await user('Clara', { role: 'coordinator' });
    const clara = await signIn('Clara');
    const overview = (await clara.get(`overview?${query()}`)).body as unknown as api.Overview;
    assert.deepEqual(
      overview.groups.map(({ id, started }) => [id, started]),
      [['*', 8]],
      'two in a group of their own would be seen by taking the others away',
    );
    assert.equal(
      (await clara.get(`overview?${query({ group: 'Small' })}`)).body['code'],
      'TOO_FEW',
    );
    for (const path of ['matrix', 'activity', 'open-answers', 'work', 'live']) {
      assert.equal((await clara.get(`${path}?${query()}`)).status, 403, path);
    }
  });

  it('gives names for a reason, writes that down, and to this session only', async () => {
    await put(store, {
      ...text({ learner: 'x' }, 'hello'),
      actor: { objectType: 'Agent', name: 'Rosa <b>Pérez</b>', mbox: 'mailto:rosa@example.org' },
    });
    await user('Ana');
    const [ana, twin] = [await signIn('Ana'), await signIn('Ana')];
    const row = async (of: Signed): Promise<api.LearnerRef | undefined> =>
      ((await of.get(`matrix?${query()}`)).body as unknown as api.Matrix).rows[0]?.learner;
    const before = await row(ana);
    assert.equal(before?.name, undefined);
    assert.match(before?.code ?? '', /^[0-9A-Z]{5}$/);
    assert.equal((await ana.post('names', { course: COURSE, reason: 'why' })).status, 400);
    const { status } = await ana.post('names', {
      course: COURSE,
      reason: 'Certificates for the town',
    });
    assert.equal(status, 200);
    assert.equal((await row(ana))?.name, 'Rosa <b>Pérez</b>');
    assert.equal((await row(twin))?.name, undefined);
    const log = (await ana.get(`log?${query()}`)).body as unknown as api.LogList;
    assert.deepEqual(
      log.entries.map(({ user: by, action, reason, detail }) => [by, action, reason, detail]),
      [['Ana', 'names', 'Certificates for the town', before?.code]],
    );
    const raw = JSON.stringify((await twin.get(`activity?${query()}`)).body);
    assert.doesNotMatch(raw, /Rosa|rosa@/);
  });

  it('lets nobody but an admin erase, import or read the whole log', async () => {
    await user('Ana');
    const ana = await signIn('Ana');
    assert.equal((await ana.post('person/erase', { course: COURSE })).body['code'], 'SCOPE');
    assert.equal((await ana.post('import', {})).body['code'], 'SCOPE');
    assert.equal((await ana.get('log')).body['code'], 'SCOPE');
  });
});
