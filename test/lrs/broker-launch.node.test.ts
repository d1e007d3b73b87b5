import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { describe, it } from 'node:test';
import { signTicket } from '../../src/lrs/broker/ticket.ts';
import { isObject, type JsonObject } from '../../src/lrs/json.ts';
import { COURSE, desk, ISSUER, ORIGIN, TICKETS } from './broker-desk.ts';
import { codeOf } from './support.ts';

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

  it('takes ten wrong PINs in ten minutes from a site, then none for a while', async () => {
    const { launch, tick } = desk();
    const course = `${COURSE}-pin`;
    const given = (pin: string) =>
      launch({ course, assertion: { kind: 'claimed', learner: '42', pin } });
    // Every page asks without a PIN first: that is no try.
    for (let page = 0; page < 20; page++) assert.equal(codeOf(await given('')), 'PIN');
    for (let pin = 0; pin < 10; pin++) {
      tick(30_000);
      assert.equal(codeOf(await given(`000${pin}`)), 'PIN');
    }
    const refused = await given('4711');
    assert.deepEqual(
      [refused.status, codeOf(refused)],
      [429, 'PIN_TRIES'],
      'not even the right one',
    );
    // The first wrong one was four and a half minutes ago.
    assert.equal(refused.headers.get('retry-after'), '330');
    const other = { course: COURSE, assertion: { kind: 'claimed', learner: '42' } };
    assert.equal((await launch(other)).status, 200, 'other courses go on');
    tick(330_000);
    assert.equal((await given('4711')).status, 200);
    assert.equal(codeOf(await given('0010')), 'PIN');
    assert.equal((await given('4711')).status, 429, 'the second one counts until its time');
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
    const { learner } = desk();
    const claimed = await learner('42');
    const ticket = signTicket(TICKETS, { issuer: ORIGIN, learner: '42', course: COURSE });
    const { launch: other } = desk({ ticketSecrets: { [ORIGIN]: TICKETS } });
    const answer = await other({ course: COURSE, assertion: { kind: 'ticket', ticket } });
    assert.ok(isObject(answer.json));
    assert.notDeepEqual(answer.json['actor'], claimed.actor);
  });
});
