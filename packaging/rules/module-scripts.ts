import type { Problem } from '../../src/core/user-error.ts';
import { looseText, tagsOf } from './markup-text.ts';
import type { PackageFiles } from './rule.ts';

/**
 * Scripts that do not run everywhere: Moodle serves `.mjs` as plain text, and pages opened from a
 * disk load no module scripts.
 */
export const moduleScripts = (files: PackageFiles): Problem[] => [
  ...moduleFiles(files),
  ...modulePages(files),
];

function moduleFiles(files: PackageFiles): Problem[] {
  const file = pathsOf(files).find((path) => /\.mjs$/i.test(path));
  return file === undefined
    ? []
    : [
        {
          code: 'MODULE_FILE',
          file,
          message: 'The file name of a script ends in “.mjs”.',
          hint: 'Moodle serves such files as text, so browsers do not run them. Name it “.js”.',
          severity: 'warning',
        },
      ];
}

function modulePages(files: PackageFiles): Problem[] {
  const file = pathsOf(files).find(
    (path) => /\.html?$/i.test(path) && loadsModules(looseText(files.get(path)!)),
  );
  return file === undefined
    ? []
    : [
        {
          code: 'MODULE_SCRIPT',
          file,
          message: 'The page loads a module script.',
          hint: 'It runs from a server, and not when the page is opened from a disk.',
          severity: 'note',
        },
      ];
}

const pathsOf = (files: PackageFiles): string[] =>
  [...files.keys()].filter((path) => !path.startsWith('source/'));

/** A module beside a classic script for others (`nomodule`) is well done. */
const loadsModules = (text: string): boolean => {
  const scripts = tagsOf(text, /<script\b/gi);
  return (
    scripts.some((tag) => /\btype\s*=\s*["']?module\b/i.test(tag)) &&
    !scripts.some((tag) => /\bnomodule\b/i.test(tag))
  );
};
