import { BASE, CONTRAST, PRINT, TOKENS, type Colours, type Token } from './tokens.ts';
import type { BuiltTheme } from './theme.ts';

/** `@font-face` rules; `address` says where a font lies for this page. */
export const fontFaces = ({ fonts }: BuiltTheme, address: (path: string) => string): string =>
  fonts
    .map(
      ({ family, weight, style, path }) =>
        `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};font-display:swap;src:url("${address(path)}")format("woff2")}`,
    )
    .join('');

/**
 * The style that comes after that of the player: design tokens set again, and the logo. Media rules
 * of the tokens are said again, too, because what comes later wins.
 */
export function themeStyle(theme: BuiltTheme, address: (path: string) => string): string {
  const { palette, radius, type } = theme;
  const changed = TOKENS.filter(
    (token) =>
      palette.light[token] !== BASE.light[token] || palette.dark[token] !== BASE.dark[token],
  );
  const both = changed.map(
    (token) => `${name(token)}:light-dark(${palette.light[token]},${palette.dark[token]})`,
  );
  // What is always paper takes its ink from the palette, whatever the look.
  const ink = changed.includes('accent')
    ? [`--eh-green-60:${palette.light.accent}`, `--eh-green-70:${palette.light['accent-strong']}`]
    : [];
  const shape = [
    ...(radius === undefined ? [] : [`--eh-radius:${radius / 16}rem`]),
    ...(type.text === undefined ? [] : [`--eh-font:${type.text}`]),
    ...(type.display === undefined ? [] : [`--eh-font-display:${type.display}`]),
  ];
  return [
    fontFaces(theme, address),
    rule('', [...both, ...ink, ...shape]),
    changed.length > 0 && coloursElsewhere(theme, changed),
    theme.logo && brandStyle(theme.logo.dark !== undefined),
  ]
    .filter(Boolean)
    .join('');
}

const name = (token: Token): string => `--eh-color-${token}`;

const rule = (selector: string, declarations: readonly string[]): string =>
  declarations.length === 0 ? '' : `:root${selector}{${declarations.join(';')}}`;

const list = (colours: Partial<Colours>, tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => (colours[token] ? [`${name(token)}:${colours[token]}`] : []));

/** Where not everything has a light and a dark value: old browsers, more contrast, paper. */
function coloursElsewhere({ palette }: BuiltTheme, changed: readonly Token[]): string {
  const { light, dark } = palette.contrast;
  const strong = { light: { ...CONTRAST.light, ...light }, dark: { ...CONTRAST.dark, ...dark } };
  const isAccent = changed.some((token) => token.includes('accent'));
  const restated = [...new Set([...changed, ...(isAccent ? accents : [])])];
  const contrasts = restated.flatMap((token) =>
    strong.light[token]
      ? [`${name(token)}:light-dark(${strong.light[token]},${strong.dark[token]})`]
      : [],
  );
  const paper = { ...PRINT, 'on-accent': '#ffffff' };
  return [
    `@supports not (color:light-dark(#fff,#000)){${rule('', list(palette.light, changed))}}`,
    contrasts.length > 0 && `@media (prefers-contrast:more){${rule('', contrasts)}}`,
    isAccent && rule("[data-theme='contrast']", list(light, accents)),
    `@media print{${rule('', list(paper, restated))}}`,
  ]
    .filter(Boolean)
    .join('');
}

const accents = ['accent', 'accent-strong', 'accent-soft', 'on-accent'] as const satisfies Token[];

/** In dark looks: chosen by the reader, or by the device where the reader did not choose. */
const inTheDark = (rules: (root: string) => string): string =>
  rules(":root[data-theme='dark']") +
  `@media (prefers-color-scheme:dark) and (forced-colors:none){${rules(':root:not([data-theme])')}}`;

/** The logo in bars. Without one for dark grounds it stands on a quiet white plate there. */
const brandStyle = (hasDark: boolean): string =>
  [
    '.brand{display:flex;flex:none;align-items:center;border-radius:4px}',
    '.brand img{display:block;width:auto;height:min(2rem,44px);max-width:min(9rem,24vw);object-fit:contain}',
    '@media (max-width:30rem){.brand img{max-width:min(3.5rem,17vw)}}',
    'eh-certificate .brand img{height:4rem;max-width:min(16rem,100%)}',
    '.bar:not(:defined){display:flex;align-items:center;gap:.5rem}header.bar{align-items:center}header.bar .course-title{flex:1}',
    '.brand .on-dark{display:none}',
    hasDark
      ? inTheDark(
          (root) => `${root} .brand .on-light{display:none}${root} .brand .on-dark{display:block}`,
        )
      : inTheDark((root) => `${root} .brand{padding:3px 5px;background:#fff}`),
    '@media (forced-colors:active){.brand{padding:2px;background:#fff;forced-color-adjust:none}}',
    '@media print{.brand{background:none!important}}',
    // A certificate is white paper in every look.
    'eh-certificate .brand .on-light{display:block!important}eh-certificate .brand .on-dark{display:none!important}',
    '@media print,(forced-colors:active){.brand .on-light{display:block!important}.brand .on-dark{display:none!important}}',
  ].join('');
