import { markup, raw, type Markup } from '../../core/markup.ts';
import type { Hotspot } from './hotspot.schema.ts';
import { aspectOf } from './hotspot.ts';
import { drawn, middleOf } from './regions.ts';

/** The picture counts 1000 across; a number grows with it. */
const WIDTH = 1000;
const DISC = 34;

/**
 * The picture with its places outlined and numbered, in black and white over any colour. It brings
 * its own layout: documents, books and prints have no style for it.
 */
export function numberedPicture(activity: Hotspot): Markup {
  const { picture, regions } = activity;
  if (!picture) return markup``;
  const height = Math.round(WIDTH * aspectOf(activity));
  const size =
    picture.width && picture.height
      ? markup` width="${picture.width}" height="${picture.height}"`
      : '';
  const shapes = regions.map((region, index) => {
    const { name, attributes } = drawn(region, WIDTH, height);
    const list = raw(
      Object.entries(attributes)
        .map(([key, value]) => ` ${key}="${value}"`)
        .join(''),
    );
    const [x, y] = middleOf(region);
    const [left, top] = [Math.round(x * WIDTH), Math.round(y * height)];
    return markup`<${raw(name)}${list} fill="none" stroke="#fff" stroke-width="9"/><${raw(name)}${list} fill="none" stroke="#000" stroke-width="4" stroke-dasharray="14 8"/><circle cx="${left}" cy="${top}" r="${DISC}" fill="#fff" stroke="#000" stroke-width="4"/><text x="${left}" y="${top + 16}" text-anchor="middle" font-size="46" font-weight="700" font-family="sans-serif" fill="#000">${index + 1}</text>`;
  });
  return markup`<div class="hotspot-picture" dir="ltr" style="position:relative;max-width:40rem;margin:0 0 1em;break-inside:avoid;page-break-inside:avoid"><img src="${picture.src}" alt="${picture.alt}"${size} style="display:block;width:100%;height:auto"/><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" focusable="false" style="position:absolute;left:0;top:0;width:100%;height:100%">${shapes}</svg></div>`;
}
