import { html, type TemplateResult } from 'lit';
import { drawingOf, inkOf } from './shapes.ts';
import type { MapSymbol } from './sheet.ts';

/** A symbol as a small disc beside its word. */
export const symbolMark = ({ shape }: MapSymbol): TemplateResult =>
  html`<svg class="disc" viewBox="-20 -20 40 40" aria-hidden="true">
    <circle r="18.5" fill=${inkOf(shape)}></circle>
    <path d=${drawingOf(shape)} transform="translate(-12 -12)"></path>
  </svg>`;
