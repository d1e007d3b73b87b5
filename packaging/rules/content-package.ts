import { identifiers } from './scorm12/identifiers.ts';
import { files } from './scorm12/files.ts';
import { openManifest } from './scorm12/manifest.ts';
import { structure } from './scorm12/structure.ts';
import { SCORM_12 } from './scorm12/version.ts';
import type { Rule } from './rule.ts';

/** What can be said of a content package that is no SCORM: parts, identifiers, files. */
export const contentPackageRules: Rule = (packageFiles) => {
  const opened = openManifest(packageFiles, { ...SCORM_12, order: {} });
  return [
    ...opened.problems,
    ...(opened.root ? [structure, identifiers, files].flatMap((rule) => rule(opened)) : []),
  ];
};
