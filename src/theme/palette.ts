import type { Problem } from '../core/user-error.ts';
import type { Theme } from '../course/theme.schema.ts';
import { contrast, hexFrom, hexOf, luminance, oklchOf, shift } from './colours.ts';
import {
  BASE,
  CONTRAST,
  GROUNDS,
  PAIRS,
  TEXT_CONTRAST,
  TOKENS,
  type Colours,
  type Look,
  type Token,
} from './tokens.ts';

/** The accent and what follows from it. */
export type Accents = Pick<Colours, 'accent' | 'accent-strong' | 'accent-soft' | 'on-accent'>;

/** Every colour of a theme. */
export interface Palette {
  light: Colours;
  dark: Colours;
  /** The accent for those who want more contrast. */
  contrast: Record<Look, Accents>;
}

type Hand = Partial<Colours>;

/** Grounds lie on this side of text. */
const AWAY = { light: 'lighter', dark: 'darker' } as const;
const TOWARDS = { light: 'darker', dark: 'lighter' } as const;

/** Enhanced contrast (WCAG 2.2, 1.4.6). */
const STRONG_CONTRAST = 7;

/** Under this chroma a colour is a grey with a tint; under the other it has none. */
const GREY = 0.03;
const NO_HUE = 0.02;

/**
 * The colours of a theme: those set by hand as they are, all others derived so that everything can
 * be read. Problems name what cannot be a colour, and pairs set by hand that are too weak.
 */
export function paletteOf(theme: Theme): { palette: Palette; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = (values: Record<string, string | undefined>, path: string): Hand =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, text]) => {
        if (text === undefined) return [];
        const hex = hexOf(text);
        if (!hex) problems.push(noColour(text, `${path}${name}`));
        return hex ? [[name, hex]] : [];
      }),
    );
  const hands = {
    light: { ...read({ accent: theme.accent }, ''), ...read({ ...theme.light }, 'light/') },
    dark: read({ ...theme.dark }, 'dark/'),
  };
  const brand = hands.light.accent ?? hands.dark.accent;
  const light = resolve('light', hands.light, brand, problems);
  const dark = resolve('dark', hands.dark, brand, problems);
  return {
    palette: {
      light,
      dark,
      contrast: { light: contrastAccents('light', light), dark: contrastAccents('dark', dark) },
    },
    problems,
  };
}

const noColour = (text: string, path: string): Problem => ({
  code: 'THEME_COLOUR',
  message: `“${text}” is not a colour that covers what lies below it.`,
  path,
  hint: 'Write it as #1f6f54, rgb(31 111 84), hsl(160 56% 28%) or oklch(0.49 0.09 166).',
});

/** All colours of one look. */
function resolve(look: Look, hand: Hand, brand: string | undefined, problems: Problem[]): Colours {
  const colours = { ...proposals(look, brand, hand.page), ...hand };
  if (hand.page && luminance(hand.page) > 0.4 !== (look === 'light')) {
    problems.push({
      code: 'THEME_LOOK',
      message: `The page of “${look}” is ${hand.page}, which is not ${look}.`,
      path: `${look}/page`,
      hint: 'Readers choose between light and dark themselves, so a theme has both.',
    });
    return colours;
  }
  const set = (token: Token): boolean => hand[token] !== undefined;
  // What is set by hand stays. Grounds give way to it first, then everything that stands on them.
  for (const ground of GROUNDS.filter((token) => !set(token))) {
    const pairs = PAIRS.filter((pair) => pair.ground === ground && set(pair.front));
    const isGood = (hex: string) =>
      pairs.every(({ front, needed }) => contrast(colours[front], hex) >= needed);
    colours[ground] = shift(colours[ground], AWAY[look], isGood) ?? colours[ground];
  }
  for (const front of TOKENS.filter((token) => !set(token))) {
    if (front === 'on-accent') continue;
    colours[front] = readable(look, front, colours[front], colours) ?? colours[front];
  }
  if (!set('on-accent')) colours['on-accent'] = onAccent(look, colours);
  problems.push(...weakPairs(look, hand, colours));
  return colours;
}

