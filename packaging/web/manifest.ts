import { direction } from '../../src/core/language.ts';
import { manifestTitle } from '../formats/scorm-parts.ts';
import type { BuiltTheme } from '../../src/theme/theme.ts';
import type { CourseMetadata } from '../metadata/record.ts';

interface WebColours {
  theme: string;
  background: string;
  bar: { light: string; dark: string };
}

/** Colours of the design tokens (src/ui/tokens.css): accent, page, and the bar in light and dark. */
export const WEB_COLOURS = {
  theme: '#1f6f54',
  background: '#fbf8f1',
  bar: { light: '#ffffff', dark: '#1c2b25' },
} as const satisfies WebColours;

/** The same of a theme. */
export const webColours = (theme: BuiltTheme | undefined): WebColours => {
  if (!theme) return WEB_COLOURS;
  const { light, dark } = theme.palette;
  return {
    theme: light.accent,
    background: light.page,
    bar: { light: light.surface, dark: dark.surface },
  };
};

/** Under an icon there is room for so many characters. */
const MOST_SHORT = 24;

/** The name under an icon: whole words of the title, as many as fit. */
function shortName(title: string): string {
  const words = title.split(' ');
  let name = words.shift()!;
  for (const word of words) {
    if (`${name} ${word}`.length > MOST_SHORT) break;
    name += ` ${word}`;
  }
  return Array.from(name)
    .slice(0, MOST_SHORT)
    .join('')
    .replace(/[\s,:;–-]+$/, '');
}

/** `manifest.webmanifest` (W3C Web Application Manifest): what makes a site installable. */
export function webManifest({ titles, descriptions }: CourseMetadata, colours: WebColours): string {
  const [title, description] = [titles[0]!, descriptions[0]!];
  const icon = (src: string, sizes: string, type: string, purpose = 'any') => ({
    src,
    sizes,
    type,
    purpose,
  });
  const manifest = {
    name: manifestTitle(title.text),
    short_name: shortName(title.text),
    description: description.text,
    lang: title.language,
    dir: direction(title.language),
    start_url: 'index.html',
    scope: './',
    display: 'standalone',
    background_color: colours.background,
    theme_color: colours.theme,
    categories: ['education'],
    icons: [
      icon('icon-192.png', '192x192', 'image/png'),
      icon('icon-512.png', '512x512', 'image/png'),
      icon('icon-maskable-512.png', '512x512', 'image/png', 'maskable'),
      icon('icon.svg', 'any', 'image/svg+xml'),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
