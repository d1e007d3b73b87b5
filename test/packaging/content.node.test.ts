import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatById, formats } from '../../packaging/formats/index.ts';
import type { CourseBuild } from '../../packaging/plan.ts';
import { UserError } from '../../src/core/user-error.ts';
import { courseBuild } from './fixture.ts';

const plan = (format: string, build: CourseBuild = courseBuild()) =>
  formatById(format)!.plan(build);

const pathsOf = (format: string, build?: CourseBuild) =>
  plan(format, build).files.map(({ path }) => path);

const textOf = (format: string, path: string, build?: CourseBuild) =>
  String(plan(format, build).files.find((file) => file.path === path)!.content);

/** The licence of the content; in a course that is one file it stands in there, as HTML. */
const licenceOf = (format: string): string => {
  const { files, container } = plan(format);
  if (container !== 'file') return textOf(format, 'licences/content.txt');
  const text = String(files[0]!.content);
  const licence = text.slice(text.indexOf('licences/content.txt'));
  return licence.slice(0, licence.indexOf('</pre>')).replaceAll('&amp;', '&');
};

/** The data in the head of a page, as a search engine reads it. */
function pageData(path: string): Record<string, unknown> {
  const [, json] =
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(textOf('web', path)) ?? [];
  return JSON.parse(json!) as Record<string, unknown>;
}

describe('a package', () => {
  it('has at most 40 files in one language, without media', () => {
    // Moodle takes its backups apart; what learners load is the package inside.
    for (const { id } of formats.filter(({ extension }) => !extension.endsWith('mbz'))) {
      const paths = pathsOf(id, courseBuild(['en'])).filter((path) => !path.startsWith('media/'));
      assert.ok(paths.length <= 40);
    }
  });

  it('carries the scripts of the activities that occur, and no others', () => {
    const scripts = pathsOf('scorm12').filter((path) => path.startsWith('activities/'));
    assert.deepEqual(scripts, ['activities/choice.js', 'activities/order.js']);
  });

  it('carries the script of the learner’s own pages in every player, and in one file', () => {
    for (const format of ['scorm12', 'cmi5', 'web']) {
      assert.ok(pathsOf(format).includes('extras.js'));
    }
    assert.ok(String(plan('single', courseBuild()).files[0]!.content).includes('var extras;'));
  });

  it('has what an activity needs before it, in one file too', () => {
    const build = courseBuild();
    const documents = build.documents.map((document) => ({
      ...document,
      outline: { ...document.outline, needs: { choice: 'match' } },
    }));
    const text = String(plan('single', { ...build, documents }).files[0]!.content);
    assert.ok(text.includes('var c;') && text.indexOf('var c;') < text.indexOf('var a;'));
  });

  it('starts the player of its record', () => {
    assert.match(textOf('scorm12', 'player.js'), /scorm12/);
    assert.match(textOf('web', 'player.js'), /local/);
  });

  it('names the licence and the author of everything in it', () => {
    for (const { id } of formats) {
      const text = licenceOf(id);
      assert.match(text, /“Bread & Stones” by Ana Example; https:.*; CC BY 4\.0 \(https:/);
      assert.match(text, /“Toolkit” by EcoHeritage partnership; .*; changes: Written anew/);
      assert.match(text, /media\/oven\.svg: “The oven” by Cy Example; .*CC BY-SA 4\.0/);
      assert.doesNotMatch(text, /unused/);
    }
  });

  it('is a bug when the player lacks an activity', () => {
    const build = courseBuild();
    const player = { ...build.player, activities: {} };
    assert.throws(() => plan('web', { ...build, player }), /no script for activity “choice”/);
  });
});

describe('the source in a package', () => {
  it('can be left out', () => {
    const paths = pathsOf('web', { ...courseBuild(), source: [] });
    assert.ok(!paths.some((path) => path.startsWith('source/')));
  });

  it('does not repeat media that the package carries', () => {
    const build = courseBuild();
    const twin = { ...build.media[0]!, path: `source/${build.media[0]!.path}` };
    const other = { path: 'source/media/plan.odt', content: 'x' };
    const paths = pathsOf('web', { ...build, source: [...build.source, twin, other] });
    assert.ok(!paths.includes('source/media/oven.svg'));
    assert.ok(paths.includes('source/media/plan.odt'));
  });

  it('stands at the root of a package of its own, with the media', () => {
    const paths = pathsOf('source');
    assert.ok(['course.json', 'README.md', 'media/oven.svg'].every((path) => paths.includes(path)));
  });

  it('cannot be packaged alone when it is switched off', () => {
    assert.throws(
      () => plan('source', { ...courseBuild(), source: [] }),
      (error) => error instanceof UserError && error.problems[0]!.code === 'SOURCE_MISSING',
    );
  });
});

describe('the manifest', () => {
  it('keeps its identifiers when title, version and languages change', () => {
    const build = courseBuild(['es', 'en']);
    const course = { ...build.course, title: 'Another', version: '2.0.0' };
    const identifiers = (text: string) => text.match(/identifier(?:ref)?="[^"]*"/g);
    assert.deepEqual(
      identifiers(textOf('scorm12', 'imsmanifest.xml', { ...build, course })),
      identifiers(textOf('scorm12', 'imsmanifest.xml')),
    );
  });

  it('cuts a title that some LMSs could not store', () => {
    const build = courseBuild();
    const [first, ...others] = build.documents;
    const documents = [{ ...first!, title: '𝄞'.repeat(300) }, ...others];
    const manifest = textOf('scorm12', 'imsmanifest.xml', { ...build, documents });
    assert.ok(manifest.includes(`<title>${'𝄞'.repeat(199)}…</title>`));
  });
});

describe('the data in the head of a page', () => {
  it('are in the language of the page', () => {
    assert.equal(pageData('index.html')['name'], 'Bread & Stones');
    assert.equal(pageData('en/read.html')['name'], 'Bread & Stones');
    assert.equal(pageData('es/read.html')['name'], 'Pan y piedras');
  });

  it('say what catalogues ask for', () => {
    const data = pageData('index.html');
    assert.deepEqual(data['@type'], ['Course', 'LearningResource']);
    assert.equal(data['license'], 'https://creativecommons.org/licenses/by/4.0/');
    assert.equal(data['timeRequired'], 'PT1H15M');
    assert.deepEqual(data['inLanguage'], ['en', 'es']);
    assert.equal(data['description'], 'Ovens <and> walls, “told” by "neighbours".');
  });
});
