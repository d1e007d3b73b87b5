import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CopyStorage } from '../../records/environment.ts';
import { noteLines, notesText } from './note-lines.ts';
import { areNotes, joined, openNotebook, type Note } from './notes.ts';

/** A store as browsers have one; `most` characters of keys and values fit. */
function memory(most = Infinity): CopyStorage & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    get length() {
      return all.size;
    },
    key: (index) => [...all.keys()][index] ?? null,
    getItem: (key) => all.get(key) ?? null,
    setItem(key, value) {
      const others = [...all].filter(([other]) => other !== key);
      const length = others.reduce((sum, [name, text]) => sum + name.length + text.length, 0);
      if (length + key.length + value.length > most) throw new Error('full');
      all.set(key, value);
    },
    removeItem: (key) => void all.delete(key),
  };
}

const note = (change: Partial<Note> = {}): Note => ({
  page: 'walk',
  title: 'Walk',
  marked: false,
  text: 'The well',
  at: 1,
  ...change,
});
const empty = note({ text: '', at: 0 });

describe('a notebook', () => {
  test('gives back what it was given, in another session too', () => {
    const store = memory();
    const odd = note({ text: `<script>alert(1)</script>\n${'ä'.repeat(100_000)}`, marked: true });
    assert.equal(openNotebook(store, 'ana', 'bread').keep(odd, empty).keeping, 'kept');
    assert.deepEqual(openNotebook(store, 'ana', 'bread').list(), [odd]);
    assert.deepEqual(openNotebook(store, 'ana', 'bread').read('walk', 'Walk'), odd);
  });

  test('is one for each learner and each course, and its keys tell no name', () => {
    const store = memory();
    openNotebook(store, 'ana', 'bread').keep(note(), empty);
    openNotebook(store, 'bo', 'bread').keep(note({ text: 'The oven' }), empty);
    assert.deepEqual(openNotebook(store, 'ana', 'stones').list(), []);
    assert.equal(openNotebook(store, 'ana', 'bread').read('walk', '').text, 'The well');
    assert.equal(openNotebook(store, 'bo', 'bread').read('walk', '').text, 'The oven');
    assert.ok([...store.all.keys()].every((key) => !/ana|bo:|bread/.test(key)));
  });

  test('forgets everything of one learner and nothing of others', () => {
    const store = memory();
    const ana = openNotebook(store, 'ana', 'bread');
    ana.keep(note(), empty);
    ana.fact('name', 'Ana');
    openNotebook(store, 'bo', 'bread').keep(note(), empty);
    ana.forget();
    assert.deepEqual(ana.list(), []);
    assert.equal(ana.fact('name'), '');
    assert.equal(openNotebook(store, 'bo', 'bread').list().length, 1);
  });

  test('removes a note that says nothing, and lists no facts', () => {
    const store = memory();
    const book = openNotebook(store, 'ana', 'bread');
    book.fact('name', 'Ana');
    book.keep(note({ marked: true, text: '' }), empty);
    book.keep(note({ marked: false, text: ' \n', at: 2 }), note({ marked: true, text: '' }));
    assert.deepEqual(book.list(), []);
    assert.deepEqual([...store.all.values()], ['Ana']);
  });

  test('keeps what cannot be stored until the page is left, and says why', () => {
    const full = openNotebook(memory(300), 'ana', 'bread');
    assert.equal(full.keep(note(), empty).keeping, 'kept');
    const long = note({ text: 'x'.repeat(400), at: 2 });
    assert.equal(full.keep(long, note()).keeping, 'full');
    assert.equal(full.read('walk', '').text.length, 400);
    const shorter = note({ text: 'short', at: 3 });
    assert.equal(full.keep(shorter, note()).keeping, 'kept');
    assert.deepEqual(full.list(), [shorter]);

    const refusing = { ...memory(), setItem: () => assert.fail('refused') };
    for (const store of [undefined, refusing]) {
      const book = openNotebook(store, 'ana', 'bread');
      assert.equal(book.keep(note(), empty).keeping, 'no-store');
      assert.deepEqual(book.list(), [note()]);
    }
  });

  test('leaves room for answers: notes of a device end at 1.5 million characters', () => {
    const book = openNotebook(memory(), 'ana', 'bread');
    const page = (index: number) => note({ page: `p${index}`, text: 'x'.repeat(400_000) });
    const kept = [1, 2, 3, 4].map((index) => book.keep(page(index), empty).keeping);
    assert.deepEqual(kept, ['kept', 'kept', 'kept', 'full']);
  });

  test('joins what two windows wrote, and keeps a bookmark of either', () => {
    const store = memory();
    const [one, other] = [
      openNotebook(store, 'ana', 'bread'),
      openNotebook(store, 'ana', 'bread'),
    ] as const;
    one.keep(note({ text: 'The well', at: 1 }), empty);
    other.keep(note({ text: 'The oven', marked: true, at: 2 }), note());
    const before = note({ text: 'The well', at: 1 });
    const { note: both } = one.keep(note({ text: 'The well!', at: 3 }), before);
    assert.equal(both.text, 'The oven\n\nThe well!');
    assert.equal(both.marked, true);
    assert.deepEqual(one.list(), [both]);
  });

  test('reads rubbish in a store as nothing', () => {
    const store = memory();
    const book = openNotebook(store, 'ana', 'bread');
    book.keep(note(), empty);
    const [key] = [...store.all.keys()] as [string];
    for (const rubbish of ['', '{', '4', 'null', '[]', '{"text":4,"marked":true,"at":1}']) {
      store.all.set(key, rubbish);
      assert.deepEqual(book.list(), [], rubbish);
      assert.equal(book.read('walk', 'Walk').text, '');
    }
  });

  test('takes notes from a file in without losing those that are here', () => {
    const book = openNotebook(memory(), 'ana', 'bread');
    book.keep(note({ text: 'Here' }), empty);
    assert.ok(book.add([note({ text: 'There' }), note({ page: 'bake', text: '', marked: true })]));
    const kept = new Map(book.list().map((each) => [each.page, each]));
    assert.deepEqual([...kept.keys()].toSorted(), ['bake', 'walk']);
    assert.equal(kept.get('bake')!.marked, true);
    assert.equal(kept.get('walk')!.text, 'Here\n\nThere');
    assert.ok(book.add([note({ text: 'There' })]));
    assert.equal(book.read('walk', '').text, 'Here\n\nThere');
  });
});

