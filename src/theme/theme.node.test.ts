import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it, test } from 'node:test';
import type { Problem } from '../core/user-error.ts';
import type { Theme } from '../course/theme.schema.ts';
import { validateTheme } from '../course/validate.ts';
import { buildTheme } from './build-theme.ts';
import { contrast, luminance, oklchOf } from './colours.ts';
import { paletteOf } from './palette.ts';
import { themeStyle } from './style.ts';
import { BASE, CONTRAST, PAIRS, PRINT, TOKENS, type Colours } from './tokens.ts';

const css = readFileSync('src/ui/tokens.css', 'utf8');
const inPlace = (path: string): string => path;

/** Declarations of the rule that follows a text of the style sheet. */
function declarations(after: string): Record<string, string> {
  const from = css.indexOf(after);
  assert.notEqual(from, -1, after);
  const body = css.slice(from, css.indexOf('}', css.indexOf('--eh', from)));
  return Object.fromEntries(
    [...body.matchAll(/--eh-color-([a-z-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
}

const palette = Object.fromEntries(
  [...css.matchAll(/(--eh-[a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]),
);
const plain = (value: string): string => palette[/--eh-[a-z0-9-]+/.exec(value)?.[0] ?? ''] ?? value;
const bothOf = (value: string): string[] =>
  /^light-dark\((.*)\)$/
    .exec(value)![1]!
    .split(/,\s*(?![^(]*\))/)
    .map(plain);

test('the base of every theme is what the style sheet says', () => {
  const rules = declarations('meaning: colour');
  assert.deepEqual(Object.keys(rules).sort(), [...TOKENS].sort());
  for (const token of TOKENS) {
    assert.deepEqual([BASE.light[token], BASE.dark[token]], bothOf(rules[token]!), token);
  }
  const contrasts = declarations('@media (prefers-contrast: more)');
  assert.deepEqual(Object.keys(contrasts), Object.keys(CONTRAST.light));
  for (const [token, value] of Object.entries(contrasts)) {
    const own = token as keyof Colours;
    assert.deepEqual([CONTRAST.light[own], CONTRAST.dark[own]], bothOf(value), token);
  }
  assert.deepEqual(declarations('@media print'), PRINT);
});

const weakest = (colours: Colours): [number, string] =>
  PAIRS.map(({ front, ground, needed }): [number, string] => [
    contrast(colours[front], colours[ground]) / needed,
    `${front} ${colours[front]} on ${ground} ${colours[ground]}`,
  ]).sort(([one], [other]) => one - other)[0]!;

describe('one colour', () => {
  // Around the wheel, in pale and full, at any depth that can be read on white.
  const accents = ['#7b2d5b', '#cc0000', '#0a7d7d', '#b35900', '#767676', '#000000', '#1a4fb4'];
  for (let hue = 0; hue < 360; hue += 30) {
    for (const [light, full] of [
      [0.3, 0.05],
      [0.4, 0.2],
      [0.5, 0.1],
    ]) {
      accents.push(`oklch(${light} ${full} ${hue})`);
    }
  }

  it('makes a theme in which everything can be read, light and dark', () => {
    for (const accent of accents) {
      const { palette: made, problems } = paletteOf({ name: 'A', accent });
      assert.deepEqual(problems, [], accent);
      for (const look of ['light', 'dark'] as const) {
        const [share, pair] = weakest(made[look]);
        assert.ok(share >= 1, `${accent}, ${look}: ${pair}`);
        const more = { ...made[look], ...CONTRAST[look], ...made.contrast[look] };
        const [strong, where] = weakest(more);
        assert.ok(strong >= 1, `${accent}, more contrast, ${look}: ${where}`);
        assert.ok(contrast(more.accent, more.page) >= 7, accent);
      }
    }
  });

  it('stays as it is, and keeps its hue in the dark', () => {
    const { palette: made } = paletteOf({ name: 'A', accent: '#7b2d5b' });
    assert.equal(made.light.accent, '#7b2d5b');
    const [own, dark] = [oklchOf('#7b2d5b'), oklchOf(made.dark.accent)];
    assert.ok(Math.abs(own.h - dark.h) < 8, `${own.h} and ${dark.h}`);
    assert.ok(dark.l > own.l);
    assert.ok(luminance(made.dark.page) < 0.05);
  });

  it('gives way nowhere to nothing: no theme at all leaves our colours', () => {
    assert.deepEqual(paletteOf({ name: 'A' }).palette.light, BASE.light);
    assert.deepEqual(paletteOf({ name: 'A' }).palette.dark, BASE.dark);
    assert.equal(themeStyle({ ...built({ name: 'A' }) }, inPlace), '');
  });

  it('is refused where it cannot be read, with the nearest that can', () => {
    const [problem, ...others] = paletteOf({ name: 'A', accent: '#e3b341' }).problems;
    assert.deepEqual(others, []);
    assert.equal(problem!.code, 'THEME_CONTRAST');
    assert.equal(problem!.path, 'accent');
    const said = /^accent #e3b341 on page #fbf8f1 has 1\.8:1, needs 4\.5:1; (#\w{6}) would do\.$/;
    const [, nearest] = said.exec(problem!.message)!;
    assert.deepEqual(paletteOf({ name: 'A', accent: nearest! }).problems, []);
    assert.ok(Math.abs(oklchOf(nearest!).h - oklchOf('#e3b341').h) < 8, 'it is still that hue');
  });
});

const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);

describe('colours set by hand', () => {
  it('stay, and what is not set follows them', () => {
    const { palette: made, problems } = paletteOf({
      name: 'A',
      light: { page: '#dfe9f5' },
      dark: { accent: '#ffd166', page: '#000' },
    });
    assert.deepEqual(problems, []);
    assert.equal(made.light.page, '#dfe9f5');
    assert.equal(made.dark.accent, '#ffd166');
    assert.equal(made.dark.page, '#000000');
    for (const look of ['light', 'dark'] as const) assert.ok(weakest(made[look])[0] >= 1);
  });

  it('are refused in pairs that cannot be read, each with its place', () => {
    const { problems } = paletteOf({
      name: 'A',
      light: { text: '#999', page: '#fff', focus: '#ddd' },
      dark: { 'text-soft': '#555' },
    });
    assert.deepEqual(
      problems.map(({ code, path }) => [code, path]),
      [
        ['THEME_CONTRAST', 'light/text'],
        ['THEME_CONTRAST', 'light/focus'],
        ['THEME_CONTRAST', 'dark/text-soft'],
      ],
    );
    assert.match(problems[0]!.message, /^text #999999 on page #ffffff has 2\.8:1, needs 4\.5:1/);
    assert.match(problems[1]!.message, /^focus #dddddd on page #ffffff has 1\.3:1, needs 3:1/);
  });

  it('are refused where no text could be read on all grounds', () => {
    const { problems } = paletteOf({ name: 'A', light: { page: '#fff', surface: '#222' } });
    assert.ok(problems.length > 0);
    for (const { code, hint } of problems) {
      assert.equal(code, 'THEME_CONTRAST');
      assert.match(hint!, /closer together|Set another colour/);
    }
  });

  it('are refused where light is dark', () => {
    assert.deepEqual(codes(paletteOf({ name: 'A', light: { page: '#222' } }).problems), [
      'THEME_LOOK',
    ]);
    assert.deepEqual(codes(paletteOf({ name: 'A', dark: { page: '#fff' } }).problems), [
      'THEME_LOOK',
    ]);
  });

  it('are colours and nothing else', () => {
    for (const accent of ['url(x)', '#12', 'red;}body{display:none', '#1f6f5480', 'inherit', '']) {
      assert.deepEqual(codes(paletteOf({ name: 'A', accent }).problems), ['THEME_COLOUR'], accent);
    }
    assert.equal(
      paletteOf({ name: 'A', accent: 'hsl(160 56% 28%)' }).palette.light.accent,
      '#1f6f55',
    );
  });
});

const built = (theme: Theme, files: Record<string, Uint8Array | string> = {}) => {
  const made = buildTheme(theme, (name) => {
    const file = files[name];
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  });
  return { ...made.theme, fingerprint: '', problems: made.problems };
};

/** The head of a WOFF2 file, as long as it says. */
function woff2(length = 400): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set([0x77, 0x4f, 0x46, 0x32, 0, 1, 0, 0]);
  new DataView(bytes.buffer).setUint32(8, length);
  return bytes;
}

const font = { family: 'Aller Sans', file: 'aller.woff2', licence: 'OFL.txt' };
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">';

describe('the form of a theme', () => {
  const problemsOf = (theme: object): string[] =>
    codes(validateTheme({ name: 'A', ...theme }).problems);

  it('knows its fields and offers the nearest', () => {
    const { problems } = validateTheme({ name: 'A', light: { acent: '#fff' }, acent: '#fff' });
    assert.deepEqual(
      problems.map(({ code, path }) => [code, path]),
      [
        ['FIELD_UNKNOWN', undefined],
        ['FIELD_UNKNOWN', 'light'],
      ],
    );
    assert.match(problems[0]!.hint!, /accent/);
  });

  it('lets nothing into a style sheet that is not a name', () => {
    for (const family of [
      "A';}*{color:red",
      'A"',
      'a{',
      'url(x)',
      'a;b',
      '</style>',
      '@import',
      '',
    ]) {
      assert.notDeepEqual(problemsOf({ type: { text: [family] } }), [], family);
      assert.notDeepEqual(problemsOf({ fonts: [{ ...font, family }] }), [], family);
    }
    assert.deepEqual(problemsOf({ type: { text: ['Noto Sans', 'Ubuntu', 'sans-serif'] } }), []);
  });

  it('takes files beside it and from nowhere else', () => {
    for (const file of [
      '../logo.svg',
      '/etc/logo.svg',
      'https://example.org/logo.svg',
      'logo.gif',
    ]) {
      assert.deepEqual(problemsOf({ logo: { file, alt: 'A' } }), ['VALUE_FORM'], file);
    }
    assert.deepEqual(problemsOf({ logo: { file: 'img/logo.svg', alt: '' } }), ['VALUE_RANGE']);
    assert.deepEqual(problemsOf({ logo: { file: 'logo.svg' } }), ['FIELD_MISSING']);
    assert.deepEqual(problemsOf({ fonts: [{ ...font, file: 'aller.ttf' }] }), ['VALUE_FORM']);
    const script = { file: 'logo.svg', alt: 'A', link: 'javascript:alert(1)' };
    assert.deepEqual(problemsOf({ logo: script }), ['VALUE_FORM']);
  });
});

describe('a logo', () => {
  const logo = (content: Uint8Array | string, file = 'logo.svg') =>
    built({ name: 'A', logo: { file, alt: 'A' } }, { [file]: content });

  it('has the size that its file says', () => {
    assert.deepEqual(logo(`${SVG}<path d="M0 0"/></svg>`).problems, []);
    const { image } = logo(`${SVG}</svg>`).logo!;
    assert.deepEqual([image.path, image.width, image.height], ['theme/logo.svg', 60, 20]);
    const png = new Uint8Array(readFileSync('src/ui/icons/icon-192.png'));
    assert.equal(logo(png, 'logo.png').logo!.image.width, 192);
  });

  it('is refused when it runs, loads or hides something', () => {
    for (const inside of [
      '<script>alert(1)</script>',
      '<path onclick="alert(1)"/>',
      '<image href="https://example.org/a.png"/>',
      '<image xmlns:x="http://www.w3.org/1999/xlink" x:href="//example.org/a.png"/>',
      '<use href="other.svg#a"/>',
      '<image href="data:image/svg+xml,%3Csvg/%3E"/>',
      '<style>@import "a.css";</style>',
      '<path style="fill:url(https://example.org/a)"/>',
      '<foreignObject/>',
      '<a href="javascript:alert(1)"><path/></a>',
      '<animate attributeName="href"/>',
    ]) {
      assert.deepEqual(codes(logo(`${SVG}${inside}</svg>`).problems), ['THEME_LOGO'], inside);
    }
    const entity = `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}</svg>`;
    assert.deepEqual(codes(logo(entity).problems), ['THEME_LOGO']);
    assert.deepEqual(
      logo(`${SVG}<path fill="url(#g)"/><use href="#a"/><text>é</text></svg>`).problems,
      [],
    );
  });

  it('is refused when it is missing, broken, without size, of another kind, or huge', () => {
    const none = built({ name: 'A', logo: { file: 'logo.svg', alt: 'A', dark: 'dark.png' } });
    assert.deepEqual(codes(none.problems), ['THEME_FILE_MISSING', 'THEME_FILE_MISSING']);
    assert.deepEqual(codes(logo('<svg').problems), ['THEME_LOGO']);
    assert.deepEqual(codes(logo('').problems), ['THEME_LOGO']);
    assert.deepEqual(codes(logo('<svg xmlns="http://www.w3.org/2000/svg"/>').problems), [
      'THEME_LOGO',
    ]);
    assert.deepEqual(codes(logo('GIF89a', 'logo.png').problems), ['THEME_LOGO']);
    const [huge] = logo(new Uint8Array(5 * 1024 * 1024), 'logo.webp').problems;
    assert.equal(huge!.code, 'THEME_LOGO_LARGE');
    assert.equal(huge!.severity, 'error');
    assert.match(huge!.message, /has 5\.0 MB/);
    const [large] = logo(`${SVG}${' '.repeat(40 * 1024)}</svg>`).problems;
    assert.equal(large!.severity, 'warning');
  });

  it('stands on white in the dark, or gives way to the one for dark grounds', () => {
    const files = { 'logo.svg': `${SVG}</svg>`, 'dark.svg': `${SVG}</svg>` };
    const one = built({ name: 'A', logo: { file: 'logo.svg', alt: 'A' } }, files);
    assert.match(themeStyle(one, inPlace), /data-theme='dark'\] \.brand\{[^}]*background:#fff/);
    const two = built({ name: 'A', logo: { file: 'logo.svg', alt: 'A', dark: 'dark.svg' } }, files);
    assert.match(themeStyle(two, inPlace), /data-theme='dark'\] \.brand \.on-light\{display:none/);
  });
});

describe('typefaces', () => {
  const theme: Theme = { name: 'A', fonts: [font], type: { text: ['Aller Sans', 'serif'] } };

  it('travel with their licence and are shown when they are there', () => {
    const made = built(theme, { 'aller.woff2': woff2(), 'OFL.txt': 'free' });
    assert.deepEqual(made.problems, []);
    const style = themeStyle(made, (path) => `../${path}`);
    assert.match(style, /font-display:swap;src:url\("\.\.\/theme\/font-1\.woff2"\)/);
    assert.match(style, /--eh-font:'Aller Sans',serif/);
    assert.deepEqual(
      made.licences.map(({ path }) => path),
      ['licences/theme-font-1.txt'],
    );
  });

  it('are refused when they are no WOFF2, cut off, or without their licence', () => {
    const ofFiles = (files: Record<string, Uint8Array | string>) =>
      codes(built(theme, files).problems);
    assert.deepEqual(ofFiles({}), ['THEME_FILE_MISSING', 'THEME_FILE_MISSING']);
    assert.deepEqual(ofFiles({ 'aller.woff2': '\u0000\u0001\u0000\u0000', 'OFL.txt': 'free' }), [
      'THEME_FONT',
    ]);
    assert.deepEqual(ofFiles({ 'aller.woff2': woff2().slice(0, 200), 'OFL.txt': 'free' }), [
      'THEME_FONT',
    ]);
  });

  it('are counted: learners pay for every byte', () => {
    const [large] = built(theme, { 'aller.woff2': woff2(101 * 1024), 'OFL.txt': 'x' }).problems;
    assert.deepEqual([large!.code, large!.severity], ['THEME_FONTS_LARGE', 'warning']);
    const [huge] = built(theme, { 'aller.woff2': woff2(1025 * 1024), 'OFL.txt': 'x' }).problems;
    assert.equal(huge!.severity, 'error');
  });
});
