import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { compare } from '../../packaging/compare/compare.ts';
import { examine } from '../../packaging/doctor/examine.ts';
import { LIMITS } from '../../packaging/open/limits.ts';
import { openArchive } from '../../packaging/open/open-archive.ts';
import { isError } from '../../src/core/user-error.ts';
import { rawZip, type RawEntry } from '../support/raw-zip.ts';
import { ours } from './samples.ts';

const page: RawEntry = {
  name: 'index.html',
  content: '<!doctype html><html lang="en"><title>A page</title><p>Hello',
};
const good = rawZip([page]);

async function codesOf(bytes: Uint8Array, name = 'strange.zip'): Promise<string[]> {
  const { findings } = await examine(await openArchive(name, bytes));
  return findings.map(({ code }) => code);
}

const withPage = (...entries: RawEntry[]): Buffer => rawZip([page, ...entries]);

const containers: [code: string, what: string, bytes: Uint8Array][] = [
  ['FILE_EMPTY', 'an empty file', new Uint8Array(0)],
  ['NOT_A_PACKAGE', 'a PDF', Buffer.from('%PDF-1.7\n')],
  ['NOT_A_PACKAGE', 'a text', Buffer.from('Dear colleague, here is the course.')],
  ['NOT_A_PACKAGE', 'a zip without anything', rawZip([])],
  ['ZIP_CUT', 'a download that stopped', good.subarray(0, good.length - 30)],
  ['ZIP_CUT', 'a download that stopped early', good.subarray(0, 40)],
  ['ZIP_DAMAGED', 'a list that has fewer files than it says', rawZip([page], { count: 9 })],
  ['ZIP_DAMAGED', 'a directory that lies beyond the file', beyond(good)],
  ['ZIP_SPLIT', 'one part of several', part(good)],
  ['ZIP_FILE_DAMAGED', 'a file with another checksum', withPage({ name: 'a.js', crc: 5 })],
  ['ZIP_FILE_DAMAGED', 'a file that is longer than it says', withPage(lying(3))],
  ['ZIP_FILE_DAMAGED', 'a file that is shorter than it says', withPage(lying(30_000))],
  ['ZIP_BOMB', 'a file that says it unpacks to 4 GB', withPage(lying(0xfffffff0))],
  ['ZIP_BOMB', 'files that lie over each other', overlapping()],
  ['ZIP_ENCRYPTED', 'a password', withPage({ name: 'a.js', content: 'a', flags: 1 })],
  [
    'ZIP_METHOD',
    'a method of packing that LMSs do not know',
    withPage({ name: 'a.js', method: 93 }),
  ],
  ['PATH_DUPLICATE', 'one file twice', withPage({ name: 'a.js' }, { name: 'a.js' })],
  ['PATH_CASE', 'two files for one on some disks', withPage({ name: 'a.js' }, { name: 'A.js' })],
  ['PATH_PARENT', 'a path out of the package', withPage({ name: '../../etc/cron.d/evil' })],
  ['PATH_PARENT', 'a path out by backslashes', withPage({ name: '..\\evil.js' })],
  ['PATH_ABSOLUTE', 'a path from the root', withPage({ name: '/etc/passwd' })],
  ['PATH_ABSOLUTE', 'a path on a drive', withPage({ name: 'C:\\evil.js' })],
  ['PATH_BACKSLASH', 'folders written with backslashes', withPage({ name: 'media\\a.png' })],
  ['PATH_STRIPPED', 'a quote in a name', withPage({ name: 'the "map".html' })],
  ['PATH_STRIPPED', 'an apostrophe in a name', withPage({ name: "village's.html" })],
  ['PATH_STRIPPED', 'a control character in a name', withPage({ name: 'a\u001b[2J.html' })],
  ['PATH_NFD', 'accents as macOS writes them', withPage({ name: 'a\u0301rbol.png' })],
  ['PATH_NOT_ASCII', 'an accent', withPage({ name: 'árbol.png' })],
  ['PATH_TOO_LONG', 'a very long path', withPage({ name: `${'a/'.repeat(130)}b.png` })],
  ['PATH_DEBRIS', 'what macOS leaves', withPage({ name: '__MACOSX/._index.html' })],
  [
    'ZIP_NAME_UNMARKED',
    'a name in an unknown code',
    withPage({ name: Buffer.from('árbol.png', 'latin1'), flags: 0 }),
  ],
  ['ZIP_CUT', 'a gzip that stopped', gzipSync('hello'.repeat(99)).subarray(0, 20)],
  ['ZIP_DAMAGED', 'a gzip that is no tar', gzipSync(Buffer.alloc(3000, 'x'))],
  ['PACKAGE_INSIDE', 'a zip of packages', rawZip([{ name: 'course.zip', content: good }])],
  ['NOT_A_PACKAGE', 'a Word file', rawZip([{ name: '[Content_Types].xml' }])],
  ['PROJECT_FILE', 'a project of eXeLearning', rawZip([{ name: 'contentv3.xml' }])],
];

