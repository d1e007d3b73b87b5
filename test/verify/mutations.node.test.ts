import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { examine } from '../../packaging/doctor/examine.ts';
import { innerPackages } from '../../packaging/doctor/inner-packages.ts';
import type { PackageFiles } from '../../packaging/rules/rule.ts';
import { rawZip } from '../support/raw-zip.ts';
import {
  asOpened,
  backup,
  book,
  cartridge,
  edited,
  h5p,
  ours,
  page,
  withFile,
  without,
} from './samples.ts';

const codesOf = async (files: PackageFiles): Promise<string[]> =>
  (await examine(asOpened(files))).findings.map(({ code }) => code);

const healthy: [kind: string, files: PackageFiles][] = [
  ...ours,
  ['cc11', cartridge],
  ['epub', book],
  ['mbz', backup],
  ['h5p', h5p],
  ['workbook', new Map([['workbook.html', page.get('page.html')!]])],
];

describe('a healthy package has no finding:', () => {
  for (const [kind, files] of healthy) {
    it(`${kind}, and it is taken for what it is`, async () => {
      const { detection, findings, verdict } = await examine(asOpened(files));
      assert.equal(detection.main.kind, kind === 'mbz-lean' ? 'mbz' : kind);
      assert.deepEqual(findings, []);
      assert.equal(verdict, 'healthy');
    });
  }

  it('one page', async () => {
    const { detection, findings } = await examine({ ...asOpened(page), form: 'file' });
    assert.equal(detection.main.kind, 'single');
    assert.deepEqual(findings, []);
  });
});

const MANIFEST = 'imsmanifest.xml';
const scorm12 = ours.get('scorm12')!;
const scorm2004 = ours.get('scorm2004-4')!;
const cmi5 = ours.get('cmi5')!;
const xapi = ours.get('xapi')!;
const web = ours.get('web')!;
const OPF = 'EPUB/book.opf';
const TITLE = /<title>[^<]*<\/title>(?=\s*<\/item>)/;

type Mutation = [code: string, what: string, files: PackageFiles];

/** What test/packaging/rules*.node.test.ts does not seed into manifests already. */
const inScorm: Mutation[] = [
  ['LAUNCH_FILE_MISSING', 'a start page that is not there', without(scorm12, 'index.html')],
  [
    'TITLE_OVER_255',
    'a title that Moodle cannot store',
    edited(scorm12, MANIFEST, TITLE, `<title>${'a'.repeat(256)}</title>`),
  ],
  [
    'SUBMANIFEST',
    'a manifest inside the manifest',
    edited(scorm12, MANIFEST, '</manifest>', '<manifest identifier="inner"/></manifest>'),
  ],
  [
    'SCO_SEVERAL',
    'two parts',
    edited(
      scorm12,
      MANIFEST,
      '</resources>',
      '<resource identifier="two" type="webcontent" adlcp:scormtype="sco" href="en/read.html"><file href="en/read.html"/></resource></resources>',
    ),
  ],
  [
    'API_OTHER_VERSION',
    'a player of another version',
    withFile(scorm12, 'player.js', 'find("API_1484_11")'),
  ],
  ['API_NOT_CALLED', 'a player that is silent', withFile(scorm12, 'player.js', 'show()')],
  [
    'MANIFEST_SEVERAL',
    'a second manifest',
    withFile(scorm12, 'tincan.xml', String(xapi.get('tincan.xml'))),
  ],
  [
    'ITEM_ELEMENT_MISPLACED',
    'data for a folder',
    edited(
      scorm2004,
      MANIFEST,
      '</organization>',
      '<item identifier="x"><title>x</title><adlcp:dataFromLMS>a</adlcp:dataFromLMS></item></organization>',
    ),
  ],
  [
    'OBJECTIVE_READS_TWICE',
    'an objective that reads two',
    edited(
      scorm2004,
      MANIFEST,
      /<imsss:deliveryControls[^>]*\/>/,
      '<imsss:objectives><imsss:primaryObjective objectiveID="o"><imsss:mapInfo targetObjectiveID="a"/><imsss:mapInfo targetObjectiveID="b"/></imsss:primaryObjective></imsss:objectives>',
    ),
  ],
];

