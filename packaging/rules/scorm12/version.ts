/** What the manifests of the versions of SCORM do not have in common. */
export interface ManifestVersion {
  /** For people. */
  name: string;
  /** The text of `<schemaversion>`. */
  schemaVersion: string;
  /** The namespace of the manifest's own elements. */
  namespace: string;
  /** Namespaces by the prefix that LMSs without a notion of namespaces look for. */
  prefixes: Readonly<Record<string, string>>;
  /** The attribute that tells SCOs from assets. */
  scormType: string;
  /** Whether the standard itself wants metadata, a default organization and clean items. */
  isStrict: boolean;
  /** Children of each element in the order that the schema asks for. */
  order: Readonly<Record<string, readonly string[]>>;
}

export const SCORM_12: ManifestVersion = {
  name: 'SCORM 1.2',
  schemaVersion: '1.2',
  namespace: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  prefixes: { adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2' },
  scormType: 'adlcp:scormtype',
  isStrict: false,
  order: {
    manifest: ['metadata', 'organizations', 'resources', 'manifest'],
    metadata: ['schema', 'schemaversion'],
    organization: ['title', 'item', 'metadata'],
    item: [
      'title',
      'item',
      'metadata',
      'prerequisites',
      'maxtimeallowed',
      'timelimitaction',
      'datafromlms',
      'masteryscore',
    ],
    resource: ['metadata', 'file', 'dependency'],
  },
};
