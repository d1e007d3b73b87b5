import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { JsonObject } from '../../src/lrs/json.ts';
import { erasePerson } from '../../src/lrs/privacy/person.ts';
import { Problem } from '../../src/lrs/problem.ts';
import type { DocumentKey, StatementQuery, Store } from '../../src/lrs/store.ts';
import { VOIDED } from '../../src/lrs/verbs.ts';
import { AUTHORITY, agentNamed, plainStatement, prepared } from './support.ts';

const COURSE = 'https://example.org/course';
const ANSWERED = 'http://adlnet.gov/expapi/verbs/answered';
const INITIALIZED = 'http://adlnet.gov/expapi/verbs/initialized';

const keyOf = (name: string): string => `account ${JSON.stringify(['https://example.org', name])}`;

/** A statement inside a course, so that it leaves facts. */
function inCourse(name: string, changes: JsonObject, registration: string): JsonObject {
  return plainStatement({
    id: randomUUID(),
    actor: agentNamed(name),
    context: {
      registration,
      contextActivities: {
        grouping: [
          { id: COURSE, definition: { type: 'http://adlnet.gov/expapi/activities/course' } },
        ],
      },
    },
    ...changes,
  });
}

const refers = (target: string, verb: string): JsonObject =>
  plainStatement({
    id: randomUUID(),
    actor: agentNamed('teacher'),
    verb: { id: verb },
    object: { objectType: 'StatementRef', id: target },
  });

