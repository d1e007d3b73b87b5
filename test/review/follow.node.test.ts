import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLrs } from '../../src/lrs/app.ts';
import { createFollower } from '../../src/review/server/follow.ts';
import type { Overview } from '../../src/review/api.ts';
import { KEY, temporaryStore } from '../lrs/support.ts';
import { answer, opened, openPage, put, query } from './support.ts';

const ENDPOINT = 'https://lrs.example.org/xapi';

describe('a foreign record store', () => {
  it('is copied page by page, goes on after a break, and says how fresh the copy is', async () => {
    const [theirs, copy] = [temporaryStore(), temporaryStore()];
    const lrs = createLrs({ store: theirs, keys: [KEY], limits: { page: 3 } });
    const asked: string[] = [];
    const line = { isUp: true, calls: 0 };
    const follow = () =>
      createFollower({
        store: copy,
        endpoint: ENDPOINT,
        key: KEY.key,
        secret: KEY.secret,
        fetch: async (url, init) => {
          asked.push(url);
          line.calls += 1;
          if (!line.isUp || line.calls === 3) throw new Error('the line is down');
          const path = new URL(url).pathname.replace(/^\/xapi/, '') + new URL(url).search;
          return lrs.request(path, init);
        },
      });
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    await put(theirs, ...names.map((learner) => answer({ learner }, 'q', 'a')));
    await follow().catchUp();
    assert.equal(
      (await follow().source()).state,
      'unreachable',
      'the line went down at page three',
    );
    await follow().catchUp();
    await put(theirs, opened({ learner: 'late' }, 'one'));
    await follow().catchUp();
    const source = await follow().source();
    assert.deepEqual(
      [source.kind, source.state, source.endpoint],
      ['foreign', 'current', ENDPOINT],
    );
    assert.ok(!JSON.stringify(source).includes(KEY.secret));
    const page = await openPage(copy, { source: () => follow().source() });
    assert.equal((await page.get<Overview>(`overview?${query()}`)).view.learners, 11);
    line.isUp = false;
    await follow().catchUp();
    assert.equal((await follow().source()).state, 'unreachable');
    assert.ok(asked.every((url) => url.startsWith('https://lrs.example.org/')));
  });

  it('never takes the key to another host, whatever “more” says', async () => {
    const asked: string[] = [];
    const follower = createFollower({
      store: temporaryStore(),
      endpoint: ENDPOINT,
      key: 'k',
      secret: 's',
      fetch: async (url) => {
        asked.push(url);
        const statements = [answer({ learner: 'a' }, 'q', 'a')];
        return Response.json({ statements, more: 'https://evil.example/more' });
      },
    });
    await follower.catchUp();
    assert.equal(asked.length, 1);
    assert.equal((await follower.source()).state, 'refused');
  });
});
