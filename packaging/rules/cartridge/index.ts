import type { Problem } from '../../../src/core/user-error.ts';
import { allElements, childrenOf, type XmlElement } from '../../xml.ts';
import { looseText } from '../markup-text.ts';
import { identifiers } from '../scorm12/identifiers.ts';
import { MANIFEST, openManifest, problem } from '../scorm12/manifest.ts';
import { structure } from '../scorm12/structure.ts';
import { SCORM_12 } from '../scorm12/version.ts';
import type { Rule } from '../rule.ts';
import { cartridgeFiles } from './resources.ts';

export type CartridgeVersion = '1.0' | '1.1' | '1.2' | '1.3';

const NAMESPACE: Record<CartridgeVersion, string> = {
  '1.0': 'http://www.imsglobal.org/xsd/imscc/imscp_v1p1',
  '1.1': 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
  '1.2': 'http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1',
  '1.3': 'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1',
};

/** Moodle looks for the namespace in so much of the manifest. */
const HEAD = 1024;

/** All that can be said of an IMS Common Cartridge: its manifest, its files, its questions. */
export const cartridgeRules =
  (version: CartridgeVersion): Rule =>
  (packageFiles) => {
    const opened = openManifest(packageFiles, { ...SCORM_12, order: {} });
    if (!opened.root) return opened.problems;
    return [
      ...opened.problems,
      ...structure(opened),
      ...identifiers({ ...opened, root: withoutOthers(opened.root) }),
      ...headProblems(opened.root, version, looseText(packageFiles.get(MANIFEST)!)),
      ...organizationProblems(opened.root),
      ...itemProblems(opened.items, opened.resources),
      ...cartridgeFiles(opened),
    ];
  };

/** The metadata hold elements of other names; identifiers are asked of the manifest's own. */
const withoutOthers = (root: XmlElement): XmlElement => ({
  ...root,
  children: root.children.filter(({ local }) => local !== 'metadata'),
});

function headProblems(root: XmlElement, version: CartridgeVersion, text: string): Problem[] {
  const metadata = childrenOf(root, 'metadata')[0];
  const schema = childrenOf(metadata, 'schema')[0]?.text.trim() ?? '';
  const said = childrenOf(metadata, 'schemaversion')[0]?.text.trim() ?? '';
  const problems: Problem[] = [];
  if (root.uri !== NAMESPACE[version]) {
    problems.push(
      problem('NAMESPACE_WRONG', `The namespace of <manifest> is not ${NAMESPACE[version]}.`, root),
    );
  } else if (!text.slice(0, HEAD).includes(root.uri)) {
    problems.push(
      problem('NAMESPACE_LATE', 'The namespace does not stand in the first 1,024 bytes.', root, {
        hint: 'Moodle looks no further and then does not know the file. Shorten what stands before.',
      }),
    );
  }
  if (schema !== 'IMS Common Cartridge') {
    problems.push(
      problem('SCHEMA_WRONG', `<schema> is “${schema}”; it has to be “IMS Common Cartridge”.`),
    );
  }
  if (!said.startsWith(`${version}.`)) {
    problems.push(
      problem('SCHEMAVERSION_WRONG', `<schemaversion> is “${said}”; it has to be “${version}.0”.`),
    );
  }
  return problems;
}

function organizationProblems(root: XmlElement): Problem[] {
  const list = childrenOf(childrenOf(root, 'organizations')[0], 'organization');
  return list.flatMap((organization, index) => {
    const items = childrenOf(organization, 'item');
    return [
      ...(index > 0
        ? [problem('ORGANIZATION_SEVERAL', 'A cartridge has one organization.', organization)]
        : []),
      ...(organization.attributes.get('structure') === 'rooted-hierarchy'
        ? []
        : [
            problem(
              'ORGANIZATION_STRUCTURE',
              'The organization is not of structure “rooted-hierarchy”.',
              organization,
            ),
          ]),
      ...(items.length === 1 && childrenOf(items[0], 'title').length === 0
        ? []
        : [
            problem(
              'ROOT_ITEM_WRONG',
              'The organization needs one item without a title, and all others inside it.',
              organization,
            ),
          ]),
    ];
  });
}

function itemProblems(items: readonly XmlElement[], resources: readonly XmlElement[]): Problem[] {
  const known = new Set(resources.map(({ attributes }) => attributes.get('identifier')));
  const roots = new Set(items.slice(0, 1));
  return items.flatMap((item) => {
    const reference = item.attributes.get('identifierref');
    const title = childrenOf(item, 'title')[0]?.text.trim() ?? '';
    return [
      ...(title === '' && !roots.has(item)
        ? [problem('ITEM_TITLE_MISSING', 'An item has no title.', item)]
        : []),
      ...(reference !== undefined && !known.has(reference)
        ? [problem('IDENTIFIERREF_DANGLING', `There is no resource “${reference}”.`, item)]
        : []),
      ...(reference !== undefined &&
      allElements(item).some((one) => one !== item && one.local === 'item')
        ? [problem('IDENTIFIERREF_ON_PARENT', 'A folder leads to a resource.', item)]
        : []),
    ];
  });
}
