import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { formatById } from '../../packaging/formats/index.ts';
import type { CourseBuild } from '../../packaging/plan.ts';
import { courseBuild } from './fixture.ts';
import { playedBuild } from './played-course.ts';

/**
 * The schemas of Common Cartridge 1.1 as a second judge: `CC11_XSD_DIR` names the folder with
 * `ccv1p1_*.xsd` and the driver for libxml2, and xmllint has to be on the machine.
 */
const schemas = process.env['CC11_XSD_DIR'];
const xmllint = (...args: string[]) =>
  spawnSync('xmllint', ['--nonet', ...args], { encoding: 'utf8' });

const reason = !schemas
  ? 'CC11_XSD_DIR does not name a folder with the schemas of Common Cartridge 1.1'
  : xmllint('--version').error
    ? 'xmllint is not on this machine'
    : undefined;

const folder = mkdtempSync(join(tmpdir(), 'eh-cc-'));
after(() => rmSync(folder, { recursive: true }));

/** Which schema judges a file, by its path. */
const SCHEMAS: [path: RegExp, schema: string][] = [
  [/^imsmanifest\.xml$/, 'cc11libxml2validator.xsd'],
  [/^questions\//, 'ccv1p1_qtiasiv1p2p1_v1p0.xsd'],
  [/^discussions\//, 'ccv1p1_imsdt_v1p1.xsd'],
  [/^links\//, 'ccv1p1_imswl_v1p1.xsd'],
];

const filesOf = (build: CourseBuild): Map<string, string> =>
  new Map(
    formatById('cc11')!
      .plan(build)
      .files.filter(({ path }) => SCHEMAS.some(([pattern]) => pattern.test(path)))
      .map(({ path, content }) => [path, String(content)]),
  );

function faultOf(path: string, content: string): string | undefined {
  const [, schema] = SCHEMAS.find(([pattern]) => pattern.test(path))!;
  const file = join(folder, 'judged.xml');
  writeFileSync(file, content);
  const { status, stderr } = xmllint('--noout', '--schema', resolve(schemas!, schema), file);
  return status === 0 ? undefined : `${path}: ${stderr}`;
}

describe('by the schemas of Common Cartridge 1.1', { skip: reason ?? false }, () => {
  for (const [name, build] of Object.entries({
    'with every kind of task': playedBuild(),
    'with hardly anything in it': courseBuild(['es']),
  })) {
    it(`a course ${name} is valid`, () => {
      const files = filesOf(build);
      assert.ok(files.has('imsmanifest.xml'));
      for (const [path, content] of files) assert.equal(faultOf(path, content), undefined);
    });
  }

  it('what is broken is not', () => {
    const files = filesOf(playedBuild());
    const broken: [path: string, from: RegExp, to: string][] = [
      ['imsmanifest.xml', /1\.1\.0/, '1.1'],
      ['imsmanifest.xml', /structure="rooted-hierarchy"/, ''],
      ['imsmanifest.xml', /identifierref="page-why"/, 'identifierref="1 page"'],
      ['imsmanifest.xml', /type="imswl_xmlv1p1"/, 'type="imswl"'],
      ['imsmanifest.xml', /<title>Why<\/title>/, ''],
      ['questions/test-test.xml', / ident="root_section"/, ''],
      ['questions/test-test.xml', /vartype="Decimal"/, 'vartype="Any"'],
      ['questions/test-test.xml', /linkrefid/, 'ref'],
      ['discussions/discussion-territory.xml', /text\/html/, 'text/markdown'],
      ['links/link-book.xml', / href="[^"]*"/, ''],
    ];
    for (const [path, from, to] of broken) {
      const content = files.get(path)!;
      assert.match(content, from);
      assert.ok(faultOf(path, content.replace(from, to)), `${path} without ${String(from)}`);
    }
  });
});
