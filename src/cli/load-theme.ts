import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isError, UserError, type Problem } from '../core/user-error.ts';
import { validateTheme } from '../course/validate.ts';
import { buildTheme } from '../theme/build-theme.ts';
import type { BuiltTheme } from '../theme/theme.ts';

/** The name of the theme that all courses of a folder have, unless a command says otherwise. */
export const THEME_FILE = 'theme.json';

/** Larger files are not read at all. */
const LARGEST_READ = 64 * 1024 * 1024;

/** What `--theme` and `--no-theme` say: a file, none, or nothing. */
export type ThemeOption = string | false | undefined;

/** The theme's file for a folder of courses; nothing when there is none or none is wanted. */
export function themeFile(coursesFolder: string, option: ThemeOption): string | undefined {
  if (option === false) return undefined;
  if (option !== undefined) return option;
  const own = join(coursesFolder, THEME_FILE);
  return existsSync(own) ? own : undefined;
}

/**
 * Reads and judges a theme with its files. Throws a `UserError` with everything that is wrong;
 * `problems` are the warnings of a good one.
 */
export function loadTheme(file: string): { theme: BuiltTheme; problems: Problem[] } {
  const shown = relative(process.cwd(), file) || file;
  const here = (problems: readonly Problem[]): Problem[] =>
    problems.map((problem) => ({ file: shown, ...problem }));
  const { value, problems: faults } = validateTheme(readJson(file, shown));
  if (!value) throw new UserError(here(faults));
  const hash = createHash('sha256').update(JSON.stringify(value));
  const { theme, problems } = buildTheme(value, (name) => {
    const path = join(dirname(file), name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile()) return undefined;
    if (stat.size > LARGEST_READ) throw new UserError(tooLarge(path, stat.size));
    const bytes = readFileSync(path);
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
    return new Uint8Array(bytes);
  });
  if (problems.some(isError)) throw new UserError(here(problems.filter(isError)));
  return { theme: { ...theme, fingerprint: hash.digest('base64url') }, problems: here(problems) };
}

/** The theme of a folder of courses or of a command, or nothing. */
export function chooseTheme(
  coursesFolder: string,
  option: ThemeOption,
): { theme?: BuiltTheme; problems: Problem[] } {
  const file = themeFile(coursesFolder, option);
  return file === undefined ? { problems: [] } : loadTheme(file);
}

function readJson(file: string, shown: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError({
      code: 'THEME_UNREADABLE',
      message: `The theme cannot be read: ${(error as Error).message}`,
      file: shown,
      hint: 'It is a JSON file; docs/theming.md says what stands in it.',
    });
  }
}

const tooLarge = (path: string, size: number): Problem => ({
  code: 'THEME_FILE_LARGE',
  message: `The file has ${Math.round(size / 1024 / 1024)} MB, which is no logo and no typeface.`,
  file: relative(process.cwd(), path),
});
