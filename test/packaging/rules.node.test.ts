import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatById, formats } from '../../packaging/formats/index.ts';
import { checkPackage } from '../../packaging/rules/index.ts';
import { filesOfPlan, type PackageFiles } from '../../packaging/rules/rule.ts';
import { courseBuild } from './fixture.ts';

const MANIFEST = 'imsmanifest.xml';
const healthy = filesOfPlan(formatById('scorm12')!.plan(courseBuild()));
const manifest = String(healthy.get(MANIFEST));

const codesOf = (files: PackageFiles): string[] =>
  checkPackage('scorm12', files).map(({ code }) => code);

/** The package with another manifest. The change has to take, or the test proves nothing. */
function withManifest(found: string | RegExp, replacement: string): PackageFiles {
  const changed = manifest.replace(found, replacement);
  assert.notEqual(changed, manifest, `the manifest has ${found}`);
  return new Map([...healthy, [MANIFEST, changed]]);
}

const withFile = (path: string, content: string | Uint8Array): PackageFiles =>
  new Map([...healthy, [path, content]]);

const without = (path: string): PackageFiles =>
  new Map([...healthy].filter(([other]) => other !== path));

const inFolder: PackageFiles = new Map(
  [...healthy].map(([path, content]) => [`course/${path}`, content]),
);

describe('the rules of packages', () => {
  for (const format of formats) {
    it(`find nothing wrong with a ${format.label} package of ours`, () => {
      for (const languages of [['en'], ['es', 'en']]) {
        const files = filesOfPlan(format.plan(courseBuild(languages)));
        assert.deepEqual(checkPackage(format.id, files), []);
      }
    });
  }

  it('find nothing wrong with a package that carries no schemas', () => {
    const plan = formatById('scorm12')!.plan({
      ...courseBuild(),
      schemas: { scorm12: [], 'scorm2004-4': [], 'scorm2004-3': [] },
    });
    assert.deepEqual(checkPackage('scorm12', filesOfPlan(plan)), []);
  });

  it('read a manifest that is given as bytes', () => {
    const bytes = new Map(
      [...healthy].map(([path, content]) => [path, Buffer.from(content)] as const),
    );
    assert.deepEqual(checkPackage('scorm12', bytes), []);
  });

  it('want the start page of a web site and the data of a source', () => {
    assert.deepEqual(checkPackage('web', new Map())[0]?.code, 'INDEX_MISSING');
    assert.deepEqual(checkPackage('source', new Map())[0]?.code, 'COURSE_MISSING');
  });

  it('say where in the manifest something is wrong', () => {
    const [problem] = checkPackage('scorm12', withManifest('isvisible="true"', ''));
    assert.deepEqual(
      { file: problem?.file, path: problem?.path, severity: problem?.severity },
      { file: MANIFEST, path: 'item item-bread-and-stones, line 15', severity: 'note' },
    );
  });
});

const TITLE = '<title>Bread &amp; Stones</title>';
const ITEM_TITLE = new RegExp(`${TITLE}(?=\\s*</item>)`);
const LAUNCH = '      <file href="index.html"/>\n';

/** The eight that a schema lets through (spec 5). */
const UNSEEN_BY_SCHEMAS: [code: string, what: string, files: PackageFiles][] = [
  ['ITEM_TITLE_MISSING', 'an item without a title', withManifest(ITEM_TITLE, '')],
  [
    'SCORMTYPE_SPELLING',
    'the 2004 spelling of scormtype',
    withManifest('adlcp:scormtype="sco"', 'adlcp:scormType="sco"'),
  ],
  [
    'IDENTIFIERREF_DANGLING',
    'an item that leads to no resource',
    withManifest('identifierref="sco-', 'identifierref="sso-'),
  ],
  [
    'ORGANIZATION_DEFAULT_UNKNOWN',
    'a default organization that does not exist',
    withManifest('default="org-', 'default="other-'),
  ],
  ['LAUNCH_NOT_LISTED', 'a launch page that is no file of the SCO', withManifest(LAUNCH, '')],
  ['FILE_MISSING', 'a listed file that is not there', without('media/oven.svg')],
  ['SCHEMAVERSION_WRONG', 'a wrong version of SCORM', withManifest('>1.2<', '>CAM 1.3<')],
  ['MANIFEST_IN_SUBFOLDER', 'a package zipped with its folder', inFolder],
];

