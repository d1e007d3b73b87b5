import { isError, type Problem } from '../../src/core/user-error.ts';
import { openArchive } from '../open/open-archive.ts';
import { UNREAD } from '../open/opened.ts';
import { readXml } from '../rules/open-xml.ts';
import type { PackageFiles } from '../rules/rule.ts';
import { childrenOf, type XmlElement } from '../xml.ts';
import { examine, type Examiner } from './examine.ts';

/** So many packages of a backup are opened. */
const MOST = 50;

/**
 * Examines the SCORM and H5P packages inside a Moodle backup: a backup restores happily around a
 * package that does not work.
 */
export const innerPackages: Examiner = async ({ files }, { main }) => {
  if (main.kind !== 'mbz') return [];
  const problems: Problem[] = [];
  for (const { name, content } of packagesOf(files).slice(0, MOST)) {
    const { findings } = await examine(await openArchive(name, content));
    problems.push(...findings.filter(isError).map((finding) => within(name, finding)));
  }
  return problems;
};

const within = (name: string, finding: Problem): Problem => ({
  ...finding,
  code: 'INNER_PACKAGE',
  file: [name, finding.file].filter(Boolean).join(' › '),
  message: `A package in it is broken: ${finding.message} [${finding.code}]`,
});

function packagesOf(files: PackageFiles): { name: string; content: Uint8Array }[] {
  const { root } = files.has('files.xml') ? readXml(files, 'files.xml') : {};
  const seen = new Set<string>();
  return childrenOf(root, 'file').flatMap((file) => {
    const hash = textOf(file, 'contenthash');
    const content = files.get(`files/${hash.slice(0, 2)}/${hash}`);
    const isPackage =
      /^mod_(?:scorm|h5pactivity)$/.test(textOf(file, 'component')) &&
      textOf(file, 'filearea') === 'package';
    if (
      !isPackage ||
      textOf(file, 'filename') === '.' ||
      seen.has(hash) ||
      !content ||
      typeof content === 'string'
    )
      return [];
    seen.add(hash);
    return content === UNREAD ? [] : [{ name: textOf(file, 'filename'), content }];
  });
}

const textOf = (file: XmlElement, name: string): string =>
  childrenOf(file, name)[0]?.text.trim() ?? '';
