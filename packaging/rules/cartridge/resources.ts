import type { Problem } from '../../../src/core/user-error.ts';
import { childrenOf, type XmlElement } from '../../xml.ts';
import { baseOf, resolveHref } from '../scorm12/hrefs.ts';
import { files as fileRules } from '../scorm12/files.ts';
import { problem, type OpenedManifest } from '../scorm12/manifest.ts';
import { readXml } from '../open-xml.ts';
import { documentProblems } from './documents.ts';

/** Resource types of Common Cartridge 1.0 to 1.3, without their version numbers. */
const TYPES: [type: RegExp, root: string][] = [
  [/^webcontent$/, ''],
  [/^associatedcontent\/imscc_xmlv1p\d\/learning-application-resource$/, ''],
  [/^imsdt_xmlv1p\d$/, 'topic'],
  [/^imswl_xmlv1p\d$/, 'webLink'],
  [/^imsqti_xmlv1p2\/imscc_xmlv1p\d\/(?:assessment|question-bank)$/, 'questestinterop'],
  [/^imsbasiclti_xmlv1p[03](?:p1)?$/, 'cartridge_basiclti_link'],
  [/^(?:assignment_xmlv1p0|imsapip_zipv1p0|idpfepub_zipv1p0)$/, ''],
];

/** The resources of a cartridge: their types, their files, and the documents behind them. */
export const cartridgeFiles = (opened: OpenedManifest): Problem[] => [
  ...fileRules(opened),
  ...opened.resources.flatMap((resource) => oneResource(resource, opened)),
  ...dependencies(opened.resources),
];

function oneResource(resource: XmlElement, { root, packageFiles }: OpenedManifest): Problem[] {
  const type = resource.attributes.get('type') ?? '';
  const known = TYPES.find(([pattern]) => pattern.test(type));
  if (!known) {
    return [
      problem('RESOURCE_TYPE_WRONG', `No Common Cartridge knows the type “${type}”.`, resource, {
        severity: 'warning',
      }),
    ];
  }
  const listed = childrenOf(resource, 'file').flatMap((file) => {
    const { path } = resolveHref(file.attributes.get('href') ?? '', baseOf(root, resource), file);
    return path === undefined ? [] : [path];
  });
  if (known[1] === '') return launchProblems(resource, root, listed);
  const [path] = listed;
  if (listed.length !== 1 || resource.attributes.has('href')) {
    const message = `A resource of type “${type}” has exactly one file and no href.`;
    return [problem('RESOURCE_FILES_WRONG', message, resource)];
  }
  if (!packageFiles.has(path!)) return [];
  const { root: document, problems } = readXml(packageFiles, path!);
  if (!document) return problems;
  if (document.local !== known[1]) {
    const message = `It begins with <${document.name}>, not <${known[1]}>.`;
    return [...problems, { code: 'STRUCTURE_ROOT_WRONG', file: path!, message }];
  }
  return [...problems, ...documentProblems(document, path!)];
}

function launchProblems(resource: XmlElement, root: XmlElement, listed: string[]): Problem[] {
  const href = resource.attributes.get('href');
  if (href === undefined) return [];
  const { path } = resolveHref(href, baseOf(root, resource), resource);
  return path === undefined || listed.includes(path)
    ? []
    : [problem('LAUNCH_NOT_LISTED', `“${href}” is not among the files of its resource.`, resource)];
}

function dependencies(list: readonly XmlElement[]): Problem[] {
  const known = new Set(list.map(({ attributes }) => attributes.get('identifier')));
  return list
    .flatMap((resource) => childrenOf(resource, 'dependency'))
    .filter(({ attributes }) => !known.has(attributes.get('identifierref')))
    .map((dependency) =>
      problem(
        'DEPENDENCY_DANGLING',
        `There is no resource “${dependency.attributes.get('identifierref') ?? ''}”.`,
        dependency,
      ),
    );
}
