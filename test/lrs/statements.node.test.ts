import assert from 'node:assert/strict';
import { certificate } from './certificate.ts';
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { describe, it } from 'node:test';
import { SIGNATURE_USAGE } from '../../src/lrs/equality.ts';
import { isObject, type JsonObject, textOf } from '../../src/lrs/json.ts';
import { boundaryOf, parseMultipart, writeMultipart } from '../../src/lrs/multipart.ts';
import { agentNamed, codeOf, KEY, plainStatement, send, statementsOf, testLrs } from './support.ts';

const lrs = testLrs();
const put = async (statement: JsonObject): Promise<string> => {
  const id = textOf((statement['id'] ??= randomUUID()));
  const answer = await lrs.call('PUT', '/statements', {
    query: { statementId: id },
    body: statement,
  });
  assert.equal(answer.status, 204, answer.text);
  return id;
};

describe('statements resource', () => {
  it('XAPI-00143: PUT answers 204 and GET by statementId returns it with Last-Modified', async () => {
    const id = await put(plainStatement());
    const answer = await lrs.call('GET', '/statements', { query: { statementId: id } });
    assert.equal(answer.status, 200);
    const stored = isObject(answer.json) ? textOf(answer.json['stored']) : '';
    assert.equal(answer.headers.get('last-modified'), new Date(stored).toUTCString());
    assert.equal(answer.headers.get('x-experience-api-version'), '1.0.3');
    assert.ok(answer.headers.get('x-experience-api-consistent-through'));
  });

  it('XAPI-00146: POST of many answers their ids in order; a bad one keeps all out', async () => {
    const list = [plainStatement(), plainStatement()];
    const answer = await lrs.call('POST', '/statements', { body: list });
    assert.equal(answer.status, 200);
    assert.ok(Array.isArray(answer.json) && answer.json.length === 2);
    const good = plainStatement({ id: randomUUID() });
    const bad = await lrs.call('POST', '/statements', {
      body: [good, plainStatement({ verb: {} })],
    });
    assert.equal(bad.status, 400);
    assert.match(bad.text, /statements\[1\]\.verb\.id: must be a string/);
    const half = await lrs.call('GET', '/statements', {
      query: { statementId: textOf(good['id']) },
    });
    assert.equal(half.status, 404);
  });

  it('Data 2.3.1: the same statement again is 204, another under its id is 409', async () => {
    const id = randomUUID();
    const statement = plainStatement({ id, timestamp: '2026-05-01T10:00:00Z' });
    await put(statement);
    await put({
      ...statement,
      timestamp: '2026-05-01T12:00:00+02:00',
      verb: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { en: 'saw' } },
    });
    const other = await lrs.call('PUT', '/statements', {
      query: { statementId: id },
      body: plainStatement({ id, object: { id: 'https://example.org/else' } }),
    });
    assert.deepEqual([other.status, codeOf(other)], [409, 'STATEMENT_CONFLICT']);
  });

  it('XAPI 2.0 4.2.7: stores timestamps in UTC; 1.0.3 keeps the offset', async () => {
    for (const [version, wanted] of [
      ['2.0.0', '2026-05-01T08:00:00.000Z'],
      ['1.0.3', '2026-05-01T10:00:00+02:00'],
    ] as const) {
      const id = randomUUID();
      const body = plainStatement({ id, timestamp: '2026-05-01T10:00:00+02:00' });
      await lrs.call('POST', '/statements', { body, version });
      const answer = await lrs.call('GET', '/statements', { query: { statementId: id }, version });
      assert.equal(isObject(answer.json) && answer.json['timestamp'], wanted);
    }
  });

  it('Communication 2.1.3: follows `more` from page to page, below the mount point', async () => {
    const verb = { id: `https://example.org/verbs/${randomUUID()}` };
    await lrs.call('POST', '/statements', {
      body: Array.from({ length: 7 }, () => plainStatement({ verb })),
    });
    const seen = new Set<unknown>();
    let path = `/statements?verb=${encodeURIComponent(verb.id)}&limit=3`;
    for (let pages = 0; path !== ''; pages += 1) {
      assert.ok(pages < 4);
      const answer = await lrs.call('GET', path);
      for (const one of statementsOf(answer)) seen.add(one['id']);
      path = isObject(answer.json) ? textOf(answer.json['more']) : '';
    }
    assert.equal(seen.size, 7);
    const broken = await lrs.call('GET', '/statements?more=nonsense');
    assert.deepEqual([broken.status, codeOf(broken)], [400, 'PARAMETER_INVALID']);
  });

  it('format=ids leaves identifiers only; format=canonical picks the language', async () => {
    const activity = `https://example.org/${randomUUID()}`;
    const id = await put(
      plainStatement({
        actor: { ...agentNamed('ana'), name: 'Ana' },
        object: { id: activity, definition: { name: { en: 'Well', es: 'Pozo', 'pt-PT': 'Poço' } } },
      }),
    );
    const ids = await lrs.call('GET', '/statements', { query: { statementId: id, format: 'ids' } });
    assert.deepEqual(isObject(ids.json) && ids.json['object'], { id: activity });
    assert.doesNotMatch(ids.text, /Ana/);
    for (const [accept, name] of [
      ['es', 'Pozo'],
      ['pt;q=0.9, en;q=0.1', 'Poço'],
      ['pl', 'Well'],
    ] as const) {
      const answer = await lrs.call('GET', '/statements', {
        query: { statementId: id, format: 'canonical' },
        headers: { 'accept-language': accept },
      });
      const object =
        isObject(answer.json) && isObject(answer.json['object']) ? answer.json['object'] : {};
      const definition = isObject(object['definition']) ? object['definition'] : {};
      assert.deepEqual(Object.values(isObject(definition['name']) ? definition['name'] : {}), [
        name,
      ]);
    }
  });

  it('Data 2.4.11: takes and returns attachments byte for byte', async () => {
    const body = Buffer.from([13, 10, 45, 45, 0, 255, 13, 10]);
    const sha2 = createHash('sha256').update(body).digest('hex');
    const statement = plainStatement({
      id: randomUUID(),
      attachments: [attachment(sha2, body.length)],
    });
    const multipart = writeMultipart(JSON.stringify(statement), [
      { sha2, contentType: 'image/png', body },
    ]);
    const sent = await lrs.call('POST', '/statements', {
      body: new Uint8Array(multipart.body),
      headers: { 'content-type': multipart.contentType },
    });
    assert.equal(sent.status, 200, sent.text);
    const response = await lrs.app.request(
      `/statements?statementId=${textOf(statement['id'])}&attachments=true`,
      {
        headers: {
          authorization: `Basic ${btoa(`${KEY.key}:${KEY.secret}`)}`,
          'x-experience-api-version': '1.0.3',
        },
      },
    );
    const parts = parseMultipart(
      Buffer.from(await response.arrayBuffer()),
      boundaryOf(response.headers.get('content-type') ?? ''),
    );
    assert.equal(parts.length, 2);
    assert.deepEqual(parts[1]?.body, body);
    assert.equal(parts[1]?.headers.get('x-experience-api-hash'), sha2);
    const alone = await lrs.call('POST', '/statements', {
      body: { ...statement, id: randomUUID() },
    });
    assert.match(alone.text, /neither a fileUrl nor a part/);
  });

  it('Data 2.6: verifies signatures and refuses one over another statement', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const statement = plainStatement({ id: randomUUID() });
    const good = await sendSigned(statement, statement, privateKey, 'RS256');
    assert.equal(good.status, 200, good.text);
    const forged = await sendSigned(
      plainStatement({ id: randomUUID(), actor: agentNamed('eva') }),
      statement,
      privateKey,
      'RS256',
    );
    assert.deepEqual([forged.status, codeOf(forged)], [400, 'SIGNATURE']);
    const weak = await sendSigned(statement, statement, privateKey, 'none');
    assert.match(weak.text, /use RS256, RS384 or RS512/);
  });

  it('Data 2.6: verifies the certificates (x5c) of a signature, and the chain behind them', async () => {
    const [root, signer, other] = [1, 2, 3].map(() =>
      generateKeyPairSync('rsa', { modulusLength: 2048 }),
    );
    assert.ok(root && signer && other);
    const rooted = { name: 'root', key: root.privateKey };
    const own = certificate({ name: 'signer', key: signer.publicKey }, rooted);
    const top = certificate({ name: 'root', key: root.publicKey }, rooted);
    const stranger = { name: 'root', key: other.privateKey };
    const namesake = certificate({ name: 'root', key: other.publicKey }, stranger);
    const chains: [string, string[], number, RegExp][] = [
      ['one certificate', [own], 200, /./],
      ['a chain', [own, top], 200, /./],
      ['the certificate of another', [top], 400, /does not match the key/],
      ['an issuer of the same name and another key', [own, namesake], 400, /does not vouch/],
      ['a chain upside down', [top, own], 400, /does not match the key/],
      ['no certificate at all', ['AAAA'], 400, /does not match the key/],
      ['a chain without end', [own, ...Array<string>(20).fill(top)], 400, /does not match/],
    ];
    for (const [name, x5c, status, message] of chains) {
      const statement = plainStatement({ id: randomUUID() });
      const answer = await sendSigned(statement, statement, signer.privateKey, 'RS256', { x5c });
      assert.equal(answer.status, status, `${name}: ${answer.text}`);
      assert.match(answer.text, message, name);
      const kept = await lrs.store.statement(textOf(statement['id']), false);
      assert.equal(kept !== undefined, status === 200, name);
    }
  });

  it('Communication 1.1: HEAD has the headers of GET and no body', async () => {
    const answer = await lrs.call('HEAD', '/statements');
    assert.deepEqual([answer.status, answer.text], [200, '']);
    assert.equal(answer.headers.get('content-type'), 'application/json');
  });

  it('Communication 1.3: the alternate syntax works in 1.0.3 and is refused in 2.0', async () => {
    const id = randomUUID();
    const form = new URLSearchParams({
      statementId: id,
      content: JSON.stringify(plainStatement()),
      Authorization: `Basic ${btoa(`${KEY.key}:${KEY.secret}`)}`,
      'X-Experience-API-Version': '1.0.3',
    });
    const ask = (version: string) =>
      lrs.app.request('/statements?method=PUT', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(version && { 'x-experience-api-version': version }),
        },
        body: form.toString(),
      });
    assert.equal((await ask('')).status, 204);
    assert.equal((await ask('2.0.0')).status, 400);
    assert.equal(
      (await lrs.call('GET', '/statements', { query: { statementId: id } })).status,
      200,
    );
  });

  it('read-mine shows what the same key wrote, on every page and by id', async () => {
    const own = { key: 'own', secret: 's', scopes: ['write', 'read-mine'] } as const;
    const both = testLrs({ keys: [KEY, own] });
    const headers = { authorization: `Basic ${btoa('own:s')}` };
    const foreign = randomUUID();
    await both.call('POST', '/statements', { body: plainStatement({ id: foreign }) });
    await both.call('POST', '/statements', { body: [plainStatement(), plainStatement()], headers });
    const mine = await both.call('GET', '/statements?limit=1', { headers });
    const more = isObject(mine.json) ? textOf(mine.json['more']) : '';
    assert.equal(statementsOf(await both.call('GET', more, { headers })).length, 1);
    assert.equal(statementsOf(await both.call('GET', '/statements', { headers })).length, 2);
    assert.equal(
      (await both.call('GET', `/statements?statementId=${foreign}`, { headers })).status,
      404,
    );
    assert.equal(
      statementsOf(await both.call('GET', '/statements')).length,
      3,
      'who may read all reads all',
    );
  });
});

const attachment = (sha2: string, length: number): JsonObject => ({
  usageType: 'https://example.org/photo',
  display: { en: 'A photo' },
  contentType: 'image/png',
  length,
  sha2,
});

function sendSigned(
  statement: JsonObject,
  signed: JsonObject,
  key: Parameters<typeof sign>[2],
  algorithm: string,
  header: JsonObject = {},
) {
  const encode = (value: JsonObject): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${encode({ alg: algorithm, ...header })}.${encode(signed)}`;
  const mark = sign('RSA-SHA256', Buffer.from(input), key).toString('base64url');
  const body = Buffer.from(`${input}.${mark}`);
  const sha2 = createHash('sha256').update(body).digest('hex');
  const file = {
    ...attachment(sha2, body.length),
    usageType: SIGNATURE_USAGE,
    contentType: 'application/octet-stream',
  };
  const json = JSON.stringify({ ...statement, attachments: [file] });
  const multipart = writeMultipart(json, [{ sha2, contentType: 'application/octet-stream', body }]);
  return send(lrs.app, 'POST', '/statements', {
    body: new Uint8Array(multipart.body),
    headers: { 'content-type': multipart.contentType },
  });
}
