import type { Problem } from '../../src/core/user-error.ts';
import { missingAssets } from './html-pages.ts';
import { looseText } from './markup-text.ts';
import type { PackageFiles, Rule } from './rule.ts';

const pagesAtRoot = (files: PackageFiles): string[] =>
  [...files.keys()].filter((path) => /^[^/]+\.x?html?$/i.test(path));

/** A folder of pages for a web server. */
export const webRules: Rule = (files) => {
  const pages = pagesAtRoot(files);
  return [
    ...(files.has('index.html') ? [] : [indexMissing(files)]),
    ...pages.flatMap((page) => pageProblems(page, looseText(files.get(page)!))),
    ...missingAssets(files, pages),
  ];
};

/** One page that works by itself. */
export const singleRules: Rule = (files) => {
  const pages = pagesAtRoot(files);
  return [
    ...pages.flatMap((page) => pageProblems(page, looseText(files.get(page)!))),
    ...missingAssets(files, pages).map((problem) => ({
      ...problem,
      message: problem.message.replace('not in the package', 'not inside it'),
      hint: 'A single page has to carry everything itself, or it shows gaps elsewhere.',
    })),
  ];
};

function indexMissing(files: PackageFiles): Problem {
  const paths = [...files.keys()];
  const twin = paths.find((path) => /^index\.html?$/i.test(path));
  const nested = paths.find((path) => /\/index\.html?$/i.test(path));
  return {
    code: 'INDEX_MISSING',
    ...(twin || nested ? { file: twin ?? nested! } : {}),
    message: 'There is no index.html at the root, so nothing opens by itself.',
    hint: twin
      ? `Rename “${twin}” to index.html.`
      : nested
        ? 'Zip the content of the folder, not the folder.'
        : 'Name the start page index.html.',
    ...(nested || twin ? {} : { severity: 'warning' as const }),
  };
}

function pageProblems(file: string, text: string): Problem[] {
  if (!/<html\b/i.test(text)) return [];
  const says = (code: string, message: string): Problem => ({
    code,
    file,
    message,
    severity: 'warning',
  });
  return [
    ...(/<html\b[^<>]*\slang\s*=\s*["']?[a-z]/i.test(text)
      ? []
      : [says('PAGE_LANGUAGE', 'The page does not say its language; screen readers guess.')]),
    ...(/<title\b[^<>]*>\s*[^<\s]/i.test(text)
      ? []
      : [says('PAGE_TITLE', 'The page has no title.')]),
  ];
}
