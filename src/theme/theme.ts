import type { Palette } from './palette.ts';

/** A file of a theme as it travels in packages. */
export interface ThemeFile {
  /** Path in the package. */
  path: string;
  content: Uint8Array | string;
}

export interface ThemeImage extends ThemeFile {
  width: number;
  height: number;
}

export interface ThemeFont extends ThemeFile {
  family: string;
  weight: string;
  style: 'normal' | 'italic';
}

/** A theme, read and judged: plain data from which every page takes its look. */
export interface BuiltTheme {
  name: string;
  palette: Palette;
  /** In pixels at normal text size. */
  radius?: number;
  /** Lists of typefaces as CSS writes them. */
  type: { text?: string; display?: string };
  fonts: ThemeFont[];
  logo?: { alt: string; link?: string; image: ThemeImage; dark?: ThemeImage };
  /** Licence texts of the typefaces. */
  licences: ThemeFile[];
  /** Changes when anything in the theme does. */
  fingerprint: string;
}
