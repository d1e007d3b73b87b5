import type { Markup } from '../src/core/markup.ts';
import { brand } from '../src/document/brand.ts';
import { themeStyle } from '../src/theme/style.ts';
import { dataUri } from './single/data-uri.ts';
import type { CourseBuild, PlannedFile } from './plan.ts';

/** Where a file of the theme lies for a page: beside it, one folder up, or inside it. */
type Address = (path: string) => string;

export const fromRoot =
  (root: '' | '../'): Address =>
  (path) =>
    root + path;

/** Files of the theme as part of a page: for formats that are one file. */
export const insideOf = (build: CourseBuild): Address => {
  const addresses = new Map(
    imageAndFonts(build).map(({ path, content }) => [path, dataUri(path, content)]),
  );
  return (path) => addresses.get(path) ?? path;
};

/** The style of a page: the player's, and after it what the theme changes. */
export const pageStyle = ({ player, theme }: CourseBuild, address: Address): string =>
  theme ? player.style + themeStyle(theme, address) : player.style;

/** The logo for the head of a page, if the theme has one. */
export const pageBrand = ({ theme }: CourseBuild, address: Address): { brand?: Markup } => {
  const made = brand(theme, address);
  return made ? { brand: made } : {};
};

function imageAndFonts({ theme }: CourseBuild): PlannedFile[] {
  if (!theme) return [];
  const { logo, fonts } = theme;
  const images = logo ? [logo.image, ...(logo.dark ? [logo.dark] : [])] : [];
  return [...images, ...fonts].map(({ path, content }) => ({ path, content }));
}

/** Everything of a theme that travels in a package; `{ logo: false }` where no page shows it. */
export const themeFiles = (
  build: CourseBuild,
  { logo = true }: { logo?: boolean } = {},
): PlannedFile[] => [
  ...imageAndFonts(build).filter(({ path }) => logo || path.endsWith('.woff2')),
  ...themeLicences(build),
];

/** Licences of the typefaces. */
export const themeLicences = ({ theme }: CourseBuild): PlannedFile[] => theme?.licences ?? [];
