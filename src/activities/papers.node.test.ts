import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml } from '../../packaging/xml.ts';
import { en } from '../ui/locales/en.ts';
import { es } from '../ui/locales/es.ts';
import { paperEn } from '../ui/locales/paper-en.ts';
import { paperEs } from '../ui/locales/paper-es.ts';
import { choiceDocument } from './choice/choice.document.ts';
import { answeredExamples } from './examples.ts';
import { fromReadable } from './paper.ts';
import { renderPaper } from './papers.ts';
import type { Activity } from './schemas.ts';

const english = { language: 'en', words: en, paper: paperEn };

const example = <T extends Activity['type']>(type: T) =>
  answeredExamples.find(({ activity }) => activity.type === type)!.activity as Extract<
    Activity,
    { type: T }
  >;

/** Every feedback that an author gave to options, items, pairs or the whole. */
function feedbackOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(feedbackOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name !== 'feedback') return feedbackOf(inner);
    return typeof inner === 'string' ? [inner] : [(inner as { correct?: string }).correct ?? ''];
  });
}

for (const { activity } of answeredExamples) {
  const { type, id } = activity;

  test(`${type} (${id}): task and key for the pen are well-formed and free of elements of ours`, () => {
    const form = renderPaper(activity, english);
    for (const { text } of [form.task, form.key]) {
      assert.doesNotThrow(() => parseXml(`<div>${text}</div>`), text);
      assert.doesNotMatch(text, /eh-|undefined|\[object/);
    }
  });

  test(`${type} (${id}): the key teaches all that the screen teaches, the task tells none of it`, () => {
    const { task, key } = renderPaper(activity, english);
    assert.ok(task.text.includes(activity.prompt));
    if (type === 'scenario') return; // What comes of a choice is part of its story.
    for (const feedback of feedbackOf(activity).filter(Boolean)) {
      assert.ok(key.text.includes(feedback), feedback);
      assert.ok(!task.text.includes(feedback), feedback);
    }
  });

  test(`${type} (${id}): the paper form speaks the language of the book`, () => {
    const spanish = renderPaper(activity, { language: 'es', words: es, paper: paperEs });
    assert.notEqual(renderPaper(activity, english).task.text, spanish.task.text);
    assert.notEqual(renderPaper(activity, english).key.text, spanish.key.text);
  });
}

test('a choice has a box for each option, and the key names the letters of the right ones', () => {
  const activity = example('choice');
  const { task, key } = renderPaper(activity, english);
  assert.equal(task.text.match(/class="tick"/g)!.length, activity.options.length);
  const right = activity.options.findIndex(({ correct }) => correct);
  assert.match(key.text, new RegExp(`<li><strong>${'ABCDEFGHIJ'[right]}</strong>`));
});

test('a game book starts at 1, numbers every place once, and every way leads on', () => {
  const activity = example('scenario');
  const { text } = renderPaper(activity, english).task;
  const places = [...text.matchAll(/id="[^"]*-place-(\d+)"/g)].map(([, number]) => Number(number));
  const count =
    activity.scenes.length +
    activity.scenes.flatMap(({ choices }) => choices).length +
    activity.endings.length;
  assert.deepEqual(
    places,
    Array.from({ length: count }, (_, index) => index + 1),
  );
  assert.ok(text.indexOf(activity.scenes[0]!.text) < text.indexOf(activity.scenes[1]!.text));
  const targets = [...text.matchAll(/href="#[^"]*-place-(\d+)"/g)].map(([, to]) => Number(to));
  // Every choice is named in its scene and leads on from its consequence; nothing leads to 1 here.
  assert.equal(targets.length, activity.scenes.flatMap(({ choices }) => choices).length * 2);
  assert.deepEqual(
    [...new Set(targets)].sort((a, b) => a - b),
    places.slice(1),
  );
});

test('a reflection has more room for the hand than for the keyboard', () => {
  const { task } = renderPaper({ ...example('reflect'), lines: 4 }, english);
  assert.equal(task.text.match(/<i>/g)!.length, 6);
});

test('a kind without a paper form of its own takes its readable form, hint open, answer apart', () => {
  const activity = { ...example('choice'), hint: '<p>Look again.</p>' };
  const form = fromReadable(choiceDocument)(activity, english);
  assert.match(form.task.text, /<details class="hint" open="">/);
  assert.ok(form.task.text.includes(activity.prompt));
  assert.match(form.key.text, /^<div class="key">/);
  assert.ok(!form.key.text.includes(activity.prompt));
});
