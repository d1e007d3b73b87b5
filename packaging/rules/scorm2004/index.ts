import type { Rule } from '../rule.ts';
import { files } from '../scorm12/files.ts';
import { identifiers } from '../scorm12/identifiers.ts';
import { items } from '../scorm12/items.ts';
import { openManifest, type ManifestRule } from '../scorm12/manifest.ts';
import { metadata } from '../scorm12/metadata.ts';
import { namespaces } from '../scorm12/namespaces.ts';
import { organizations } from '../scorm12/organizations.ts';
import { resources } from '../scorm12/resources.ts';
import { structure } from '../scorm12/structure.ts';
import { lmsValues2004 } from './lms-values.ts';
import { places } from './places.ts';
import { sequencing } from './sequencing.ts';
import { SCORM_2004 } from './version.ts';

const RULES: ManifestRule[] = [
  structure,
  namespaces,
  metadata,
  identifiers,
  organizations,
  items,
  lmsValues2004,
  sequencing,
  places,
  resources,
  files,
];

/** All that can be said of a SCORM 2004 manifest of an edition and the files it names. */
export const scorm2004Rules =
  (edition: keyof typeof SCORM_2004): Rule =>
  (packageFiles) => {
    const opened = openManifest(packageFiles, SCORM_2004[edition]);
    return [...opened.problems, ...(opened.root ? RULES.flatMap((rule) => rule(opened)) : [])];
  };
