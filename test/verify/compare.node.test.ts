import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { compare } from '../../packaging/compare/compare.ts';
import type { Comparison, Fate } from '../../packaging/compare/comparison.ts';
import { formatById } from '../../packaging/formats/index.ts';
import { filesOfPlan, type PackageFiles } from '../../packaging/rules/rule.ts';
import { loadCourse } from '../../src/cli/load-course.ts';
import { hashId } from '../../src/core/state-ids.ts';
import { decodeState, encodeState } from '../../src/core/state-codec.ts';
import { layoutOf, newState } from '../../src/core/state.ts';
import type { Course } from '../../src/course/course.schema.ts';
import { buildDocument } from '../../src/document/document.ts';
import { courseBuild } from '../packaging/fixture.ts';
import { asOpened, cartridge, edited, ours, page } from './samples.ts';

const root = new URL('../..', import.meta.url).pathname;
let course: Course;
before(async () => {
  ({ course } = await loadCourse(join(root, 'courses/parish-map'), { languages: ['en'] }));
});

/** Any part of a course, to be changed by a test. */
type Loose = Record<string, unknown> & { id: string };

/** The package of a course, with players of a few letters. */
function packaged(changed: Course, format = 'scorm12'): PackageFiles {
  const document = buildDocument(changed, [changed.language]);
  const build = courseBuild();
  return filesOfPlan(
    formatById(format)!.plan({
      ...build,
      course: changed,
      documents: [document],
      media: [],
      source: [{ path: 'source/course.json', content: JSON.stringify(changed) }],
      player: {
        ...build.player,
        activities: Object.fromEntries(
          [...document.activityTypes, 'work'].map((name) => [name, '']),
        ),
      },
    }),
  );
}

/** The course after an edit, and what an upload of it would do. */
function compared(edit: (course: Course) => void, format?: string): Comparison {
  const changed = structuredClone(course);
  changed.version = '2.0.0';
  edit(changed);
  return compare(asOpened(packaged(course, format), 'old'), asOpened(packaged(changed, format)));
}

/** Every object in a course with an id, wherever it stands. */
function part(value: unknown, id: string): Loose {
  const found = partsOf(value).find((one) => one.id === id);
  assert.ok(found, `the course has “${id}”`);
  return found;
}

const partsOf = (value: unknown): Loose[] =>
  value === null || typeof value !== 'object'
    ? []
    : [
        ...(typeof (value as Loose).id === 'string' ? [value as Loose] : []),
        ...Object.values(value).flatMap(partsOf),
      ];

const idsWith = ({ questions }: Comparison, fate: Fate): string[] =>
  (questions ?? []).filter((one) => one.fate === fate).map(({ id }) => id);

const codesOf = ({ findings }: Comparison): string[] => findings.map(({ code }) => code);

