import type { Problem } from '../../src/core/user-error.ts';
import type { PackageFiles } from './rule.ts';

interface PathRule {
  code: string;
  matches: (path: string) => boolean;
  message: string;
  hint: string;
  severity: 'error' | 'warning' | 'note';
}

const RENAME = 'Rename the file to plain letters, digits and hyphens, and zip again.';

/** What LMSs really do with file names; ours keep to stricter ones (`zip-paths.ts`). */
const RULES: PathRule[] = [
  {
    code: 'PATH_PARENT',
    matches: (path) => /(?:^|[\\/])\.\.(?:$|[\\/])/.test(path),
    message: 'The path leads out of the package with “..”; LMSs refuse that as an attack.',
    hint: 'Do not upload it. Ask where the package comes from.',
    severity: 'error',
  },
  {
    code: 'PATH_ABSOLUTE',
    matches: (path) => /^[\\/]|^[A-Za-z]:[\\/]/.test(path),
    message: 'The path does not start inside the package; LMSs refuse that as an attack.',
    hint: 'Do not upload it. Ask where the package comes from.',
    severity: 'error',
  },
  {
    code: 'PATH_BACKSLASH',
    matches: (path) => path.includes('\\'),
    message: 'The path has backslashes, so that servers see no folders in it.',
    hint: 'Zip again with another program: this one writes zips that only Windows reads.',
    severity: 'error',
  },
  {
    code: 'PATH_STRIPPED',
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    matches: (path) => /[&'"<>|:`\u0000-\u001f\u007f]/.test(path),
    message: 'The file name has characters that Moodle takes out, so the file is not found.',
    hint: RENAME,
    severity: 'error',
  },
  {
    code: 'PATH_NFD',
    matches: (path) => path !== path.normalize('NFC'),
    message: 'The file name has accents in a form (NFD) under which Moodle does not find it.',
    hint: RENAME,
    severity: 'error',
  },
  {
    code: 'PATH_NOT_ASCII',
    matches: (path) => /[^ -~]/.test(path) && path === path.normalize('NFC'),
    message: 'The file name has letters beyond ASCII; not every LMS finds such files.',
    hint: RENAME,
    severity: 'note',
  },
  {
    code: 'PATH_TOO_LONG',
    matches: (path) => path.length > 240,
    message: 'The path is longer than 240 characters; some systems cannot store it.',
    hint: 'Shorten the names of folders and files.',
    severity: 'warning',
  },
  {
    code: 'PATH_DEBRIS',
    matches: (path) => /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|thumbs\.db|desktop\.ini)$/i.test(path),
    message: 'The desktop left a file of its own in the package.',
    hint: 'It does no harm, only weighs. Leave it out when you zip.',
    severity: 'note',
  },
];

/** What is wrong with the paths of a package of anyone: one finding a rule, naming the first file. */
export function foreignPaths(files: PackageFiles): Problem[] {
  const paths = [...files.keys()];
  return [...RULES.flatMap((rule) => oneRule(rule, paths)), ...sameButForCase(paths)];
}

function oneRule({ matches, message, ...rule }: PathRule, paths: readonly string[]): Problem[] {
  const [first, ...others] = paths.filter(
    (path) => matches(path) && (rule.code === 'PATH_DEBRIS' || !path.startsWith('__MACOSX/')),
  );
  if (first === undefined) return [];
  const more = others.length > 0 ? ` (${others.length + 1} files; this is the first.)` : '';
  return [{ ...rule, message: message + more, file: first }];
}

function sameButForCase(paths: readonly string[]): Problem[] {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const key = path.toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) {
      return [
        {
          code: 'PATH_CASE',
          file: path,
          message: `The path differs from “${other}” in case only; some disks take them for one.`,
          hint: 'Give one of them another name.',
          severity: 'warning',
        },
      ];
    }
    seen.set(key, path);
  }
  return [];
}
