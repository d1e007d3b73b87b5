import type { Rule } from '../rule.ts';
import { files } from './files.ts';
import { identifiers } from './identifiers.ts';
import { items } from './items.ts';
import { lmsValues } from './lms-values.ts';
import { openManifest, type ManifestRule } from './manifest.ts';
import { metadata } from './metadata.ts';
import { namespaces } from './namespaces.ts';
import { organizations } from './organizations.ts';
import { resources } from './resources.ts';
import { structure } from './structure.ts';

const RULES: ManifestRule[] = [
  structure,
  namespaces,
  metadata,
  identifiers,
  organizations,
  items,
  lmsValues,
  resources,
  files,
];

/** All that can be said of a SCORM 1.2 manifest and the files it names. */
export const scorm12Rules: Rule = (packageFiles) => {
  const opened = openManifest(packageFiles);
  return [...opened.problems, ...(opened.root ? RULES.flatMap((rule) => rule(opened)) : [])];
};