describe('a new version of the Parish map course uploaded over the old one', () => {
  it('keeps every answer when titles, texts and the order of modules change', () => {
    const result = compared((changed) => {
      changed.title = 'Maps of our parish';
      for (const one of partsOf(changed))
        if (typeof one['title'] === 'string') one['title'] += ' (new)';
      part(changed, 'q-meaning')['prompt'] = 'Said in other words?';
      changed.modules.reverse();
    });
    assert.deepEqual(result.findings, []);
    assert.equal(idsWith(result, 'kept').length, result.questions?.length);
    assert.ok(idsWith(result, 'kept').includes('q-meaning'));
    assert.deepEqual(result.versions, { old: course.version, new: '2.0.0' });
    assert.deepEqual(result.identifiers?.kept, ['item-parish-map']);
  });

  it('names the question that is gone, as people know it', () => {
    const result = compared((changed) => {
      part(changed, 'q-meaning').id = 'q-renamed';
    });
    assert.deepEqual(idsWith(result, 'lost'), ['q-meaning']);
    assert.deepEqual(idsWith(result, 'new'), ['q-renamed']);
    assert.deepEqual(codesOf(result), ['ANSWER_LOST']);
    const prompt = String(part(course, 'q-meaning')['prompt']).slice(0, 20);
    assert.ok(result.findings[0]?.message.includes(prompt), result.findings[0]?.message);
  });

  it('says of a question with other options that only its result stays', () => {
    const result = compared((changed) => {
      part(part(changed, 'q-meaning'), 'exact').id = 'exactly';
    });
    assert.deepEqual(idsWith(result, 'result-only'), ['q-meaning']);
    assert.deepEqual(
      result.findings.map(({ code, severity }) => `${severity!} ${code}`),
      ['warning ANSWER_RESULT_ONLY'],
    );
  });

  it('says what the player does: the old state, read by the new version', () => {
    const changed = structuredClone(course);
    part(changed, 'q-meaning').id = 'q-renamed';
    changed.modules.push(structuredClone(changed.modules[0]!));
    const last = changed.modules.at(-1)!;
    for (const one of partsOf(last)) one.id = `again-${one.id}`;
    const [from, to] = [course, changed].map((one) =>
      layoutOf(buildDocument(one, [one.language]).outline),
    );
    const state = newState(9);
    for (const { id } of from!.activities) {
      state.activities.set(id, { attempts: 2, score: 50, done: true });
    }
    const read = decodeState(encodeState(state, from!, 4096).text, to!);
    const stays = from!.activities.map(({ id }) => id).filter((id) => id !== 'q-meaning');
    assert.deepEqual([...read!.state.activities.keys()].sort(), stays.sort());
    const { questions } = compare(asOpened(packaged(course)), asOpened(packaged(changed)));
    const kept = questions!.filter(({ fate }) => fate === 'kept').map(({ id }) => id);
    assert.deepEqual(kept.sort(), stays);
  });

  it('finds a new question whose id looks like that of an old one', () => {
    // The first id from a long row whose hash is that of the old one, under the old salt.
    const wanted = hashId('q-meaning', 0);
    const twin = Array.from({ length: 400_000 }, (_, index) => `q-${index}`).find(
      (id) => hashId(id, 0) === wanted,
    );
    assert.ok(twin);
    const result = compared((changed) => {
      part(changed, 'q-meaning').id = twin;
    });
    assert.ok(codesOf(result).includes('ANSWER_MISREAD'));
  });

  it('warns of another rule of completion, of a version that was not raised', () => {
    const result = compared((changed) => {
      changed.version = course.version;
      changed.completion = { rule: 'pages' };
    });
    assert.deepEqual(codesOf(result).sort(), ['COMPLETION_CHANGED', 'VERSION_SAME']);
  });

  it('is refused when it is another course, or another kind of package', () => {
    const other = compared((changed) => {
      changed.id = 'another-map';
    });
    assert.deepEqual(codesOf(other), ['COURSE_OTHER', 'ITEM_VANISHED']);
    const kinds = compare(asOpened(ours.get('scorm12')!), asOpened(ours.get('cmi5')!));
    assert.deepEqual(codesOf(kinds), ['COMPARE_KINDS']);
  });

  it('is compared in every format that carries a player', () => {
    for (const format of ['scorm2004-4', 'scorm2004-3', 'cmi5', 'xapi', 'web']) {
      const result = compared((changed) => {
        part(changed, 'q-meaning').id = 'q-renamed';
      }, format);
      assert.deepEqual(codesOf(result), ['ANSWER_LOST'], format);
    }
  });

  it('is compared with languages that went', () => {
    const [en, both] = [['en'], ['en', 'es']].map((languages) =>
      asOpened(filesOfPlan(formatById('scorm12')!.plan(courseBuild(languages)))),
    );
    assert.deepEqual(codesOf(compare(both!, en!)), ['VERSION_SAME', 'LANGUAGE_GONE']);
    assert.deepEqual(codesOf(compare(en!, both!)), ['VERSION_SAME']);
  });

  it('never fails on a package that was changed by hand', () => {
    const files = packaged(course);
    const broken = edited(files, 'index.html', '"modules":[', '"modules":[{"pages":7},');
    for (const [one, other] of [
      [files, broken],
      [broken, files],
      [broken, broken],
    ]) {
      assert.ok(Array.isArray(compare(asOpened(one!), asOpened(other!)).findings));
    }
  });
});

describe('packages of others are compared by what LMSs know them by', () => {
  const strange = new Map([...ours.get('scorm12')!].filter(([path]) => path !== 'index.html'));

  it('items of SCORM, whose results Moodle deletes', () => {
    const renamed = edited(strange, 'imsmanifest.xml', 'identifier="item-', 'identifier="ITEM-7F');
    const { identifiers, findings } = compare(asOpened(strange), asOpened(renamed));
    assert.deepEqual(identifiers?.vanished, ['item-bread-and-stones']);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['ITEM_VANISHED'],
    );
    assert.deepEqual(compare(asOpened(strange), asOpened(strange)).findings, []);
  });

  it('units and activities of cmi5 and xAPI', () => {
    for (const [format, file, id] of [
      ['cmi5', 'cmi5.xml', /<au id="/],
      ['xapi', 'tincan.xml', /<activity id="/],
    ] as const) {
      const old = new Map([...ours.get(format)!].filter(([path]) => path !== 'index.html'));
      const now = edited(old, file, id, '$&urn:uuid:7');
      assert.deepEqual(codesOf(compare(asOpened(old), asOpened(now))), ['ACTIVITY_VANISHED']);
    }
  });

  it('and nothing where no LMS keeps results', () => {
    for (const files of [cartridge, page]) {
      assert.deepEqual(codesOf(compare(asOpened(files), asOpened(files))), ['COMPARE_NOTHING']);
    }
  });
});
