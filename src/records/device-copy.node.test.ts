import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeState, touchState } from '../core/state-codec.ts';
import { newState } from '../core/state.ts';
import { createDevice, pass, PLACE, timedTest } from '../../test/records/world.ts';
import { copyShelf, joinCopies, type DeviceCopy } from './device-copy.ts';

const stateText = (run: number, counter: number): string =>
  encodeState({ ...newState(run), counter }, { pages: [], activities: [] }, 4095).text;

const isText = (value: unknown): value is string => typeof value === 'string';

const copyOf = (changes: Partial<DeviceCopy<string>>): DeviceCopy<string> => {
  const { run = 7, counter = 5 } = changes;
  return {
    run,
    counter,
    state: stateText(run, counter),
    texts: {},
    pending: [
      { counter: 2, index: 0, report: 'second' },
      { counter: 4, index: 1, report: 'fourth' },
      { counter: 5, report: 'unsent' },
    ],
    place: PLACE,
    closed: false,
    confirmed: 0,
    at: 1,
    ...changes,
  };
};

const CASES: {
  title: string;
  record: string;
  copies: DeviceCopy<string>[];
  winner: 'record' | 'device';
  resend: string[];
}[] = [
  { title: 'nothing anywhere', record: '', copies: [], winner: 'record', resend: [] },
  { title: 'only the record', record: stateText(7, 3), copies: [], winner: 'record', resend: [] },
  {
    title: 'same run, the record is behind',
    record: stateText(7, 3),
    copies: [copyOf({})],
    winner: 'device',
    resend: ['fourth', 'unsent'],
  },
  {
    title: 'same run, the record is behind, though it was closed elsewhere',
    record: stateText(7, 3),
    copies: [copyOf({ place: 'elsewhere', closed: true, confirmed: 3 })],
    winner: 'device',
    resend: ['fourth', 'unsent'],
  },
  {
    title: 'same run, as far',
    record: stateText(7, 5),
    copies: [copyOf({})],
    winner: 'record',
    resend: ['unsent'],
  },
  {
    title: 'same run, as far, sent with a touch',
    record: touchState(stateText(7, 5)),
    copies: [copyOf({})],
    winner: 'record',
    resend: ['unsent'],
  },
  {
    title: 'same run, as far, but cut by the LMS',
    record: stateText(7, 5).slice(0, 12),
    copies: [copyOf({})],
    winner: 'device',
    resend: ['unsent'],
  },
  {
    title: 'same run, the record is ahead',
    record: stateText(7, 9),
    copies: [copyOf({})],
    winner: 'record',
    resend: ['unsent'],
  },
  {
    title: 'another run in the record',
    record: stateText(8, 1),
    copies: [copyOf({})],
    winner: 'record',
    resend: [],
  },
  {
    title: 'empty record that never had this run',
    record: '',
    copies: [copyOf({})],
    winner: 'device',
    resend: ['second', 'fourth', 'unsent'],
  },
  {
    title: 'empty record that once had this run',
    record: '',
    copies: [copyOf({ confirmed: 3 })],
    winner: 'record',
    resend: [],
  },
  {
    title: 'empty record after a run that was closed',
    record: '',
    copies: [copyOf({ closed: true })],
    winner: 'record',
    resend: [],
  },
  {
    title: 'empty record in another place',
    record: '',
    copies: [copyOf({ place: 'elsewhere' })],
    winner: 'record',
    resend: [],
  },
  {
    title: 'a record that is none of ours',
    record: '{"answers":[]}',
    copies: [copyOf({})],
    winner: 'device',
    resend: ['second', 'fourth', 'unsent'],
  },
  {
    title: 'several copies: that of the run',
    record: stateText(7, 1),
    copies: [copyOf({ run: 9, at: 3 }), copyOf({})],
    winner: 'device',
    resend: ['second', 'fourth', 'unsent'],
  },
  {
    title: 'several copies and an empty record: the newest of the place',
    record: '',
    copies: [copyOf({ run: 9, closed: true, at: 3 }), copyOf({ at: 2 })],
    winner: 'record',
    resend: [],
  },
];

