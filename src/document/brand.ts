import { markup, type Markup } from '../core/markup.ts';
import type { BuiltTheme } from '../theme/theme.ts';

/**
 * The logo of a theme for the bar of a page, where it takes the place `brand`. The first image is the
 * one for light grounds and paper; the other, if any, is shown in the dark instead. `address` says
 * where a file of the theme lies for this page.
 */
export function brand(
  theme: BuiltTheme | undefined,
  address: (path: string) => string,
): Markup | undefined {
  if (!theme?.logo) return undefined;
  const { alt, image, dark, link } = theme.logo;
  const images = markup`<img class="on-light" src="${address(image.path)}" alt="${alt}" width="${image.width}" height="${image.height}">${
    dark &&
    markup`<img class="on-dark" src="${address(dark.path)}" alt="${alt}" width="${dark.width}" height="${dark.height}" loading="lazy">`
  }`;
  return link
    ? markup`<a class="brand" slot="brand" href="${link}" target="_blank" rel="noopener">${images}</a>`
    : markup`<span class="brand" slot="brand">${images}</span>`;
}
