import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import JSZip from 'jszip';
import { formatById } from '../../packaging/formats/index.ts';
import { mbz, mbzLean, planProgramme } from '../../packaging/formats/mbz.ts';
import { scorm12 } from '../../packaging/formats/scorm12.ts';
import type { PackagePlan } from '../../packaging/plan.ts';
import { allElements, childrenOf, parseXml, type XmlElement } from '../../packaging/xml.ts';
import { zipPlan } from '../../packaging/zip.ts';
import { backupFaults } from './backup-integrity.ts';
import { courseBuild } from './fixture.ts';
import { playedBuild } from './played-course.ts';

const contentOf = (plan: PackagePlan, path: string) =>
  plan.files.find((file) => file.path === path)!.content;
const xmlOf = (plan: PackagePlan, path: string): XmlElement =>
  parseXml(String(contentOf(plan, path)));
const valueOf = (element: XmlElement, name: string): string | undefined =>
  childrenOf(element, name)[0]?.text;

/** The idnumbers of a plan's activities, in order. */
const idNumbersOf = (plan: PackagePlan): string[] =>
  [...activitiesOf(plan).keys()].sort((one, other) => (one < other ? -1 : 1));

/** Activities by their idnumber, with the files that describe them. */
function activitiesOf(plan: PackagePlan) {
  const entries = plan.files
    .filter(({ path }) => path.endsWith('/module.xml'))
    .map(({ path }) => {
      const folder = path.replace('module.xml', '');
      const module = xmlOf(plan, path);
      const kind = valueOf(module, 'modulename')!;
      const own = xmlOf(plan, `${folder}${kind}.xml`).children[0]!;
      return [valueOf(module, 'idnumber')!, { kind, module, own, folder }] as const;
    });
  return new Map(entries);
}

const full = mbz.plan(playedBuild());
const lean = mbzLean.plan(playedBuild());
const other = { ...playedBuild(), course: { ...playedBuild().course, id: 'second' } };
const programme = {
  id: 'both',
  version: '1.0.0',
  language: 'en',
  title: 'Both & more',
  summary: 'Two <courses>.',
  courses: ['bread-and-stones', 'second'],
};
const together = planProgramme(programme, [playedBuild(), other]);

