import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { examine } from '../../packaging/doctor/examine.ts';
import { openArchive } from '../../packaging/open/open-archive.ts';
import { asOpened } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'eco-foreign-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A package by simple-scorm-packager, which many authoring tools use. */
function madeElsewhere(version: string): Buffer {
  const [source, outputFolder] = [join(folder, `src-${version}`), join(folder, `out-${version}`)];
  mkdirSync(source);
  writeFileSync(
    join(source, 'index.html'),
    '<!doctype html><html lang="en"><title>Ovens</title><script src="app.js"></script></html>',
  );
  writeFileSync(join(source, 'app.js'), 'api.LMSInitialize(""); window.API_1484_11');
  const options = {
    version,
    organization: 'Bakers',
    title: 'Ovens & walls',
    identifier: 'OVENS',
    startingPage: 'index.html',
    source,
    package: { version: '1.0.0', zip: true, outputFolder },
  };
  // The packager keeps its settings in globals and prints: a process of its own for each.
  const module = createRequire(import.meta.url).resolve('simple-scorm-packager');
  const script = `require(${JSON.stringify(module)})(${JSON.stringify(options)}, () => {})`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return readFileSync(join(outputFolder, readdirSync(outputFolder)[0]!));
}

describe('a package by simple-scorm-packager', () => {
  for (const [version, kind] of [
    ['1.2', 'scorm12'],
    ['2004 3rd Edition', 'scorm2004-3'],
    ['2004 4th Edition', 'scorm2004-4'],
  ] as const) {
    it(`for ${version} is taken for what it is, with its real flaws and no others`, async () => {
      const { detection, findings, title } = await examine(
        await openArchive('ovens.zip', madeElsewhere(version)),
      );
      assert.equal(detection.main.kind, kind);
      assert.equal(title, 'Ovens & walls');
      // Its items have their metadata in the wrong place: xmllint says so, too.
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
        ['ELEMENT_ORDER'],
      );
    });
  }
});

/** As tools other than ours write them: shorter, older, with what the standards leave open. */
const HEALTHY: [kind: string, what: string, files: [path: string, content: string][]][] = [
  [
    'scorm12',
    'a SCORM 1.2 package without metadata, schemas and a list of all files',
    [
      [
        'imsmanifest.xml',
        `<?xml version="1.0" standalone="no" ?>
<!-- by hand -->
<manifest identifier="M_1" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="O_1"><organization identifier="O_1"><title>Pan &#38; piedras</title>
<item identifier="I_1" identifierref="R_1" isvisible="true" parameters="?lang=es"><title>Uno</title></item></organization></organizations>
<resources><resource identifier="R_1" type="webcontent" adlcp:scormtype="sco" href="shared/launch.html" xml:base="content/"><file href="shared/launch.html"/></resource></resources></manifest>`,
      ],
      ['content/shared/launch.html', '<script>API.LMSInitialize("")</script>'],
    ],
  ],
  [
    'scorm2004-2',
    'a SCORM 2004 package of the 2nd Edition',
    [
      [
        'imsmanifest.xml',
        `<manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
<metadata><schema>ADL SCORM</schema><schemaversion>CAM 1.3</schemaversion></metadata>
<organizations default="O"><organization identifier="O"><title>T</title><item identifier="I" identifierref="R" isvisible="true"><title>T</title></item></organization></organizations>
<resources><resource identifier="R" type="webcontent" adlcp:scormType="sco" href="a.html"><file href="a.html"/></resource></resources></manifest>`,
      ],
      ['a.html', '<script>API_1484_11.Initialize("")</script>'],
    ],
  ],
  [
    'imscp',
    'a content package that is no SCORM',
    [
      [
        'imsmanifest.xml',
        `<manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><metadata/><organizations><organization identifier="O"><title>T</title><item identifier="I" identifierref="R"><title>T</title></item></organization></organizations><resources><resource identifier="R" type="webcontent" href="a.html"><file href="a.html"/></resource></resources></manifest>`,
      ],
      ['a.html', ''],
    ],
  ],
  [
    'xapi',
    'an xAPI package that launches by an absolute address',
    [
      [
        'tincan.xml',
        '<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities><activity id="http://example.org/a" type="http://adlnet.gov/expapi/activities/course"><name lang="und">A</name><launch lang="und">https://example.org/a/index.html</launch></activity></activities></tincan>',
      ],
    ],
  ],
  [
    'cmi5',
    'a cmi5 package with a block, an objective and a remote unit',
    [
      [
        'cmi5.xml',
        `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="https://example.org/c"><title><langstring lang="en">C</langstring></title><description><langstring lang="en">C</langstring></description></course>
<objectives><objective id="https://example.org/o"><title><langstring lang="en">O</langstring></title><description><langstring lang="en">O</langstring></description></objective></objectives>
<block id="https://example.org/b"><title><langstring lang="en">B</langstring></title><description><langstring lang="en">B</langstring></description><objectives><objective idref="https://example.org/o"/></objectives>
<au id="https://example.org/au" moveOn="CompletedOrPassed" masteryScore="0.8" launchMethod="OwnWindow"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">A</langstring></description><url>https://example.org/au/?a=1</url></au></block></courseStructure>`,
      ],
    ],
  ],
];

describe('a healthy package of another make has no errors and no warnings:', () => {
  for (const [kind, what, files] of HEALTHY) {
    it(what, async () => {
      const { detection, findings } = await examine(asOpened(new Map(files)));
      assert.equal(detection.main.kind, kind);
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'note'),
        [],
      );
    });
  }
});

describe('how an LMS takes it', () => {
  const [scorm12] = HEALTHY;

  it('is said of seven LMSs, each with a reason and how we know', async () => {
    const { lms } = await examine(asOpened(new Map(scorm12![2])));
    assert.deepEqual(
      lms.map(({ id, takes }) => `${id}: ${takes}`),
      [
        'moodle: yes',
        'moodle-app: yes',
        'canvas: limits',
        'blackboard: yes',
        'brightspace: limits',
        'ilias: yes',
        'open-edx: limits',
      ],
    );
    for (const { reasons } of lms) {
      for (const { source } of reasons) assert.match(source, /^(measured|documented|known)$/);
      assert.ok(reasons.length > 0);
    }
  });

  it('follows from a single finding: shared objectives keep a package out of Moodle only', async () => {
    const [, second] = HEALTHY;
    const files = new Map(second![2]);
    files.set(
      'imsmanifest.xml',
      files
        .get('imsmanifest.xml')!
        .replace('xmlns:adlcp', 'xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:adlcp')
        .replace(
          '</item>',
          '<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="o"><imsss:mapInfo targetObjectiveID="g"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing></item>',
        ),
    );
    const { lms } = await examine(asOpened(files));
    const takes = Object.fromEntries(lms.map((one) => [one.id, one.takes]));
    assert.equal(takes['moodle'], 'no');
    assert.equal(takes['blackboard'], 'yes');
    assert.deepEqual(lms[0]?.reasons[0], {
      text: 'The upload fails on imsss:mapInfo.',
      source: 'measured',
      finding: 'MAP_INFO',
    });
  });
});
