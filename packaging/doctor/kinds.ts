/** Every kind of file that people take for a course package, by its id. */
export const KINDS = {
  scorm12: 'SCORM 1.2 package',
  'scorm2004-2': 'SCORM 2004 2nd Edition package',
  'scorm2004-3': 'SCORM 2004 3rd Edition package',
  'scorm2004-4': 'SCORM 2004 4th Edition package',
  cmi5: 'cmi5 package',
  xapi: 'xAPI package (tincan.xml)',
  cc10: 'IMS Common Cartridge 1.0',
  cc11: 'IMS Common Cartridge 1.1',
  cc12: 'IMS Common Cartridge 1.2',
  cc13: 'IMS Common Cartridge 1.3',
  imscp: 'IMS content package',
  aicc: 'AICC course',
  mbz: 'Moodle backup',
  epub: 'EPUB book',
  h5p: 'H5P content',
  elp: 'eXeLearning project',
  source: 'EcoHeritage course source',
  workbook: 'workbook to print',
  web: 'web site',
  single: 'single HTML page',
  bundle: 'zip with packages inside',
  office: 'office document',
  unknown: 'file of an unknown kind',
} as const;

export type KindId = keyof typeof KINDS;

export const isScorm = (kind: KindId): boolean => kind.startsWith('scorm');
export const isScorm2004 = (kind: KindId): boolean => kind.startsWith('scorm2004');
export const isCartridge = (kind: KindId): boolean => /^cc\d/.test(kind);

/** A kind that was recognised, and by which file. */
export interface Detected {
  kind: KindId;
  /** The file that says so, from the root of the package. */
  manifest?: string;
}
