import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Examiner } from '../../../packaging/doctor/examine.ts';
import type { KindId } from '../../../packaging/doctor/kinds.ts';
import type { OpenedPackage } from '../../../packaging/open/opened.ts';
import { readXml } from '../../../packaging/rules/open-xml.ts';
import { allElements, type XmlElement } from '../../../packaging/xml.ts';
import { markup } from '../../core/markup.ts';
import { UserError, type Problem } from '../../core/user-error.ts';
import { chooseSchemas, readSchemas, type Schema } from './schema-set.ts';

/** So long may one file take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Examines the XML of a package by the schemas in a folder, with libxml2's `xmllint`. Where that
 * cannot be done a note says why: no tool, or no schema for what the file is made of.
 */
export function schemaExaminer(folder: string): Examiner {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UserError({
      code: 'USAGE_XSD',
      message: `“${folder}” is no folder with XML schemas.`,
      hint: 'Name the folder that holds the .xsd files, or a folder of such folders.',
    });
  }
  const schemas = readSchemas(folder);
  const isThere = spawnSync('xmllint', ['--version']).error === undefined;
  return async (opened, { main }) => {
    if (!isThere) return [notChecked('xmllint is not on this machine.', TOOL)];
    return documentsOf(opened).flatMap(([path, root]) =>
      validate(path, root, opened, main.kind, schemas),
    );
  };
}

const TOOL = 'Install it: Debian and Ubuntu “libxml2-utils”; macOS has it; Windows “libxml2”.';

const notChecked = (message: string, hint: string, file?: string): Problem => ({
  code: 'XSD_NOT_CHECKED',
  ...(file && { file }),
  message: `Not checked by XML schemas: ${message}`,
  hint,
  severity: 'note',
});

/** The documents that schemas exist for. */
function documentsOf({ files }: OpenedPackage): [path: string, root: XmlElement][] {
  const paths = ['imsmanifest.xml', 'cmi5.xml', 'metadata.xml'].filter((path) => files.has(path));
  return paths.flatMap((path): [string, XmlElement][] => {
    const { root } = readXml(files, path);
    return root ? [[path, root]] : [];
  });
}

function validate(
  path: string,
  root: XmlElement,
  { files }: OpenedPackage,
  kind: KindId,
  schemas: readonly Schema[],
): Problem[] {
  const namespaces = new Set(allElements(root).flatMap(namespacesOf));
  const chosen = chooseSchemas(schemas, namespaces, root.uri, kind);
  if (chosen.length === 0) {
    const message = `there is no schema for “${root.uri}” in the folder.`;
    return [notChecked(message, 'Add the schema to the folder.', path)];
  }
  const folder = mkdtempSync(join(tmpdir(), 'eco-xsd-'));
  try {
    const [driver, document] = [join(folder, 'driver.xsd'), join(folder, 'document.xml')];
    writeFileSync(driver, driverSchema(chosen));
    writeFileSync(document, files.get(path)!);
    const { status, stderr } = spawnSync(
      'xmllint',
      ['--nonet', '--noout', '--schema', driver, document],
      { encoding: 'utf8', timeout: PATIENCE, maxBuffer: 16 * 1024 * 1024 },
    );
    return status === 0 ? [] : findings(path, document, stderr, status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Its own namespace, and those it declares: some are there for attributes only. */
const namespacesOf = ({ uri, attributes }: XmlElement): string[] => [
  uri,
  ...[...attributes].flatMap(([name, value]) => (name.startsWith('xmlns') ? [value] : [])),
];

/** xmllint takes one schema; this one names all. */
const driverSchema = (schemas: readonly Schema[]): string =>
  markup`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x-driver">
${schemas.map(
  ({ namespace, path }) =>
    markup`<xs:import namespace="${namespace}" schemaLocation="${pathToFileURL(path).href}"/>\n`,
)}</xs:schema>
`.text;

/** Lines like `document.xml:12: element item: Schemas validity error : Element '…': …`. */
function findings(path: string, file: string, output: string, status: number | null): Problem[] {
  const found = output.split('\n').flatMap((line): Problem[] => {
    const match = /:(\d+): element ([^:]+): Schemas validity error : (.*)$/.exec(line);
    if (!match || !line.startsWith(file)) return [];
    const message = match[3]!.replace(/\{[^}]*\}/g, '');
    return [{ code: 'XSD_INVALID', file: path, path: `${match[2]!}, line ${match[1]!}`, message }];
  });
  if (found.length > 0) return found;
  const why = output.includes('failed to compile')
    ? 'the schemas themselves could not be compiled.'
    : status === null
      ? 'it took too long.'
      : 'xmllint could not do it.';
  return [notChecked(why, 'The rules above hold all the same.', path)];
}
