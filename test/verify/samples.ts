import { formats } from '../../packaging/formats/index.ts';
import type { OpenedPackage } from '../../packaging/open/opened.ts';
import { filesOfPlan, type PackageFiles } from '../../packaging/rules/rule.ts';
import { courseBuild } from '../packaging/fixture.ts';

/** A package as if it had been opened from a zip. */
export const asOpened = (files: PackageFiles, name = 'sample.zip'): OpenedPackage => {
  const [path] = files.keys();
  return {
    name,
    form: 'zip',
    bytes: 1000,
    files,
    ...(path !== undefined && { first: { path, isStored: true } }),
    problems: [],
  };
};

/** The package with another text in one file. The change has to take, or a test proves nothing. */
export function edited(
  files: PackageFiles,
  path: string,
  found: string | RegExp,
  replacement: string,
): PackageFiles {
  const before = String(files.get(path));
  const after = before.replace(found, replacement);
  if (after === before) throw new Error(`“${path}” does not have ${String(found)}`);
  return new Map([...files, [path, after]]);
}

export const without = (files: PackageFiles, path: string): PackageFiles => {
  if (!files.has(path)) throw new Error(`There is no ${path}`);
  return new Map([...files].filter(([other]) => other !== path));
};

export const withFile = (files: PackageFiles, path: string, content: string): PackageFiles =>
  new Map([...files, [path, content]]);

