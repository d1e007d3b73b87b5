import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';

import { prepare } from '../../src/lrs/prepare.ts';
import type { Json, JsonObject } from '../../src/lrs/json.ts';
import type { Store } from '../../src/lrs/store.ts';
import type * as api from '../../src/review/api.ts';
import { WORK } from '../../src/review/work/read-work.ts';
import { AUTHORITY, temporaryStore } from '../lrs/support.ts';
import { COURSE, openPage, put, query, text, told, type Page, type Told } from './support.ts';

const made = (who: Told, activity: string, work: Json, more: JsonObject = {}): JsonObject =>
  told(
    who,
    'answered',
    { id: `${COURSE}/q/${activity}`, definition: { interactionType: 'long-fill-in' } },
    { result: { response: 'in words', extensions: { [WORK]: work } }, ...more },
  );

describe('works on the wall', () => {
  let store: Store;
  let page: Page;
  before(async () => {
    store = temporaryStore();
    page = await openPage(store);
  });
  const wall = (more: Record<string, string> = {}): Promise<api.WorkWall> =>
    page.get<api.WorkWall>(`work?${query(more)}`);

  it('shows the newest work of each learner, with the names of areas', async () => {
    const names = { groups: { risks: 'Risks' }, symbols: { x: 1 }, other: 2 };
    await put(
      store,
      made({ learner: 'a', at: '2026-03-01T10:00:00Z' }, 'canvas', [{ text: 'old' }]),
      made({ learner: 'a', at: '2026-03-02T10:00:00Z' }, 'canvas', {
        kind: 'canvas',
        names,
        items: [{ group: 'risks', text: 'Nobody knows who owns it' }],
      }),
    );
    const { works, activities } = await wall();
    assert.deepEqual(
      works.map(({ kind, items, names: said }) => [kind, items, said]),
      [
        [
          'canvas',
          [{ group: 'risks', text: 'Nobody knows who owns it' }],
          { groups: { risks: 'Risks' }, symbols: {} },
        ],
      ],
    );
    assert.deepEqual(
      activities.map(({ id, works: count }) => [id, count]),
      [[`${COURSE}/q/canvas`, 1]],
    );
  });

  it('takes from a foreign work what it can read and brings places onto the sheet', async () => {
    await put(
      store,
      made({ learner: 'b' }, 'map', {
        kind: 7,
        items: [
          null,
          'text',
          { title: '<script>', at: [1.5, -2], value: '4', text: 9 },
          { at: ['0', 1], path: [[0, 0], 'x', [1, 1]], fields: { ok: 'yes', odd: {} } },
        ],
      }),
    );
    const { works } = await wall({ about: `${COURSE}/q/map` });
    assert.deepEqual(works[0]?.items, [
      { title: '<script>', at: [1, 0] },
      {
        path: [
          [0, 0],
          [1, 1],
        ],
        fields: { ok: 'yes' },
      },
    ]);
    assert.equal(works[0]?.kind, '');
  });

  it('reads a long work from the file beside its statement', async () => {
    const body = Buffer.from(
      JSON.stringify({ kind: 'inventory', items: [{ title: 'In the file' }] }),
    );
    await withFile('c', 'long', body);
    const [work] = (await wall({ about: `${COURSE}/q/long` })).works;
    assert.deepEqual([work?.kind, work?.items], ['inventory', [{ title: 'In the file' }]]);
    assert.equal(work?.files[0]?.bytes, body.length);
    const file = await page.app.request(`http://localhost/${work.files[0].href}`);
    assert.equal(file.headers.get('content-security-policy'), "default-src 'none'; sandbox");
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), body);
  });

  it('shows what the statement has when the file beside it cannot be read', async () => {
    await withFile('d', 'broken', Buffer.from('{"items": ['));
    const [work] = (await wall({ about: `${COURSE}/q/broken` })).works;
    assert.deepEqual(work?.items, [{ title: 'beginning' }]);
  });

  it('leaves texts without a work to the open answers', async () => {
    await put(store, text({ learner: 'e' }, 'Only words'));
    const { activities } = await wall();
    assert.ok(!activities.some(({ id }) => id.endsWith('/q/open')));
  });

  async function withFile(learner: string, activity: string, body: Buffer): Promise<void> {
    const sha2 = createHash('sha256').update(body).digest('hex');
    const contentType = 'application/json';
    const attachments = [
      { usageType: WORK, display: { en: 'Work' }, contentType, length: body.length, sha2 },
    ];
    const statement = made({ learner }, activity, [{ title: 'beginning' }], { attachments });
    await store.addStatements(
      [prepare({ authority: AUTHORITY, ...statement }, [sha2])],
      [{ sha2, contentType, body }],
    );
  }
});
