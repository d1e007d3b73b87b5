import assert from 'node:assert/strict';
import { pass, timedTest } from '../../test/records/world.ts';
import type { OutboxItem } from './outbox.ts';
import { createQueue, type QueueOptions, type Reply } from './queue.ts';
import { VERBS } from './verbs.ts';

const statement = (id: number, size = 0, verb = VERBS.answered, file?: string): OutboxItem => ({
  key: String(id),
  at: 0,
  statement: {
    id: String(id),
    actor: { account: { homePage: 'https://lms.example', name: 'x'.repeat(size) } },
    verb,
    object: { objectType: 'Activity', id: 'https://x.example' },
  },
  ...(file === undefined ? {} : { files: [file] }),
});

/** A queue whose LRS answers as told; 200 when nothing is. */
function world(answers: (batch: OutboxItem[]) => Reply | Promise<Reply> = () => ({ status: 200 })) {
  let list: OutboxItem[] = [];
  const batches: string[][] = [];
  const times: number[] = [];
  const parked: string[] = [];
  const state = { isOnline: true, isNew: true, renewals: 0 };
  const options: QueueOptions = {
    waiting: () => list,
    remove: (gone) => (list = list.filter((item) => !gone.includes(item))),
    park(bad) {
      parked.push(bad.key);
      list = list.filter((item) => item !== bad);
    },
    async send(batch) {
      batches.push(batch.map(({ key }) => key));
      times.push(Date.now());
      return answers(batch);
    },
    async renew() {
      state.renewals++;
      return state.isNew;
    },
    isOnline: () => state.isOnline,
    onChange() {},
    random: () => 1,
  };
  const queue = createQueue(options);
  return {
    queue,
    batches,
    times,
    parked,
    state,
    add(...added: OutboxItem[]) {
      list.push(...added);
      queue.poke();
    },
    left: () => list.map(({ key }) => key),
  };
}

const it = (title: string, run: () => Promise<void>) => timedTest(`the queue ${title}`, run);
const many = (count: number, size = 0) =>
  Array.from({ length: count }, (_, index) => statement(index, size));

it('gathers for a moment and sends in order, at most 25 at once', async () => {
  const { add, batches, left } = world();
  for (const one of many(60)) add(one);
  assert.equal(batches.length, 0);
  await pass(300);
  assert.deepEqual(
    batches.map(({ length }) => length),
    [25, 25, 10],
  );
  assert.deepEqual(
    batches.flat(),
    many(60).map(({ key }) => key),
  );
  assert.deepEqual(left(), []);
});

it('sends at most 50 kB at once, and what is larger alone', async () => {
  const { add, batches } = world();
  add(...many(6, 12_000), statement(6, 60_000), statement(7));
  await pass(300);
  assert.deepEqual(
    batches.map(({ length }) => length),
    [4, 2, 1, 1],
  );
});

it('counts a text that travels beside a statement', async () => {
  const { add, batches } = world();
  add(statement(0), statement(1, 0, VERBS.answered, 'é'.repeat(25_000)), statement(2));
  await pass(300);
  assert.deepEqual(batches, [['0'], ['1'], ['2']]);
});

it('has one batch in flight', async () => {
  let finish: (reply: Reply) => void = () => {};
  const { add, batches, queue } = world(() => new Promise((resolve) => (finish = resolve)));
  add(statement(1));
  await pass(300);
  add(statement(2));
  queue.flush();
  await pass(5000);
  assert.equal(batches.length, 1);
  finish({ status: 204 });
  await pass(100);
  assert.equal(batches.length, 2);
});

it('waits longer after each failure, up to a minute', async () => {
  const { add, times, queue } = world(() => ({ status: 503 }));
  add(statement(1));
  await pass(300_000);
  const pauses = times.map((time, index) => time - (times[index - 1] ?? time)).slice(1);
  assert.deepEqual(pauses.slice(0, 6), [2000, 4000, 8000, 16_000, 32_000, 60_000]);
  assert.ok(queue.failures() > 5 && queue.retryIn()! <= 60_000);
});

it('waits as long as the LRS asks it to', async () => {
  let count = 0;
  const { add, times } = world(() =>
    count++ === 0 ? { status: 429, retryAfter: 90_000 } : { status: 200 },
  );
  add(statement(1));
  await pass(120_000);
  assert.deepEqual(
    times.map((time) => time - times[0]!),
    [0, 90_000],
  );
});

it('finds the bad statement, parks it and sends all others in order', async () => {
  const { add, batches, parked, left } = world((batch) => ({
    status: batch.some(({ key }) => key === '17') ? 400 : 200,
  }));
  add(...many(40));
  await pass(300);
  assert.deepEqual(parked, ['17']);
  assert.deepEqual(left(), []);
  assert.ok(batches.length < 20, `${batches.length} requests`);
});

it('takes a conflict about one statement for success, and splits one about many', async () => {
  const { add, parked, left, batches } = world((batch) => ({
    status: batch.length > 1 ? 409 : 409,
  }));
  add(...many(3));
  await pass(300);
  assert.deepEqual([parked, left()], [[], []]);
  assert.deepEqual(batches.at(-1), ['2']);
});

it('asks for one new token, and no second one', async () => {
  let isGood = false;
  const { add, state, left, queue } = world(() => ({ status: isGood ? 200 : 401 }));
  add(statement(1));
  await pass(60_000);
  assert.equal(state.renewals, 1);
  assert.ok(queue.failures() > 1);
  isGood = true;
  await pass(60_000);
  assert.deepEqual(left(), []);
  isGood = false;
  add(statement(2));
  await pass(1000);
  assert.equal(state.renewals, 2);
});

it('sends nothing while offline, and not by itself when put off', async () => {
  const { add, batches, state, queue } = world();
  state.isOnline = false;
  add(statement(1));
  queue.flush();
  await pass(10_000);
  assert.equal(batches.length, 0);
  state.isOnline = true;
  queue.flush();
  assert.equal(batches.length, 1);
});

it('sends terminated last and alone while the page stays', async () => {
  const { add, batches, queue } = world();
  add(statement(1), statement(2), statement(3, 0, VERBS.terminated));
  queue.close(false);
  await pass(100);
  assert.deepEqual(batches, [['1', '2'], ['3']]);
});

it('has one request when the page goes, without terminated when another is under way', async () => {
  const one = world();
  one.add(statement(1), statement(2, 0, VERBS.terminated));
  one.queue.close(true);
  assert.deepEqual(one.batches, [['1', '2']]);
  const two = world(() => new Promise(() => {}));
  two.add(statement(1));
  two.queue.flush();
  two.add(statement(2), statement(3, 0, VERBS.terminated));
  two.queue.close(true);
  await pass(100);
  assert.deepEqual(two.batches, [['1'], ['2']]);
});

it('never sends terminated in company where it may not, as little beside others', async () => {
  const one = world();
  one.add(statement(1), statement(2, 0, VERBS.terminated));
  one.queue.close(true, false);
  assert.deepEqual(one.batches, [['1']]);
  const two = world(() => new Promise(() => {}));
  two.add(statement(1));
  two.queue.flush();
  two.add(statement(2, 0, VERBS.terminated));
  two.queue.close(true, false);
  await pass(100);
  assert.deepEqual(two.batches, [['1']]);
});

it('keeps within what outlives a page, beside what is under way', async () => {
  const { add, batches, queue } = world(() => new Promise(() => {}));
  add(statement(1, 40_000));
  queue.flush();
  add(statement(2, 5000), statement(3, 20_000));
  queue.close(true);
  assert.deepEqual(batches, [['1'], ['2']]);
});
