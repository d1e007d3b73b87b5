import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../ui/locales/en.ts';
import { es } from '../ui/locales/es.ts';
import { renderActivity } from './documents.ts';
import { answeredExamples } from './examples.ts';
import { activityKinds, kindOf } from './index.ts';
import { plain } from './plain.ts';

for (const { activity, right, wrong } of answeredExamples) {
  const { type, id } = activity;

  test(`${type} (${id}): task and key are well-formed and free of elements of ours`, () => {
    for (const key of [false, true]) {
      const { text } = renderActivity(activity, { language: 'en', words: en, key });
      assertBalanced(text);
      assert.ok(!text.includes('eh-'));
      assert.ok(text.includes(activity.prompt));
      assert.ok(!/undefined|\[object/.test(text), text);
    }
  });

  test(`${type} (${id}): the task tells no answer, the key does`, () => {
    const task = renderActivity(activity, { language: 'en', words: en }).text;
    const key = renderActivity(activity, { language: 'en', words: en, key: true }).text;
    assert.ok(!task.includes('class="key"') && key.includes('class="key"'));
    const feedback = 'feedback' in activity ? activity.feedback?.correct : undefined;
    if (feedback) assert.ok(!task.includes(feedback) && key.includes(feedback));
  });

  test(`${type} (${id}): the readable form speaks the language of the document`, () => {
    assert.notEqual(
      renderActivity(activity, { language: 'en', words: en }).text,
      renderActivity(activity, { language: 'es', words: es }).text,
    );
  });

  test(`${type} (${id}): the answers of the example are what they say`, () => {
    const kind = kindOf(type)!;
    assert.equal(kind.isComplete(activity, right) && kind.isComplete(activity, wrong), true);
    if (!kind.assessed) return;
    assert.equal(kind.score(activity, right), 1);
    assert.ok(kind.score(activity, wrong)! < 1);
  });
}

test('every type has its own tag, and an unknown type has no behaviour', () => {
  const tags = Object.values(activityKinds).map(({ tag }) => tag);
  assert.equal(new Set(tags).size, tags.length);
  assert.equal(kindOf('toString'), undefined);
});

test('every example has its own id: the gallery shows them by it', () => {
  const ids = answeredExamples.map(({ activity }) => activity.id);
  assert.equal(new Set(ids).size, ids.length);
});

test('plain text has no tags, no entities and no gaps before commas', () => {
  assert.equal(plain('<p>Bread &amp; <em>salt</em>, “so”</p>'), 'Bread & salt, “so”');
  assert.equal(plain('a&lt;b &copy;'), 'a<b &copy;');
});

/** Every element is closed in order, so that XML readers take it. */
function assertBalanced(text: string): void {
  const open: string[] = [];
  for (const [, slash, name, rest] of text.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>/g)) {
    if (slash) assert.equal(open.pop(), name, text);
    else if (!rest!.endsWith('/')) open.push(name!);
  }
  assert.deepEqual(open, []);
}
