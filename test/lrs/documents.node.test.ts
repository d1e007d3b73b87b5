import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agentNamed, codeOf, testLrs, type Call } from './support.ts';

const lrs = testLrs();
const activityId = 'https://example.org/course';
const agent = JSON.stringify(agentNamed('ana'));
const resources: [string, string, Record<string, string>][] = [
  ['state', '/activities/state', { activityId, agent, stateId: 'resume' }],
  ['activity profile', '/activities/profile', { activityId, profileId: 'p' }],
  ['agent profile', '/agents/profile', { agent, profileId: 'p' }],
];

describe('document resources', () => {
  for (const [name, path, query] of resources) {
    const call = (method: string, more: Call = {}) =>
      lrs.call(method, path, { query, version: '2.0.0', ...more });

    it(`${name}: PUT, GET with ETag, POST merges, DELETE (Communication 2.2)`, async () => {
      assert.equal(
        (await call('PUT', { body: { a: 1, b: 2 }, headers: { 'if-none-match': '*' } })).status,
        204,
      );
      const read = await call('GET');
      assert.match(read.headers.get('etag') ?? '', /^"[0-9a-f]{40}"$/);
      assert.ok(read.headers.get('last-modified'));
      assert.equal((await call('POST', { body: { b: 3, c: 4 } })).status, 204);
      assert.deepEqual((await call('GET')).json, { a: 1, b: 3, c: 4 });
      assert.equal((await call('DELETE')).status, 204);
      assert.equal((await call('GET')).status, 404);
    });

    it(`${name}: PUT tells the new version, so that nobody need ask (RFC 9110 9.3.4)`, async () => {
      const first = await call('PUT', { body: { a: 1 }, headers: { 'if-none-match': '*' } });
      const etag = first.headers.get('etag') ?? '';
      assert.equal((await call('GET')).headers.get('etag'), etag);
      const second = await call('PUT', { body: { a: 2 }, headers: { 'if-match': etag } });
      assert.equal(second.status, 204);
      assert.notEqual(second.headers.get('etag'), etag);
      assert.equal((await call('DELETE')).status, 204);
    });

    it(`${name}: concurrency by If-Match and If-None-Match (Communication 3.1, 2.0 4.1.4)`, async () => {
      await call('POST', { body: { a: 1 } });
      const etag = (await call('GET')).headers.get('etag') ?? '';
      assert.deepEqual(codeOf(await call('PUT', { body: { a: 2 } })), 'DOCUMENT_EXISTS');
      assert.equal(
        (await call('PUT', { body: { a: 2 }, headers: { 'if-none-match': '*' } })).status,
        412,
      );
      assert.equal(
        (await call('PUT', { body: { a: 2 }, headers: { 'if-match': '"0"' } })).status,
        412,
      );
      assert.deepEqual((await call('GET')).json, { a: 1 });
      assert.equal(
        (await call('PUT', { body: { a: 2 }, headers: { 'if-match': etag } })).status,
        204,
      );
      assert.equal((await call('DELETE', { headers: { 'if-match': etag } })).status, 412);
      const [first, second] = await Promise.all(
        [1, 2].map(async (value) => {
          const now = (await call('GET')).headers.get('etag') ?? '';
          return call('PUT', { body: { value }, headers: { 'if-match': now } });
        }),
      );
      assert.deepEqual(
        [first?.status ?? 0, second?.status ?? 0].toSorted((a, b) => a - b),
        [204, 412],
        'one of two writers wins',
      );
      await call('DELETE');
    });

    it(`${name}: POST refuses to merge what is no JSON object (Communication 2.2.s8)`, async () => {
      await call('POST', { body: 'text', headers: { 'content-type': 'text/plain' } });
      assert.equal((await call('POST', { body: { a: 1 } })).status, 400);
      await call('DELETE');
      await call('POST', { body: { a: 1 } });
      assert.equal((await call('POST', { body: [1] })).status, 400);
      assert.equal((await call('POST', { body: '{"a":' })).status, 400);
      assert.deepEqual((await call('GET')).json, { a: 1 });
      await call('DELETE');
    });
  }

  it('state: 1.0.3 overwrites without headers; many are listed and deleted by registration', async () => {
    const state = (id: string, registration?: string): Call => ({
      query: { activityId, agent, stateId: id, ...(registration && { registration }) },
      body: { id },
    });
    const registration = '11111111-1111-4111-8111-111111111111';
    for (const call of [state('a'), state('a'), state('b', registration)]) {
      assert.equal((await lrs.call('PUT', '/activities/state', call)).status, 204);
    }
    const list = (query: Record<string, string>) =>
      lrs.call('GET', '/activities/state', { query: { activityId, agent, ...query } });
    assert.deepEqual((await list({})).json, ['a', 'b']);
    assert.deepEqual((await list({ registration })).json, ['b']);
    assert.deepEqual((await list({ since: new Date(Date.now() + 1000).toISOString() })).json, []);
    await lrs.call('DELETE', '/activities/state', { query: { activityId, agent, registration } });
    assert.deepEqual((await list({})).json, ['a']);
  });

  it('XAPI-00273: in 1.0.3 a profile is put only with a precondition', async () => {
    const query = { activityId, profileId: 'new' };
    const blind = await lrs.call('PUT', '/activities/profile', { query, body: {} });
    assert.deepEqual([blind.status, codeOf(blind)], [400, 'PRECONDITION_MISSING']);
  });
});
