import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { bookletSides } from '../src/cli/booklet.ts';
import { findChromium } from '../src/cli/chromium.ts';
import { pagesOf } from '../src/cli/tidy-pdf.ts';
import { workbookPdfs } from '../src/cli/workbook-pdf.ts';
import { buildDocument } from '../src/document/document.ts';
import { courseBuild } from './packaging/fixture.ts';
import { smallCourse } from './support/small-course.ts';

const scratch = mkdtempSync(join(tmpdir(), 'eco-pdf-test-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

test('a booklet of eight pages is two sheets: 8 1, 2 7, 6 3, 4 5', () => {
  assert.deepEqual(bookletSides(8), [
    [7, 0],
    [1, 6],
    [5, 2],
    [3, 4],
  ]);
});

test('a booklet that is read from the right is bound there', () => {
  assert.deepEqual(bookletSides(6, true), [
    [0, 5],
    [undefined, 1],
    [2, undefined],
    [4, 3],
  ]);
});

test('blank pages go before the back cover, so that it stays outside', () => {
  assert.deepEqual(bookletSides(6), [
    [5, 0],
    [1, undefined],
    [undefined, 2],
    [3, 4],
  ]);
  assert.deepEqual(bookletSides(1), [
    [0, undefined],
    [undefined, undefined],
  ]);
});

test('every page of a booklet is there once, whatever their number', () => {
  for (let count = 1; count <= 41; count++) {
    const printed = bookletSides(count)
      .flat()
      .filter((page) => page !== undefined);
    assert.deepEqual(
      printed.sort((a, b) => a - b),
      Array.from({ length: count }, (_, index) => index),
    );
  }
});

const skip = findChromium() ? false : 'Chromium prints the PDF, and none was found';

describe('the printed workbook', { skip }, () => {
  const course = smallCourse((small) => {
    small.date = '2026-11-23';
    small.modules[0]!.pages[0]!.blocks.push({
      type: 'table',
      caption: 'A table',
      head: ['One', 'Two'],
      rows: [['a', 'b']],
    });
  });
  const build = {
    ...courseBuild(['en']),
    course,
    courses: [course],
    documents: [buildDocument(course, ['en'])],
    media: [
      {
        path: 'media/hill.svg',
        content:
          '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 9h9"/></svg>',
      },
    ],
  };
  let files: { name: string; bytes: Uint8Array }[] = [];
  before(async () => {
    const printed = await workbookPdfs(build);
    assert.deepEqual(printed.problems, []);
    files = printed.files;
  });

  const open = (index: number) => PDFDocument.load(files[index]!.bytes, { updateMetadata: false });

  test('is A4, A5 and a booklet', async () => {
    assert.deepEqual(
      files.map(({ name }) => name),
      ['', '-a5', '-booklet'].map((end) => `small-1.0.0-en.workbook${end}.pdf`),
    );
    const widths = await Promise.all(
      files.map(async (_, index) => Math.round((await open(index)).getPage(0).getWidth())),
    );
    assert.deepEqual(widths, [595, 420, 842]);
  });

  test('has tags, a language, a title in the window and bookmarks', async () => {
    for (const index of [0, 1]) {
      const { catalog, ...pdf } = await open(index);
      assert.ok(catalog.has(PDFName.of('StructTreeRoot')));
      assert.match(String(catalog.get(PDFName.of('Lang'))), /\(en\)/);
      assert.ok(catalog.has(PDFName.of('Outlines')));
      assert.equal(catalog.getViewerPreferences()?.getDisplayDocTitle(), true);
      assert.ok(pdf.context);
    }
    assert.equal((await open(0)).getTitle(), 'A small course – Workbook');
  });

  test('carries the day of the version and no other time', async () => {
    for (const index of files.keys()) {
      const pdf = await open(index);
      assert.equal(pdf.getCreationDate()?.toISOString(), '2026-11-23T00:00:00.000Z');
      assert.equal(pdf.getModificationDate()?.toISOString(), '2026-11-23T00:00:00.000Z');
    }
  });

  test('has the same bytes when it is printed again', async () => {
    const again = await workbookPdfs(build);
    for (const [index, { bytes }] of again.files.entries()) {
      assert.ok(Buffer.from(bytes).equals(Buffer.from(files[index]!.bytes)), files[index]!.name);
    }
  });

  test('knows on which page each part stands: cover, contents, modules, key', async () => {
    const pages = await pagesOf(files[0]!.bytes);
    const page = (anchor: string) => pages.get(anchor)!;
    assert.ok(page('module-start') < page('module-end'));
    assert.ok(page('q-one') < page('key-q-one'));
    assert.ok(page('answer-key') < page('glossary'));
  });

  const qpdf = spawnSync('qpdf', ['--version']).status === 0;
  test('is sound for qpdf', { skip: qpdf ? false : 'qpdf is not installed' }, () => {
    for (const { name, bytes } of files) {
      writeFileSync(join(scratch, name), bytes);
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', join(scratch, name)], {
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout + stderr);
    }
  });

  const pdfinfo = spawnSync('pdfinfo', ['-v']).status === 0;
  test('is tagged for pdfinfo', { skip: pdfinfo ? false : 'pdfinfo is not installed' }, () => {
    const path = join(scratch, 'tagged.pdf');
    writeFileSync(path, files[0]!.bytes);
    assert.match(spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout, /Tagged: +yes/);
    const { stdout } = spawnSync('pdfinfo', ['-struct', path], { encoding: 'utf8' });
    for (const tag of ['H1', 'H2', 'H3', 'L ', 'Table', 'TH', 'Figure', 'Link']) {
      assert.match(stdout, new RegExp(`^ *${tag}`, 'm'), tag);
    }
  });
});

test('a browser that prints nothing is said in a sentence, and nothing stays behind', async () => {
  const before = process.env.CHROMIUM;
  process.env.CHROMIUM = process.execPath;
  try {
    const { files, problems } = await workbookPdfs(courseBuild(['en']));
    assert.deepEqual(files, []);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['WORKBOOK_BROWSER_FAILED'],
    );
  } finally {
    if (before === undefined) delete process.env.CHROMIUM;
    else process.env.CHROMIUM = before;
  }
});
