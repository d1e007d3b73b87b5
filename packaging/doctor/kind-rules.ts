import type { Problem } from '../../src/core/user-error.ts';
import type { OpenedPackage } from '../open/opened.ts';
import { cartridgeRules } from '../rules/cartridge/index.ts';
import { cmi5Rules } from '../rules/cmi5.ts';
import { epubRules } from '../rules/epub/index.ts';
import { foreignHosts } from '../rules/foreign-hosts.ts';
import { h5pRules } from '../rules/h5p.ts';
import { looseText } from '../rules/markup-text.ts';
import { mbzRules } from '../rules/mbz.ts';
import { moduleScripts } from '../rules/module-scripts.ts';
import { requiresFile, type Rule } from '../rules/rule.ts';
import { scorm12Rules } from '../rules/scorm12/index.ts';
import { scorm2004Rules } from '../rules/scorm2004/index.ts';
import { scormCalls } from '../rules/scorm-calls.ts';
import { contentPackageRules } from '../rules/content-package.ts';
import { tincanRules } from '../rules/tincan.ts';
import { singleRules, webRules } from '../rules/web.ts';
import { KINDS, type KindId } from './kinds.ts';

const content: Rule[] = [foreignHosts, moduleScripts];

const never = (code: string, message: string, hint: string): Rule[] => [
  () => [{ code, message, hint }],
];

/** The rules of each kind, beside those on the container and on paths, which hold for all. */
export const KIND_RULES: Readonly<Record<KindId, readonly Rule[]>> = {
  scorm12: [scorm12Rules, scormCalls('1.2'), ...content],
  'scorm2004-2': [scorm2004Rules('2nd'), scormCalls('2004'), ...content],
  'scorm2004-3': [scorm2004Rules('3rd'), scormCalls('2004'), ...content],
  'scorm2004-4': [scorm2004Rules('4th'), scormCalls('2004'), ...content],
  cmi5: [cmi5Rules, ...content],
  xapi: [tincanRules, ...content],
  cc10: [cartridgeRules('1.0'), foreignHosts],
  cc11: [cartridgeRules('1.1'), foreignHosts],
  cc12: [cartridgeRules('1.2'), foreignHosts],
  cc13: [cartridgeRules('1.3'), foreignHosts],
  imscp: [contentPackageRules, ...content],
  aicc: [...content],
  mbz: [mbzRules],
  epub: [epubRules, foreignHosts],
  h5p: [h5pRules],
  elp: never(
    'PROJECT_FILE',
    'This is the project file of eXeLearning, not a package.',
    'Open it in eXeLearning and export it as SCORM 1.2.',
  ),
  source: [requiresFile('course.json', 'COURSE_MISSING', 'course.json at its root')],
  workbook: [singleRules, foreignHosts],
  web: [webRules, ...content],
  single: [singleRules, ...content],
  bundle: never(
    'PACKAGE_INSIDE',
    'The packages are inside this zip; an LMS takes one at a time.',
    'Unzip this file once, and upload each zip in it as it is.',
  ),
  office: never(
    'NOT_A_PACKAGE',
    `This is an ${KINDS.office} (Word, PowerPoint, Excel).`,
    'An LMS shows it as a file; it reports nothing.',
  ),
  unknown: never(
    'NOT_A_PACKAGE',
    'There is no manifest and no page that a course could start with.',
    'Export it again from where it was made, as a package for an LMS.',
  ),
};

/** What EPUB asks of its zip (OCF 4.2): the mimetype first, not packed, and nothing else in it. */
export function epubContainer({ form, first, files }: OpenedPackage): Problem[] {
  const says = (code: string, message: string): Problem[] => [
    { code, file: 'mimetype', message, hint: 'Zip it with a program for EPUB.' },
  ];
  const content = files.get('mimetype');
  if (content === undefined) return says('EPUB_MIMETYPE', 'The file “mimetype” is missing.');
  if (looseText(content) !== 'application/epub+zip') {
    return says('EPUB_MIMETYPE', 'The file “mimetype” does not say “application/epub+zip”.');
  }
  if (form !== 'zip' || (first?.path === 'mimetype' && first.isStored)) return [];
  return says('EPUB_MIMETYPE_FIRST', 'The file “mimetype” is not the first in the zip, unpacked.');
}
