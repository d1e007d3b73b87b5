import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { example as canvasExample } from '../../activities/canvas/canvas.example.ts';
import { kindOf } from '../../activities/index.ts';
import { example as inventoryExample } from '../../activities/inventory/inventory.example.ts';
import { example as reflectExample } from '../../activities/reflect/reflect.example.ts';
import { packWork } from '../../core/work.ts';
import type { ShapeValue } from '../../core/shape.ts';
import type { Outline } from '../../course/outline.ts';
import { portfolioData, portfolioPage, type TakeAlong } from './files.ts';
import { parted, photosIn, tasksOf, type TaskSource } from './made.ts';

const examples = [reflectExample, canvasExample, inventoryExample];
const data = new Map(examples.map((activity) => [activity.id, activity]));
const page = (id: string, title: string, ids: string[]) => ({
  id,
  title,
  activities: ids.map((each) => ({
    id: each,
    type: data.get(each)?.type ?? 'choice',
    shape: { kind: 'text' as const, max: 500 },
    signature: 0,
    weight: 0,
  })),
});
const outline: Outline = {
  id: 'small',
  version: '1.0.0',
  title: 'Bread & <stones>',
  language: 'en',
  direction: 'ltr',
  languages: [],
  document: 'en/read.html',
  licence: { name: 'CC BY 4.0', url: 'https://example.org' },
  completion: { rule: 'pages', mastery: 0.7 },
  makes: ['canvas', 'inventory', 'reflect'],
  modules: [
    {
      id: 'one',
      title: 'One',
      script: 'en/one.js',
      pages: [
        page('walk', 'Walk <out>', [inventoryExample.id, 'a-question']),
        page('think', 'Think', [reflectExample.id, canvasExample.id]),
      ],
    },
  ],
};

const values: Record<string, ShapeValue> = {
  [reflectExample.id]: 'The <script>alert(1)</script> well\n"& more"',
  [inventoryExample.id]: packWork([
    { title: 'The oven <b>', text: 'Warm', photos: ['abcdefgh', 'gonegone'] },
  ]),
};
const source = (saved = values): TaskSource => ({
  outline,
  activity: (id) => data.get(id),
  kind: kindOf,
  value: (id) => saved[id],
});
const along = (change: Partial<TakeAlong> = {}): TakeAlong => ({
  course: outline,
  tasks: tasksOf(source()),
  name: '',
  at: '2026-11-23T10:00:00.000Z',
  photo: (key) => (key === 'abcdefgh' ? 'data:image/jpeg;base64,AAAA' : undefined),
  ...change,
});

describe('what a learner made', () => {
  test('is listed in the order of the course; what is not begun apart; questions not at all', () => {
    const [begun, open] = parted(tasksOf(source()));
    assert.deepEqual(
      begun.map(({ activity }) => activity.id),
      [inventoryExample.id, reflectExample.id],
    );
    assert.deepEqual(
      open.map(({ activity }) => activity.id),
      [canvasExample.id],
    );
  });

  test('names each picture that has to be fetched', () => {
    assert.deepEqual(photosIn(tasksOf(source())), ['abcdefgh', 'gonegone']);
  });

  test('is left out where the saved value fits no answer', () => {
    const [begun] = parted(tasksOf(source({ [reflectExample.id]: [1, 2] })));
    assert.deepEqual(begun, []);
  });
});

describe('the page to take home', () => {
  const html = portfolioPage(along({ name: '<Ana> & Bo' }));

  test('escapes what was typed and what the course is called', () => {
    assert.ok(!html.includes('<script'));
    assert.ok(html.includes('The &lt;script&gt;alert(1)&lt;/script&gt; well'));
    assert.ok(html.includes('The oven &lt;b&gt;'));
    assert.ok(html.includes('Bread &amp; &lt;stones&gt;'));
    assert.ok(html.includes('&lt;Ana&gt; &amp; Bo'));
    assert.ok(html.includes('<h2>Walk &lt;out&gt;</h2>'));
  });

  test('has the works in the order of the course, each page title once', () => {
    const heads = [...html.matchAll(/<h([123])>(.*?)<\/h/g)].map(
      ([, level, text]) => level + text!,
    );
    assert.deepEqual(heads, [
      '1My work',
      '2Walk &lt;out&gt;',
      '3Three things nearby',
      '2Think',
      '3Your own place',
    ]);
  });

  test('carries pictures in itself and says where one is missing', () => {
    assert.deepEqual(
      [...html.matchAll(/<img src="([^"]+)"/g)].map(([, address]) => address),
      ['data:image/jpeg;base64,AAAA'],
    );
    assert.match(html, /<em>[^<]+<\/em>/);
  });

  test('asks nobody for anything and tells the date, the language and no name of its own', () => {
    assert.ok(
      html.includes(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`),
    );
    assert.ok(html.includes('<time datetime="2026-11-23">'));
    assert.ok(html.startsWith('<!doctype html>\n<html lang="en" dir="ltr">'));
    assert.ok(!/(?:src|href)="(?!data:)/.test(html));
    assert.ok(!portfolioPage(along()).includes('By '));
  });

  test('speaks the language of the course', () => {
    const spanish = portfolioPage(along({ course: { ...outline, language: 'es' } }));
    assert.ok(spanish.includes('<h1>Mi trabajo</h1>'));
    assert.ok(spanish.includes('23 de noviembre de 2026'));
  });
});

describe('notes on pages', () => {
  const note = { page: 'walk', title: 'Walk', marked: true, text: 'Ask <Ana>\nagain', at: 1 };
  const notes = [{ note, title: 'Walk & see', isThere: true }];

  test('come after what was made, as the text they are', () => {
    const html = portfolioPage(along({ notes }));
    const after = html.slice(html.indexOf('<h2>My notes</h2>'));
    assert.ok(after.includes('<h3>Walk &amp; see</h3>'));
    assert.ok(after.includes('Ask &lt;Ana&gt;\nagain'));
    assert.ok(after.includes('Bookmark'));
    assert.ok(!portfolioPage(along({ notes: [] })).includes('My notes'));
  });

  test('are in the data too', () => {
    assert.deepEqual(portfolioData(along({ notes })).notes, [
      { page: 'walk', title: 'Walk & see', bookmarked: true, text: 'Ask <Ana>\nagain' },
    ]);
  });
});

describe('what was made as data', () => {
  test('has works as lists of items and texts as they were typed', () => {
    assert.deepEqual(portfolioData(along({ name: 'Ana' })), {
      format: 'ecoheritage-portfolio/1',
      course: { id: 'small', version: '1.0.0', title: 'Bread & <stones>', language: 'en' },
      name: 'Ana',
      saved: '2026-11-23T10:00:00.000Z',
      items: [
        {
          activity: inventoryExample.id,
          type: 'inventory',
          page: 'walk',
          question:
            'Walk for ten minutes. Record three things that tell something about your place. One of them should be no object.',
          work: [{ title: 'The oven <b>', text: 'Warm', photos: ['abcdefgh', 'gonegone'] }],
        },
        {
          activity: reflectExample.id,
          type: 'reflect',
          page: 'think',
          question:
            'Think of something in your surroundings that would be missed if it were gone. Who would miss it, and why?',
          text: values[reflectExample.id],
        },
      ],
    });
  });
});
