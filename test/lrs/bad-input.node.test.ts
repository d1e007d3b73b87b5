import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { isObject, type Json, type JsonObject, textOf } from '../../src/lrs/json.ts';
import {
  agentNamed,
  basic,
  codeOf,
  KEY,
  plainStatement,
  statementsOf,
  temporaryStore,
  testLrs,
  type Call,
} from './support.ts';

const lrs = testLrs();
const post = (body: NonNullable<Call['body']>, headers: Record<string, string> = {}) =>
  lrs.call('POST', '/statements', { body, headers });
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const count = async (): Promise<number> => (await lrs.store.scan(0, 100_000)).length;

describe('bad input: right status, a sentence, nothing stored half', () => {
  const bodies: [string, string, number, string][] = [
    ['malformed JSON', '{"actor": ', 400, 'JSON_MALFORMED'],
    ['an empty body', '', 400, 'JSON_MALFORMED'],
    ['a number', '42', 400, 'STATEMENT_INVALID'],
    ['null', 'null', 400, 'STATEMENT_INVALID'],
    ['deep nesting', nested(100_000), 400, 'JSON_TOO_DEEP'],
    [
      'a member twice over with a null',
      JSON.stringify(plainStatement({ result: null })),
      400,
      'STATEMENT_INVALID',
    ],
  ];
  for (const [name, body, status, code] of bodies) {
    it(`refuses ${name}`, async () => {
      const before = await count();
      const answer = await post(body);
      assert.deepEqual([answer.status, codeOf(answer)], [status, code]);
      assert.ok(isObject(answer.json) && textOf(answer.json['message']).length > 20);
      assert.equal(await count(), before);
    });
  }

  it('counts brackets of the text, not those inside its strings', async () => {
    const tricky = ['[['.repeat(100), `\\"${'['.repeat(100)}`, `\\\\`, `${'{'.repeat(99)}\\`];
    for (const response of tricky) {
      assert.equal((await post(plainStatement({ result: { response } }))).status, 200, response);
    }
    const hidden = `{"a":"\\\\","b":${nested(70)}}`;
    assert.equal(
      codeOf(await post(hidden)),
      'JSON_TOO_DEEP',
      'the string ends before the brackets',
    );
    assert.equal(codeOf(await post(`["${'['.repeat(100)}`)), 'JSON_MALFORMED');
  });

  const shapes: [string, JsonObject, RegExp][] = [
    ['XAPI Data 2.4.2: actor as text', { actor: 'ana' }, /statement\.actor: must be an object/],
    [
      'XAPI-00034: two identifiers',
      { actor: { mbox: 'mailto:a@b.c', openid: 'https://x.org' } },
      /exactly one of/,
    ],
    [
      'Data 2.4.2: mbox without mailto',
      { actor: { mbox: 'a@b.c' } },
      /actor\.mbox: must look like "mailto:/,
    ],
    [
      'Data 2.4.3: verb id that is no IRI',
      { verb: { id: 'seen' } },
      /verb\.id: must be an absolute IRI/,
    ],
    [
      'Data 2.4.4: unknown objectType',
      { object: { objectType: 'Thing', id: 'https://x.org' } },
      /object\.objectType: is not known/,
    ],
    [
      'Data 2.4.5: success in quotes',
      { result: { success: 'true' } },
      /result\.success: must be true or false/,
    ],
    [
      'Data 2.4.5.1: scaled above 1',
      { result: { score: { scaled: 1.5 } } },
      /scaled: must lie between -1 and 1/,
    ],
    [
      'Data 2.4.6: registration that is no UUID',
      { context: { registration: '1' } },
      /registration: must be a UUID/,
    ],
    [
      'Data 2.4.7: day that does not exist',
      { timestamp: '2026-02-30T10:00:00Z' },
      /timestamp: must be an ISO 8601/,
    ],
    ['Data 4.6: duration by feeling', { result: { duration: '3 minutes' } }, /ISO 8601 duration/],
    ['Data 2.2: unknown name', { actors: [] }, /actors: is not known here/],
    [
      'Data 4.1: extension without IRI',
      { result: { extensions: { a: 1 } } },
      /absolute IRI as its name/,
    ],
    [
      'Data 4.2: language that is none',
      { verb: { id: 'https://x.org/v', display: { 'not a tag': 'x' } } },
      /language tag/,
    ],
    [
      'Data 2.4.6: contextAgents in 1.0.3',
      { context: { contextAgents: [] } },
      /contextAgents: is not known/,
    ],
    [
      'Data 2.3.2: voiding an activity',
      { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } },
      /must be a StatementRef/,
    ],
  ];
  for (const [name, changes, message] of shapes) {
    it(`refuses ${name}`, async () => {
      const answer = await post(plainStatement(changes));
      assert.equal(answer.status, 400);
      assert.match(answer.text.replaceAll('\\"', '"'), message);
    });
  }

  it('refuses a body of 50 MB with 413, announced or not', async () => {
    const big = `[${'"x",'.repeat(13_000_000)}"x"]`;
    assert.deepEqual(
      codeOf(await post(big, { 'content-length': String(big.length) })),
      'BODY_TOO_LARGE',
    );
    const chunk = new Uint8Array(1024 * 1024).fill(32);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => (sent++ < 50 ? controller.enqueue(chunk) : controller.close()),
    });
    const init = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: {
        authorization: basic(KEY.key, KEY.secret),
        'content-type': 'application/json',
        'x-experience-api-version': '1.0.3',
      },
    };
    const answer = await lrs.app.request('/statements', init);
    assert.equal(answer.status, 413);
    assert.ok(sent < 15, 'it stops reading early');
  });

  it('refuses ten thousand statements with 413, takes two thousand', async () => {
    const before = await count();
    const many = await post(Array.from({ length: 10_000 }, () => plainStatement()));
    assert.deepEqual([many.status, codeOf(many)], [413, 'TOO_MANY_STATEMENTS']);
    assert.equal(await count(), before);
    assert.equal((await post(Array.from({ length: 2000 }, () => plainStatement()))).status, 200);
  });

  it('refuses other charsets and bytes that are no UTF-8', async () => {
    const latin = await post(
      new Uint8Array(Buffer.from(JSON.stringify(plainStatement()), 'utf16le')),
    );
    assert.deepEqual([latin.status, codeOf(latin)], [400, 'JSON_MALFORMED']);
    const named = await post(JSON.stringify(plainStatement()), {
      'content-type': 'application/json; charset=iso-8859-1',
    });
    assert.deepEqual([named.status, codeOf(named)], [400, 'CHARSET']);
    const broken = await post(new Uint8Array([0x22, 0xc3, 0x28, 0x22]));
    assert.deepEqual([broken.status, codeOf(broken)], [400, 'NOT_UTF8']);
    assert.equal(codeOf(await post('x', { 'content-type': 'text/plain' })), 'CONTENT_TYPE');
  });

  const crlf = '\r\n';
  const json = JSON.stringify(plainStatement());
  const broken: [string, string, string][] = [
    ['without boundary', 'multipart/mixed', `--b${crlf}${crlf}x`],
    ['whose boundary is not there', 'multipart/mixed; boundary=b', json],
    [
      'that breaks off',
      'multipart/mixed; boundary=b',
      `--b${crlf}Content-Type: application/json${crlf}${crlf}${json}`,
    ],
    [
      'that begins with a picture',
      'multipart/mixed; boundary=b',
      `--b${crlf}Content-Type: image/png${crlf}${crlf}${json}${crlf}--b--`,
    ],
    [
      'with a part without hash',
      'multipart/mixed; boundary=b',
      `--b${crlf}Content-Type: application/json${crlf}${crlf}${json}${crlf}--b${crlf}Content-Type: image/png${crlf}${crlf}x${crlf}--b--`,
    ],
    [
      'with a part nobody names',
      'multipart/mixed; boundary=b',
      `--b${crlf}Content-Type: application/json${crlf}${crlf}${json}${crlf}--b${crlf}Content-Transfer-Encoding: binary${crlf}X-Experience-API-Hash: 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881${crlf}${crlf}x${crlf}--b--`,
    ],
    [
      'with a part of another hash',
      'multipart/mixed; boundary=b',
      `--b${crlf}Content-Type: application/json${crlf}${crlf}${json}${crlf}--b${crlf}Content-Transfer-Encoding: binary${crlf}X-Experience-API-Hash: ${'0'.repeat(64)}${crlf}${crlf}x${crlf}--b--`,
    ],
  ];
  for (const [name, type, body] of broken) {
    it(`refuses a multipart body ${name}`, async () => {
      const answer = await post(body, { 'content-type': type });
      assert.deepEqual([answer.status, codeOf(answer)], [400, 'MULTIPART']);
    });
  }

  it('takes a clock far off, in both directions, and keeps its own time', async () => {
    for (const timestamp of ['1969-12-31T23:59:59Z', '2999-01-01T00:00:00Z']) {
      const id = randomUUID();
      assert.equal((await post(plainStatement({ id, timestamp }))).status, 200);
      const answer = await lrs.call('GET', '/statements', { query: { statementId: id } });
      assert.equal(isObject(answer.json) && answer.json['timestamp'], timestamp);
      assert.ok(
        isObject(answer.json) &&
          Math.abs(Date.parse(textOf(answer.json['stored'])) - Date.now()) < 5000,
      );
    }
  });

  it('carries SQL and script through every string and back unchanged', async () => {
    const nasty = `'); DROP TABLE st; -- <img src=x onerror=alert(1)> \u0000 \u202e`;
    const statement = plainStatement({
      id: randomUUID(),
      actor: { ...agentNamed(nasty), name: nasty },
      verb: { id: 'https://example.org/v?x=%27;DROP', display: { en: nasty } },
      object: {
        id: "https://example.org/o';DROP",
        definition: { name: { en: nasty }, extensions: { 'https://x.org/e': { [nasty]: nasty } } },
      },
      result: { response: nasty },
      context: { platform: nasty, revision: nasty },
    });
    assert.equal((await post(statement)).status, 200);
    const found = await lrs.call('GET', '/statements', {
      query: { agent: JSON.stringify(agentNamed(nasty)) },
    });
    const [kept] = statementsOf(found);
    for (const name of ['actor', 'verb', 'object', 'result', 'context'])
      assert.deepEqual(kept?.[name], statement[name]);
    assert.equal(found.headers.get('content-type'), 'application/json');
    const document = await lrs.call('PUT', '/activities/state', {
      query: {
        activityId: 'https://example.org/o',
        agent: JSON.stringify(agentNamed(nasty)),
        stateId: "'; DROP TABLE document; --",
      },
      body: '<script>alert(1)</script>',
      headers: { 'content-type': 'text/html' },
    });
    assert.equal(document.status, 204);
    const back = await lrs.call('GET', '/activities/state', {
      query: {
        activityId: 'https://example.org/o',
        agent: JSON.stringify(agentNamed(nasty)),
        stateId: "'; DROP TABLE document; --",
      },
    });
    assert.equal(back.headers.get('x-content-type-options'), 'nosniff');
    assert.match(back.headers.get('content-security-policy') ?? '', /sandbox/);
  });

  const parameters: [string, string, RegExp][] = [
    ['an unknown parameter', '/statements?Limit=1', /does not exist here/],
    ['a parameter twice', '/statements?limit=1&limit=2', /given twice/],
    ['a limit in words', '/statements?limit=ten', /whole number/],
    ['since that is no time', '/statements?since=yesterday', /ISO 8601/],
    [
      'statementId with others',
      `/statements?statementId=${randomUUID()}&limit=1`,
      /cannot be used together/,
    ],
    ['an agent that is no JSON', '/statements?agent=ana', /not valid JSON/],
    ['an unknown format', '/statements?format=pretty', /exact, ids or canonical/],
    ['state without agent', '/activities/state?activityId=https://x.org/a', /"agent" is missing/],
    ['activities without id', '/activities', /"activityId" is missing/],
  ];
  for (const [name, path, message] of parameters) {
    it(`Communication 3.2: refuses ${name}`, async () => {
      const answer = await lrs.call('GET', path);
      assert.equal(answer.status, 400);
      assert.match(answer.text.replaceAll('\\"', '"'), message);
    });
  }

  it('Communication 3.3: refuses a missing or unknown version, on every resource but about', async () => {
    for (const version of ['', '0.95', '1.1', '3.0.0', 'latest']) {
      assert.equal((await lrs.call('GET', '/statements', { version })).status, 400);
    }
    const about = await lrs.call('GET', '/about', { version: '', headers: { authorization: '' } });
    assert.equal(about.status, 200);
    const json: Json | undefined = about.json;
    assert.deepEqual(isObject(json) && json['version'], ['1.0.3', '2.0.0']);
  });

  it('answers 405 with Allow, and 404 for what is no resource', async () => {
    const answer = await lrs.call('DELETE', '/statements');
    assert.deepEqual([answer.status, answer.headers.get('allow')], [405, 'GET, HEAD, POST, PUT']);
    assert.equal((await lrs.call('GET', '/statement')).status, 404);
  });

  it('says disk full with 507, keeps what was there, and goes on when there is room', async () => {
    const store = temporaryStore({ maxPages: 120 });
    const small = testLrs({ store });
    const kept: string[] = [];
    let full = 200;
    for (let round = 0; round < 200 && full === 200; round += 1) {
      const statements = Array.from({ length: 10 }, () =>
        plainStatement({ id: randomUUID(), result: { response: 'x'.repeat(900) } }),
      );
      const answer = await small.call('POST', '/statements', { body: statements });
      full = answer.status;
      if (full === 200) kept.push(...statements.map((one) => textOf(one['id'])));
      else assert.equal(codeOf(answer), 'STORE_FULL');
    }
    assert.equal(full, 507);
    assert.ok(kept.length > 0);
    assert.equal((await store.scan(0, 10_000)).length, kept.length, 'nothing half, nothing lost');
    assert.equal((await small.call('GET', `/statements?statementId=${kept[0] ?? ''}`)).status, 200);
  });
});
