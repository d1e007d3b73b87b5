import { isScorm, type KindId } from '../doctor/kinds.ts';
import { readXml } from '../rules/open-xml.ts';
import type { PackageFiles } from '../rules/rule.ts';
import { allElements, type XmlElement } from '../xml.ts';
import type { IdentifierChange } from './comparison.ts';

/** What a kind of package is known by, and where that is written. */
interface Known {
  of: string;
  file: string;
  idOf(element: XmlElement): string | undefined;
}

const SCORM: Known = {
  of: 'item',
  file: 'imsmanifest.xml',
  // Items that launch something: learners have results on them.
  idOf: ({ local, attributes }) =>
    local === 'item' && attributes.has('identifierref') ? attributes.get('identifier') : undefined,
};

const CMI5: Known = {
  of: 'unit',
  file: 'cmi5.xml',
  idOf: ({ local, attributes }) =>
    ['course', 'au', 'block'].includes(local) ? attributes.get('id') : undefined,
};

const TINCAN: Known = {
  of: 'activity id',
  file: 'tincan.xml',
  idOf: ({ local, attributes }) => (local === 'activity' ? attributes.get('id') : undefined),
};

const knownOf = (kind: KindId): Known | undefined =>
  isScorm(kind) ? SCORM : kind === 'cmi5' ? CMI5 : kind === 'xapi' ? TINCAN : undefined;

/** The identifiers that LMSs keep results by, in both versions; nothing for kinds without any. */
export function identifierChange(
  kind: KindId,
  before: PackageFiles,
  after: PackageFiles,
): IdentifierChange | undefined {
  const known = knownOf(kind);
  if (!known) return undefined;
  const [old, now] = [idsIn(before, known), idsIn(after, known)];
  return {
    of: known.of,
    kept: old.filter((id) => now.includes(id)),
    vanished: old.filter((id) => !now.includes(id)),
    added: now.filter((id) => !old.includes(id)),
  };
}

function idsIn(files: PackageFiles, { file, idOf }: Known): string[] {
  const { root } = readXml(files, file);
  const ids = (root ? allElements(root) : []).flatMap((element) => idOf(element) ?? []);
  return [...new Set(ids)].slice(0, 2000);
}
