import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { formatById } from '../../packaging/formats/index.ts';
import { courseBuild } from './fixture.ts';

/**
 * The schemas of SCORM 2004 as a second judge: `SCORM2004_XSD_DIR` names the folder with the folders
 * `scorm2004-4th` and `scorm2004-3rd`, and xmllint has to be on the machine.
 */
const schemas = process.env['SCORM2004_XSD_DIR'];
const xmllint = (...args: string[]) =>
  spawnSync('xmllint', ['--nonet', ...args], { encoding: 'utf8' });

const reason = !schemas
  ? 'SCORM2004_XSD_DIR does not name a folder with the schemas of SCORM 2004'
  : xmllint('--version').error
    ? 'xmllint is not on this machine'
    : undefined;

const folder = mkdtempSync(join(tmpdir(), 'eh-xsd-'));
after(() => rmSync(folder, { recursive: true }));

const NAMESPACES = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
  'http://ltsc.ieee.org/xsd/LOM': 'lomStrict.xsd',
};

/** xmllint takes one schema; this one names all. */
function driver(edition: string): string {
  const path = join(folder, `${edition}.xsd`);
  const imports = Object.entries(NAMESPACES).map(
    ([namespace, file]) =>
      `<xs:import namespace="${namespace}" schemaLocation="file://${resolve(schemas!, edition, file)}"/>`,
  );
  writeFileSync(
    path,
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x-driver">${imports.join('')}</xs:schema>`,
  );
  return path;
}

describe('by the schemas of SCORM 2004', { skip: reason ?? false }, () => {
  for (const edition of ['4th', '3rd']) {
    for (const name of ['imsmanifest.xml', 'metadata.xml']) {
      it(`${name} of the ${edition} edition is valid`, () => {
        const plan = formatById(`scorm2004-${edition[0]}`)!.plan(courseBuild());
        const path = join(folder, name);
        writeFileSync(path, plan.files.find((planned) => planned.path === name)!.content);
        const schema = driver(`scorm2004-${edition}`);
        const { status, stderr } = xmllint('--noout', '--schema', schema, path);
        assert.equal(status, 0, stderr);
      });
    }
  }
});
