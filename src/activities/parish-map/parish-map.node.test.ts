import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Point, Work, WorkItem } from '../../core/work.ts';
import { mapSvg } from './drawing.ts';
import { example, exampleWork } from './parish-map.example.ts';
import type { ParishMap } from './parish-map.schema.ts';
import { parishMap } from './parish-map.ts';
import { pageFor } from './print.ts';
import {
  groundOf,
  kindOf,
  legendOf,
  moved,
  nextVoice,
  placesOf,
  pointsOf,
  ratioOf,
  simplified,
  symbolsOf,
  turnsOf,
} from './sheet.ts';

const corners: NonNullable<ParishMap['corners']> = {
  topLeft: { longitude: -4, latitude: 43 },
  topRight: { longitude: -3, latitude: 43 },
  bottomRight: { longitude: -3, latitude: 42 },
  bottomLeft: { longitude: -4, latitude: 42 },
};

const near = (one: readonly Point[], other: readonly Point[]): boolean =>
  one.length === other.length &&
  one.every(
    ([x, y], at) => Math.abs(x - other[at]![0]) < 0.001 && Math.abs(y - other[at]![1]) < 0.001,
  );

/** Numbers that are the same in every run. */
function* dice(seed: number): Generator<number, never> {
  for (;;) yield (seed = (seed * 48271) % 2147483647) / 2147483647;
}

const LETTERS = ['abc', ' ', 'á', 'ñ', '"', '<>&', "'", '\\', '\u{1f333}', '\t', ';,=', 'ж', '中'];

function anyItem(roll: () => number): WorkItem {
  const text = (most: number): string =>
    Array.from(
      { length: 1 + Math.floor(roll() * most) },
      () => LETTERS[Math.floor(roll() * LETTERS.length)]!,
    ).join('');
  const point = (): Point => [roll(), roll()];
  const points = Array.from({ length: 2 + Math.floor(roll() * 9) }, point);
  const form = Math.floor(roll() * 3);
  const area = points.length > 2 ? [...points, points[0]!] : points;
  const place = form === 0 ? { at: point() } : { path: form === 1 ? points : area };
  const ids = symbolsOf(example, 'en').map(({ id }) => id);
  return {
    ...place,
    symbol: ids[Math.floor(roll() * ids.length)]!,
    ...(roll() < 0.8 ? { title: text(40) } : {}),
    ...(roll() < 0.5 ? { text: `${text(200)}\n${text(20)}` } : {}),
    ...(roll() < 0.5 ? { who: text(10), when: text(6) } : {}),
    ...(roll() < 0.3 ? { photos: ['abcdefgh', 'qwertyui'] } : {}),
  };
}

test('parish-map: any map survives packing: words whole, points to within a thousandth', () => {
  const numbers = dice(2026);
  const roll = () => numbers.next().value;
  for (let times = 0; times < 200; times++) {
    const work: Work = [
      { group: 'voice', who: 'Ana' },
      ...Array.from({ length: Math.floor(roll() * 12) }, () => anyItem(roll)),
      { group: 'ground', photos: ['lkjhgfds'], value: 1.333 },
    ];
    const back = parishMap.unpack(example, parishMap.pack(example, work))!;
    assert.equal(back.length, work.length);
    back.forEach((item, index) => {
      const given = work[index]!;
      const words = ({ at: _at, path: _path, ...rest }: WorkItem) => rest;
      assert.deepEqual(words(item), words(given));
      assert.equal(kindOf(item), kindOf(given));
      assert.ok(near(pointsOf(item), pointsOf(given)));
    });
  }
});

test('parish-map: rubbish in the saved state is passed over and never thrown', () => {
  for (const state of ['', 'zzz', 'p\n\n', 'pab\n\naq\n\n', 'a!!!!\n\ntWell\n\n', 7, [], null]) {
    const work = parishMap.unpack(example, state as never) ?? [];
    assert.doesNotThrow(() => parishMap.piece!(example, work, { language: 'en' }));
    for (const { content } of parishMap.files!(example, work, { language: 'en' })) {
      assert.equal(typeof content, 'string');
    }
  }
});

