/** The colours with a meaning in `src/ui/tokens.css`, by name without `--eh-color-`. */
export type Token =
  | 'page'
  | 'surface'
  | 'sunken'
  | 'text'
  | 'text-soft'
  | 'line'
  | 'control'
  | 'accent'
  | 'accent-strong'
  | 'accent-soft'
  | 'on-accent'
  | 'good'
  | 'good-soft'
  | 'partly'
  | 'partly-soft'
  | 'wrong'
  | 'wrong-soft'
  | 'focus';

/** A colour for each token, as `#rrggbb`. */
export type Colours = Record<Token, string>;

export type Look = 'light' | 'dark';

/** Our own colours, as in `src/ui/tokens.css`: what a theme does not say stays so. */
export const BASE: Record<Look, Colours> = {
  light: {
    page: '#fbf8f1',
    surface: '#ffffff',
    sunken: '#f3eee1',
    text: '#1f2a25',
    'text-soft': '#5a665f',
    line: '#d9d4c5',
    control: '#7a857e',
    accent: '#1f6f54',
    'accent-strong': '#17543f',
    'accent-soft': '#e3f0ea',
    'on-accent': '#ffffff',
    good: '#1d6b3c',
    'good-soft': '#e4f3e6',
    partly: '#7a4d00',
    'partly-soft': '#fbefd5',
    wrong: '#9b2c1f',
    'wrong-soft': '#fae9e4',
    focus: '#1a4fb4',
  },
  dark: {
    page: '#14201b',
    surface: '#1c2b25',
    sunken: '#101a16',
    text: '#e9efe9',
    'text-soft': '#b3c1b9',
    line: '#3a4c44',
    control: '#8ea198',
    accent: '#8fd0b5',
    'accent-strong': '#b4e3cf',
    'accent-soft': '#21423a',
    'on-accent': '#0f1d17',
    good: '#8fdba6',
    'good-soft': '#1d3b28',
    partly: '#f0c674',
    'partly-soft': '#40331a',
    wrong: '#f3a99b',
    'wrong-soft': '#46261f',
    focus: '#a8c7ff',
  },
};

export const TOKENS = Object.keys(BASE.light) as Token[];

/** What stands in place of colours for those who want more contrast, in light and in dark. */
export const CONTRAST: Record<Look, Partial<Colours>> = {
  light: {
    page: '#ffffff',
    surface: '#ffffff',
    sunken: '#ffffff',
    text: '#000000',
    'text-soft': '#000000',
    line: '#000000',
    control: '#000000',
  },
  dark: {
    page: '#000000',
    surface: '#000000',
    sunken: '#000000',
    text: '#ffffff',
    'text-soft': '#ffffff',
    line: '#ffffff',
    control: '#ffffff',
  },
};

/** On paper: black ink. */
export const PRINT: Partial<Colours> = {
  page: '#ffffff',
  surface: '#ffffff',
  sunken: '#ffffff',
  text: '#000000',
  'text-soft': '#333333',
  accent: '#000000',
  'accent-strong': '#000000',
  'accent-soft': '#ffffff',
};

/** What text stands on. */
export const GROUNDS = [
  'page',
  'surface',
  'sunken',
  'accent-soft',
  'good-soft',
  'partly-soft',
  'wrong-soft',
] as const satisfies Token[];

const TEXTS = [
  'text',
  'text-soft',
  'accent',
  'accent-strong',
  'good',
  'partly',
  'wrong',
] as const satisfies Token[];

/** One thing that stands on another, and the contrast it needs there. */
export interface Pair {
  front: Token;
  ground: Token;
  needed: number;
}

/** Contrast of text (WCAG 2.2, 1.4.3), and of frames and focus (1.4.11). */
export const TEXT_CONTRAST = 4.5;
export const FRAME_CONTRAST = 3;

/** Every text on every ground, for tasks and notes may hold anything; frames and focus. */
export const PAIRS: readonly Pair[] = [
  ...TEXTS.flatMap((front) => GROUNDS.map((ground) => ({ front, ground, needed: TEXT_CONTRAST }))),
  ...(['accent', 'accent-strong'] as const).map((ground): Pair => ({
    front: 'on-accent',
    ground,
    needed: TEXT_CONTRAST,
  })),
  ...(['control', 'focus'] as const).flatMap((front) =>
    GROUNDS.map((ground) => ({ front, ground, needed: FRAME_CONTRAST })),
  ),
];
