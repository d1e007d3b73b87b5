import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { isObject, type JsonObject, textOf } from '../../src/lrs/json.ts';
import { boundaryOf, parseMultipart, writeMultipart } from '../../src/lrs/multipart.ts';
import { COURSE, desk, ORIGIN, type Learner } from './broker-desk.ts';
import { agentNamed, codeOf, statementsOf, type Call } from './support.ts';

/** A statement with texts beside it; each part can be made to lie. */
function upload(
  { statement }: Learner,
  texts: string[],
  lie: JsonObject = {},
  { sent, parts = texts }: { sent?: string; parts?: string[] } = {},
): Call {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const contentType = 'text/plain; charset=utf-8';
  const attachments = texts.map((text) => ({
    usageType: 'https://w3id.org/ecoheritage/xapi/attachments/answer',
    display: { en: 'Answer' },
    contentType,
    length: Buffer.byteLength(text),
    sha2: hash(text),
    ...lie,
  }));
  const json = JSON.stringify([statement(attachments.length > 0 ? { attachments } : {})]);
  const files = parts.map((text) => {
    const body = Buffer.from(sent ?? text);
    return { sha2: textOf(lie['sha2'] ?? hash(text)), contentType, body };
  });
  const written = writeMultipart(json, files);
  return { body: new Uint8Array(written.body), headers: { 'content-type': written.contentType } };
}

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
          query: { statementId: textOf(put['id']) },
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
      assert.ok(textOf(one['stored']) > '2026');
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

  it('says whether one of the learner’s own statements has arrived, and nothing of others', async () => {
    const { learner } = desk();
    const [ana, eva] = [await learner('ana'), await learner('eva')];
    const statement = ana.statement();
    const ask = (who: Learner, query: Record<string, string>) =>
      who.call('GET', '/statements', { query });
    const statementId = textOf(statement['id']);
    const unknown = await ask(ana, { statementId });
    assert.equal(unknown.status, 404);
    assert.equal((await ana.call('POST', '/statements', { body: [statement] })).status, 200);
    const found = await ask(ana, { statementId });
    assert.equal(found.status, 200);
    assert.equal(isObject(found.json) && found.json['id'], statementId);
    const other = await ask(eva, { statementId });
    assert.deepEqual([other.status, other.text], [404, unknown.text], 'as if it were not there');
    for (const query of [
      { statementId, attachments: 'true' },
      { voidedStatementId: statementId },
      { registration: ana.registration },
    ]) {
      assert.equal((await ask(ana, query)).status, 403);
    }
  });

  it('refuses unknown, foreign, idle and old tokens', async () => {
    const { learner, tick } = desk();
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
  });

  it('lets files through that are what their statements say, and gives them back', async () => {
    const { learner, lrs } = desk();
    const ana = await learner('ana');
    const text = 'Una historia – larga';
    const answer = await ana.call('POST', '/statements', upload(ana, [text]));
    assert.equal(answer.status, 200, answer.text);
    const [statement] = statementsOf(await lrs.call('GET', '/statements'));
    assert.deepEqual(isObject(statement?.['authority']) && statement['authority']['account'], {
      homePage: 'https://lrs.example.org/learners',
      name: 'broker/claimed',
    });
    const back = await lrs.call('GET', '/statements', { query: { attachments: 'true' } });
    const boundary = boundaryOf(back.headers.get('content-type') ?? '');
    const [, file] = parseMultipart(Buffer.from(back.text), boundary);
    assert.equal(file?.body.toString(), text);
    assert.equal(file.headers.get('content-type'), 'text/plain; charset=utf-8');
  });

  it('refuses files that are not what is said, or are not there', async () => {
    const { learner, lrs } = desk();
    const ana = await learner('ana');
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const refused: [Call, number, string][] = [
      [upload(ana, ['one'], { length: 4 }), 400, 'MULTIPART'],
      [upload(ana, ['one'], { sha2: hash('other') }), 400, 'MULTIPART'],
      [upload(ana, ['one'], {}, { sent: 'changed' }), 400, 'MULTIPART'],
      [upload(ana, ['one', 'two'], {}, { parts: ['one'] }), 400, 'MULTIPART'],
      [upload(ana, [], {}, { parts: ['stray'] }), 400, 'MULTIPART'],
      [upload(ana, ['one'], { fileUrl: 'https://example.org/x' }), 403, 'OUTSIDE_SESSION'],
      [upload(ana, ['x'.repeat(300_000)]), 413, 'BODY_TOO_LARGE'],
      [
        { ...upload(ana, ['one']), headers: { 'content-type': 'multipart/mixed' } },
        400,
        'MULTIPART',
      ],
      [{ ...upload(ana, ['one']), headers: { 'content-type': 'text/plain' } }, 400, 'CONTENT_TYPE'],
    ];
    for (const [call, status, code] of refused) {
      const answer = await ana.call('POST', '/statements', call);
      assert.deepEqual([answer.status, codeOf(answer)], [status, code], answer.text);
    }
    assert.equal(statementsOf(await lrs.call('GET', '/statements')).length, 0, 'nothing half');
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