test('parish-map: voices and the picture below are no places, and a map of them alone is empty', () => {
  const rest: Work = [
    { group: 'voice', who: 'Ana' },
    { group: 'ground', photos: ['k'], value: 2 },
  ];
  assert.equal(parishMap.isComplete(example, rest), false);
  assert.equal(parishMap.isComplete(example, exampleWork), true);
  assert.deepEqual(parishMap.work!(example, [...rest, { title: 'Well' }]), [{ title: 'Well' }]);
  assert.deepEqual(
    placesOf(exampleWork).map(({ number, index }) => [number, index]),
    [
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ],
  );
  assert.equal(groundOf(rest)!.key, 'k');
  assert.equal(ratioOf(example, rest), 2);
});

test('parish-map: whoever told least is next, the first after the one who draws', () => {
  const turns = turnsOf([...exampleWork, { group: 'voice', who: 'Rosa' }]);
  assert.deepEqual(turns, [
    { name: 'Ana', count: 2 },
    { name: 'Youth club', count: 2 },
    { name: 'Rosa', count: 0 },
  ]);
  assert.equal(nextVoice(turns, 'Ana'), 'Rosa');
  assert.equal(nextVoice(turns, 'Rosa'), 'Ana');
  assert.equal(nextVoice([{ name: 'Ana', count: 5 }], 'Ana'), undefined);
  assert.equal(nextVoice([]), undefined);
});

test('parish-map: the legend has the symbols that are used, in the order of the author', () => {
  const legend = legendOf(exampleWork, symbolsOf(example, 'en'));
  assert.deepEqual(
    legend.map(({ id }) => id),
    ['meeting', 'story', 'nature', 'wish'],
  );
});

test('parish-map: what is moved keeps its form and stays on the sheet', () => {
  assert.deepEqual(moved({ at: [0.9, 0.5] }, [0.5, -0.9]), { at: [1, 0] });
  const line: Point[] = [
    [0.25, 0.5],
    [0.5, 0.75],
  ];
  assert.deepEqual(moved({ path: line }, [-0.5, 0]), {
    path: [
      [0, 0.5],
      [0.25, 0.75],
    ],
  });
});

test('parish-map: a line drawn by hand keeps its corners and loses what lies between', () => {
  const drawn: Point[] = [
    ...Array.from({ length: 50 }, (_none, step): Point => [step / 100, 0.2]),
    ...Array.from({ length: 50 }, (_none, step): Point => [0.5, 0.2 + step / 100]),
  ];
  const few = simplified(drawn);
  assert.deepEqual([few[0], few.at(-1)], [drawn[0], drawn.at(-1)]);
  assert.ok(few.length <= 4, String(few.length));
  assert.ok(few.some(([x, y]) => Math.abs(x - 0.5) < 0.02 && Math.abs(y - 0.2) < 0.02));
});