const inLaunched: Mutation[] = [
  ['STRUCTURE_NOT_XML', 'a broken structure', edited(cmi5, 'cmi5.xml', '</au>', '')],
  ['STRUCTURE_ROOT_WRONG', 'another structure', withFile(xapi, 'tincan.xml', '<activities/>')],
  [
    'TYPE_NOT_IRI',
    'a bare word as type',
    edited(xapi, 'tincan.xml', / type="[^"]*"/, ' type="course"'),
  ],
  [
    'LAUNCH_SEVERAL',
    'two activities to launch',
    edited(
      xapi,
      'tincan.xml',
      '</activity>',
      '</activity><activity id="urn:x:2"><name>2</name><launch>index.html</launch></activity>',
    ),
  ],
  ['URL_MISSING', 'a unit without its page', without(cmi5, 'index.html')],
  ['AU_MISSING', 'no unit', edited(cmi5, 'cmi5.xml', /<au .*<\/au>/s, '')],
];

const inCartridges: Mutation[] = [
  [
    'NAMESPACE_LATE',
    'a namespace that Moodle does not see',
    edited(cartridge, MANIFEST, '<manifest', `<!--${' '.repeat(1100)}--><manifest`),
  ],
  [
    'NAMESPACE_WRONG',
    'two versions in one',
    edited(cartridge, MANIFEST, '/imsccv1p1/imscp_v1p1', '/imsccv1p1/imscp'),
  ],
  ['SCHEMA_WRONG', 'another schema', edited(cartridge, MANIFEST, '>IMS Common', '>My Common')],
  ['SCHEMAVERSION_WRONG', 'another version', edited(cartridge, MANIFEST, '>1.1.0<', '>1.3.0<')],
  [
    'ORGANIZATION_STRUCTURE',
    'no hierarchy',
    edited(cartridge, MANIFEST, 'rooted-hierarchy', 'flat'),
  ],
  [
    'ROOT_ITEM_WRONG',
    'a root with a title',
    edited(
      cartridge,
      MANIFEST,
      '<item identifier="root">',
      '<item identifier="root"><title>a</title>',
    ),
  ],
  [
    'ITEM_TITLE_MISSING',
    'an item without title',
    edited(cartridge, MANIFEST, '<title>Page</title>', ''),
  ],
  [
    'IDENTIFIERREF_DANGLING',
    'a lost item',
    edited(cartridge, MANIFEST, 'identifierref="r1"', 'identifierref="r9"'),
  ],
  [
    'IDENTIFIERREF_ON_PARENT',
    'a folder that leads somewhere',
    edited(cartridge, MANIFEST, 'identifier="f"', 'identifier="f" identifierref="r1"'),
  ],
  [
    'IDENTIFIER_DUPLICATE',
    'an identifier twice',
    edited(cartridge, MANIFEST, 'identifier="i2"', 'identifier="i1"'),
  ],
  ['RESOURCE_TYPE_WRONG', 'an unknown type', edited(cartridge, MANIFEST, 'imsdt_xmlv1p1', 'forum')],
  [
    'RESOURCE_FILES_WRONG',
    'a topic without file',
    edited(cartridge, MANIFEST, '<file href="topic.xml"/>', ''),
  ],
  [
    'LAUNCH_NOT_LISTED',
    'a page that is not listed',
    edited(cartridge, MANIFEST, '<file href="page.html"/>', ''),
  ],
  [
    'DEPENDENCY_DANGLING',
    'a lost dependency',
    edited(cartridge, MANIFEST, 'identifierref="r5"', 'identifierref="r6"'),
  ],
  ['FILE_MISSING', 'a file that is not there', without(cartridge, 'oven.svg')],
  [
    'STRUCTURE_ROOT_WRONG',
    'a link in place of a topic',
    withFile(cartridge, 'topic.xml', String(cartridge.get('link.xml'))),
  ],
  ['TEXT_MISSING', 'a topic without text', edited(cartridge, 'topic.xml', /<text .*<\/text>/, '')],
  [
    'QUESTION_PROFILE',
    'a question no LMS knows',
    edited(cartridge, 'test.xml', 'cc.multiple_choice.v0p1', 'cc.hotspot'),
  ],
  [
    'TRUE_FALSE_IDENTS',
    'true and false by other names',
    edited(cartridge, 'test.xml', 'ident="true"', 'ident="T"'),
  ],
  ['ANSWER_UNKNOWN', 'a right answer that is none', edited(cartridge, 'test.xml', '>b<', '>c<')],
];

