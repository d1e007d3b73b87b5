import { allElements, childrenOf, type XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { baseOf, resolveHref } from './hrefs.ts';
import { MANIFEST, problem, type ManifestRule } from './manifest.ts';

/** Listed files are in the package, and the files of the package are listed. */
export const files: ManifestRule = ({ packageFiles, root, resources }) => {
  const listed = new Set<string>();
  const paths = [...packageFiles.keys()];
  const twins = new Map(paths.map((path) => [path.toLowerCase(), path]));
  const problems = resources.flatMap((resource) =>
    childrenOf(resource, 'file').flatMap((file): Problem[] => {
      const href = file.attributes.get('href') ?? '';
      const target = resolveHref(href, baseOf(root, resource), file);
      const found = target.problem ? [target.problem] : [];
      if (target.path === undefined) return found;
      listed.add(target.path);
      if (packageFiles.has(target.path)) return found;
      return [...found, missing(target.path, file, twins.get(target.path.toLowerCase()))];
    }),
  );
  for (const { local, text } of allElements(root))
    if (local === 'location') listed.add(text.trim());
  return [...problems, ...unlisted(paths, listed)];
};

const missing = (path: string, file: XmlElement, twin: string | undefined): Problem =>
  problem(
    'FILE_MISSING',
    `The file “${path}” is listed and not in the package.`,
    file,
    twin ? { hint: `There is “${twin}”: capital letters count.` } : {},
  );

/** Schemas, other systems' manifests and the debris of desktops are no part of the content. */
const NO_CONTENT =
  /\.(?:xsd|dtd)$|^(?:tincan|cmi5)\.xml$|(?:^|\/)(?:__MACOSX\/|\.|thumbs\.db$|desktop\.ini$)/i;

function unlisted(paths: readonly string[], listed: ReadonlySet<string>): Problem[] {
  const [first, ...more] = paths.filter(
    (path) => path !== MANIFEST && !NO_CONTENT.test(path) && !listed.has(path),
  );
  if (first === undefined) return [];
  return [
    {
      code: 'FILE_UNLISTED',
      file: first,
      message:
        more.length === 0
          ? 'The file is in the package and no resource lists it.'
          : `${more.length + 1} files are in the package and no resource lists them; this is the first.`,
      hint: 'LMSs unpack them all the same. Systems that copy by the list would lose them.',
      severity: 'note',
    },
  ];
}
