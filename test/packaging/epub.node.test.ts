import assert from 'node:assert/strict';
import { dirname, posix } from 'node:path';
import { describe, it } from 'node:test';
import { formatById } from '../../packaging/formats/index.ts';
import { plansOf } from '../../packaging/make-plan.ts';
import type { CourseBuild } from '../../packaging/plan.ts';
import { allElements, parseXml } from '../../packaging/xml.ts';
import { zipPlan } from '../../packaging/zip.ts';
import { buildDocument } from '../../src/document/document.ts';
import type { Course } from '../../src/course/course.schema.ts';
import { smallCourse } from '../support/small-course.ts';
import { courseBuild } from './fixture.ts';

const epub = formatById('epub')!;

/** A build of the small course. */
function build(change: (course: Course) => void = () => undefined): CourseBuild {
  const course = smallCourse(change);
  return {
    ...courseBuild(['en']),
    course,
    courses: [course],
    documents: [buildDocument(course, [course.language])],
    media: course.media.map(({ file }) => ({
      path: `media/${file}`,
      content:
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 9h9"/></svg>',
    })),
  };
}

const filesOf = (made: CourseBuild) =>
  new Map(epub.plan(made).files.map(({ path, content }) => [path, String(content)]));

const opfOf = (made: CourseBuild) => filesOf(made).get('package.opf')!;

describe('an EPUB', () => {
  it('begins with its type, readable without unzipping', async () => {
    const bytes = Buffer.from(await zipPlan(epub.plan(build())));
    assert.equal(bytes.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip');
    assert.equal(bytes.readUInt16LE(8), 0, 'stored');
    assert.equal(bytes.readUInt16LE(28), 0, 'without extra fields');
  });

  it('lists every file but those that list it, and no other', () => {
    const files = filesOf(build());
    const listed = allElements(parseXml(files.get('package.opf')!))
      .filter(({ local }) => local === 'item')
      .map(({ attributes }) => attributes.get('href')!);
    const own = ['META-INF/container.xml', 'metadata.jsonld', 'mimetype', 'package.opf'];
    assert.deepEqual([...listed, ...own].sort(), [...files.keys()].sort());
  });

  it('has well-formed pages whose links all arrive', () => {
    const files = filesOf(
      build((course) => {
        course.modules[0]!.pages[0]!.blocks.push({
          type: 'prose',
          text: 'On to the [check](page:check).',
        });
      }),
    );
    let links = 0;
    for (const [path, text] of files) {
      if (!path.endsWith('.xhtml')) continue;
      for (const { attributes } of allElements(parseXml(text))) {
        const target = attributes.get('href') ?? attributes.get('src');
        if (!target || /^https?:/.test(target)) continue;
        const [file, anchor] = target.split('#') as [string, string?];
        const there = file ? posix.join(dirname(path), file) : path;
        assert.ok(files.has(there), `${path} → ${target}`);
        if (anchor) assert.match(files.get(there)!, new RegExp(` id="${anchor}"`), target);
        links++;
      }
    }
    assert.ok(links > 20);
  });

  it('leads from a task to its answer and back', () => {
    const files = filesOf(build());
    assert.match(files.get('text/m-end.xhtml')!, /href="answers\.xhtml#key-q-one"/);
    assert.match(files.get('text/answers.xhtml')!, /href="m-end\.xhtml#q-one"/);
  });

  it('keeps its identifier over versions, and says by its date that it is another', () => {
    const idOf = (opf: string) => /<dc:identifier[^>]*>([^<]*)/.exec(opf)![1];
    const modified = (opf: string) => /dcterms:modified">([^<]*)/.exec(opf)![1];
    const old = opfOf(build());
    const later = opfOf(
      build((course) =>
        Object.assign(course, { version: '2.0.0', date: '2027-03-01', title: 'New' }),
      ),
    );
    assert.equal(idOf(old), idOf(later));
    assert.equal(modified(later), '2027-03-01T00:00:00Z');
    assert.notEqual(modified(old), modified(later));
  });

  it('says what it offers to those who do not see, and claims no certificate', () => {
    const opf = opfOf(build());
    for (const [name, value] of [
      ['accessMode', 'textual'],
      ['accessMode', 'visual'],
      ['accessModeSufficient', 'textual'],
      ['accessibilityFeature', 'alternativeText'],
      ['accessibilityFeature', 'tableOfContents'],
      ['accessibilityHazard', 'none'],
    ]) {
      assert.match(opf, new RegExp(`schema:${name}">${value}<`));
    }
    assert.doesNotMatch(opf, /conformsTo|certifiedBy/);
    const withoutPictures = opfOf(
      build((course) => {
        course.modules[0]!.pages[0]!.blocks = [{ type: 'prose', text: 'Text.' }];
      }),
    );
    assert.doesNotMatch(withoutPictures, />visual<|alternativeText/);
  });

  it('shows the text of a picture that readers need not know', () => {
    const files = filesOf(
      build((course) => {
        course.media[0]!.file = 'hill.avif';
      }),
    );
    assert.match(files.get('text/m-start.xhtml')!, /<span class="left-out">A hill<\/span>/);
    assert.ok(!files.has('media/hill.avif'));
  });

  it('credits the picture that its cover contains', () => {
    const made = build((course) => {
      course.cover = 'hill';
      course.modules[0]!.pages[0]!.blocks = [{ type: 'prose', text: 'Text.' }];
    });
    const files = filesOf(made);
    assert.match(files.get('cover.svg')!, /<svg[^>]* viewBox="0 0 10 10"/);
    assert.match(files.get('licences/content.txt')!, /media\/hill\.svg/);
    assert.doesNotThrow(() => parseXml(files.get('cover.svg')!));
  });

  it('says which chapters draw on a picture', () => {
    const opf = opfOf(
      build((course) =>
        course.modules[0]!.pages[0]!.blocks.push({
          type: 'hotspot',
          id: 'spot',
          prompt: 'Where?',
          media: 'hill',
          regions: [
            { id: 'top', text: 'Top', shape: 'circle', coords: [0.5, 0.2, 0.1], correct: true },
            { id: 'foot', text: 'Foot', shape: 'rect', coords: [0, 0.8, 1, 1] },
          ],
        }),
      ),
    );
    const drawn = [...opf.matchAll(/href="([^"]+)"[^>]*properties="svg"/g)];
    assert.deepEqual(
      drawn.map(([, path]) => path),
      ['text/m-start.xhtml'],
    );
  });

  it('turns its pages from right to left where the language does', () => {
    const opf = opfOf(build((course) => (course.language = 'ar')));
    assert.match(opf, /<spine page-progression-direction="rtl">/);
  });
});

describe('formats of one language', () => {
  it('make one package for each language, named by it', () => {
    const names = plansOf(epub, courseBuild(['es', 'en'])).map(({ name }) => name);
    assert.deepEqual(names, ['bread-and-stones-1.2.0-es.epub', 'bread-and-stones-1.2.0-en.epub']);
    const [spanish] = plansOf(epub, courseBuild(['es', 'en']));
    const opf = String(spanish!.files.find(({ path }) => path === 'package.opf')!.content);
    assert.match(opf, /<dc:language>es</);
    assert.match(opf, /<dc:title id="title">Pan y piedras</);
  });
});