const xml = (text: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;

/** Every format of ours that is a zip, as the packagers make it. */
export const ours: ReadonlyMap<string, PackageFiles> = new Map(
  formats.flatMap((format) => {
    const build = courseBuild();
    const player = {
      ...build.player,
      scripts: {
        ...build.player.scripts,
        scorm12: 'api.LMSInitialize("")',
        scorm2004: 'find("API_1484_11")',
      },
    };
    const files = filesOfPlan(format.plan({ ...build, player }));
    return files.size > 1 ? [[format.id, files] as const] : [];
  }),
);

/** A cartridge with a page, a topic, a link and a test of two questions. */
export const cartridge: PackageFiles = new Map([
  [
    'imsmanifest.xml',
    xml(`<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
 xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>
<lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string>Ovens</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom></metadata>
<organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root">
<item identifier="i1" identifierref="r1"><title>Page</title></item>
<item identifier="f"><title>Folder</title>
<item identifier="i2" identifierref="r2"><title>Topic</title></item>
<item identifier="i3" identifierref="r3"><title>Link</title></item>
<item identifier="i4" identifierref="r4"><title>Test</title></item></item>
</item></organization></organizations>
<resources>
<resource identifier="r1" type="webcontent" href="page.html"><file href="page.html"/><dependency identifierref="r5"/></resource>
<resource identifier="r2" type="imsdt_xmlv1p1"><file href="topic.xml"/></resource>
<resource identifier="r3" type="imswl_xmlv1p1"><file href="link.xml"/></resource>
<resource identifier="r4" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment"><file href="test.xml"/></resource>
<resource identifier="r5" type="webcontent"><file href="oven.svg"/></resource>
</resources></manifest>`),
  ],
  ['page.html', '<!doctype html><html lang="en"><title>Page</title><p>Bread.</p></html>'],
  ['oven.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  [
    'topic.xml',
    xml(
      '<topic xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1"><title>Our ovens</title><text texttype="text/plain">Where?</text></topic>',
    ),
  ],
  [
    'link.xml',
    xml(
      '<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"><title>More</title><url href="https://example.org/"/></webLink>',
    ),
  ],
  [
    'test.xml',
    xml(
      `<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="Test"><section ident="root_section">${[
        question('q1', 'multiple_choice', ['a', 'b'], 'b'),
        question('q2', 'true_false', ['true', 'false'], 'true'),
      ].join('')}</section></assessment></questestinterop>`,
    ),
  ],
]);

function question(ident: string, profile: string, answers: string[], right: string): string {
  const labels = answers.map((answer) => `<response_label ident="${answer}"/>`).join('');
  return `<item ident="${ident}"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.${profile}.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><response_lid ident="r"><render_choice>${labels}</render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="r">${right}</varequal></conditionvar></respcondition></resprocessing></item>`;
}

/** An EPUB 3 of one page. */
export const book: PackageFiles = new Map([
  ['mimetype', 'application/epub+zip'],
  [
    'META-INF/container.xml',
    xml(
      '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
  ],
  [
    'EPUB/book.opf',
    xml(`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:uuid:1</dc:identifier><dc:title>Ovens</dc:title><dc:language>en</dc:language>
<meta property="dcterms:modified">2026-01-31T12:00:00Z</meta>
<meta property="schema:accessMode">textual</meta><meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta><meta property="schema:accessibilitySummary">Text only.</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="p1" href="page%201.xhtml" media-type="application/xhtml+xml"/><item id="css" href="a.css" media-type="text/css"/></manifest>
<spine><itemref idref="p1"/></spine></package>`),
  ],
  [
    'EPUB/nav.xhtml',
    xml(
      '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Contents</title></head><body><nav epub:type="toc"><ol><li><a href="page%201.xhtml">One</a></li></ol></nav></body></html>',
    ),
  ],
  [
    'EPUB/page 1.xhtml',
    xml(
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>One</title><link rel="stylesheet" href="a.css"/></head><body><h1>One</h1></body></html>',
    ),
  ],
  ['EPUB/a.css', 'body{margin:0}'],
]);

const HASH = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';

/** A Moodle backup of one course with one page. */
export const backup: PackageFiles = new Map([
  [
    'moodle_backup.xml',
    xml(`<moodle_backup><information><name>b.mbz</name><moodle_version>2022041900</moodle_version><backup_version>2022041900</backup_version><backup_release>4.0</backup_release><original_wwwroot>https://example.org</original_wwwroot><original_course_fullname>Ovens</original_course_fullname>
<contents><activities><activity><moduleid>1</moduleid><sectionid>1</sectionid><modulename>page</modulename><title>P</title><directory>activities/page_1</directory></activity></activities>
<sections><section><sectionid>1</sectionid><directory>sections/section_1</directory></section></sections><course><courseid>1</courseid><directory>course</directory></course></contents></information></moodle_backup>`),
  ],
  ...['roles', 'questions', 'groups', 'scales', 'outcomes'].map((name): [string, string] => [
    `${name}.xml`,
    xml(`<${name}/>`),
  ]),
  [
    'files.xml',
    xml(
      `<files><file id="1"><contenthash>${HASH}</contenthash><filename>.</filename></file><file id="2"><contenthash>ab01</contenthash><filename>oven.png</filename></file></files>`,
    ),
  ],
  ['files/ab/ab01', 'x'],
  ...['page', 'module', 'inforef'].map((name): [string, string] => [
    `activities/page_1/${name}.xml`,
    xml(`<${name}/>`),
  ]),
  ['sections/section_1/section.xml', xml('<section/>')],
  ['sections/section_1/inforef.xml', xml('<inforef/>')],
  ['course/course.xml', xml('<course/>')],
  ['course/inforef.xml', xml('<inforef/>')],
]);

export const h5p: PackageFiles = new Map([
  [
    'h5p.json',
    JSON.stringify({
      title: 'Ovens',
      mainLibrary: 'H5P.Text',
      preloadedDependencies: [{ machineName: 'H5P.Text', majorVersion: 1, minorVersion: 2 }],
    }),
  ],
  ['content/content.json', '{}'],
  ['H5P.Text-1.2/library.json', '{}'],
]);

/** One page for a browser. */
export const page: PackageFiles = new Map([
  [
    'page.html',
    '<!doctype html><html lang="en"><title>Ovens</title><img src="data:image/png;base64,AA==" alt=""><script>1 < 2</script></html>',
  ],
]);
