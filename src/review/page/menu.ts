import { html, nothing, type TemplateResult } from 'lit';
import type { SessionInfo } from '../api/session.ts';
import { linkTo, type Place } from './address.ts';
import { VIEWS, type ViewId } from './views.ts';
import type { ReviewStrings } from './words.ts';

/** The views this visitor may see, as links that carry the filter. */
export function renderMenu(
  words: ReviewStrings,
  place: Place,
  current: ViewId,
  { may }: SessionInfo,
): TemplateResult {
  const shown = (Object.keys(VIEWS) as ViewId[]).filter((id) => {
    const { menu, needs } = VIEWS[id];
    return menu !== undefined && (needs === undefined || may[needs]);
  });
  const marked = VIEWS[current].under ?? current;
  const groups = (['figures', 'reading', 'upkeep'] as const)
    .map((group) => shown.filter((id) => VIEWS[id].menu === group))
    .filter((ids) => ids.length > 0);
  return html`<div class="views">
    ${groups.map(
      (ids) =>
        html`<ul>
          ${ids.map(
            (id) =>
              html`<li>
                <a
                  href=${linkTo(place, id)}
                  aria-current=${id === current ? 'page' : id === marked ? 'true' : nothing}
                  >${words.views[id].name}</a
                >
              </li>`,
          )}
        </ul>`,
    )}
  </div>`;
}
