import { svg, type SVGTemplateResult } from 'lit';

/** Line icons of the player: 24 × 24, drawn with the current colour, never without a text beside. */
const PATHS = {
  menu: svg`<path d="M4 7h16M4 12h16M4 17h10"/>`,
  settings: svg`<path d="M4 18 9 6l5 12M5.7 14h6.6M15 18l3-8 3 8m-5-2.6h4"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  check: svg`<path d="m5 13 4 4L19 7"/>`,
  dot: svg`<circle cx="12" cy="12" r="4"/>`,
  here: svg`<path d="m9 6 6 6-6 6"/>`,
  saved: svg`<path d="M7 18a4.5 4.5 0 0 1-.6-9A6 6 0 0 1 18 10.5 3.8 3.8 0 0 1 17.500 18M9 15l2.500 2.500L16 13"/>`,
  saving: svg`<path d="M7 18a4.500 4.500 0 0 1-.6-9A6 6 0 0 1 18 10.500 3.800 3.800 0 0 1 17.500 18M12 19v-6m-2.500 2.500L12 13l2.500 2.500"/>`,
  device: svg`<rect x="7" y="3.500" width="10" height="17" rx="2"/><path d="M11 17.500h2"/>`,
  pending: svg`<circle cx="12" cy="12" r="8"/><path d="M12 8v4.500l3 1.500"/>`,
  unsafe: svg`<path d="M12 4 3 19.500h18zM12 10v4.500m0 2.500v.1"/>`,
  find: svg`<circle cx="11" cy="11" r="6"/><path d="m15.500 15.500 5 5"/>`,
  listen: svg`<path d="M4 10v4h3.500L12 18V6l-4.500 4zM15.500 9a4 4 0 0 1 0 6m2.500-8.500a7.500 7.500 0 0 1 0 11"/>`,
  next: svg`<path d="M5 12h14m-5-5 5 5-5 5"/>`,
  back: svg`<path d="M19 12H5m5 5-5-5 5-5"/>`,
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName): SVGTemplateResult =>
  svg`<svg class="icon ${name}" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;
