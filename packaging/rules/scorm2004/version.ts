import type { ManifestVersion } from '../scorm12/version.ts';

const edition = (number: '4th' | '3rd' | '2nd'): ManifestVersion => ({
  name: `SCORM 2004 ${number} Edition`,
  schemaVersion: number === '2nd' ? 'CAM 1.3' : `2004 ${number} Edition`,
  namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  prefixes: {
    adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
    adlseq: 'http://www.adlnet.org/xsd/adlseq_v1p3',
    adlnav: 'http://www.adlnet.org/xsd/adlnav_v1p3',
    imsss: 'http://www.imsglobal.org/xsd/imsss',
  },
  scormType: 'adlcp:scormType',
  isStrict: true,
  order: {
    manifest: ['metadata', 'organizations', 'resources', 'manifest', 'sequencingCollection'],
    metadata: ['schema', 'schemaversion'],
    organization: ['title', 'item', 'metadata', 'completionThreshold', 'sequencing'],
    item: [
      'title',
      'item',
      'metadata',
      'timeLimitAction',
      'dataFromLMS',
      'completionThreshold',
      'sequencing',
      'presentation',
      'data',
    ],
    sequencing: [
      'controlMode',
      'sequencingRules',
      'limitConditions',
      'auxiliaryResources',
      'rollupRules',
      'objectives',
      'randomizationControls',
      'deliveryControls',
    ],
    resource: ['metadata', 'file', 'dependency'],
  },
});

/** The manifests of SCORM 2004, by edition. */
export const SCORM_2004 = { '4th': edition('4th'), '3rd': edition('3rd'), '2nd': edition('2nd') };
