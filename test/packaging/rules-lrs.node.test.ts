import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { formatById } from '../../packaging/formats/index.ts';
import { checkPackage } from '../../packaging/rules/index.ts';
import { filesOfPlan, type PackageFiles } from '../../packaging/rules/rule.ts';
import { courseBuild } from './fixture.ts';

const PATHS = { cmi5: 'cmi5.xml', xapi: 'tincan.xml' };

/** The package with another text in its structure. The change has to take. */
function changed(format: 'cmi5' | 'xapi', found: string | RegExp, replacement: string) {
  const files = filesOfPlan(formatById(format)!.plan(courseBuild()));
  const text = String(files.get(PATHS[format]));
  const other = text.replace(found, replacement);
  assert.notEqual(other, text, `there is ${found}`);
  return new Map([...files, [PATHS[format], other]]) as PackageFiles;
}

const BREACHES: [format: 'cmi5' | 'xapi', code: string, found: string | RegExp, to: string][] = [
  ['cmi5', 'STRUCTURE_NOT_XML', '</au>', ''],
  ['cmi5', 'STRUCTURE_ROOT_WRONG', 'profiles/cmi5/v1', 'profiles/cmi5/v2'],
  ['cmi5', 'COURSE_FIRST', /<course id.*<\/course>/s, ''],
  ['cmi5', 'AU_MISSING', /<au .*<\/au>/s, ''],
  ['cmi5', 'ID_NOT_IRI', /<au id="[^"]*"/, '<au id="unit-1"'],
  ['cmi5', 'ID_DUPLICATE', '/cmi5">', '">'],
  ['cmi5', 'TEXT_MISSING', /<description>.*?<\/description>/s, ''],
  ['cmi5', 'TEXT_MISSING', /<langstring lang="es">[^<]*/, '<langstring lang="es"> '],
  ['cmi5', 'MOVE_ON_MISSING', / moveOn="\w*"/, ''],
  ['cmi5', 'MOVE_ON_WRONG', 'CompletedAndPassed', 'Both'],
  ['cmi5', 'MASTERY_WRONG', 'masteryScore="0.7"', 'masteryScore="70"'],
  ['cmi5', 'MASTERY_MISSING', ' masteryScore="0.7"', ''],
  ['cmi5', 'URL_MISSING', 'index.html', 'start.html'],
  ['cmi5', 'URL_RESERVED', 'index.html', 'index.html?fetch=1'],
  ['xapi', 'LAUNCH_MISSING', /<launch.*<\/launch>/, ''],
  ['xapi', 'URL_MISSING', 'index.html', 'start.html'],
  ['xapi', 'ID_NOT_IRI', /activity id="[^"]*"/, 'activity id="a"'],
  ['xapi', 'TEXT_MISSING', /<name>.*<\/name>/, '<name/>'],
];

describe('the rules of cmi5 and tincan packages see', () => {
  for (const [format, code, found, to] of BREACHES) {
    it(`${code} (${format}, ${found})`, () => {
      const codes = checkPackage(format, changed(format, found, to)).map((problem) => problem.code);
      assert.ok(codes.includes(code), codes.join());
    });
  }

  it('that there is no structure at all', () => {
    for (const format of ['cmi5', 'xapi']) {
      assert.equal(checkPackage(format, new Map())[0]?.code, 'STRUCTURE_MISSING');
    }
  });
});

describe('packages for an LRS', () => {
  it('carry the late script with its licence, others do not', () => {
    for (const [format, isThere] of [
      ['cmi5', true],
      ['xapi', true],
      ['scorm12', false],
    ] as const) {
      const paths = formatById(format)!
        .plan(courseBuild())
        .files.map(({ path }) => path);
      assert.equal(paths.includes('lrs.js') && paths.includes('licences/xapi.txt'), isThere);
    }
  });

  it('want no pass of a course that is done by reading', () => {
    const build = courseBuild(['en']);
    const [document] = build.documents;
    const completion = { rule: 'pages', mastery: 0.7 } as const;
    const documents = [{ ...document!, outline: { ...document!.outline, completion } }];
    const files = filesOfPlan(formatById('cmi5')!.plan({ ...build, documents }));
    const text = String(files.get('cmi5.xml'));
    assert.ok(text.includes('moveOn="Completed"') && !text.includes('masteryScore'));
    assert.deepEqual(checkPackage('cmi5', files), []);
  });
});

/** The schema of cmi5 as a second judge: `CMI5_XSD` names CourseStructure.xsd. */
const schema = process.env['CMI5_XSD'];

it('cmi5.xml is valid by its schema', { skip: !schema && 'CMI5_XSD names no schema' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'eh-cmi5-'));
  const path = join(folder, 'cmi5.xml');
  const plan = formatById('cmi5')!.plan(courseBuild());
  writeFileSync(path, plan.files.find((file) => file.path === 'cmi5.xml')!.content);
  const { status, stderr } = spawnSync(
    'xmllint',
    ['--nonet', '--noout', '--schema', schema!, path],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  assert.equal(status, 0, stderr);
});
