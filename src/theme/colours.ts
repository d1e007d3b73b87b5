import {
  clampChroma,
  formatHex,
  modeHsl,
  modeLrgb,
  modeOklch,
  modeRgb,
  parse,
  useMode,
  wcagContrast,
  wcagLuminance,
} from 'culori/fn';

useMode(modeRgb);
useMode(modeLrgb);
useMode(modeHsl);
const toOklch = useMode(modeOklch);

/** A colour by lightness (0–1), chroma and hue in degrees, as eyes see them (CSS Color 4). */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

/** `#rrggbb` of a colour as CSS writes it; nothing when it is none or lets light through. */
export function hexOf(text: string): string | undefined {
  const colour = parse(text.trim());
  if (!colour || (colour.alpha ?? 1) < 1) return undefined;
  return formatHex(clampChroma(toOklch(colour), 'oklch'));
}

/** Lightness, chroma and hue of `#rrggbb`; a grey has the hue 0. */
export function oklchOf(hex: string): Oklch {
  const { l, c, h } = toOklch(hex)!;
  return { l, c, h: h ?? 0 };
}

/** `#rrggbb`; where a screen cannot show so much colour, as much as it can. */
export const hexFrom = ({ l, c, h }: Oklch): string =>
  formatHex(clampChroma({ mode: 'oklch', l: Math.min(Math.max(l, 0), 1), c, h }, 'oklch'));

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export const contrast = (one: string, other: string): number => wcagContrast(one, other);

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export const luminance = (hex: string): number => wcagLuminance(hex);

/** Steps of the search: finer than a hex digit. */
const HALVINGS = 12;

/**
 * The colour nearest to `hex`, lighter or darker by as little as it takes, for which `isGood` holds;
 * nothing when not even black or white does.
 */
export function shift(
  hex: string,
  to: 'lighter' | 'darker',
  isGood: (hex: string) => boolean,
): string | undefined {
  if (isGood(hex)) return hex;
  const { l, c, h } = oklchOf(hex);
  let bad = l;
  let good = to === 'lighter' ? 1 : 0;
  let found = to === 'lighter' ? '#ffffff' : '#000000';
  if (!isGood(found)) return undefined;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (bad + good) / 2;
    const candidate = hexFrom({ l: middle, c, h });
    if (isGood(candidate)) {
      good = middle;
      found = candidate;
    } else bad = middle;
  }
  return found;
}
