import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import type { Store } from '../../src/lrs/store.ts';
import type * as api from '../../src/review/api.ts';
import { temporaryStore } from '../lrs/support.ts';
import { COURSE, opened, openPage, put, query, told, type Page } from './support.ts';

describe('who is counted, and who is shown to whom', () => {
  let store: Store;
  let page: Page;
  before(async () => {
    store = temporaryStore();
    page = await openPage(store);
  });

  it('counts those whom a platform only launched as enrolled, not as started', async () => {
    await put(
      store,
      opened({ learner: 'began' }, 'one'),
      told({ learner: 'launched' }, 'launched', { id: COURSE }),
    );
    const { outcomes } = await page.get<api.Overview>(`overview?${query()}`);
    assert.deepEqual([outcomes.enrolled, outcomes.started, outcomes.underWay], [2, 1, 1]);
  });

  it('merges groups under five and hides single learners behind a shared view', async () => {
    const many = (group: string, count: number) =>
      Array.from({ length: count }, (_, at) => opened({ learner: `${group}-${at}`, group }, 'one'));
    await put(store, ...many('Large', 6), ...many('Small', 3), ...many('Tiny', 2));
    const make = async (title: string, isShared: boolean): Promise<string> => {
      const { views } = await page.post<api.ViewList>('views', {
        course: COURSE,
        title,
        address: '#/overview',
        isShared,
      });
      return views.find((one) => one.title === title)!.id;
    };
    const shared = await make('For all', true);
    const groups = async (more: Record<string, string>): Promise<Record<string, number>> => {
      const { groups: rows, view } = await page.get<api.Overview>(`overview?${query(more)}`);
      assert.equal(view.merged, 'shared' in more);
      return Object.fromEntries(rows.map((one) => [one.id, one.enrolled]));
    };
    assert.deepEqual(await groups({}), { '': 2, Large: 6, Small: 3, Tiny: 2 });
    assert.deepEqual(await groups({ shared }), { '*': 7, Large: 6 });
    for (const path of ['matrix', 'activity', 'open-answers', 'work']) {
      const { status } = await page.send('GET', `${path}?${query({ shared })}`);
      assert.equal(status, 403, path);
    }
    const small = await page.send('GET', `overview?${query({ shared, group: 'Small' })}`);
    assert.deepEqual([small.status, small.body['code']], [403, 'TOO_FEW']);
    const own = await make('Mine', false);
    assert.equal((await page.send('GET', `overview?${query({ shared: own })}`)).status, 404);
    assert.equal((await page.send('GET', `overview?${query({ shared: 'x' })}`)).status, 404);
  });
});