/** A file whose directory entry claims another size. */
function lying(claims: number): RawEntry {
  return { name: 'a.js', content: 'x'.repeat(20_000), claims };
}

/** The offset of the directory leads nowhere. */
function beyond(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  copy.writeUInt32LE(0x7fffffff, copy.length - 6);
  return copy;
}

function part(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  copy.writeUInt16LE(3, copy.length - 18);
  return copy;
}

/** Directory entries that share one body, as in the bombs of D. Fifield. */
function overlapping(): Buffer {
  const one = rawZip([{ name: 'kernel', content: 'x'.repeat(1000), isStored: true }]);
  const local = one.length - 22 - 46 - 6;
  const entry = one.subarray(local, one.length - 22);
  const end = Buffer.from(one.subarray(one.length - 22));
  const copies = Array.from({ length: 50 }, () => entry);
  end.writeUInt16LE(50, 8);
  end.writeUInt16LE(50, 10);
  end.writeUInt32LE(entry.length * 50, 12);
  return Buffer.concat([one.subarray(0, local), ...copies, end]);
}

describe('a bad container is a clear finding:', () => {
  for (const [code, what, bytes] of containers) {
    it(`${what} (${code})`, async () => {
      const codes = await codesOf(bytes);
      assert.ok(codes.includes(code), codes.join(', '));
    });
  }

  it('and a good one is none', async () => {
    assert.deepEqual(await codesOf(good), []);
  });

  it('every error says what to do or where', async () => {
    for (const [, what, bytes] of containers) {
      const { findings } = await examine(await openArchive('strange.zip', bytes));
      for (const finding of findings.filter(isError)) {
        assert.ok(finding.hint || finding.file, `${what}: ${finding.code}`);
      }
    }
  });
});

describe('time and memory are bounded:', () => {
  it('what unpacks to 40 MB out of nothing is not unpacked', async () => {
    const content = Buffer.alloc(40 * 1024 * 1024);
    const opened = await openArchive('bomb.zip', rawZip([page, { name: 'zeros.bin', content }]));
    assert.deepEqual(
      opened.problems.map(({ code }) => code),
      ['ZIP_BOMB'],
    );
    assert.equal(opened.files.size, 0);
  });

  it('a gzip that unpacks to far more than it is is given up', async () => {
    const bomb = gzipSync(Buffer.alloc(LIMITS.bombFrom + 1));
    assert.deepEqual(await codesOf(bomb, 'backup.mbz'), ['ZIP_BOMB']);
  });

  it('of 60,000 files only the first are looked at', async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => ({
      name: `f${index}`,
      isStored: true,
    }));
    const limits = { ...LIMITS, entries: 50 };
    const { files, problems } = await openArchive('many.zip', rawZip(many), limits);
    assert.equal(files.size, 50);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['ZIP_TOO_MANY_FILES'],
    );
  });

  it('a file that is too large is told and not looked into', async () => {
    const limits = { ...LIMITS, file: 1000 };
    const long = { name: 'video.mp4', content: 'x'.repeat(1001) };
    const { problems, files } = await openArchive('a.zip', withPage(long), limits);
    assert.deepEqual(
      problems.map(({ code, severity }) => `${severity!} ${code}`),
      ['warning FILE_NOT_READ'],
    );
    assert.equal(files.get('video.mp4')?.length, 0);
  });

  it('a backup that is too large as a whole is told', async () => {
    const tar = await packTar([{ header: { name: 'a', size: 2000 }, body: 'x'.repeat(2000) }]);
    const limits = { ...LIMITS, total: 1000 };
    const { problems } = await openArchive('b.mbz', gzipSync(tar), limits);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['ZIP_TOO_LARGE'],
    );
  });

  it('a page of a million unclosed tags is read in one pass', async () => {
    const page = '<html lang="en"><title>a</title>' + '<script '.repeat(1_000_000);
    assert.deepEqual(await codesOf(Buffer.from(page), 'page.html'), []);
  });

  it('a backup in a tar.gz is opened like one in a zip', async () => {
    const tar = await packTar([{ header: { name: './course.json', size: 2 }, body: '{}' }]);
    const opened = await openArchive('backup.mbz', gzipSync(tar));
    assert.deepEqual([...opened.files.keys()], ['course.json']);
  });
});

