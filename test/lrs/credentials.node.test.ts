import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createKey } from '../../src/lrs/credentials.ts';
import { agentNamed, basic, codeOf, KEY, plainStatement, testLrs } from './support.ts';

const state = { query: { activityId: 'https://x.org/a', agent: JSON.stringify(agentNamed('a')) } };

describe('credentials', () => {
  it('keeps secrets only as scrypt hashes, and refuses a revoked key', async () => {
    const lrs = testLrs();
    const { record, secret } = await createKey(lrs.store, 'Moodle', ['write', 'read-mine']);
    const headers = { authorization: basic(record.key, secret) };
    assert.equal(
      (await lrs.call('POST', '/statements', { headers, body: plainStatement() })).status,
      200,
    );
    assert.match((await lrs.store.key(record.key))?.hash ?? '', /^scrypt\$16384\$/);
    assert.doesNotMatch(JSON.stringify(await lrs.store.keys()), new RegExp(secret));
    await lrs.store.revokeKey(record.key, Date.now());
    const fresh = testLrs({ store: lrs.store });
    assert.equal((await fresh.call('GET', '/statements', { headers })).status, 401);
  });

  it('lets each scope do its part only', async () => {
    const keys = (['write', 'read-mine', 'read-all', 'profile', 'admin'] as const).map((scope) => ({
      key: scope,
      secret: 's',
      scopes: [scope],
    }));
    const lrs = testLrs({ keys });
    const may = async (key: string): Promise<number[]> => {
      const headers = { authorization: basic(key, 's') };
      const answers = [
        await lrs.call('POST', '/statements', { headers, body: plainStatement() }),
        await lrs.call('GET', '/statements', { headers }),
        await lrs.call('GET', '/activities/state', { headers, ...state }),
      ];
      return answers.map((one) => one.status);
    };
    assert.deepEqual(await may('write'), [200, 403, 403]);
    assert.deepEqual(await may('read-mine'), [403, 200, 403]);
    assert.deepEqual(await may('read-all'), [403, 200, 403]);
    assert.deepEqual(await may('profile'), [403, 403, 200]);
    assert.deepEqual(await may('admin'), [200, 200, 200]);
  });

  it('XAPI-00334: refuses a wrong key with 401, without a password prompt for browsers', async () => {
    const lrs = testLrs();
    const headers = { authorization: basic(KEY.key, 'wrong') };
    const program = await lrs.call('GET', '/statements', { headers });
    assert.deepEqual([program.status, codeOf(program)], [401, 'UNAUTHORIZED']);
    assert.match(program.headers.get('www-authenticate') ?? '', /^Basic/);
    for (const sign of [{ origin: 'https://moodle.example.org' }, { 'sec-fetch-mode': 'cors' }]) {
      const browser = await lrs.call('GET', '/statements', { headers: { ...headers, ...sign } });
      assert.equal(browser.status, 401);
      assert.equal(browser.headers.get('www-authenticate'), null);
    }
  });

  it('overwrites the authority that a key claims (Data 2.4.9)', async () => {
    const lrs = testLrs();
    const body = plainStatement({ authority: agentNamed('somebody else') });
    await lrs.call('POST', '/statements', { body });
    const answer = await lrs.call('GET', '/statements');
    assert.doesNotMatch(answer.text, /somebody else/);
  });

  it('slows a key and a guesser down with 429 and Retry-After', async () => {
    const lrs = testLrs({ limits: { requestsPerSecond: 1, burst: 2, refusalsPerMinute: 2 } });
    const ask = (secret: string) =>
      lrs.call('GET', '/statements', { headers: { authorization: basic(KEY.key, secret) } });
    const seen = [];
    for (let round = 0; round < 3; round += 1) seen.push((await ask(KEY.secret)).status);
    assert.deepEqual(seen, [200, 200, 429]);
    assert.ok((await ask(KEY.secret)).headers.get('retry-after'));
    const guesses = [];
    for (let round = 0; round < 3; round += 1) guesses.push((await ask('guess')).status);
    assert.deepEqual(guesses, [401, 401, 429]);
  });

  it('answers allow-listed origins only, never `null`, never with credentials', async () => {
    const lrs = testLrs({ cors: { origins: ['https://moodle.example.org'] } });
    const preflight = (origin: string) =>
      lrs.call('OPTIONS', '/statements', {
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const good = await preflight('https://moodle.example.org');
    assert.equal(good.status, 204);
    assert.equal(good.headers.get('access-control-allow-origin'), 'https://moodle.example.org');
    assert.equal(good.headers.get('access-control-max-age'), '7200');
    assert.equal(good.headers.get('access-control-allow-credentials'), null);
    assert.match(good.headers.get('vary') ?? '', /Origin/);
    for (const origin of [
      'null',
      'https://evil.example',
      'https://moodle.example.org.evil.example',
    ]) {
      assert.equal((await preflight(origin)).headers.get('access-control-allow-origin'), null);
      const call = await lrs.call('GET', '/statements', { headers: { origin } });
      assert.equal(call.headers.get('access-control-allow-origin'), null);
    }
  });
});
