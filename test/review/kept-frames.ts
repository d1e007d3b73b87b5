import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { agentKey } from '../../src/lrs/agent-key.ts';
import type { FrameParts } from '../../src/lrs/frame-parts.ts';
import type { JsonObject } from '../../src/lrs/json.ts';
import { erasePerson } from '../../src/lrs/privacy/person.ts';
import { applyRetention } from '../../src/lrs/privacy/retention.ts';
import type { Store } from '../../src/lrs/store.ts';
import { VOIDED } from '../../src/lrs/verbs.ts';
import { createKeeper } from '../../src/review/frame/keeper.ts';
import { answer, COURSE, opened, openPage, put, query, text, told } from './support.ts';

/** Nothing is kept and nothing is found: all figures come from the rows. */
const NOTHING: FrameParts = {
  get: async () => undefined,
  add: async () => false,
  dropLast: async () => false,
};
const VIEWS = ['overview', 'questions', 'pages', 'matrix', 'quality', 'activity'] as const;
const PIECE_ROWS = 10;

/** Every view as a page shows it that was just started over this store. */
async function figures(store: Store): Promise<unknown[]> {
  const page = await openPage(store);
  const filters = [{}, { attempt: 'best' }, { group: 'North' }, { language: 'es' }];
  const found: unknown[] = [];
  for (const view of VIEWS) {
    for (const filter of filters) {
      found.push(await page.get(`${view}?${query({ ...filter, sort: 'code' })}`));
    }
  }
  return found;
}

/** Compares the first look from what is kept with one from the rows. @returns pieces that were used */
export async function compareFigures(
  store: Store,
  parts: FrameParts = store.frameParts,
): Promise<number> {
  let used = 0;
  const counting: FrameParts = {
    ...parts,
    async get(...asked) {
      const part = await parts.get(...asked);
      used += part === undefined ? 0 : 1;
      return part;
    },
  };
  const [kept, drawn] = [
    await figures({ ...store, frameParts: counting }),
    await figures({ ...store, frameParts: NOTHING }),
  ];
  assert.deepEqual(kept, drawn);
  return used;
}

/** Keeps the course as it is now. @returns how many pieces there are */
async function keep(store: Store): Promise<number> {
  const keeper = createKeeper(store.frameParts, PIECE_ROWS);
  const kept = await keeper.load(COURSE, await store.facts.generation());
  await kept.frame.read(store.facts);
  await keeper.keep(kept);
  return kept.next;
}

let day = 0;
/** A week of some learners: pages, answers, an end. */
export function someWork(names: readonly string[]): JsonObject[] {
  return names.flatMap((learner, place) => {
    day += 1;
    const at = (minute: number): string =>
      new Date(Date.UTC(2026, 1, 1 + (day % 200), 9, minute)).toISOString();
    const who = {
      learner,
      group: place % 2 === 0 ? 'North' : 'South',
      language: place % 3 === 0 ? 'es' : 'en',
      registration: randomUUID(),
    };
    return [
      opened({ ...who, at: at(0) }, 'one'),
      answer({ ...who, at: at(2) }, 'first', place % 2 === 0 ? 'a' : 'b'),
      answer({ ...who, at: at(3) }, 'first', 'a'),
      opened({ ...who, at: at(4) }, `page-${place % 4}`),
      answer({ ...who, at: at(9) }, 'second', 'abc'[place % 3]!),
      text({ ...who, at: at(12) }, `The mill of ${learner}`),
      told({ ...who, at: at(20) }, place % 2 === 0 ? 'passed' : 'failed', { id: COURSE }),
    ];
  });
}

