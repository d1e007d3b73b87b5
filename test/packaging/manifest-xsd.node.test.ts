import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { formatById } from '../../packaging/formats/index.ts';
import { courseBuild } from './fixture.ts';

/**
 * The schemas of SCORM 1.2 as a second judge: `SCORM12_XSD_DIR` names the folder that holds them,
 * and xmllint has to be on the machine.
 */
const schemas = process.env['SCORM12_XSD_DIR'];
const xmllint = (...args: string[]) =>
  spawnSync('xmllint', ['--nonet', ...args], { encoding: 'utf8' });

const reason = !schemas
  ? 'SCORM12_XSD_DIR does not name a folder with the schemas of SCORM 1.2'
  : xmllint('--version').error
    ? 'xmllint is not on this machine'
    : undefined;

const folder = mkdtempSync(join(tmpdir(), 'eh-xsd-'));
after(() => rmSync(folder, { recursive: true }));

/** xmllint takes one schema; this one names all. */
function driver(imports: Record<string, string>): string {
  const path = join(folder, Object.values(imports).join('-'));
  const lines = Object.entries(imports).map(
    ([namespace, file]) =>
      `<xs:import namespace="${namespace}" schemaLocation="file://${resolve(schemas!, file)}"/>`,
  );
  writeFileSync(
    path,
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x-driver">${lines.join('')}</xs:schema>`,
  );
  return path;
}

function validate(file: string, schema: string): { status: number | null; output: string } {
  const { files } = formatById('scorm12')!.plan(courseBuild());
  const path = join(folder, file);
  writeFileSync(path, files.find((planned) => planned.path === file)!.content);
  const { status, stderr } = xmllint('--noout', '--schema', schema, path);
  return { status, output: stderr };
}

describe('by the schemas of SCORM 1.2', { skip: reason ?? false }, () => {
  it('the manifest is valid', () => {
    const { status, output } = validate(
      'imsmanifest.xml',
      driver({
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
        'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
      }),
    );
    assert.equal(status, 0, output);
  });

  it('the metadata are valid', (test) => {
    const { status, output } = validate(
      'metadata.xml',
      driver({ 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd' }),
    );
    if (/not determinist|failed to compile/.test(output)) {
      test.skip('this libxml2 does not compile the schema of IMS Meta-Data');
    } else {
      assert.equal(status, 0, output);
    }
  });
});
