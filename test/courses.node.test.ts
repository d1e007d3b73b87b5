import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { activityKinds } from '../src/activities/index.ts';
import type { ActivityKind } from '../src/activities/activity.ts';
import type { Activity } from '../src/activities/schemas.ts';
import { allProblems } from '../src/cli/build-course.ts';
import { loadCourse } from '../src/cli/load-course.ts';
import { courseIds } from '../src/cli/project.ts';
import type { Work } from '../src/core/work.ts';
import { decodeState, encodeState, layoutOf } from '../src/core/state-codec.ts';
import { newState } from '../src/core/state.ts';
import { STATE_LIMIT } from '../src/course/budget.ts';
import { CourseSchema, type Course } from '../src/course/course.schema.ts';
import { EASY_SENTENCE, easyTextsOf, meanSentence } from '../src/course/plain-language.ts';
import { visitTexts } from '../src/course/texts.ts';
import { translateCourse } from '../src/course/translate.ts';
import { isActivity } from '../src/document/blocks.ts';
import { buildDocument } from '../src/document/document.ts';

const kindOf = (activity: Activity): ActivityKind<Activity> => activityKinds[activity.type];
const pagesOf = (course: Course) => course.modules.flatMap(({ pages }) => pages);
const activitiesOf = (pages: Course['modules'][number]['pages']) =>
  pages.flatMap(({ blocks }) => blocks.filter(isActivity));

/** Prose of a course as its learners might write it, over and over. */
function prose(course: Course, length: number): string {
  let text = '';
  visitTexts(CourseSchema, course, (piece, _kind, path) => {
    if (text.length < length && /feedback|prompt/.test(path)) text += `${piece} `;
  });
  return text.replace(/\s+/g, ' ').repeat(1 + Math.ceil(length / text.length));
}

/** As much work as the saved state is promised to hold: short items of a title and a text each. */
function fullWork(activity: Activity, max: number, text: string): Work {
  const work: Work = [];
  for (let at = 0; ; at += 80) {
    const item = {
      title: text.slice(at, at + 24).trim(),
      text: text.slice(at + 24, at + 80).trim(),
    };
    const packed = kindOf(activity).pack(activity, [...work, item] as never);
    if (typeof packed !== 'string' || packed.length > max) return work;
    work.push(item);
  }
}

for (const id of courseIds('courses')) {
  const loaded = await loadCourse(`courses/${id}`);
  const { course, overlays } = loaded;
  const pages = pagesOf(course);

  describe(`the course “${id}”`, () => {
    test('has nothing to put right', () => {
      assert.deepEqual(allProblems(loaded), []);
    });

    test('is translated whole', () => {
      assert.ok(overlays.has('es'));
      for (const overlay of overlays.values()) {
        const { report } = translateCourse(course, overlay);
        assert.deepEqual([report.missing, report.stale, report.unused], [[], [], []]);
      }
    });

    test('has what every course of the curriculum has', () => {
      const tasks = activitiesOf(pages.filter((page) => !page.test));
      const blocks = pages.flatMap((page) => page.blocks.map(({ type }) => type));
      const questions = activitiesOf(pages.filter((page) => page.test));
      assert.ok(questions.length >= 8 && questions.length <= 10);
      assert.equal(course.completion.mastery, 0.7);
      assert.ok(tasks.filter((task) => kindOf(task).assessed).length >= 3);
      assert.ok(tasks.filter((task) => !kindOf(task).assessed).length >= 3);
      for (const type of ['case', 'steps', 'template'] as const) assert.ok(blocks.includes(type));
      const minutes = pages.reduce((sum, page) => sum + (page.minutes ?? 0), 0);
      assert.ok(Math.abs(minutes - course.minutes) <= 2, `the pages take ${minutes} minutes`);
    });

    test('answers every choice with a reason', () => {
      for (const activity of activitiesOf(pages)) {
        const parts: { feedback?: string }[] =
          activity.type === 'choice'
            ? activity.options
            : activity.type === 'match'
              ? activity.pairs
              : activity.type === 'order' || activity.type === 'categorise'
                ? activity.items
                : [];
        for (const part of parts) assert.ok(part.feedback, activity.id);
      }
    });

    test('cites each of its sources', () => {
      const text = JSON.stringify(course.modules);
      const uncited = course.references.filter(
        (source) => !text.includes(`](ref:${source.id})`) && !text.includes(`"${source.id}"`),
      );
      assert.deepEqual(uncited, []);
    });

    test('is written in short sentences', () => {
      const lengths: number[] = [];
      visitTexts(CourseSchema, { modules: course.modules }, (text) => {
        for (const sentence of text.split(/(?<=[.!?…][”*)]*)\s+|\n+/)) {
          const words = sentence.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
          // Headings and labels are no sentences.
          if (words > 3 && /[.!?…][”*)]*$/.test(sentence)) lengths.push(words);
        }
      });
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      assert.ok(lengths.length > 200 && mean <= 17, `${mean} words a sentence`);
    });

    test('says what is hard in easy words too, in every language', () => {
      for (const translated of loaded.languages) {
        const texts = pagesOf(translated).flatMap(({ blocks }) => blocks.flatMap(easyTextsOf));
        assert.ok(texts.length >= 6, `${texts.length} texts in “${translated.language}”`);
        for (const { text, easy } of texts) {
          const mean = meanSentence(easy);
          assert.ok(mean <= EASY_SENTENCE && mean < meanSentence(text), `${mean}: ${easy}`);
          assert.ok(easy.length < text.length, easy);
        }
      }
    });

    for (const { language, ...words } of loaded.languages) {
      test(`saves in an LMS all that was made and answered, in “${language}”`, () => {
        const written = { language, ...words } as Course;
        const layout = layoutOf(buildDocument(course, ['en']).outline);
        const state = { ...newState(0xabcdef), language, page: pages.at(-1)!.id, seconds: 9000 };
        for (const page of pages) state.visited.add(page.id);
        for (const [index, activity] of activitiesOf(pages).entries()) {
          const { shape } = layout.activities.find((entry) => entry.id === activity.id)!;
          const kind = kindOf(activity);
          const text = prose(written, 12_000).slice(index * 97);
          const answer =
            shape.kind !== 'text'
              ? kind.solution(activity)
              : kind.work
                ? fullWork(activity, shape.max, text)
                : text.slice(0, shape.max);
          const value =
            answer !== undefined
              ? kind.pack(activity, answer)
              : shape.kind === 'assign'
                ? Array.from({ length: shape.items }, () => shape.to - 1)
                : undefined;
          state.activities.set(activity.id, {
            attempts: 1,
            done: true,
            ...(kind.assessed ? { score: 100 } : {}),
            ...(value === undefined ? {} : { value }),
          });
        }
        const saved = encodeState(state, layout, STATE_LIMIT);
        assert.deepEqual(saved.dropped, []);
        assert.ok(saved.text.length <= STATE_LIMIT);
        assert.deepEqual(decodeState(saved.text, layout)?.state.activities, state.activities);
      });
    }
  });
}
