import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type JsonObject, textOf } from '../../src/lrs/json.ts';
import { Problem } from '../../src/lrs/problem.ts';
import type { Store } from '../../src/lrs/store.ts';
import { VOIDED } from '../../src/lrs/verbs.ts';
import { peopleContract } from './store-contract-people.ts';
import { ANSWERED, COURSE, handsOn, inCourse, keyOf, refers } from './store-contract-support.ts';
import { AUTHORITY, agentNamed, plainStatement, prepared } from './support.ts';

/** What every store must do; run against each adapter. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`statement store on ${name}`, () => {
    let store: Store;
    before(async () => {
      store = await open();
    });
    after(() => store.close());

    const hands = handsOn(() => store);
    const { add, ids } = hands;
    peopleContract(hands);

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
      assert.ok(Math.abs(Date.parse(textOf(kept['stored'])) - Date.now()) < 5000);
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
      assert.equal(await store.statement(textOf(fresh['id']), false), undefined, 'nothing half');
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
      for (const one of good) assert.ok(await store.statement(textOf(one['id']), false));
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
          seen.push(...page.rows.map((row) => textOf((JSON.parse(row.body) as JsonObject)['id'])));
          if (!page.hasMore) break;
          cursor = page.rows.at(-1)?.seq;
          await add(plainStatement({ id: randomUUID() }));
        }
        const wanted = all.map((one) => textOf(one['id']));
        assert.deepEqual(seen, ascending ? wanted : wanted.toReversed());
      }
    });

    it('filters by moments of storing, after since and up to until', async () => {
      const verb = { id: `https://example.org/verbs/${randomUUID()}` };
      const one = plainStatement({ id: randomUUID(), verb });
      await add(one);
      const row = await store.statement(textOf(one['id']), false);
      const stored = Date.parse(textOf((JSON.parse(row?.body ?? '{}') as JsonObject)['stored']));
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
      const voidsLate = refers(textOf(late['id']), VOIDED);
      await add(early);
      await add(refers(textOf(early['id']), VOIDED), voidsLate);
      await add(late);
      for (const one of [early, late]) {
        assert.equal(await store.statement(textOf(one['id']), false), undefined);
        assert.ok(await store.statement(textOf(one['id']), true));
      }
      await add(refers(textOf(voidsLate['id']), VOIDED));
      assert.ok(await store.statement(textOf(voidsLate['id']), false));
    });

    it('finds statements about a matching statement, also through a chain (StatementRef rule)', async () => {
      const target = plainStatement({
        id: randomUUID(),
        actor: agentNamed('ref'),
        verb: { id: 'https://example.org/verbs/ref' },
      });
      const comment = refers(textOf(target['id']), 'https://example.org/verbs/commented');
      const reply = refers(textOf(comment['id']), 'https://example.org/verbs/replied');
      await add(reply, comment);
      await add(target);
      assert.deepEqual(
        new Set(await ids({ agent: keyOf('ref') })),
        new Set([target['id'], comment['id'], reply['id']]),
      );
      assert.equal((await ids({ verb: 'https://example.org/verbs/ref' })).length, 3);
      await add(refers(textOf(target['id']), VOIDED));
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

    it('keeps files by their hash', async () => {
      const body = Buffer.from('a photo');
      const sha2 = createHash('sha256').update(body).digest('hex');
      const statement = prepared(plainStatement({ id: randomUUID() }), [sha2]);
      await store.addStatements([statement], [{ sha2, contentType: 'image/png', body }]);
      assert.deepEqual(Buffer.from((await store.attachment(sha2.toUpperCase()))?.body ?? []), body);
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
          (await store.statement(textOf(one['id']), false))?.body ?? '{}',
        ) as JsonObject;
        assert.deepEqual(kept['result'], { response: text });
        assert.deepEqual(kept['authority'], AUTHORITY);
      }
    });
  });
}
