import type { Problem } from '../../src/core/user-error.ts';
import { looseText } from './markup-text.ts';
import type { PackageFiles, Rule } from './rule.ts';

const CALLS = {
  '1.2': /LMSInitialize|LMSSetValue|LMSCommit|LMSFinish/,
  '2004': /API_1484_11/,
};

/**
 * Whether any script speaks to the LMS in the package's version of SCORM. It reads the text of pages
 * and scripts, so calls that are put together at run time escape it.
 */
export const scormCalls =
  (version: keyof typeof CALLS): Rule =>
  (files) => {
    const texts = scripts(files);
    const speaks = (calls: RegExp) => texts.some((text) => calls.test(text));
    if (texts.length === 0 || speaks(CALLS[version])) return [];
    const other = version === '1.2' ? '2004' : '1.2';
    const problem: Problem = speaks(CALLS[other])
      ? {
          code: 'API_OTHER_VERSION',
          message: `The scripts speak SCORM ${other}, the manifest says SCORM ${version}.`,
          hint: `The LMS will get no result. Export the package as SCORM ${other}.`,
          severity: 'warning',
        }
      : {
          code: 'API_NOT_CALLED',
          message: 'No script seems to speak to the LMS, so it will get no result.',
          hint: 'Right for pages that are only read. Otherwise look at the export settings.',
          severity: 'warning',
        };
    return [problem];
  };

const scripts = (files: PackageFiles): string[] =>
  [...files].flatMap(([path, content]) =>
    /\.(?:html?|xhtml|m?js)$/i.test(path) && !path.startsWith('source/')
      ? [looseText(content)]
      : [],
  );
