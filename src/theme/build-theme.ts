import type { Problem } from '../core/user-error.ts';
import type { Theme } from '../course/theme.schema.ts';
import { imageFacts } from './image.ts';
import { paletteOf } from './palette.ts';
import type { BuiltTheme, ThemeFile, ThemeFont, ThemeImage } from './theme.ts';

/** Where a theme's files lie in a package. */
const FOLDER = 'theme/';
const KB = 1024;
/** Logos are seen on every first page. */
const LOGO = { advise: 30 * KB, refuse: 200 * KB };
const LICENCE_REFUSE = 100 * KB;
/** All typefaces together; one alone has never so much that it had to be refused by a browser. */
const FONTS = { advise: 100 * KB, refuse: 1024 * KB };

/** Files beside the theme by their name in it; nothing where there is none. */
export type ReadFile = (name: string) => Uint8Array | undefined;

/**
 * A theme ready for packages, or everything that is wrong with it. Warnings stand beside a theme
 * that is good.
 */
export function buildTheme(
  theme: Theme,
  read: ReadFile,
): { theme: Omit<BuiltTheme, 'fingerprint'>; problems: Problem[] } {
  const { palette, problems } = paletteOf(theme);
  const fonts = fontFiles(theme, read, problems);
  const logo = theme.logo && {
    alt: theme.logo.alt,
    ...(theme.logo.link ? { link: theme.logo.link } : {}),
    image: logoImage(theme.logo.file, 'logo', 'file', read, problems),
    ...(theme.logo.dark
      ? { dark: logoImage(theme.logo.dark, 'logo-dark', 'dark', read, problems) }
      : {}),
  };
  return {
    theme: {
      name: theme.name,
      palette,
      ...(theme.radius === undefined ? {} : { radius: theme.radius }),
      type: {
        ...(theme.type?.text ? { text: stack(theme.type.text) } : {}),
        ...(theme.type?.display ? { display: stack(theme.type.display) } : {}),
      },
      fonts,
      ...(logo ? { logo } : {}),
      licences: licenceTexts(theme, read, problems),
    },
    problems,
  };
}

/** Kinds of typefaces, which are keywords; everything else is a name. */
const KINDS = new Set([
  'serif',
  'sans-serif',
  'monospace',
  'cursive',
  'system-ui',
  'ui-serif',
  'ui-sans-serif',
  'ui-rounded',
]);

const stack = (families: readonly string[]): string =>
  families.map((family) => (KINDS.has(family) ? family : `'${family}'`)).join(',');

const kB = (bytes: number): string =>
  bytes < KB * KB ? `${Math.ceil(bytes / KB)} kB` : `${(bytes / KB / KB).toFixed(1)} MB`;

const missing = (name: string, path: string): Problem => ({
  code: 'THEME_FILE_MISSING',
  message: `There is no file “${name}” beside the theme.`,
  path,
});

function logoImage(
  name: string,
  as: string,
  field: string,
  read: ReadFile,
  problems: Problem[],
): ThemeImage {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const path = `logo/${field}`;
  const made = { path: `${FOLDER}${as}.${ending}`, content: new Uint8Array(), width: 1, height: 1 };
  const bytes = read(name);
  if (!bytes) {
    problems.push(missing(name, path));
    return made;
  }
  if (bytes.length > LOGO.advise) {
    problems.push({
      code: 'THEME_LOGO_LARGE',
      message: `“${name}” has ${kB(bytes.length)}; every learner loads it with the first page.`,
      path,
      hint: `A logo needs less than ${kB(LOGO.advise)}: draw it as SVG, or scale it to 400 pixels.`,
      severity: bytes.length > LOGO.refuse ? 'error' : 'warning',
    });
  }
  if (bytes.length > LOGO.refuse) return made;
  const facts = imageFacts(bytes, ending);
  if ('fault' in facts) {
    problems.push({
      code: 'THEME_LOGO',
      message: `“${name}” ${facts.fault}.`,
      path,
      hint: facts.hint,
    });
    return made;
  }
  return { ...made, content: bytes, ...facts };
}

/** WOFF2, 4.1: signature, and the length of the file at byte 8. */
function isWoff2(bytes: Uint8Array): boolean {
  if (bytes.length < 48 || String.fromCharCode(...bytes.subarray(0, 4)) !== 'wOF2') return false;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(8) === bytes.length;
}

function fontFiles({ fonts = [] }: Theme, read: ReadFile, problems: Problem[]): ThemeFont[] {
  const made = fonts.map((font, index): ThemeFont => {
    const path = `fonts/${index}/file`;
    const bytes = read(font.file);
    if (!bytes) problems.push(missing(font.file, path));
    else if (!isWoff2(bytes)) {
      problems.push({
        code: 'THEME_FONT',
        message: `“${font.file}” is not a whole WOFF2 file.`,
        path,
        hint: 'Other kinds are two to four times as large. Most makers offer WOFF2; fonttools makes it.',
      });
    }
    return {
      path: `${FOLDER}font-${index + 1}.woff2`,
      content: bytes ?? new Uint8Array(),
      family: font.family,
      weight: font.weight ?? '400',
      style: font.style ?? 'normal',
    };
  });
  const size = made.reduce((sum, { content }) => sum + content.length, 0);
  if (size > FONTS.advise) {
    problems.push({
      code: 'THEME_FONTS_LARGE',
      message: `The typefaces have ${kB(size)} together. Learners on slow lines wait for them and pay for them.`,
      path: 'fonts',
      hint: `Keep to the characters that your languages need, and stay below ${kB(FONTS.advise)}.`,
      severity: size > FONTS.refuse ? 'error' : 'warning',
    });
  }
  return made;
}

/** Each licence once, whatever it is the licence of. */
function licenceTexts({ fonts = [] }: Theme, read: ReadFile, problems: Problem[]): ThemeFile[] {
  const names = [...new Set(fonts.map(({ licence }) => licence))];
  return names.flatMap((name, index): ThemeFile[] => {
    const path = `fonts/${fonts.findIndex(({ licence }) => licence === name)}/licence`;
    const bytes = read(name);
    if (!bytes) {
      problems.push(missing(name, path));
      return [];
    }
    if (bytes.length > LICENCE_REFUSE) {
      problems.push({
        code: 'THEME_LICENCE',
        message: `“${name}” has ${kB(bytes.length)}, which is no text of a licence.`,
        path,
      });
      return [];
    }
    return [{ path: `licences/theme-font-${index + 1}.txt`, content: bytes }];
  });
}