const inBooks: Mutation[] = [
  ['EPUB_MIMETYPE', 'another mimetype', withFile(book, 'mimetype', 'application/zip')],
  ['EPUB_MIMETYPE', 'no mimetype', without(book, 'mimetype')],
  [
    'EPUB_MIMETYPE_FIRST',
    'the mimetype at the end',
    withFile(without(book, 'mimetype'), 'mimetype', 'application/epub+zip'),
  ],
  ['EPUB_PACKAGE_MISSING', 'a lost package document', without(book, OPF)],
  ['EPUB_FILE_MISSING', 'a lost page', without(book, 'EPUB/page 1.xhtml')],
  ['EPUB_MEDIA_TYPE', 'an item of no type', edited(book, OPF, ' media-type="text/css"', '')],
  ['EPUB_SPINE_EMPTY', 'nothing to read', edited(book, OPF, '<itemref idref="p1"/>', '')],
  [
    'EPUB_SPINE_DANGLING',
    'a lost place in the order',
    edited(book, OPF, 'idref="p1"', 'idref="p2"'),
  ],
  ['EPUB_NAV', 'no contents', edited(book, OPF, ' properties="nav"', '')],
  ['EPUB_NAV', 'contents without a list', edited(book, 'EPUB/nav.xhtml', 'epub:type="toc"', '')],
  ['EPUB_METADATA_MISSING', 'no language', edited(book, OPF, '<dc:language>en</dc:language>', '')],
  [
    'EPUB_IDENTIFIER',
    'no identifier of its own',
    edited(book, OPF, 'unique-identifier="id"', 'unique-identifier="x"'),
  ],
  ['EPUB_VERSION', 'an unknown version', edited(book, OPF, 'version="3.0"', 'version="9.0"')],
  ['EPUB_VERSION_OLD', 'an old version', edited(book, OPF, 'version="3.0"', 'version="2.0"')],
  ['EPUB_MODIFIED', 'no date', edited(book, OPF, 'T12:00:00Z', '')],
  [
    'EPUB_ACCESSIBILITY',
    'no word on accessibility',
    edited(book, OPF, 'schema:accessibilityHazard', 'x'),
  ],
  ['EPUB_PAGE_NOT_XML', 'HTML that is no XML', edited(book, 'EPUB/page 1.xhtml', '</h1>', '<br>')],
  [
    'EPUB_SCRIPTED',
    'a script that is not announced',
    edited(book, 'EPUB/page 1.xhtml', '<h1>', '<script>1</script><h1>'),
  ],
  [
    'EPUB_ENCRYPTED',
    'a locked book',
    withFile(
      book,
      'META-INF/encryption.xml',
      '<e><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></e>',
    ),
  ],
  ['IDENTIFIER_DUPLICATE', 'an id twice', edited(book, OPF, 'id="css"', 'id="p1"')],
  ['FILE_UNLISTED', 'a file that is not listed', withFile(book, 'EPUB/more.css', '')],
  ['ASSET_MISSING', 'a lost style sheet', edited(book, 'EPUB/page 1.xhtml', 'a.css', 'b.css')],
];

