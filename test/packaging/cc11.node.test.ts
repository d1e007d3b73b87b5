import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answeredExamples } from '../../src/activities/examples.ts';
import { formatById } from '../../packaging/formats/index.ts';
import { plansOf } from '../../packaging/make-plan.ts';
import { allElements, childrenOf, parseXml, type XmlElement } from '../../packaging/xml.ts';
import { courseBuild } from './fixture.ts';
import { playedBuild } from './played-course.ts';

const sorted = (values: readonly (string | undefined)[]): string[] =>
  values.map(String).sort((one, other) => (one < other ? -1 : 1));

const plan = formatById('cc11')!.plan(playedBuild());
const paths = plan.files.map(({ path }) => path);
const textOf = (path: string): string =>
  String(plan.files.find((file) => file.path === path)!.content);
const xmlOf = (path: string): XmlElement => parseXml(textOf(path));

const manifest = xmlOf('imsmanifest.xml');
const named = (root: XmlElement, local: string): XmlElement[] =>
  allElements(root).filter((element) => element.local === local);
const resources = named(manifest, 'resource').filter(({ uri }) => !uri.includes('LOM'));

/** Title and type of what the contents lead to, in order. */
const contents = named(manifest, 'item')
  .filter(({ attributes }) => attributes.has('identifierref'))
  .map((item) => {
    const id = item.attributes.get('identifierref');
    const resource = resources.find(({ attributes }) => attributes.get('identifier') === id)!;
    return [childrenOf(item, 'title')[0]!.text, resource.attributes.get('type')];
  });

const items = (path: string) => named(xmlOf(path), 'item');
const item = (path: string, id: string): XmlElement =>
  items(path).find(({ attributes }) => attributes.get('ident') === id)!;

const field = (element: XmlElement, label: string): string | undefined =>
  named(element, 'qtimetadatafield')
    .find((candidate) => childrenOf(candidate, 'fieldlabel')[0]!.text === label)
    ?.children.find(({ local }) => local === 'fieldentry')?.text;

/** The answers that earn everything, as a scoring LMS reads them. */
const rightAnswers = (question: XmlElement): string[] =>
  named(question, 'respcondition')
    .filter((condition) => childrenOf(condition, 'setvar')[0]?.text === '100')
    .flatMap((condition) => {
      const refused = new Set(named(condition, 'not').flatMap((not) => named(not, 'varequal')));
      return named(condition, 'varequal').filter((test) => !refused.has(test));
    })
    .map(({ text }) => text);

