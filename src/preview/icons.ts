import { svg, type TemplateResult } from 'lit';

const icon = (shape: TemplateResult): TemplateResult =>
  svg`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`;

/** Small drawings; a word always stands beside them. */
export const icons = {
  refused: icon(svg`<path d="m4 4 8 8m0-8-8 8"/>`),
  remarked: icon(svg`<path d="M8 3v6m0 3.5v.01"/>`),
  stored: icon(svg`<path d="m3 8.5 3.5 3.5L13 4.5"/>`),
};