const MANIFEST_HEAD =
  '<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="m">';

const documents: [code: string, what: string, manifest: string | Uint8Array][] = [
  [
    'XML_ENTITIES',
    'an entity that reads another file (XXE)',
    `<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>${MANIFEST_HEAD}&x;</manifest>`,
  ],
  [
    'XML_ENTITIES',
    'entities that grow (billion laughs)',
    `<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>${MANIFEST_HEAD}&c;</manifest>`,
  ],
  [
    'XML_ENTITIES',
    'a parameter entity',
    `<!DOCTYPE m [<!ENTITY % x SYSTEM "http://127.0.0.1/x">%x;]>${MANIFEST_HEAD}</manifest>`,
  ],
  [
    'XML_ENCODING',
    'UTF-16',
    Buffer.from(`\ufeff<?xml version="1.0"?>${MANIFEST_HEAD}</manifest>`, 'utf16le'),
  ],
  [
    'XML_ENCODING',
    'UTF-8 that says it is UTF-16',
    `<?xml version="1.0" encoding="UTF-16"?>${MANIFEST_HEAD}</manifest>`,
  ],
  [
    'XML_ENCODING',
    'UTF-16 that says it is UTF-8',
    Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-8"?>${MANIFEST_HEAD}</manifest>`,
      'utf16le',
    ),
  ],
  [
    'XML_ENCODING',
    'Latin-1 that says it is UTF-8',
    Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${MANIFEST_HEAD}é</manifest>`, 'latin1'),
  ],
  [
    'XML_ENCODING',
    'Latin-1 that says so',
    Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?>${MANIFEST_HEAD}é</manifest>`,
      'latin1',
    ),
  ],
  [
    'XML_ENCODING',
    'a code that does not exist',
    `<?xml version="1.0" encoding="klingon"?>${MANIFEST_HEAD}</manifest>`,
  ],
  [
    'XML_TOO_LARGE',
    'a manifest of 17 MB',
    `${MANIFEST_HEAD}${' '.repeat(17 * 1024 * 1024)}</manifest>`,
  ],
  ['MANIFEST_NOT_XML', 'elements without end', '<manifest>'.repeat(200_000)],
];

describe('a bad manifest is a clear finding:', () => {
  for (const [code, what, content] of documents) {
    it(`${what} (${code})`, async () => {
      const codes = await codesOf(rawZip([{ name: 'imsmanifest.xml', content, isStored: true }]));
      assert.ok(codes.includes(code), codes.join(', '));
    });
  }

  it('and says where it should lie when it lies in a folder', async () => {
    const zip = rawZip([
      { name: 'course/imsmanifest.xml', content: `${MANIFEST_HEAD}</manifest>` },
      { name: 'course/a.html' },
    ]);
    const { findings, lms } = await examine(await openArchive('folder.zip', zip));
    assert.equal(findings[0]?.code, 'MANIFEST_IN_SUBFOLDER');
    assert.ok(lms.every(({ takes }) => takes === 'no'));
  });

  it('and of very many findings of one kind a hundred are listed, the others counted', async () => {
    const files = Array.from({ length: 5000 }, (_, at) => `<file href="b${at}.html"/>`).join('');
    const manifest = `${MANIFEST_HEAD}<resources><resource identifier="r">${files}</resource></resources></manifest>`;
    const zip = rawZip([{ name: 'imsmanifest.xml', content: manifest }]);
    const { findings, more } = await examine(await openArchive('many.zip', zip));
    assert.equal(findings.filter(({ code }) => code === 'FILE_MISSING').length, 100);
    assert.equal(more['FILE_MISSING'], 4900);
  });
});

it('a package with any bytes changed is examined without a crash', async () => {
  const healthy = rawZip([...ours.get('scorm12')!].map(([name, content]) => ({ name, content })));
  let seed = 20261123;
  const upTo = (max: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % max;
  };
  for (let round = 0; round < 150; round++) {
    const bytes = Buffer.from(healthy);
    for (let changes = 1 + upTo(5); changes > 0; changes--) {
      // Half of the changes in the directory at the end, where they do most.
      const from = changes % 2 ? bytes.length - 1500 : 0;
      bytes[from + upTo(bytes.length - from)] = upTo(256);
    }
    const opened = await openArchive('changed.zip', bytes);
    assert.ok(Array.isArray((await examine(opened)).findings));
    assert.ok(Array.isArray(compare(opened, opened).findings));
  }
});