describe('a Common Cartridge', () => {
  it('leads through the course in the order of its pages, with tests where they stand', () => {
    assert.deepEqual(contents, [
      ['Our territory', 'imsdt_xmlv1p1'],
      ['Credits and licence', 'webcontent'],
      ['Why', 'webcontent'],
      ['Practice: Start here', 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment'],
      ['Test', 'webcontent'],
      ['Test: Test', 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment'],
      ['Only a test', 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment'],
      ['Bread & fire', 'imswl_xmlv1p1'],
      ['A study', 'imswl_xmlv1p1'],
      ['Facilitator’s guide', 'webcontent'],
      ['Answer key', 'webcontent'],
    ]);
  });

  it('lists every file in one resource, and only files that are there', () => {
    const listed = resources.flatMap((resource) =>
      childrenOf(resource, 'file').map(({ attributes }) => attributes.get('href')!),
    );
    assert.deepEqual(sorted(listed), sorted(paths.filter((path) => path !== 'imsmanifest.xml')));
    const ids = allElements(manifest).flatMap(
      ({ attributes }) => attributes.get('identifier') ?? [],
    );
    assert.equal(new Set(ids).size, ids.length);
  });

  it('shows its version within the first 1024 bytes, where Moodle looks for it', () => {
    const start = textOf('imsmanifest.xml').slice(0, 1024);
    assert.ok(start.includes('xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"'));
  });

  it('is in one language, and says so in its name', () => {
    const made = plansOf(formatById('cc11')!, courseBuild(['es', 'en']));
    assert.deepEqual(
      made.map(({ name }) => name),
      ['bread-and-stones-1.2.0-es.imscc', 'bread-and-stones-1.2.0-en.imscc'],
    );
  });

  it('gives guide and answers to instructors only', () => {
    const forInstructors = resources
      .filter((resource) => named(resource, 'value').some(({ text }) => text === 'Instructor'))
      .map(({ attributes }) => attributes.get('identifier'));
    assert.deepEqual(forInstructors, ['page-about.guide', 'page-about.answer-key']);
  });

  it('tells no answer of a test in the answer key', () => {
    const key = textOf('pages/about.answer-key.html');
    assert.match(key, /<li value="1">/);
    assert.ok(!key.includes('An oven can belong to everybody'));
    assert.equal(key.match(/<li value=/g)!.length, answeredExamples.length);
  });

  it('has pages without script, custom elements or links that lead nowhere', () => {
    for (const path of paths.filter((path) => path.endsWith('.html'))) {
      const html = textOf(path);
      assert.doesNotMatch(html, /<script|<eh-|<button|<details|data-|tabindex="-1"/, path);
      for (const [, place] of html.matchAll(/href="#([^"]*)"/g)) {
        assert.ok(html.includes(`id="${place}"`), `${path} has the place ${place}`);
      }
    }
  });

  it('turns links to sources into links to the web, and keeps the words of others', () => {
    const html = textOf('pages/why.html');
    assert.ok(
      html.includes(
        'An oven <a href="https://example.org/b?a=1&amp;b=2" aria-label="Source 1">[1]</a>, [2]. Go on.',
      ),
    );
    assert.ok(html.includes('src="../media/oven.svg"'));
  });

  it('asks the tasks of a test in the test only, and leaves stories on their page', () => {
    const html = textOf('pages/test.html');
    assert.ok(html.includes('Now it counts.'));
    assert.ok(!html.includes('An oven can belong to everybody'));
    assert.ok(html.includes('id="t-old-mill"'));
    assert.ok(!paths.includes('pages/last.html'));
  });
});

describe('the questions of a Common Cartridge', () => {
  const test = 'questions/test-test.xml';

  it('are of the kinds that every LMS knows', () => {
    const profiles = items(test).map((question) => [
      question.attributes.get('ident')!,
      field(question, 'cc_profile'),
    ]);
    const kinds = new Map(profiles as [string, string][]);
    assert.equal(kinds.get('t-what-makes-an-ecomuseum'), 'cc.multiple_choice.v0p1');
    assert.equal(kinds.get('t-who-belongs-at-the-table'), 'cc.multiple_response.v0p1');
    assert.equal(kinds.get('shared-oven'), 'cc.true_false.v0p1');
    // Four pairs make four questions.
    assert.equal(kinds.get('t-which-method-4'), 'cc.multiple_choice.v0p1');
    assert.equal(kinds.get('t-which-method-5'), undefined);
    assert.ok([...kinds.values()].includes('cc.fib.v0p1'));
    assert.ok([...kinds.values()].includes('cc.essay.v0p1'));
    assert.ok(!kinds.has('t-old-mill'));
  });

  it('know their right answers', () => {
    assert.deepEqual(rightAnswers(item(test, 't-what-makes-an-ecomuseum')), ['together']);
    assert.deepEqual(rightAnswers(item(test, 't-who-belongs-at-the-table')), [
      'miller',
      'newcomers',
      'pupils',
    ]);
    assert.deepEqual(rightAnswers(item(test, 'shared-oven')), ['true']);
    assert.deepEqual(rightAnswers(item(test, 't-which-method-1')), ['loved']);
  });

  it('call the answers of true and false by these names, or Moodle refuses the cartridge', () => {
    const labels = named(item(test, 'shared-oven'), 'response_label');
    assert.deepEqual(
      labels.map(({ attributes }) => attributes.get('ident')),
      ['true', 'false'],
    );
  });

  it('take the letters of an order with and without spaces and commas', () => {
    const order = items(test).find((one) => field(one, 'cc_profile') === 'cc.fib.v0p1')!;
    const prompt = parseXml(`<p>${named(order, 'mattext')[0]!.text}</p>`);
    const shown = named(prompt, 'li').map(({ text }) => text);
    const [letters, spaced, both, commas] = rightAnswers(order);
    const inOrder = letters!.split('').map((letter) => shown[letter.charCodeAt(0) - 65]!);
    assert.match(inOrder[0]!, /[Ll]isten/);
    assert.equal(new Set(inOrder).size, shown.length);
    assert.equal(spaced, letters!.split('').join(' '));
    assert.equal(both, letters!.split('').join(', '));
    assert.equal(commas, letters!.split('').join(','));
  });

  it('share the points of one task among its parts', () => {
    const points = (id: string) => Number(field(item(test, id), 'cc_weighting'));
    const unit = points('t-what-makes-an-ecomuseum');
    assert.equal(points('shared-oven') / unit, 2);
    const parts = [1, 2, 3, 4].map((part) => points(`t-which-method-${part}`));
    // Whole numbers, so a share may be half a point away.
    assert.ok(Math.abs(parts.reduce((sum, part) => sum + part, 0) - unit) <= 2);
    assert.ok(items(test).every((question) => Number(field(question, 'cc_weighting')) <= 99));
    const essay = items(test).find((one) => field(one, 'cc_profile') === 'cc.essay.v0p1')!;
    assert.equal(field(essay, 'cc_weighting'), '0');
  });

  it('show feedback that is there', () => {
    for (const path of paths.filter((path) => path.startsWith('questions/'))) {
      for (const question of items(path)) {
        const there = named(question, 'itemfeedback').map(({ attributes }) =>
          attributes.get('ident'),
        );
        const shown = named(question, 'displayfeedback').map(({ attributes }) =>
          attributes.get('linkrefid'),
        );
        assert.deepEqual(sorted(shown), sorted(there));
      }
    }
    const wrong = named(item(test, 't-what-makes-an-ecomuseum'), 'itemfeedback')[0]!;
    assert.match(named(wrong, 'mattext')[0]!.text, /tools leave their place.*Look again/s);
  });
});
