import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pass, timedTest } from '../../test/records/world.ts';
import { findApi, waitForApi } from './find-api.ts';

const api = { LMSInitialize: () => 'true' };
const find = (window: object) => findApi(window, 'API', 'LMSInitialize');

/** A window of another origin: any touch throws. */
const foreign = new Proxy(
  {},
  {
    get() {
      throw new Error('SecurityError');
    },
  },
);

/** Windows in windows; the outermost is its own parent. */
function nested(depth: number, outermost: Record<string, unknown>): Record<string, unknown> {
  outermost.parent = outermost;
  let window = outermost;
  for (let level = 0; level < depth; level++) window = { parent: window, top: outermost };
  return window;
}

test('finds the API in the window, its parents, the opener and the opener of the top', () => {
  assert.equal(find({ API: api }), api);
  assert.equal(find(nested(1, { API: api })), api);
  assert.equal(find(nested(40, { API: api })), api);
  assert.equal(find({ ...nested(2, {}), opener: nested(3, { API: api }) }), api);
  assert.equal(find(nested(2, { opener: { API: api } })), api);
});

test('passes by what is no API, foreign windows and circles', () => {
  assert.equal(find({}), undefined);
  assert.equal(find({ API: { id: 'API' }, parent: { API: api } }), api);
  assert.equal(find({ parent: foreign, opener: { API: api } }), api);
  assert.equal(find({ parent: foreign, opener: foreign, top: foreign }), undefined);
  assert.equal(
    find({
      get API() {
        throw new Error('no');
      },
      parent: { API: api },
    }),
    api,
  );
  const one: Record<string, unknown> = {};
  one.parent = { parent: one };
  assert.equal(find(one), undefined);
  assert.equal(find(nested(600, { API: api })), undefined);
});

timedTest('looks for three seconds, then goes on without', async () => {
  const started = Date.now();
  const waiting = waitForApi({}, 'API', 'LMSInitialize').then((found) => ({
    found,
    seconds: (Date.now() - started) / 1000,
  }));
  await pass(4000);
  assert.deepEqual(await waiting, { found: undefined, seconds: 3 });
});