/** What every store must do; run against each adapter. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`statement store on ${name}`, () => {
    let store: Store;
    before(async () => {
      store = await open();
    });
    after(() => store.close());

    const add = (...statements: JsonObject[]): Promise<number> =>
      store.addStatements(
        statements.map((one) => prepared(one)),
        [],
      );
    const ids = async (query: Partial<StatementQuery>): Promise<string[]> => {
      const { rows } = await store.statements({ limit: 100, ...query });
      return rows.map((row) => String((JSON.parse(row.body) as JsonObject)['id']));
    };

    it('keeps a statement whole and sets stored and a missing timestamp (Data 2.4.7, 2.4.8)', async () => {
      const id = randomUUID();
      assert.equal(
        await add(plainStatement({ id, result: { response: "'; DROP TABLE st; --" } })),
        1,
      );
      const row = await store.statement(id.toUpperCase(), false);
      const kept = JSON.parse(row?.body ?? '{}') as JsonObject;
      assert.deepEqual(kept['result'], { response: "'; DROP TABLE st; --" });
      assert.equal(kept['stored'], kept['timestamp']);
      assert.ok(Math.abs(Date.parse(String(kept['stored'])) - Date.now()) < 5000);
    });

    it('takes the same statement twice as one and refuses another under its id (Data 2.3.1)', async () => {
      const statement = plainStatement({ id: randomUUID() });
      assert.equal(await add(statement), 1);
      assert.equal(await add(statement), 0);
      const fresh = plainStatement({ id: randomUUID() });
      await assert.rejects(
        add(fresh, { ...statement, actor: agentNamed('eva') }),
        (error: unknown) => {
          return error instanceof Problem && error.status === 409;
        },
      );
      assert.equal(await store.statement(String(fresh['id']), false), undefined, 'nothing half');
    });

    it('commits many requests at once and refuses only the wrong one', async () => {
      const known = plainStatement({ id: randomUUID() });
      await add(known);
      const good = Array.from({ length: 30 }, () => plainStatement({ id: randomUUID() }));
      const results = await Promise.allSettled([
        ...good.slice(0, 15).map((one) => add(one)),
        add({ ...known, object: { id: 'https://example.org/other' } }),
        ...good.slice(15).map((one) => add(one)),
      ]);
      assert.equal(results.filter((one) => one.status === 'rejected').length, 1);
      for (const one of good) assert.ok(await store.statement(String(one['id']), false));
    });

    it('finds by agent, verb, activity, registration and their combinations (Communication 2.1.3)', async () => {
      const [registration, id, group] = [randomUUID(), randomUUID(), randomUUID()];
      await add(
        plainStatement({
          id,
          actor: agentNamed('finder'),
          verb: { id: 'https://example.org/verbs/found' },
          object: { id: 'https://example.org/found' },
          context: { registration, instructor: agentNamed('guide') },
        }),
        plainStatement({
          id: group,
          actor: { objectType: 'Group', member: [agentNamed('finder'), agentNamed('eva')] },
          verb: { id: 'https://example.org/verbs/grouped' },
        }),
      );
      assert.deepEqual(await ids({ agent: keyOf('finder') }), [group, id]);
      assert.deepEqual(
        await ids({ agent: keyOf('finder'), verb: 'https://example.org/verbs/found' }),
        [id],
      );
      assert.deepEqual(await ids({ activity: 'https://example.org/found' }), [id]);
      assert.deepEqual(await ids({ registration }), [id]);
      assert.deepEqual(await ids({ registration, agent: keyOf('eva') }), []);
      assert.deepEqual(await ids({ agent: keyOf('guide') }), []);
      assert.deepEqual(await ids({ agent: keyOf('guide'), relatedAgents: true }), [id]);
      assert.deepEqual(await ids({ agent: keyOf('nobody') }), []);
      const vouched = await ids({ agent: keyOf('authority'), relatedAgents: true });
      assert.ok(vouched.includes(id));
      assert.deepEqual(await ids({ authority: keyOf('nobody') }), []);
      assert.ok((await ids({ authority: keyOf('authority') })).includes(id));
    });

    it('finds related activities once each, in order (related_activities)', async () => {
      const registration = randomUUID();
      const first = inCourse('rel', {}, registration);
      const second = inCourse('rel', { object: { id: COURSE } }, registration);
      await add(first, second);
      const query = { activity: COURSE, relatedActivities: true, agent: keyOf('rel') };
      assert.deepEqual(await ids(query), [second['id'], first['id']]);
      assert.deepEqual((await ids({ activity: COURSE, relatedActivities: true })).slice(0, 2), [
        second['id'],
        first['id'],
      ]);
      assert.deepEqual(await ids({ activity: COURSE, agent: keyOf('rel') }), [second['id']]);
    });

    it('turns pages without gaps or doubles while others write (more)', async () => {
      const verb = { id: `https://example.org/verbs/${randomUUID()}` };
      const all = Array.from({ length: 25 }, () => plainStatement({ id: randomUUID(), verb }));
      for (let start = 0; start < 25; start += 5) await add(...all.slice(start, start + 5));
      for (const ascending of [true, false]) {
        const seen: string[] = [];
        let cursor: number | undefined;
        for (;;) {
          const page = await store.statements({
            verb: verb.id,
            ascending,
            limit: 7,
            ...(cursor && { cursor }),
          });
          seen.push(...page.rows.map((row) => String((JSON.parse(row.body) as JsonObject)['id'])));
          if (!page.hasMore) break;
          cursor = page.rows.at(-1)?.seq;
          await add(plainStatement({ id: randomUUID() }));
        }
        const wanted = all.map((one) => String(one['id']));
        assert.deepEqual(seen, ascending ? wanted : wanted.toReversed());
      }
    });

    it('filters by moments of storing, after since and up to until', async () => {
      const verb = { id: `https://example.org/verbs/${randomUUID()}` };
      const one = plainStatement({ id: randomUUID(), verb });
      await add(one);
      const row = await store.statement(String(one['id']), false);
      const stored = Date.parse(String((JSON.parse(row?.body ?? '{}') as JsonObject)['stored']));
      assert.deepEqual(await ids({ verb: verb.id, since: stored }), []);
      assert.deepEqual(await ids({ verb: verb.id, since: stored - 1 }), [one['id']]);
      assert.deepEqual(await ids({ verb: verb.id, until: stored }), [one['id']]);
      assert.deepEqual(await ids({ verb: verb.id, until: stored - 1 }), []);
    });

    it('hides a voided statement, whichever came first, but not a voiding one (Data 2.3.2)', async () => {
      const [early, late] = [
        plainStatement({ id: randomUUID() }),
        plainStatement({ id: randomUUID() }),
      ];
      const voidsLate = refers(String(late['id']), VOIDED);
      await add(early);
      await add(refers(String(early['id']), VOIDED), voidsLate);
      await add(late);
      for (const one of [early, late]) {
        assert.equal(await store.statement(String(one['id']), false), undefined);
        assert.ok(await store.statement(String(one['id']), true));
      }
      await add(refers(String(voidsLate['id']), VOIDED));
      assert.ok(await store.statement(String(voidsLate['id']), false));
    });

    it('finds statements about a matching statement, also through a chain (StatementRef rule)', async () => {
      const target = plainStatement({
        id: randomUUID(),
        actor: agentNamed('ref'),
        verb: { id: 'https://example.org/verbs/ref' },
      });
      const comment = refers(String(target['id']), 'https://example.org/verbs/commented');
      const reply = refers(String(comment['id']), 'https://example.org/verbs/replied');
      await add(reply, comment);
      await add(target);
      assert.deepEqual(
        new Set(await ids({ agent: keyOf('ref') })),
        new Set([target['id'], comment['id'], reply['id']]),
      );
      assert.equal((await ids({ verb: 'https://example.org/verbs/ref' })).length, 3);
      await add(refers(String(target['id']), VOIDED));
      assert.equal(
        (await ids({ agent: keyOf('ref') })).length,
        3,
        'the voiding one instead of the voided',
      );
    });

    it('gathers what is known of activities and names (Communication 2.4, 2.5)', async () => {
      const id = `https://example.org/activities/${randomUUID()}`;
      const told = (definition: JsonObject): JsonObject =>
        plainStatement({
          id: randomUUID(),
          object: { id, definition },
          actor: { ...agentNamed('named'), name: `N ${randomUUID().slice(0, 1)}` },
        });
      await add(
        told({ name: { en: 'Well' } }),
        told({ name: { es: 'Pozo' }, type: 'https://example.org/type' }),
      );
      const known = (await store.definitions([id, 'https://example.org/unknown'])).get(id);
      assert.deepEqual(known, {
        name: { en: 'Well', es: 'Pozo' },
        type: 'https://example.org/type',
      });
      assert.ok((await store.agentNames(keyOf('named'))).length >= 1);
    });

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
      await store.changeDocument(key, () => ({ do: 'put', document }));
      await store.changeDocument({ ...key, id: 'b', registration: 'r' }, () => ({
        do: 'put',
        document: { ...document, updated: 2000 },
      }));
      const read = await store.document(key);
      assert.deepEqual(Buffer.from(read?.body ?? []), body);
      const scope = { kind: 'state', activity: COURSE, agent: keyOf('doc') } as const;
      const names = async (more: object, since?: number): Promise<string[]> =>
        (await store.documentIds({ ...scope, ...more }, since)).map((one) => one.id);
      assert.deepEqual(await names({}), ['a', 'b']);
      assert.deepEqual(await names({}, 1000), ['b']);
      assert.deepEqual(await names({ registration: 'r' }), ['b']);
      await assert.rejects(
        store.changeDocument(key, () => {
          throw new Error('no');
        }),
        /no/,
      );
      assert.ok(await store.document(key));
      let counter = 0;
      await Promise.all(
        Array.from({ length: 10 }, () =>
          store.changeDocument(key, (existing) => {
            counter = Number(existing?.etag.replace(/\D/g, '') ?? 0) + 1;
            return { do: 'put', document: { ...document, etag: String(counter) } };
          }),
        ),
      );
      assert.equal((await store.document(key))?.etag, '11', 'no change was lost');
      await store.deleteDocuments({ ...scope, registration: 'r' });
      assert.deepEqual(await names({}), ['a']);
      await store.changeDocument(key, () => ({ do: 'delete' }));
      assert.equal(await store.document(key), undefined);
    });

    it('keeps files by their hash', async () => {
      const body = Buffer.from('a photo');
      const sha2 = createHash('sha256').update(body).digest('hex');
      const statement = prepared(plainStatement({ id: randomUUID() }), [sha2]);
      await store.addStatements([statement], [{ sha2, contentType: 'image/png', body }]);
      assert.deepEqual(Buffer.from((await store.attachment(sha2.toUpperCase()))?.body ?? []), body);
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
      const [session] = await store.facts.sessions(course);
      assert.equal(session?.active, (60 + 300 + 10) * 1000, 'gaps are capped at five minutes');
      assert.equal(session?.statements, 4);
      const [question] = await store.facts.questions(course);
      assert.deepEqual(
        [
          question?.activity,
          question?.answers,
          question?.learners,
          question?.right,
          question?.scaled,
          question?.duration,
        ],
        [`${course}/q1`, 2, 1, 1, 0.5, 10_000],
      );
      const [status] = await store.facts.statuses(course);
      assert.deepEqual(
        [status?.initialized, status?.passed, status?.scaled],
        [start, start + 1_010_000, 0.9],
      );
      await add(refers(String(wrong['id']), VOIDED));
      const answers = await store.facts.answers(course);
      assert.deepEqual(
        answers.map((one) => one.response),
        ['b'],
        'a voided answer no longer counts',
      );
      assert.ok(
        (await store.facts.courses()).some((one) => one.course === course && one.learners === 1),
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
      await store.addStatements(
        [prepared(statement, [sha2])],
        [{ sha2, contentType: 'image/png', body }],
      );
      await add(voided, other, refers(String(voided['id']), VOIDED));
      const document: DocumentKey = {
        kind: 'agent-profile',
        activity: '',
        agent: keyOf('leaver'),
        registration: '',
        id: 'p',
      };
      await store.changeDocument(document, () => ({
        do: 'put',
        document: { contentType: 'text/plain', etag: 'x', updated: 1, body },
      }));
      await store.addIdentities([{ pseudonym: keyOf('leaver'), actor: { name: 'Lea Leaver' } }]);
      const counts = await erasePerson(store, agentNamed('leaver'), 'scrub');
      assert.deepEqual(counts, { statements: 3, documents: 1, attachments: 1 });
      assert.equal(await store.identity(keyOf('leaver')), undefined);
      assert.equal(await store.document(document), undefined);
      assert.equal(await store.attachment(sha2), undefined);
      assert.equal(await store.statement(String(voided['id']), true), undefined);
      assert.deepEqual(await ids({ agent: keyOf('leaver'), relatedAgents: true }), []);
      assert.deepEqual(await store.agentNames(keyOf('leaver')), []);
      const left = (await store.statement(String(statement['id']), false))?.body ?? '';
      assert.doesNotMatch(left, /Rosa|Leaver|leaver/);
      assert.doesNotMatch(left, new RegExp(registration));
      assert.match(left, /"success":true/);
      assert.match((await store.statement(String(other['id']), false))?.body ?? '', /stayer/);
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
      const counts = await store.eraseBefore(course, Date.parse('2021-01-01T00:00:00Z'));
      assert.equal(counts.statements, 1);
      assert.equal(await store.statement(String(old['id']), false), undefined);
      assert.ok(await store.statement(String(fresh['id']), false));
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
      await store.addKey({ ...record, scopes: [...record.scopes] });
      assert.deepEqual(await store.key(record.key), record);
      assert.equal(await store.revokeKey(record.key, 9), true);
      assert.equal(await store.revokeKey(record.key, 10), false);
      assert.equal((await store.key(record.key))?.revoked, 9);
      const tokenHash = randomUUID();
      const later = Date.now() + 60_000;
      await store.addSession({ tokenHash, data: '{}', expires: later, ends: later, statements: 0 });
      await assert.rejects(
        store.addSession({ tokenHash, data: '{}', expires: later, ends: later, statements: 0 }),
      );
      await store.touchSession(tokenHash, later + 1, 3);
      assert.equal((await store.session(tokenHash))?.statements, 3);
      await store.deleteSession(tokenHash);
      assert.equal(await store.session(tokenHash), undefined);
      const target = {
        name: randomUUID(),
        url: 'https://example.org/xapi',
        key: 'k',
        secret: 's',
        cursor: 4,
      };
      await store.setForwardTarget(target);
      await store.advanceForward(target.name, 8);
      await store.parkForward(target.name, 7, '400');
      assert.equal(
        (await store.forwardTargets()).find((one) => one.name === target.name)?.cursor,
        8,
      );
      assert.deepEqual(await store.parkedForward(target.name), [{ seq: 7, reason: '400' }]);
      assert.equal(await store.removeForwardTarget(target.name), true);
      await store.setRetention({ course: COURSE, days: 30 });
      assert.deepEqual(
        (await store.retentions()).find((one) => one.course === COURSE),
        { course: COURSE, days: 30 },
      );
      await store.setRetention({ course: COURSE, days: 0 });
      assert.equal(
        (await store.retentions()).some((one) => one.course === COURSE),
        false,
      );
    });

    it('takes strings of every kind as they are', async () => {
      const nasty = [
        '\u0000',
        '\ud800',
        "Robert'); DROP TABLE st;--",
        '<script>alert(1)</script>',
        '%_\\',
        'ñ—🌍',
      ];
      for (const text of nasty) {
        const actor = {
          objectType: 'Agent',
          name: text,
          account: { homePage: 'https://example.org', name: `x${text}` },
        };
        const one = inCourse(
          'x',
          { actor, verb: { id: ANSWERED }, result: { response: text } },
          randomUUID(),
        );
        await add(one);
        const kept = JSON.parse(
          (await store.statement(String(one['id']), false))?.body ?? '{}',
        ) as JsonObject;
        assert.deepEqual(kept['result'], { response: text });
        assert.deepEqual(kept['authority'], AUTHORITY);
      }
    });
  });
}
