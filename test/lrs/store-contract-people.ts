import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { type JsonObject, textOf } from '../../src/lrs/json.ts';
import { EVENTS } from '../../src/lrs/facts.ts';
import { erasePerson } from '../../src/lrs/privacy/person.ts';
import type { DocumentKey } from '../../src/lrs/store.ts';
import { VOIDED } from '../../src/lrs/verbs.ts';
import {
  ANSWERED,
  COURSE,
  INITIALIZED,
  inCourse,
  keyOf,
  refers,
  type Hands,
} from './store-contract-support.ts';
import { agentNamed, plainStatement, prepared } from './support.ts';

/** Documents, facts, people and keeping: the part of the contract that is not xAPI's query. */
export function peopleContract(hands: Hands): void {
  const { add, ids } = hands;

  it('keeps documents by place, in one transaction a change (Communication 2.2)', async () => {
    const key: DocumentKey = {
      kind: 'state',
      activity: COURSE,
      agent: keyOf('doc'),
      registration: '',
      id: 'a',
    };
    const body = Buffer.from([0, 255, 1]);
    const document = { contentType: 'application/octet-stream', etag: 'e1', updated: 1000, body };
    await hands.store().changeDocument(key, () => ({ do: 'put', document }));
    await hands.store().changeDocument({ ...key, id: 'b', registration: 'r' }, () => ({
      do: 'put',
      document: { ...document, updated: 2000 },
    }));
    const read = await hands.store().document(key);
    assert.deepEqual(Buffer.from(read?.body ?? []), body);
    const scope = { kind: 'state', activity: COURSE, agent: keyOf('doc') } as const;
    const names = async (more: object, since?: number): Promise<string[]> =>
      (await hands.store().documentIds({ ...scope, ...more }, since)).map((one) => one.id);
    assert.deepEqual(await names({}), ['a', 'b']);
    assert.deepEqual(await names({}, 1000), ['b']);
    assert.deepEqual(await names({ registration: 'r' }), ['b']);
    await assert.rejects(
      hands.store().changeDocument(key, () => {
        throw new Error('no');
      }),
      /no/,
    );
    assert.ok(await hands.store().document(key));
    let counter = 0;
    await Promise.all(
      Array.from({ length: 10 }, () =>
        hands.store().changeDocument(key, (existing) => {
          counter = Number(existing?.etag.replace(/\D/g, '') ?? 0) + 1;
          return { do: 'put', document: { ...document, etag: String(counter) } };
        }),
      ),
    );
    assert.equal((await hands.store().document(key))?.etag, '11', 'no change was lost');
    await hands.store().deleteDocuments({ ...scope, registration: 'r' });
    assert.deepEqual(await names({}), ['a']);
    await hands.store().changeDocument(key, () => ({ do: 'delete' }));
    assert.equal(await hands.store().document(key), undefined);
  });

  it('counts answers, sessions and states of units in the same transaction', async () => {
    const course = `${COURSE}/${randomUUID()}`;
    const [registration, start] = [randomUUID(), Date.parse('2026-05-01T10:00:00Z')];
    const step = (seconds: number, changes: JsonObject): JsonObject =>
      inCourse(
        'facts',
        {
          timestamp: new Date(start + seconds * 1000).toISOString(),
          context: { registration, contextActivities: { grouping: [{ id: course }] } },
          ...changes,
        },
        registration,
      );
    const answer = (success: boolean): JsonObject => ({
      verb: { id: ANSWERED },
      object: { id: `${course}/q1` },
      result: {
        success,
        response: success ? 'b' : 'c',
        score: { scaled: success ? 1 : 0 },
        duration: 'PT10S',
      },
    });
    const wrong = step(60, answer(false));
    await add(step(0, { verb: { id: INITIALIZED }, object: { id: course } }), wrong);
    await add(
      step(1000, answer(true)),
      step(1010, {
        verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
        object: { id: course },
        result: { score: { scaled: 0.9 } },
      }),
    );
    const [session] = await hands.store().facts.sessions(course);
    assert.equal(session?.active, (60 + 300 + 10) * 1000, 'gaps are capped at five minutes');
    assert.equal(session?.statements, 4);
    const { facts } = hands.store();
    const answers = await facts.answers(course, 0, 10);
    assert.deepEqual(
      answers.map(({ success, scaled, response, duration, timestamp }) => [
        success,
        scaled,
        response,
        duration,
        timestamp,
      ]),
      [
        [0, 0, 'c', 10_000, start + 60_000],
        [1, 1, 'b', 10_000, start + 1_000_000],
      ],
    );
    const behind = await facts.answers(course, answers[0]?.seq ?? 0, 10);
    assert.equal(behind.length, 1, 'goes on behind a position');
    const texts = await facts.texts([answers[0]?.activity ?? 0, answers[0]?.actor ?? 0]);
    assert.deepEqual(new Set(texts.values()), new Set([`${course}/q1`, keyOf('facts')]));
    const events = await facts.events(course, 0, 10);
    assert.deepEqual(
      events.map((one) => [one.kind, one.timestamp, one.scaled]),
      [
        [EVENTS.initialized, start, undefined],
        [EVENTS.passed, start + 1_010_000, 0.9],
      ],
    );
    const before = await facts.generation();
    await add(refers(textOf(wrong['id']), VOIDED));
    assert.ok((await facts.generation()) > before, 'readers learn that rows went');
    assert.deepEqual(
      (await facts.answers(course, 0, 10)).map((one) => one.response),
      ['b'],
      'a voided answer no longer counts',
    );
    assert.ok(
      (await hands.store().facts.courses()).some(
        (one) => one.course === course && one.learners === 1,
      ),
    );
  });

  it('erases a person: identity, text, files, documents, facts; others stay', async () => {
    const course = `${COURSE}/${randomUUID()}`;
    const registration = randomUUID();
    const body = Buffer.from(`portrait ${registration}`);
    const sha2 = createHash('sha256').update(body).digest('hex');
    const statement = inCourse(
      'leaver',
      {
        actor: { ...agentNamed('leaver'), name: 'Lea Leaver' },
        verb: { id: ANSWERED },
        object: { id: `${course}/q`, definition: { interactionType: 'long-fill-in' } },
        result: { response: 'My grandmother Rosa', success: true },
      },
      registration,
    );
    const voided = inCourse('leaver', { result: { response: 'Rosa again' } }, registration);
    const other = inCourse(
      'stayer',
      { context: { instructor: agentNamed('leaver') } },
      registration,
    );
    await hands
      .store()
      .addStatements([prepared(statement, [sha2])], [{ sha2, contentType: 'image/png', body }]);
    await add(voided, other, refers(textOf(voided['id']), VOIDED));
    const document: DocumentKey = {
      kind: 'agent-profile',
      activity: '',
      agent: keyOf('leaver'),
      registration: '',
      id: 'p',
    };
    await hands.store().changeDocument(document, () => ({
      do: 'put',
      document: { contentType: 'text/plain', etag: 'x', updated: 1, body },
    }));
    await hands
      .store()
      .addIdentities([{ pseudonym: keyOf('leaver'), actor: { name: 'Lea Leaver' } }]);
    const counts = await erasePerson(hands.store(), agentNamed('leaver'), 'scrub');
    assert.deepEqual(counts, { statements: 3, documents: 1, attachments: 1 });
    assert.equal(await hands.store().identity(keyOf('leaver')), undefined);
    assert.equal(await hands.store().document(document), undefined);
    assert.equal(await hands.store().attachment(sha2), undefined);
    assert.equal(await hands.store().statement(textOf(voided['id']), true), undefined);
    assert.deepEqual(await ids({ agent: keyOf('leaver'), relatedAgents: true }), []);
    assert.deepEqual(await hands.store().agentNames(keyOf('leaver')), []);
    const left = (await hands.store().statement(textOf(statement['id']), false))?.body ?? '';
    assert.doesNotMatch(left, /Rosa|Leaver|leaver/);
    assert.doesNotMatch(left, new RegExp(registration));
    assert.match(left, /"success":true/);
    assert.match((await hands.store().statement(textOf(other['id']), false))?.body ?? '', /stayer/);
    await add(inCourse('leaver', {}, randomUUID()));
    assert.equal(
      (await ids({ agent: keyOf('leaver') })).length,
      1,
      'numbers remembered before are not used',
    );
  });

  it('deletes what is older than a course allows', async () => {
    const course = `${COURSE}/${randomUUID()}`;
    const context = { contextActivities: { grouping: [{ id: course }] } };
    const old = plainStatement({ id: randomUUID(), timestamp: '2020-01-01T00:00:00Z', context });
    const fresh = plainStatement({
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      context,
    });
    await add(old, fresh);
    const counts = await hands.store().eraseBefore(course, Date.parse('2021-01-01T00:00:00Z'));
    assert.equal(counts.statements, 1);
    assert.equal(await hands.store().statement(textOf(old['id']), false), undefined);
    assert.ok(await hands.store().statement(textOf(fresh['id']), false));
  });

  it('keeps keys, sessions, retention and forwarding', async () => {
    const record = {
      key: randomUUID(),
      hash: 'h',
      scopes: ['write', 'profile'] as const,
      name: 'n',
      created: 5,
      revoked: undefined,
    };
    await hands.store().addKey({ ...record, scopes: [...record.scopes] });
    assert.deepEqual(await hands.store().key(record.key), record);
    assert.equal(await hands.store().revokeKey(record.key, 9), true);
    assert.equal(await hands.store().revokeKey(record.key, 10), false);
    assert.equal((await hands.store().key(record.key))?.revoked, 9);
    const tokenHash = randomUUID();
    const later = Date.now() + 60_000;
    await hands
      .store()
      .addSession({ tokenHash, data: '{}', expires: later, ends: later, statements: 0 });
    await assert.rejects(
      hands
        .store()
        .addSession({ tokenHash, data: '{}', expires: later, ends: later, statements: 0 }),
    );
    await hands.store().touchSession(tokenHash, later + 1, 3);
    assert.equal((await hands.store().session(tokenHash))?.statements, 3);
    await hands.store().deleteSession(tokenHash);
    assert.equal(await hands.store().session(tokenHash), undefined);
    const target = {
      name: randomUUID(),
      url: 'https://example.org/xapi',
      key: 'k',
      secret: 's',
      cursor: 4,
    };
    await hands.store().setForwardTarget(target);
    await hands.store().advanceForward(target.name, 8);
    await hands.store().parkForward(target.name, 7, '400');
    assert.equal(
      (await hands.store().forwardTargets()).find((one) => one.name === target.name)?.cursor,
      8,
    );
    assert.deepEqual(await hands.store().parkedForward(target.name), [{ seq: 7, reason: '400' }]);
    assert.equal(await hands.store().removeForwardTarget(target.name), true);
    await hands.store().setRetention({ course: COURSE, days: 30 });
    assert.deepEqual(
      (await hands.store().retentions()).find((one) => one.course === COURSE),
      { course: COURSE, days: 30 },
    );
    await hands.store().setRetention({ course: COURSE, days: 0 });
    assert.equal(
      (await hands.store().retentions()).some((one) => one.course === COURSE),
      false,
    );
  });
}
