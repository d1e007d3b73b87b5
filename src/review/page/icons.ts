import { svg, html } from 'lit';

/** The mark of the project: a hill, a house, a sun. */
export const brandMark = html`<svg
  viewBox="0 0 32 32"
  width="32"
  height="32"
  aria-hidden="true"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <circle cx="23.5" cy="8" r="3.5" />
  <path d="M2 25c5-8 9-8 13-3s9 3 15-3" />
  <path d="M7 19v-5l4.5-4 4.5 4v7" />
  <path d="M2 29h28" />
</svg>`;

const sign = (drawing: unknown) =>
  html`<svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${drawing}
  </svg>`;

/** Small signs; a word stands beside each. */
export const icons = {
  warning: sign(svg`<path d="M10 3 18 17H2Z"/><path d="M10 8.5v3.5M10 14.5v.1"/>`),
  look: sign(svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 9v5M10 6v.1"/>`),
  dot: sign(svg`<circle cx="10" cy="10" r="2"/>`),
  right: sign(svg`<path d="m4 10.5 4 4 8-9"/>`),
  wrong: sign(svg`<path d="m5 5 10 10M15 5 5 15"/>`),
  key: sign(svg`<path d="M10 3 12.2 8l5.3.5-4 3.6 1.2 5.2-4.7-2.8-4.7 2.8 1.2-5.2-4-3.6L7.8 8Z"/>`),
};
