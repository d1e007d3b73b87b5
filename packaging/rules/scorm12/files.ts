import { childrenOf, type XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { resolveHref } from './hrefs.ts';
import { MANIFEST, problem, type ManifestRule } from './manifest.ts';

/** Listed files are in the package, and the files of the package are listed. */
export const files: ManifestRule = ({ packageFiles, resources }) => {
  const listed = new Set<string>();
  const paths = [...packageFiles.keys()];
  const problems = resources.flatMap((resource) =>
    childrenOf(resource, 'file').flatMap((file): Problem[] => {
      const href = file.attributes.get('href') ?? '';
      const target = resolveHref(href, resource.attributes.get('xml:base') ?? '', file);
      if ('problem' in target) return [target.problem];
      listed.add(target.path);
      return packageFiles.has(target.path) ? [] : [missing(target.path, file, paths)];
    }),
  );
  return [...problems, ...unlisted(paths, listed)];
};

function missing(path: string, file: XmlElement, paths: readonly string[]): Problem {
  const twin = paths.find((other) => other.toLowerCase() === path.toLowerCase());
  return problem(
    'FILE_MISSING',
    `The file “${path}” is listed and not in the package.`,
    file,
    twin ? { hint: `There is “${twin}”: capital letters count.` } : {},
  );
}

/** Schemas and the manifest itself are no part of the content. */
const unlisted = (paths: readonly string[], listed: ReadonlySet<string>): Problem[] =>
  paths
    .filter((path) => path !== MANIFEST && !/^[^/]+\.(?:xsd|dtd)$/i.test(path) && !listed.has(path))
    .map((path) => ({
      code: 'FILE_UNLISTED',
      file: path,
      message: 'The file is in the package and no resource lists it.',
      severity: 'warning',
    }));
