import type { Problem } from '../../src/core/user-error.ts';

/** Longer paths are cut or refused by some importers. */
const MAX_LENGTH = 100;

const BAD_PATHS: { code: string; matches: (path: string) => boolean; message: string }[] = [
  { code: 'PATH_EMPTY', matches: (path) => /^$|\/\/|\/$/.test(path), message: 'has an empty name' },
  {
    code: 'PATH_ABSOLUTE',
    matches: (path) => /^\/|^[A-Za-z]:/.test(path),
    message: 'does not start inside the package',
  },
  {
    code: 'PATH_PARENT',
    matches: (path) => /(?:^|[\\/])\.\.(?:$|[\\/])/.test(path),
    message: 'leads out of its folder with “..”',
  },
  { code: 'PATH_BACKSLASH', matches: (path) => path.includes('\\'), message: 'has a backslash' },
  {
    code: 'PATH_HIDDEN',
    matches: (path) => /(?:^|\/)(?:_|\.(?!\.(?:$|\/)))/.test(path),
    message: 'has a name that starts with a dot or an underscore, which some importers drop',
  },
  {
    code: 'PATH_CHARACTERS',
    matches: (path) => /[^A-Za-z0-9._/\\-]/.test(path),
    message: 'has characters other than ASCII letters, digits, dot, hyphen and underscore',
  },
  {
    code: 'PATH_TOO_LONG',
    matches: (path) => path.length > MAX_LENGTH,
    message: `is longer than ${MAX_LENGTH} characters`,
  },
  {
    code: 'PATH_DEBRIS',
    matches: (path) => /(?:^|\/)(?:thumbs\.db|desktop\.ini)$/i.test(path),
    message: 'is a file that the desktop left there',
  },
];

/** What is wrong with the paths of a package, whatever its format. */
export function pathProblems(paths: readonly string[]): Problem[] {
  return [...paths.flatMap(onePath), ...repeatedPaths(paths)];
}

const onePath = (path: string): Problem[] =>
  BAD_PATHS.filter(({ matches }) => matches(path)).map(({ code, message }) => ({
    code,
    file: path,
    message: `The path ${message}.`,
  }));

function repeatedPaths(paths: readonly string[]): Problem[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const key = path.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, path);
    return first === undefined
      ? []
      : [
          {
            code: 'PATH_DUPLICATE',
            file: path,
            message:
              first === path
                ? 'The path occurs twice.'
                : `The path differs from “${first}” in case only; some disks take them for one.`,
          },
        ];
  });
}