const learners = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}-${index}`);

/** Kept frames never show: the figures are those of the rows, whatever happened in between. */
export function keptFramesContract(
  name: string,
  /** An empty database, to be opened as often as one likes. */
  database: () => Promise<() => Promise<Store>>,
): void {
  describe(`first look from kept frames on ${name}`, () => {
    const filled = async (): Promise<{ store: Store; open: () => Promise<Store> }> => {
      const open = await database();
      const store = await open();
      day = 0;
      await put(store, ...someWork(learners('old', 12)));
      assert.ok((await keep(store)) > 0);
      await put(store, ...someWork(learners('new', 5)));
      assert.ok((await keep(store)) > 1, 'a later piece builds on the first');
      return { store, open };
    };

    it('is the same after nothing, after new statements, and after some with older times', async () => {
      const { store } = await filled();
      const pieces = await compareFigures(store);
      assert.ok(pieces > 1);
      await put(store, ...someWork(['old-3', 'new-1', 'newest']));
      assert.equal(await compareFigures(store), pieces, 'kept pieces and the rows behind them');
      await put(
        store,
        answer({ learner: 'old-1', at: '2025-01-01T00:00:00Z', group: 'South' }, 'first', 'c'),
        opened({ learner: 'late', at: '2024-12-31T00:00:00Z' }, 'one'),
      );
      assert.equal(await compareFigures(store), pieces);
      assert.ok((await keep(store)) > pieces);
      assert.ok((await compareFigures(store)) > pieces);
      await store.close();
    });

    it('is the same after voiding, before and after it was kept anew, and after the undoing', async () => {
      const { store } = await filled();
      const wrong = answer({ learner: 'old-2', at: '2026-11-01T10:00:00Z' }, 'first', 'c');
      await put(store, wrong);
      await keep(store);
      await put(store, {
        ...told({ learner: 'trainer' }, 'voided', {
          objectType: 'StatementRef',
          id: wrong['id'] ?? '',
        }),
        verb: { id: VOIDED },
      });
      assert.equal(await compareFigures(store), 0, 'what was kept has the answer still');
      assert.ok((await keep(store)) > 0);
      assert.ok((await compareFigures(store)) > 0);
      await put(store, { ...wrong, id: randomUUID() });
      assert.ok((await compareFigures(store)) > 0);
      await store.close();
    });

    it('loses an erased person at once, with all their texts', async () => {
      const { store } = await filled();
      const actor = someWork(['old-4'])[0]?.['actor'] as JsonObject;
      const found = async (): Promise<boolean> => {
        const generation = await store.facts.generation();
        for (let number = 0; number < 100; number += 1) {
          for (const earlier of [0, 1]) {
            const part = await store.frameParts.get(COURSE, number, generation - earlier);
            if (part && Buffer.from(part.body).includes('mill of old-4')) return true;
          }
        }
        return false;
      };
      assert.ok(await found(), 'short answers are kept');
      await erasePerson(store, actor, 'delete');
      assert.equal(await found(), false);
      assert.equal(await compareFigures(store), 0);
      assert.ok((await keep(store)) > 0);
      assert.equal(await found(), false);
      assert.ok((await compareFigures(store)) > 0);
      await store.close();
    });

    it('is the same after the end of the keeping time and after an authority was taken out', async () => {
      const { store } = await filled();
      await store.setRetention({ course: COURSE, days: 30 });
      const [applied] = await applyRetention(store, Date.parse('2026-03-10T00:00:00Z'));
      assert.ok((applied?.erased.statements ?? 0) > 20);
      assert.equal(await compareFigures(store), 0);
      const other = { learner: 'other', authority: 'invented', at: '2026-05-05T10:00:00Z' };
      const invented = answer(other, 'first', 'a');
      await put(store, invented, ...someWork(learners('after', 3)));
      assert.ok((await keep(store)) > 0);
      assert.ok((await compareFigures(store)) > 0);
      const erased = await store.eraseAuthority(
        agentKey(invented['authority'] as JsonObject) ?? '',
      );
      assert.equal(erased.statements, 1);
      assert.equal(await compareFigures(store), 0);
      await store.close();
    });

    it('falls back to the rows where a piece is damaged, cut short, or of another program', async () => {
      const { store } = await filled();
      const damage: ((body: Uint8Array) => Uint8Array)[] = [
        ...[0.2, 0.4, 0.6].map((share) => (body: Uint8Array) => {
          const at = Math.floor(body.length * share);
          return body.with(at, (body[at] ?? 0) ^ 1);
        }),
        (body) => body.slice(0, body.length / 2),
        () => new Uint8Array(0),
        () => Buffer.from('another program'),
      ];
      for (const change of damage) {
        await keep(store);
        const generation = await store.facts.generation();
        assert.ok(await store.frameParts.get(COURSE, 1, generation), 'kept anew after each');
        await compareFigures(store, {
          ...store.frameParts,
          async get(...asked) {
            const part = await store.frameParts.get(...asked);
            return part?.number === 1 ? { ...part, body: change(part.body) } : part;
          },
        });
        assert.equal(
          await store.frameParts.get(COURSE, 0, generation),
          undefined,
          'what is damaged is thrown away',
        );
      }
      await compareFigures(store, {
        ...store.frameParts,
        get: () => Promise.reject(new Error('database disk image is malformed')),
      });
      await store.close();
    });

    it('is the same when two processes keep one course, each as it met the rows', async () => {
      const open = await database();
      const [one, two] = [await open(), await open()];
      await put(one, ...someWork(learners('a', 6)));
      const keepers = [one, two].map((store) => createKeeper(store.frameParts, PIECE_ROWS));
      const generation = await one.facts.generation();
      const [first, second] = await Promise.all(
        keepers.map((keeper) => keeper.load(COURSE, generation)),
      );
      assert.ok(first && second);
      await first.frame.read(one.facts);
      await put(two, ...someWork(['b-0', 'a-1']));
      // The second meets all rows at once, so its places differ from those of the first.
      await second.frame.read(two.facts);
      // One after the other: both are in one thread here, which cannot wait for itself.
      await keepers[0]?.keep(first);
      await keepers[1]?.keep(second);
      await put(two, ...someWork(['c-0', 'b-0']));
      await Promise.all([first.frame.read(one.facts), second.frame.read(two.facts)]);
      await keepers[1]?.keep(second);
      await keepers[0]?.keep(first);
      assert.ok((await compareFigures(one)) > 0);
      // Somebody throws all of it away and begins anew; the first goes on behind pieces of another's.
      while (await two.frameParts.dropLast(COURSE, -1));
      const anew = await keep(two);
      assert.ok(anew > 0);
      first.next = anew;
      first.isBusy = false;
      await put(two, ...someWork(['d-0', 'd-1']));
      await first.frame.read(one.facts);
      await keepers[0]?.keep(first);
      assert.equal(await compareFigures(two), anew, 'refused: it is of another chain');
      assert.ok((await keep(two)) > anew);
      assert.ok((await compareFigures(two)) > anew);
      await one.close();
      await two.close();
    });
  });
}