test('parish-map: GeoJSON has real places with corners, and says it has not without', () => {
  const work: Work = [
    { at: [0.5, 0.25], title: 'The "well"' },
    // With the clock as y points down, so with the clock on the earth: to be turned.
    {
      path: [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    },
  ];
  const [, file] = parishMap.files!({ ...example, corners }, work, { language: 'en' });
  const data = JSON.parse(file!.content) as {
    note?: string;
    features: { geometry: { type: string; coordinates: unknown }; properties: object }[];
  };
  assert.equal(data.note, undefined);
  assert.deepEqual(data.features[0]!.geometry, { type: 'Point', coordinates: [-3.5, 42.75] });
  assert.deepEqual(data.features[0]!.properties, {
    number: 1,
    title: 'The "well"',
    symbol: 'Home and neighbours',
  });
  assert.deepEqual(data.features[1]!.geometry, {
    type: 'Polygon',
    coordinates: [
      [
        [-3, 42],
        [-3, 43],
        [-4, 43],
        [-3, 42],
      ],
    ],
  });

  const blank = { ...example, ratio: 2 };
  const [, plain] = parishMap.files!(blank, work, { language: 'en' });
  assert.match(plain!.label, /widths of the sheet/);
  const sheet = JSON.parse(plain!.content) as typeof data & { coordinates: string };
  assert.equal(sheet.coordinates, 'sheet');
  assert.match(sheet.note!, /no longitude and latitude/);
  assert.deepEqual(sheet.features[0]!.geometry, { type: 'Point', coordinates: [0.5, 0.375] });
});

test('parish-map: the corners of the author say nothing of a picture that the learner brought', () => {
  const work: Work = [{ at: [0, 0] }, { group: 'ground', photos: ['k'], value: 1 }];
  const [, file] = parishMap.files!({ ...example, corners }, work, { language: 'en' });
  assert.match(file!.content, /"coordinates": "sheet"/);
});

test('parish-map: the drawing tells the map in words, escapes what learners write, and carries only data', () => {
  const evil = '</desc><script>alert(1)</script>';
  const work: Work = [...exampleWork, { at: [0.1, 0.1], title: evil, symbol: 'home' }];
  const picture = { src: 'media/old-plan.jpg', alt: '', width: 200, height: 100 };
  const files = (photo?: (key: string) => string | undefined) =>
    parishMap.files!({ ...example, picture }, work, { language: 'en', ...(photo && { photo }) });
  const [drawing] = files();
  assert.ok(!drawing!.content.includes('<script'));
  assert.match(drawing!.content, /<title>What matters here<\/title><desc>1 The step of the bakery/);
  assert.ok(!drawing!.content.includes('old-plan.jpg'), 'no address that is nowhere at home');
  const [filled] = files((key) => (key === 'ground' ? 'data:image/png;base64,AAAA' : undefined));
  assert.match(filled!.content, /<image href="data:image\/png;base64,AAAA"/);
  // One disc a place and one a symbol of the legend.
  assert.equal(drawing!.content.match(/<circle/g)!.length, 5 + 5);
});

test('parish-map: a formula that somebody writes stays text in the table', () => {
  const [, , table] = parishMap.files!(example, [{ at: [0, 1], title: '=1+1' }], {
    language: 'en',
  });
  assert.match(table!.content, /1,'=1\+1,Place,Home and neighbours,,,,lower left,0\.000,1\.000/);
});

test('parish-map: the drawing of an empty map and of one without a name is whole', () => {
  assert.match(mapSvg(example, [], { language: 'es' }).text, /<svg .*<\/svg>$/);
  const { title: _title, ...nameless } = example;
  assert.match(mapSvg(nameless, [{}], { language: 'es' }).text, /1 sin nombre/);
});

test('parish-map: a page has the direction of the sheet and room for it', () => {
  assert.deepEqual(pageFor('A3', 1.5), { size: 'A3 landscape', height: 232 });
  assert.deepEqual(pageFor('A4', 0.7), { size: 'A4 portrait', height: 233 });
});

test('parish-map: an author hears of ids and words that are there twice, and of a turned sheet', () => {
  const symbols: ParishMap['symbols'] = [
    { id: 'well', text: 'Well', shape: 'water' },
    { id: 'well', text: 'Well', shape: 'tree' },
  ];
  const { topLeft, topRight, bottomRight, bottomLeft } = corners;
  const turned = {
    topLeft: bottomLeft,
    topRight: bottomRight,
    bottomRight: topRight,
    bottomLeft: topLeft,
  };
  const paths = (activity: ParishMap) => parishMap.check!(activity).map(({ path }) => path);
  assert.deepEqual(paths({ ...example, symbols }), ['symbols/1/id', 'symbols/1']);
  assert.deepEqual(paths({ ...example, corners: turned }), ['corners']);
  assert.deepEqual(paths({ ...example, media: 'plan', ratio: 1 }), ['ratio']);
  assert.deepEqual(paths({ ...example, corners }), []);
});
