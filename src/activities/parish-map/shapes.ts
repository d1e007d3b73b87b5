/**
 * The drawings of the symbols, in lines on a field of 24 by 24, and the ink of each. They say what
 * is there without a word of any belief, nation or office.
 */
const DRAWINGS = {
  house: ['M4 11l8-7 8 7M6 9.500V20h12V9.500M10 20v-6h4v6', 'clay'],
  tree: ['M12 21v-8M9 9l3 4 3-5M12 16c-5 0-7-3-7-6s3-7 7-7 7 4 7 7-2 6-7 6z', 'leaf'],
  field: [
    'M12 21V11M12 16c-4 0-5-2-5-5 4 0 5 2 5 5zM12 16c4 0 5-2 5-5-4 0-5 2-5 5zM12 10c-2.5-2-2.5-5 0-7 2.5 2 2.5 5 0 7z',
    'leaf',
  ],
  water: ['M3 8c3-3 6 3 9 0s6 3 9 0M3 13c3-3 6 3 9 0s6 3 9 0M3 18c3-3 6 3 9 0s6 3 9 0', 'river'],
  animal: [
    'M12 12.500c3 0 5.5 3.5 5 5.500s-3 1.5-5 1.5-4.5.5-5-1.5 2-5.5 5-5.500zM4.5 12.500v-1.800M9.300 8.300V5.500M14.7 8.300V5.500M19.5 12.500v-1.800',
    'leaf',
  ],
  path: ['M7 21c0-5 11-5 11-10S8 8 8 3M4 17l3 4 4-3', 'clay'],
  landmark: ['M9 20l1.400-14L12 3l1.600 3L15 20M6 20.500h12M9.7 12h4.600', 'slate'],
  view: ['M2 12c4-7.5 16-7.5 20 0-4 7.5-16 7.5-20 0zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z', 'river'],
  meeting: [
    'M8 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16.5 11a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM2.5 20c0-8 11-8 11 0M14 15.500c3-2.5 7.5-.5 7.5 4.5',
    'plum',
  ],
  rest: ['M3 15h18M5 15v5M19 15v5M5 15V6h14v9M5 10.500h14', 'slate'],
  work: ['M4 20.500l8.5-9M9 6.500l5-3 6.5 6.5-3 5z', 'slate'],
  feast: [
    'M2 5c7 4.5 13 4.5 20 0M5 6.700l1.7 6.300L10 8M10 8l2 6.500L14 8M14 8l3.300 5L19 6.700M12 21v-2.5',
    'plum',
  ],
  story: ['M3.5 4.500h17v12h-9l-4.5 4v-4h-3.500zM8 9h8M8 12.500h5', 'plum'],
  memory: ['M6 3h12M6 21h12M8 3v3l4 6 4-6V3M8 21v-3l4-6 4 6v3', 'ochre'],
  sound: [
    'M9 17.500V5l10-2v12.500M9 17.500a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM19 15.500a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
    'ochre',
  ],
  smell: [
    'M6 20.500c-3-4 3-6 0-9.500s.5-5 0-7M12 20.500c-3-4 3-6 0-9.500s.5-5 0-7M18 20.500c-3-4 3-6 0-9.500s.5-5 0-7',
    'ochre',
  ],
  danger: ['M12 3.500l9.5 16.500h-19zM12 10v4.500M12 17.400v.1', 'ember'],
  question: ['M8 9a4 4 0 1 1 6 3.4c-1.5.9-2 1.6-2 3M12 19.4v.1', 'ember'],
  wish: ['M9.5 18h5M10.5 21h3M9 15C4 11 6.5 3.5 12 3.5S20 11 15 15z', 'ember'],
  heart: [
    'M12 20.500C4 14.5 3 11 3 8.7 3 4 9.5 3 12 8c2.5-5 9-4 9 .7 0 2.300-1 5.800-9 11.800z',
    'ember',
  ],
  star: [
    'M12 3l2.7 5.900 6.300.8-4.600 4.400 1.200 6.300L12 17.300l-5.600 3.100 1.200-6.300L3 9.700l6.300-.8z',
    'ochre',
  ],
} as const satisfies Record<string, readonly [path: string, ink: string]>;

export type Shape = keyof typeof DRAWINGS;
export const SHAPES = Object.keys(DRAWINGS) as Shape[];

/** Inks that stand out from a light sheet and carry a white drawing: at least 4.5 to 1 on white. */
const INKS = {
  clay: '#9a4a26',
  leaf: '#2c6a3f',
  river: '#22638c',
  slate: '#48565e',
  plum: '#7a3a70',
  ochre: '#7d5800',
  ember: '#b3261e',
};

/** The line drawing of a symbol, as the `d` of an SVG path in a field of 24 by 24. */
export const drawingOf = (shape: Shape): string => DRAWINGS[shape][0];
/** The ink of a symbol as a CSS colour. */
export const inkOf = (shape: Shape): string => INKS[DRAWINGS[shape][1]];