describe('the rules of SCORM 1.2 see what schemas do not:', () => {
  for (const [code, what, files] of UNSEEN_BY_SCHEMAS) {
    it(what, () => {
      const problems = checkPackage('scorm12', files);
      assert.ok(
        problems.some((problem) => problem.code === code && problem.severity !== 'warning'),
      );
    });
  }
});

const SECOND_ORGANIZATION = `<organization identifier="second">${TITLE}<item identifier="i2" identifierref="sco-bread-and-stones" isvisible="true">${TITLE}</item></organization></organizations>`;

const others: [code: string, what: string, files: PackageFiles][] = [
  ['MANIFEST_MISSING', 'no manifest', without(MANIFEST)],
  [
    'MANIFEST_MISNAMED',
    'a manifest in capitals',
    new Map([...without(MANIFEST), ['IMSManifest.xml', manifest]]),
  ],
  ['MANIFEST_NOT_XML', 'XML that is not well-formed', withManifest('</item>', '')],
  ['MANIFEST_NOT_XML', 'a bare ampersand', withManifest('&amp;', '&')],
  [
    'XML_ENTITIES',
    'entities that would grow when expanded',
    withFile(
      MANIFEST,
      '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><manifest>&b;</manifest>',
    ),
  ],
  ['MANIFEST_NOT_XML', 'elements without end', withFile(MANIFEST, '<a>'.repeat(100_000))],
  [
    'XML_ENCODING',
    'Latin-1 that does not say so',
    withFile(MANIFEST, Buffer.from('<manifest>é', 'latin1')),
  ],
  ['MANIFEST_ROOT_WRONG', 'another kind of XML', withFile(MANIFEST, '<lom/>')],
  ['PART_MISSING', 'no resources', withManifest(/<resources>.*<\/resources>/s, '')],
  ['PART_REPEATED', 'two parts with metadata', withManifest('<metadata>', '<metadata/><metadata>')],
  [
    'ELEMENT_ORDER',
    'a dependency before the files',
    withManifest(LAUNCH, `<dependency identifierref="files-bread-and-stones"/>${LAUNCH}`),
  ],
  ['NAMESPACE_WRONG', 'the namespace of 2004', withManifest('imscp_rootv1p1p2"', 'imscp_v1p1"')],
  [
    'NAMESPACE_PREFIX',
    'another prefix for ADL',
    new Map([
      ...healthy,
      [MANIFEST, manifest.replaceAll('adlcp:', 'adl:').replace('xmlns:adlcp', 'xmlns:adl')],
    ]),
  ],
  [
    'NAMESPACE_PREFIX',
    'a prefix on the elements of the manifest',
    withFile(MANIFEST, '<x:manifest xmlns:x="http://www.imsproject.org/xsd/imscp_rootv1p1p2"/>'),
  ],
  ['SCHEMA_FILE_MISSING', 'a schema that is not there', without('adlcp_rootv1p2.xsd')],
  ['SCHEMA_WRONG', 'another schema', withManifest('>ADL SCORM<', '>SCORM<')],
  ['METADATA_MISSING', 'metadata that are not there', without('metadata.xml')],
  ['METADATA_INVALID', 'metadata that are not XML', withFile('metadata.xml', '<lom>')],
  ['METADATA_INVALID', 'metadata of another kind', withFile('metadata.xml', '<dc/>')],
  ['IDENTIFIER_MISSING', 'no identifier', withManifest(/<item identifier="[^"]*"/, '<item')],
  ['IDENTIFIER_INVALID', 'a leading digit', withManifest('identifier="item-', 'identifier="1tem-')],
  ['IDENTIFIER_INVALID', 'a space', withManifest('identifier="item-', 'identifier="the item-')],
  [
    'IDENTIFIER_DUPLICATE',
    'one identifier for two things',
    withManifest('item identifier="item-', 'item identifier="org-'),
  ],
  [
    'ORGANIZATION_MISSING',
    'no organization',
    withManifest(/<organization .*<\/organization>/s, ''),
  ],
  ['ORGANIZATION_DEFAULT_UNKNOWN', 'no default', withManifest(/ default="[^"]*"/, '')],
  [
    'ORGANIZATION_TITLE_MISSING',
    'a nameless organization',
    withManifest(TITLE, '<title> </title>'),
  ],
  [
    'ORGANIZATION_SEVERAL',
    'a second organization',
    withManifest('</organizations>', SECOND_ORGANIZATION),
  ],
  ['ITEM_MISSING', 'an organization without items', withManifest(/<item .*<\/item>/s, '')],
  ['ITEM_NOT_VISIBLE', 'an item that Open edX hides', withManifest(' isvisible="true"', '')],
  ['TITLE_TOO_LONG', 'a long title', withManifest(ITEM_TITLE, `<title>${'a'.repeat(201)}</title>`)],
  [
    'IDENTIFIERREF_MISSING',
    'an item without a resource',
    withManifest(/ identifierref="sco-[^"]*"/, ''),
  ],
  [
    'IDENTIFIERREF_ON_PARENT',
    'a launchable item with items inside',
    withManifest(
      ITEM_TITLE,
      `${TITLE}<item identifier="i2" identifierref="sco-bread-and-stones" isvisible="true">${TITLE}</item>`,
    ),
  ],
  [
    'PARAMETERS_WRONG',
    'parameters without “?”',
    withManifest('isvisible', 'parameters="a=1" isvisible'),
  ],
  [
    'MASTERYSCORE_PRESENT',
    'a mastery score',
    withManifest('</item>', '<adlcp:masteryscore>70</adlcp:masteryscore></item>'),
  ],
  ...[
    '<adlcp:masteryscore>0.7e3</adlcp:masteryscore>',
    '<adlcp:prerequisites type="text">a</adlcp:prerequisites>',
    '<adlcp:maxtimeallowed>30:00</adlcp:maxtimeallowed>',
    '<adlcp:timelimitaction>exit, message</adlcp:timelimitaction>',
    `<adlcp:datafromlms>${'a'.repeat(256)}</adlcp:datafromlms>`,
  ].map((element): [string, string, PackageFiles] => [
    'LMS_VALUE_WRONG',
    `${element.slice(0, 60)} …`,
    withManifest('</item>', `${element}</item>`),
  ]),
  ['SCO_MISSING', 'assets only', withManifest('"sco"', '"asset"')],
  [
    'SCO_UNUSED',
    'a SCO that nothing leads to',
    withManifest('identifierref="sco-', 'identifierref="x-'),
  ],
  ['SCORMTYPE_MISSING', 'no scormtype', withManifest(' adlcp:scormtype="asset"', '')],
  ['SCORMTYPE_VALUE', 'a scormtype that does not exist', withManifest('"asset"', '"Asset"')],
  [
    'SCORMTYPE_SPELLING',
    'a scormtype without prefix',
    withManifest('adlcp:scormtype', 'scormtype'),
  ],
  ['RESOURCE_TYPE_WRONG', 'another type of resource', withManifest('"webcontent"', '"html"')],
  ['LAUNCH_MISSING', 'a SCO without href', withManifest(' href="index.html">', '>')],
  ['DEPENDENCY_DANGLING', 'a lost dependency', withManifest('<dependency identifierref="', '$&x')],
  [
    'ASSET_FIRST',
    'an asset that Open edX would launch',
    withManifest(
      '<resources>',
      `<resources><resource identifier="a" type="webcontent" adlcp:scormtype="asset" href="en/read.html"><file href="en/read.html"/></resource>`,
    ),
  ],
  [
    'BASE_ON_RESOURCES',
    'a base that Moodle ignores',
    withManifest('<resources>', '<resources xml:base="x/">'),
  ],
  [
    'HREF_ABSOLUTE',
    'a file elsewhere',
    withManifest(LAUNCH, '<file href="https://example.org/"/>'),
  ],
  ['HREF_ABSOLUTE', 'a path from the root', withManifest(LAUNCH, '<file href="/index.html"/>')],
  ['HREF_PARENT', 'a path that leads out', withManifest(LAUNCH, '<file href="../index.html"/>')],
  ['HREF_CHARACTERS', 'a backslash', withManifest(LAUNCH, '<file href="en\\read.html"/>')],
  ['HREF_CHARACTERS', 'a space', withManifest(LAUNCH, '<file href="a b.html"/>')],
  ['HREF_QUERY', 'a query', withManifest('href="index.html">', 'href="index.html?a=1">')],
  ['FILE_UNLISTED', 'a file that nothing lists', withFile('media/more.svg', '<svg/>')],
  ['PATH_CHARACTERS', 'a space in a file name', withFile('media/an oven.svg', '<svg/>')],
  [
    'MODULE_SCRIPT',
    'a module script',
    withFile('index.html', '<script type=module src=a.js></script>'),
  ],
  ['MODULE_FILE', 'a file that Moodle serves as text', withFile('player.mjs', '')],
];

describe('the rules of SCORM 1.2 see', () => {
  for (const [code, what, files] of others) {
    it(`${what} (${code})`, () => {
      assert.ok(codesOf(files).includes(code), codesOf(files).join(', '));
    });
  }

  it('a resource with a base as it is meant', () => {
    const based = withManifest('href="index.html">', 'href="index.html" xml:base="./">');
    assert.deepEqual(codesOf(based), []);
  });
});

describe('the rule on other hosts', () => {
  const foreign: [path: string, content: string][] = [
    ['a.html', '<script src="https://cdn.example/a.js"></script>'],
    ['a.html', '<img alt="a" src=//cdn.example/a.png>'],
    ['a.html', "<link rel='stylesheet' href='http://cdn.example/a.css'>"],
    ['a.html', '<style>a{background:url( "https://cdn.example/a.png")}</style>'],
    ['a.html', '<video poster="https://cdn.example/a.png"></video>'],
    ['a.css', '@import "https://cdn.example/a.css";'],
    ['a.svg', '<svg><image xlink:href="https://cdn.example/a.png"/></svg>'],
    ['a.js', 'fetch("https://cdn.example/a")'],
    ['a.js', 'const a=()=>import("https://cdn.example/a.js")'],
    ['a.js', "r.open('GET','https://cdn.example/a')"],
    ['a.js', 'i.src=`https://cdn.example/a`'],
    ['a.js', 'add({"html":"\\u003cimg src=\\"https://cdn.example/a.png\\">"})'],
  ];
  for (const [path, content] of foreign) {
    it(`sees ${content}`, () => {
      assert.deepEqual(
        codesOf(withFile(path, content)).filter((code) => code !== 'FILE_UNLISTED'),
        ['FOREIGN_HOST'],
      );
    });
  }

  const harmless: [path: string, content: string][] = [
    ['a.html', '<a href="https://example.org/">To read on</a>'],
    ['a.html', '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">'],
    ['a.html', '<img src="media/a.png" alt="https://example.org">'],
    ['a.html', '<script type="application/ld+json">{"license":"https://example.org/"}</script>'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><a href="https://example.org"/></svg>'],
    ['a.js', 'const SVG="http://www.w3.org/2000/svg"'],
    ['a.js', 'add({"html":"\\u003ca href=\\"https://example.org/\\">"})'],
    ['a.txt', '<img src="https://example.org/a.png">'],
  ];
  for (const [path, content] of harmless) {
    it(`lets pass ${content}`, () => {
      assert.ok(!codesOf(withFile(path, content)).includes('FOREIGN_HOST'));
    });
  }
});