for (const { title, record, copies, winner, resend } of CASES) {
  test(`goes on from the ${winner}: ${title}`, () => {
    const joined = joinCopies(record, copies, PLACE);
    assert.equal(joined.source, winner);
    if (winner === 'record') assert.equal(joined.state, record);
    else assert.equal(joined.state, joined.copy!.state);
    assert.deepEqual(
      joined.resend.map(({ report }) => report),
      resend,
    );
  });
}

const shelfOf = (storage: object, course = 'course', learner = 'ana') =>
  copyShelf(storage as Storage, course, learner, isText);

test('keeps the copies of learners and courses apart, and shows no name', () => {
  const device = createDevice();
  const storage = device.page({}).environment.storage!;
  shelfOf(storage).keep(copyOf({ texts: { diary: 'mine' } }));
  assert.equal(shelfOf(storage).list().length, 1);
  assert.equal(shelfOf(storage, 'course', 'bruno').list().length, 0);
  assert.equal(shelfOf(storage, 'other').list().length, 0);
  for (const [key, value] of device.items) assert.doesNotMatch(key + value, /ana/);
});

test('keeps one copy for each place', () => {
  const { storage } = createDevice().page({}).environment;
  shelfOf(storage!).keep(copyOf({ run: 1 }));
  shelfOf(storage!).keep(copyOf({ run: 2, place: 'elsewhere' }));
  const shelf = shelfOf(storage!);
  shelf.keep(copyOf({ run: 3 }));
  shelf.keep(copyOf({ run: 3, counter: 6 }));
  assert.deepEqual(
    shelf
      .list()
      .map(({ run }) => run)
      .sort((one, other) => one - other),
    [2, 3],
  );
  shelf.keep(copyOf({ run: 4 }));
  assert.equal(shelf.list().length, 2);
});

timedTest('takes at most 200,000 characters, and gives up finished runs first', async () => {
  const device = createDevice();
  const { storage } = device.page({}).environment;
  device.items.set('of-the-lms', 'x'.repeat(1000));
  const texts = { diary: 'word '.repeat(8000) };
  for (let course = 0; course < 12; course++) {
    const closed = course === 10;
    assert.ok(shelfOf(storage!, `course-${course}`).keep(copyOf({ texts, closed })));
    await pass(1);
  }
  const length = [...device.items.values()].reduce((sum, value) => sum + value.length, 0);
  assert.ok(length <= 201_000, String(length));
  assert.ok(device.items.has('of-the-lms'));
  assert.equal(shelfOf(storage!, 'course-11').list().length, 1);
  assert.equal(shelfOf(storage!, 'course-10').list().length, 0);
  assert.equal(shelfOf(storage!, 'course-9').list().length, 1);
});

test('keeps the state of a run whose texts and answers are too many, and says so', () => {
  const { storage } = createDevice().page({}).environment;
  const pending = Array.from({ length: 3000 }, (_, index) => ({
    counter: index,
    report: `an answer of some length ${index}`,
  }));
  const shelf = shelfOf(storage!);
  assert.equal(shelf.keep(copyOf({ pending })), false);
  const [kept] = shelf.list();
  assert.ok(kept!.pending.length > 500);
  assert.equal(kept!.pending.at(-1)!.counter, 2999);
  assert.equal(shelf.keep(copyOf({ texts: { diary: 'x'.repeat(200_000) } })), false);
  assert.equal(shelf.list()[0]!.state, stateText(7, 5));
});

test('makes room by giving up other courses when the storage is full', () => {
  const items = new Map<string, string>();
  const storage = {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => void items.delete(key),
    setItem(key: string, value: string) {
      const others = [...items].filter(([other]) => other !== key);
      const used = others.reduce((sum, [, other]) => sum + other.length, 0);
      if (used + value.length > 2000) throw new Error('QuotaExceededError');
      items.set(key, value);
    },
  };
  for (let course = 0; course < 9; course++) {
    assert.ok(shelfOf(storage, `course-${course}`).keep(copyOf({})));
  }
  assert.equal(shelfOf(storage, 'course-8').list().length, 1);
  assert.equal(shelfOf(storage, 'big').keep(copyOf({ texts: { diary: 'x'.repeat(3000) } })), false);
});
