import type { Problem } from '../../src/core/user-error.ts';
import { cartridgeRules } from './cartridge/index.ts';
import { cmi5Rules } from './cmi5.ts';
import { epubRules } from './epub/index.ts';
import { foreignHosts } from './foreign-hosts.ts';
import { mbzRules } from './mbz.ts';
import { moduleScripts } from './module-scripts.ts';
import { requiresFile, type PackageFiles, type Rule } from './rule.ts';
import { scorm12Rules } from './scorm12/index.ts';
import { scorm2004Rules } from './scorm2004/index.ts';
import { tincanRules } from './tincan.ts';
import { singleRules } from './web.ts';
import { pathProblems } from './zip-paths.ts';

const paths: Rule = (files) => pathProblems([...files.keys()]);

/** The rules of each package format, by its id. */
export const packageRules: Readonly<Record<string, readonly Rule[]>> = {
  scorm12: [paths, scorm12Rules, foreignHosts, moduleScripts],
  'scorm2004-4': [paths, scorm2004Rules('4th'), foreignHosts, moduleScripts],
  'scorm2004-3': [paths, scorm2004Rules('3rd'), foreignHosts, moduleScripts],
  cmi5: [paths, cmi5Rules, foreignHosts, moduleScripts],
  xapi: [paths, tincanRules, foreignHosts, moduleScripts],
  web: [
    paths,
    requiresFile('index.html', 'INDEX_MISSING', 'index.html at its root'),
    foreignHosts,
    moduleScripts,
  ],
  epub: [paths, epubRules, foreignHosts],
  workbook: [paths, singleRules, foreignHosts],
  mbz: [paths, mbzRules],
  'mbz-lean': [paths, mbzRules],
  cc11: [paths, cartridgeRules('1.1'), foreignHosts],
  single: [paths, singleRules, foreignHosts, moduleScripts],
  source: [paths, requiresFile('course.json', 'COURSE_MISSING', 'course.json at its root')],
};

/** Every breach of a format's rules, in one go; nothing when the package is healthy. */
export function checkPackage(formatId: string, files: PackageFiles): Problem[] {
  const rules = packageRules[formatId];
  if (!rules) throw new Error(`There are no rules for the format “${formatId}”`);
  return rules.flatMap((rule) => rule(files));
}