describe('a Moodle backup', () => {
  for (const [name, plan] of Object.entries({ full, lean, together })) {
    it(`hangs together: ${name}`, () => assert.deepEqual(backupFaults(plan.files), []));
  }

  it('is judged by a test that hears faults', () => {
    const changed = (path: string, from: RegExp, to: string) =>
      backupFaults(
        full.files.map((file) => {
          if (file.path !== path) return file;
          const content = String(file.content);
          assert.match(content, from);
          return { path, content: content.replace(from, to) };
        }),
      );
    const without = (path: RegExp) =>
      backupFaults(full.files.filter((file) => !path.test(file.path)));
    const { folder } = activitiesOf(full).get('bread-and-stones')!;
    const heard = [
      changed('files.xml', /<contenthash>../, '<contenthash>xx'),
      changed('files.xml', /<filesize>/, '<filesize>1'),
      changed(`${folder}inforef.xml`, /<file>.*?<\/file>/s, ''),
      changed(`${folder}module.xml`, /module id="/, 'module id="9'),
      changed(`${folder}grades.xml`, /<iteminstance>/, '<iteminstance>9'),
      changed(`${folder}scorm.xml`, /moduleid="/, 'moduleid="9'),
      changed('moodle_backup.xml', /scorm_4_included/, 'scorm_9_included'),
      changed('sections/section_2/section.xml', /<sequence>/, '<sequence>9'),
      changed('completion.xml', /<moduleinstance>/, '<moduleinstance>9'),
      without(/scorm_4\/scorm\.xml/),
      without(/^files\/da\//),
    ];
    assert.deepEqual(
      heard.map((faults) => faults.length > 0),
      heard.map(() => true),
    );
  });

  it('holds the course as SCORM 1.2, byte for byte as it is packaged alone', async () => {
    const alone = await zipPlan(scorm12.plan(playedBuild()));
    for (const plan of [full, lean]) {
      const zips = plan.files.filter(({ content }) => typeof content !== 'string');
      assert.ok(zips.some(({ content }) => Buffer.from(content).equals(alone)));
    }
    assert.ok((await JSZip.loadAsync(alone)).file('imsmanifest.xml'));
  });

  it('completes by passing or completing, with a grade to pass where there is a test', () => {
    const { module, own, folder } = activitiesOf(full).get('bread-and-stones')!;
    assert.equal(valueOf(module, 'completion'), '2');
    assert.equal(valueOf(own, 'completionstatusrequired'), '6');
    assert.equal(valueOf(own, 'maxgrade'), '100');
    assert.equal(valueOf(own, 'masteryoverride'), '0');
    const item = allElements(xmlOf(full, `${folder}grades.xml`)).find(
      ({ local }) => local === 'grade_item',
    )!;
    // Mastery is 0.7 where a course says nothing.
    assert.equal(valueOf(item, 'gradepass'), '70');

    const build = playedBuild();
    const [document] = build.documents;
    const outline = { ...document!.outline, completion: { rule: 'pages' as const, mastery: 0.7 } };
    const read = mbz.plan({ ...build, documents: [{ ...document!, outline }] });
    const grades = `${activitiesOf(read).get('bread-and-stones')!.folder}grades.xml`;
    const free = allElements(xmlOf(read, grades)).find(({ local }) => local === 'grade_item')!;
    assert.equal(valueOf(free, 'gradepass'), '0');
  });

  it('names the items of the package as its manifest does, so that Moodle keeps their data', () => {
    const { own } = activitiesOf(full).get('bread-and-stones')!;
    const scoes = allElements(own).filter(({ local }) => local === 'sco');
    const manifest = parseXml(
      String(
        scorm12.plan(playedBuild()).files.find(({ path }) => path === 'imsmanifest.xml')!.content,
      ),
    );
    const identifierOf = (local: string) =>
      allElements(manifest)
        .find((element) => element.local === local)!
        .attributes.get('identifier');
    assert.deepEqual(
      scoes.map((sco) => valueOf(sco, 'identifier')),
      [identifierOf('organization'), identifierOf('item')],
    );
    assert.equal(valueOf(own, 'launch'), scoes[1]!.attributes.get('id'));
  });

  it('hides the guide from learners, with its tables and no HTML of others', () => {
    const { module, own } = activitiesOf(full).get('bread-and-stones-guide')!;
    assert.equal(valueOf(module, 'visible'), '0');
    const html = valueOf(own, 'content')!;
    assert.match(html, /<em>you<\/em> &amp; &lt;others&gt;/);
    assert.match(html, /<table class="generaltable">/);
    assert.doesNotMatch(html, /<h1>/);
    assert.ok(
      !activitiesOf(mbz.plan({ ...playedBuild(), guide: undefined as never })).has(
        'bread-and-stones-guide',
      ),
    );
  });

  it('brings the glossary with user data, and as a file for those who may not restore these', () => {
    const { kind, own } = activitiesOf(full).get('bread-and-stones-glossary')!;
    assert.equal(kind, 'glossary');
    const terms = allElements(own).filter(({ local }) => local === 'entry');
    assert.deepEqual(
      terms.map((term) => [valueOf(term, 'concept'), valueOf(term, 'definition')]),
      [
        ['Dry-stone wall', '<p>Stones without mortar. </p>'],
        ['Oven', '<p>A place to bake; see walls.</p>'],
      ],
    );
    const settings = String(contentOf(full, 'moodle_backup.xml'));
    assert.match(settings, /<name>users<\/name>\n<value>1</);
    const file = full.files.find(({ content }) => String(content).includes('<GLOSSARY>'))!;
    const concepts = allElements(parseXml(String(file.content))).filter(
      ({ local }) => local === 'CONCEPT',
    );
    assert.deepEqual(
      concepts.map(({ text }) => text),
      ['Dry-stone wall', 'Oven'],
    );
  });

  it('has in its lean form the course and the guide, and no user data', () => {
    assert.deepEqual(idNumbersOf(lean), ['bread-and-stones', 'bread-and-stones-guide']);
    const { own } = activitiesOf(lean).get('bread-and-stones')!;
    // Moodle unpacks the package at the first view.
    assert.equal(valueOf(own, 'updatefreq'), '3');
    assert.equal(valueOf(own, 'sha1hash'), '');
    assert.match(String(contentOf(lean, 'moodle_backup.xml')), /<name>users<\/name>\n<value>0</);
  });

  it('is a name that says what it is', () => {
    assert.equal(full.name, 'bread-and-stones-1.2.0-en.mbz');
    assert.equal(lean.name, 'bread-and-stones-1.2.0-en.lean.mbz');
    assert.equal(together.name, 'both-1.0.0-en.mbz');
  });

  it('keeps idnumbers whatever the version and the languages', () => {
    const build = courseBuild(['es', 'en']);
    const later = mbz.plan({
      ...build,
      course: { ...build.course, version: '9.0.0', title: 'New' },
    });
    assert.ok(activitiesOf(later).has('bread-and-stones'));
    assert.ok(activitiesOf(later).has('bread-and-stones-forum'));
  });
});

describe('a programme', () => {
  it('has a section for each course, complete when all are', () => {
    const sections = together.files
      .filter(({ path }) => path.endsWith('/section.xml'))
      .map(({ path }) => valueOf(xmlOf(together, path), 'name'));
    assert.deepEqual(sections, ['$@NULL@$', 'Bread & Stones', 'Bread & Stones']);
    const criteria = childrenOf(xmlOf(together, 'completion.xml'), 'course_completion_criteria');
    assert.equal(criteria.length, 2);
    assert.deepEqual(idNumbersOf(together), [
      'both-credits',
      'both-forum',
      'both-glossary',
      'bread-and-stones',
      'bread-and-stones-guide',
      'second',
      'second-guide',
    ]);
  });

  it('explains a word of two courses once, and carries the licence of each', () => {
    const { own } = activitiesOf(together).get('both-glossary')!;
    assert.equal(allElements(own).filter(({ local }) => local === 'entry').length, 2);
    const paths = together.files.map(({ path }) => path);
    assert.ok(paths.includes('about/bread-and-stones/licences/content.txt'));
    assert.ok(paths.includes('about/second/metadata.jsonld'));
    assert.equal(formatById('mbz'), mbz);
  });
});