const inOthers: Mutation[] = [
  ['BACKUP_FILE_MISSING', 'a backup without its roles', without(backup, 'roles.xml')],
  ['BACKUP_FILE_MISSING', 'a lost activity', without(backup, 'activities/page_1/page.xml')],
  [
    'BACKUP_FIELD_MISSING',
    'a backup of no version',
    edited(backup, 'moodle_backup.xml', /<backup_version>.*<\/backup_version>/, ''),
  ],
  ['BACKUP_CONTENT_MISSING', 'a backup without its files', without(backup, 'files/ab/ab01')],
  ['STRUCTURE_ROOT_WRONG', 'another backup', withFile(backup, 'moodle_backup.xml', '<backup/>')],
  ['H5P_FIELD_MISSING', 'an H5P without library', withFile(h5p, 'h5p.json', '{"title":"a"}')],
  ['H5P_LIBRARY_MISSING', 'a lost library', without(h5p, 'H5P.Text-1.2/library.json')],
  ['JSON_WRONG', 'broken JSON', withFile(h5p, 'h5p.json', '{')],
  ['JSON_WRONG', 'content that is no object', withFile(h5p, 'content/content.json', '7')],
  ['STRUCTURE_MISSING', 'an H5P without content', without(h5p, 'content/content.json')],
  [
    'INDEX_MISSING',
    'a site without start page',
    without(withFile(web, 'start.html', '<p>'), 'index.html'),
  ],
  ['ASSET_MISSING', 'a site without its player', without(web, 'player.js')],
  ['PAGE_LANGUAGE', 'a page of no language', edited(web, 'index.html', / lang="[^"]*"/, '')],
  ['PAGE_TITLE', 'a page without title', edited(web, 'index.html', /<title>[^<]*/, '<title>')],
  [
    'FOREIGN_HOST',
    'a font from elsewhere',
    withFile(web, 'a.css', '@import "https://fonts.example/a.css";'),
  ],
];

describe('a seeded defect is found:', () => {
  for (const [code, what, files] of [
    ...inScorm,
    ...inLaunched,
    ...inCartridges,
    ...inBooks,
    ...inOthers,
  ]) {
    it(`${what} (${code})`, async () => {
      const codes = await codesOf(files);
      assert.ok(codes.includes(code), codes.join(', '));
    });
  }
});

it('a broken package inside a backup is found, and a good one is none', async () => {
  const withPackage = (content: Buffer): PackageFiles =>
    new Map<string, string | Uint8Array>([
      ...edited(
        backup,
        'files.xml',
        '</files>',
        '<file id="3"><contenthash>cd02</contenthash><component>mod_scorm</component><filearea>package</filearea><filename>map.zip</filename></file></files>',
      ),
      ['files/cd/cd02', content],
    ]);
  const findingsWith = async (files: PackageFiles) => {
    const zip = rawZip([...files].map(([name, content]) => ({ name, content })));
    return (await examine(asOpened(withPackage(zip)), [innerPackages])).findings;
  };
  assert.deepEqual(await findingsWith(scorm12), []);
  const [broken] = await findingsWith(without(scorm12, 'index.html'));
  assert.equal(broken?.code, 'INNER_PACKAGE');
  assert.match(broken.message, /LAUNCH_FILE_MISSING/);
  assert.equal(broken.file, 'map.zip › imsmanifest.xml');
});

it('every code that a rule can report has a defect seeded for it', () => {
  const codesIn = (pattern: RegExp, ...files: string[]): Set<string> =>
    new Set(
      globSync(files).flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(pattern)].map((match) => match[1]!),
      ),
    );
  const reported = codesIn(
    /'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g,
    'packaging/{rules,open,doctor,compare}/**/*.ts',
  );
  const seeded = codesIn(
    /\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b/g,
    'test/packaging/*.node.test.ts',
    'test/verify/*.node.test.ts',
  );
  assert.ok(reported.size > 100);
  assert.deepEqual([...reported].filter((code) => !seeded.has(code)).sort(), []);
});
