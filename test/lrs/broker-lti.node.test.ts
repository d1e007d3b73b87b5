import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { describe, it } from 'node:test';
import { isObject, type JsonObject } from '../../src/lrs/json.ts';
import { COURSE, desk, ISSUER } from './broker-desk.ts';
import { codeOf } from './support.ts';

const ADDRESS = 'https://lms.example.org/mod/lti/certs.php';
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [first, second, stranger] = [pair(), pair(), pair()];

function idToken(key: KeyObject, kid: string, now: number, changes: JsonObject = {}): string {
  const seconds = Math.floor(now / 1000);
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
  const input = `${encode({ alg: 'RS256', kid })}.${encode(claims)}`;
  return `${input}.${sign('RSA-SHA256', Buffer.from(input), key).toString('base64url')}`;
}

const jwk = (key: KeyObject, kid: string): JsonObject => ({
  ...key.export({ format: 'jwk' }),
  kid,
  alg: 'RS256',
  use: 'sig',
});

/** A broker and a platform whose key set is read from its address. */
function world(answer: () => Response | Promise<Response>) {
  let asked = 0;
  let now = Date.now();
  const { launch } = desk({
    platforms: [{ issuer: ISSUER, clientId: 'eco', keys: ADDRESS }],
    clock: () => now,
    fetchKeys: async (input, init) => {
      asked += 1;
      assert.equal(input, ADDRESS);
      assert.ok(init?.signal, 'it does not wait for ever');
      return answer();
    },
  });
  return {
    asked: () => asked,
    tick: (milliseconds: number) => void (now += milliseconds),
    launch: (key: KeyObject, kid: string, changes: JsonObject = {}) =>
      launch({
        course: COURSE,
        assertion: { kind: 'lti', idToken: idToken(key, kid, now, changes) },
      }),
  };
}

describe('broker: key sets of LTI platforms', () => {
  it('reads the key set once for many launches, and again when it is old', async () => {
    const { asked, launch, tick } = world(() =>
      Response.json({ keys: [jwk(first.publicKey, 'one')] }),
    );
    const many = await Promise.all([1, 2, 3].map(() => launch(first.privateKey, 'one')));
    for (const answer of many) {
      assert.equal(isObject(answer.json) && answer.json['trust'], 'verified', answer.text);
    }
    assert.equal(asked(), 1, 'three at once ask once');
    tick(599_000);
    assert.equal((await launch(first.privateKey, 'one')).status, 200);
    assert.equal(asked(), 1);
    tick(2000);
    assert.equal((await launch(first.privateKey, 'one')).status, 200);
    assert.equal(asked(), 2);
  });

  it('follows a change of keys, and is not made to ask by forged key ids', async () => {
    let keys = [jwk(first.publicKey, 'one')];
    const { asked, launch, tick } = world(() => Response.json({ keys }));
    assert.equal((await launch(first.privateKey, 'one')).status, 200);
    for (let round = 0; round < 5; round += 1) {
      const answer = await launch(stranger.privateKey, `forged-${round}`);
      assert.equal(codeOf(answer), 'ASSERTION');
    }
    assert.equal(asked(), 1);
    keys = [jwk(second.publicKey, 'two')];
    tick(31_000);
    assert.equal((await launch(second.privateKey, 'two')).status, 200);
    assert.equal(codeOf(await launch(first.privateKey, 'one')), 'ASSERTION', 'the old key is gone');
  });

  it('refuses a bad key, another audience and another party of two', async () => {
    const { launch } = world(() => Response.json({ keys: [jwk(first.publicKey, 'one')] }));
    assert.equal(codeOf(await launch(stranger.privateKey, 'one')), 'ASSERTION');
    const claims: [JsonObject, boolean][] = [
      [{ aud: 'other' }, false],
      [{ aud: ['other'] }, false],
      [{ aud: ['other', 'eco'], azp: 'other' }, false],
      [{ aud: ['other', 'eco'], azp: 'eco' }, true],
      [{ aud: ['eco'] }, true],
    ];
    for (const [changes, isTaken] of claims) {
      const answer = await launch(first.privateKey, 'one', changes);
      assert.equal(answer.status, isTaken ? 200 : 401, JSON.stringify(changes));
    }
  });

  it('reads the good keys of a set with bad ones', async () => {
    const bad: JsonObject[] = [
      { kty: 'RSA', kid: 'one', n: '', e: '' },
      { kty: 'EC', kid: 'one' },
      { kid: 'one' },
    ];
    const { launch } = world(() => Response.json({ keys: [...bad, jwk(first.publicKey, 'one')] }));
    assert.equal((await launch(first.privateKey, 'one')).status, 200);
  });

  const faults: [string, () => Response | Promise<Response>][] = [
    ['is away', () => Promise.reject(new TypeError('fetch failed'))],
    ['answers 500', () => new Response('', { status: 500 })],
    ['answers a page', () => new Response('<!doctype html>')],
    ['answers without end', () => new Response(endless())],
  ];
  for (const [name, answer] of faults) {
    it(`says 502 when the platform ${name}, and asks again at the next launch`, async () => {
      let isFaulty = true;
      const { launch } = world(() =>
        isFaulty ? answer() : Response.json({ keys: [jwk(first.publicKey, 'one')] }),
      );
      const refused = await launch(first.privateKey, 'one');
      assert.deepEqual([refused.status, codeOf(refused)], [502, 'PLATFORM_KEYS']);
      isFaulty = false;
      assert.equal((await launch(first.privateKey, 'one')).status, 200);
    });
  }
});

/** More than anybody's key set; stops when nobody reads on. */
function endless(): ReadableStream<Uint8Array> {
  const chunk = new Uint8Array(16_384).fill(32);
  return new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
}