test('two versions of a text lose nothing of either', () => {
  assert.equal(joined('a', 'a', 'ab'), 'ab');
  assert.equal(joined('a', 'ab', 'a'), 'ab');
  assert.equal(joined('a', 'ab', 'abc'), 'abc');
  assert.equal(joined('a', 'ab', 'ac'), 'ab\n\nac');
});

test('only lists of whole notes are notes', () => {
  assert.ok(areNotes([note()]));
  assert.ok(areNotes([]));
  for (const value of [
    undefined,
    {},
    [null],
    [note({ page: '!name' })],
    [{ ...note(), text: 4 }],
    [note({ at: NaN })],
  ]) {
    assert.equal(areNotes(value), false);
  }
});

describe('a list of notes', () => {
  const page = (id: string, title: string) => ({ id, title, activities: [] });
  const modules = [
    { id: 'm', title: 'M', script: 'm.js', pages: [page('walk', 'Walking'), page('bake', 'Bake')] },
  ];
  const lines = noteLines(
    [note({ page: 'gone', title: 'An old page' }), note({ page: 'bake', marked: true }), note()],
    { modules },
  );

  test('follows the course, with the titles of this version; what has no page comes last', () => {
    assert.deepEqual(
      lines.map(({ title, isThere }) => [title, isThere]),
      [
        ['Walking', true],
        ['Bake', true],
        ['An old page', false],
      ],
    );
  });

  test('is a plain text to take along', () => {
    assert.equal(
      notesText({ title: 'Bread', language: 'en' }, lines.slice(0, 2)),
      'My notes: Bread\n\nWalking\n-------\nThe well\n\nBake\n----\n[Bookmark]\nThe well\n',
    );
  });
});