/** Colours as they would be if nothing had to give way. */
function proposals(look: Look, brand: string | undefined, page: string | undefined): Colours {
  const base = BASE[look];
  const isLight = look === 'light';
  const made = { ...base };
  if (brand) {
    const { l, c, h } = oklchOf(brand);
    const tint = (hex: string): string => {
      const own = oklchOf(hex);
      return hexFrom({ ...own, c: c < NO_HUE ? 0 : own.c, h });
    };
    const tinted: Token[] = isLight
      ? ['text', 'text-soft', 'control']
      : TOKENS.filter((token) => oklchOf(base[token]).c < GREY);
    for (const token of tinted) made[token] = tint(base[token]);
    const at = (lightness: number, most: number, share = 1): string =>
      hexFrom({ l: lightness, c: Math.min(c * share, most), h });
    made.accent = isLight ? brand : at(0.806, 0.12);
    made['accent-strong'] = isLight ? hexFrom({ l: l - 0.085, c, h }) : at(0.877, 0.08);
    made['accent-soft'] = isLight ? at(0.944, 0.022, 0.25) : at(0.351, 0.05, 0.5);
  }
  if (page) {
    const own = oklchOf(page);
    const beside = (by: number): string => hexFrom({ ...own, l: own.l + by });
    made.surface = beside(isLight ? 0.02 : 0.043);
    made.sunken = beside(isLight ? -0.031 : -0.024);
    made.line = beside(isLight ? -0.11 : 0.168);
  }
  return made;
}

/** A colour that can be read on all its grounds; nothing when there is none. */
function readable(
  look: Look,
  front: Token,
  proposal: string,
  colours: Colours,
): string | undefined {
  const pairs = PAIRS.filter((pair) => pair.front === front);
  return shift(proposal, TOWARDS[look], (hex) =>
    pairs.every(({ ground, needed }) => contrast(hex, colours[ground]) >= needed),
  );
}

/** White or ink, whichever can be read better on both accents. */
function onAccent(look: Look, colours: Colours): string {
  const lowest = (hex: string): number =>
    Math.min(contrast(hex, colours.accent), contrast(hex, colours['accent-strong']));
  const own = BASE[look]['on-accent'];
  if (lowest(own) >= TEXT_CONTRAST) return own;
  return lowest('#ffffff') >= lowest('#000000') ? '#ffffff' : '#000000';
}

function contrastAccents(look: Look, colours: Colours): Accents {
  const ground = CONTRAST[look].page!;
  const isStrong = (hex: string) => contrast(hex, ground) >= STRONG_CONTRAST;
  const accent = shift(colours['accent-strong'], TOWARDS[look], isStrong)!;
  return { accent, 'accent-strong': accent, 'accent-soft': ground, 'on-accent': ground };
}

/** For each colour that is too weak somewhere: where, and what would do. */
function weakPairs(look: Look, hand: Hand, colours: Colours): Problem[] {
  const found = TOKENS.flatMap((front): (Problem & { isHand: boolean })[] => {
    const weak = PAIRS.filter((pair) => pair.front === front)
      .map((pair) => ({ ...pair, ratio: contrast(colours[front], colours[pair.ground]) }))
      .filter(({ ratio, needed }) => ratio < needed);
    // What was set by hand says more to its author than what followed from it.
    const first = weak.find(({ ground }) => hand[ground] !== undefined) ?? weak[0];
    if (!first) return [];
    const { ground, ratio, needed } = first;
    const isHand = hand[front] !== undefined;
    const blame = isHand || hand[ground] === undefined ? front : ground;
    const nearest =
      front === 'on-accent'
        ? onAccent(look, colours)
        : readable(look, front, colours[front], colours);
    const wouldDo = isHand && nearest && nearest !== colours[front] ? `; ${nearest} would do` : '';
    return [
      {
        isHand,
        code: 'THEME_CONTRAST',
        message: `${front} ${colours[front]} on ${ground} ${colours[ground]} has ${shown(ratio)}:1, needs ${needed}:1${wouldDo}.`,
        path: look === 'light' && blame === 'accent' ? 'accent' : `${look}/${blame}`,
        hint: nearest
          ? `That is in the ${look} look. Set another colour for “${blame}”.`
          : `That is in the ${look} look. No colour can be read on all its grounds: bring them closer together.`,
      },
    ];
  });
  // What follows from a colour that is wrong itself is right when that one is.
  const byHand = found.filter(({ isHand }) => isHand);
  return (byHand.length > 0 ? byHand : found).map(({ isHand: _isHand, ...problem }) => problem);
}

/** Never rounded up to what is needed. */
const shown = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);
