import { html, nothing, type TemplateResult } from 'lit';
import { linkWith, type Place } from '../address.ts';
import type { Format } from '../format.ts';
import type { ReviewStrings } from '../words.ts';

/** Parts of a long list as links: the part lives in the address. Nothing where one part is all. */
export function renderPager(
  place: Place,
  { offset, total, size }: { offset: number; total: number; size: number },
  words: ReviewStrings,
  format: Format,
): TemplateResult | typeof nothing {
  if (total <= size && offset === 0) return nothing;
  const { pager } = words.shell;
  const last = Math.max(0, Math.floor((total - 1) / size) * size);
  const link = (to: number, text: string, isOn: boolean): TemplateResult =>
    isOn
      ? html`<a class="button" href=${linkWith(place, { offset: to > 0 ? String(to) : undefined })}
          >${text}</a
        >`
      : html`<span class="button" aria-disabled="true">${text}</span>`;
  return html`<nav class="row pager no-print" aria-label=${pager.label}>
    ${link(0, pager.first, offset > 0)}
    ${link(Math.max(0, offset - size), pager.previous, offset > 0)}
    <span
      >${pager.range(
        format.number(Math.min(offset + 1, total)),
        format.number(Math.min(offset + size, total)),
        format.number(total),
      )}</span
    >
    ${link(offset + size, pager.next, offset + size < total)}
    ${link(last, pager.last, offset + size < total)}
  </nav>`;
}
