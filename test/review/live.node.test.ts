import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import type { Store } from '../../src/lrs/store.ts';
import type * as api from '../../src/review/api.ts';
import { temporaryStore } from '../lrs/support.ts';
import { answer, opened, openPage, put, query, told, COURSE, type Page } from './support.ts';

const MINUTE = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();

describe('live view of a workshop', () => {
  let store: Store;
  let page: Page;
  before(async () => {
    store = temporaryStore();
    page = await openPage(store);
  });

  /** The first event of a connection. */
  async function look(more: Record<string, string> = {}): Promise<api.LiveEvent> {
    const answer = await page.app.request(`http://localhost/api/live?${query(more)}`);
    assert.equal(answer.headers.get('content-type'), 'text/event-stream');
    const reader = answer.body!.getReader();
    let text = '';
    while (!text.includes('\n\n')) text += new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
    assert.match(text, /^event: live$/m);
    return JSON.parse(/^data: (.*)$/m.exec(text)![1]!) as api.LiveEvent;
  }
  const of = (event: api.LiveEvent, state: string): number =>
    event.learners.filter((one) => one.state === state).length;

  it('says who works, who is idle, and leaves out who left or was here yesterday', async () => {
    await put(
      store,
      opened({ learner: 'works', at: ago(1) }, 'one'),
      opened({ learner: 'idles', at: ago(6) }, 'one'),
      opened({ learner: 'left', at: ago(4) }, 'one'),
      told({ learner: 'left', at: ago(2) }, 'terminated', { id: COURSE }),
      opened({ learner: 'yesterday', at: ago(24 * 60) }, 'one'),
    );
    const event = await look();
    assert.deepEqual([event.learners.length, event.left, event.demo], [2, 1, false]);
    assert.deepEqual([of(event, 'working'), of(event, 'idle'), of(event, 'stuck')], [1, 1, 0]);
    assert.equal(event.learners[0]?.state, 'idle', 'who may need somebody comes first');
    assert.deepEqual(event.learners[0]?.why[0]?.code, 'idle');
    assert.ok(event.learners[0].idleSeconds >= 360);
    assert.deepEqual(
      event.pages.map(({ here, stuck }) => [here, stuck]),
      [[2, 0]],
    );
    assert.equal(of(await look({ idle: '600' }), 'idle'), 0, 'the time until idle is chosen');
  });

  it('calls three wrong tries in a row stuck, until the next is right', async () => {
    const who = { learner: 'tries' };
    await put(
      store,
      answer({ ...who, at: ago(1.5), attempt: 1 }, 'hard', 'b'),
      answer({ ...who, at: ago(1), attempt: 2 }, 'hard', 'c'),
    );
    assert.equal(of(await look(), 'stuck'), 0, 'two are no reason');
    await put(store, answer({ ...who, at: ago(0.5), attempt: 3 }, 'hard', 'b'));
    const event = await look();
    assert.deepEqual(event.learners[0]?.why, [{ code: 'wrong-again', values: { tries: 3 } }]);
    assert.equal(event.learners[0]?.state, 'stuck');
    await put(store, answer({ ...who, at: ago(0.2), attempt: 4 }, 'hard', 'a'));
    assert.equal(of(await look(), 'stuck'), 0);
  });

  it('calls three times the median of the others on a page stuck, not without three others', async () => {
    const slow = { learner: 'slow' };
    // On the page for 12 minutes; a wrong answer a minute ago says that the learner is there.
    await put(store, opened({ ...slow, at: ago(12) }, 'long'), {
      ...answer({ ...slow, at: ago(1) }, 'on-long', 'b'),
      ...onPage(slow, 'long', ago(1)),
    });
    assert.equal(of(await look(), 'stuck'), 0, 'nobody to compare with');
    for (const name of ['p', 'q', 'r']) {
      const quick = { learner: name };
      await put(
        store,
        opened({ ...quick, at: ago(30) }, 'long'),
        opened({ ...quick, at: ago(28) }, 'two'),
        told({ ...quick, at: ago(27) }, 'terminated', { id: COURSE }),
      );
    }
    const [first] = (await look()).learners;
    assert.deepEqual([first?.state, first?.why[0]?.code], ['stuck', 'long-on-page']);
    assert.equal(first?.why[0]?.values['usual'], 120);
  });

  it('refuses to show single learners to those who see figures only', async () => {
    const made = await page.post<api.ViewList>('views', {
      course: COURSE,
      title: 'For the parish council',
      address: '#/overview',
      isShared: true,
    });
    const shared = { shared: made.views[0]!.id };
    const { status } = await page.send('GET', `live?${query(shared)}`);
    assert.equal(status, 403);
  });

  function onPage(who: { learner: string }, name: string, at: string) {
    const { context } = answer({ ...who, at }, 'on-long', 'b') as {
      context: { contextActivities: object };
    };
    const contextActivities = {
      ...context.contextActivities,
      parent: [{ id: `${COURSE}/page/${name}` }],
    };
    return { context: { ...context, contextActivities } };
  }
});
