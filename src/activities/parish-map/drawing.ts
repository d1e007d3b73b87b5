import { markup, raw, type Markup } from '../../core/markup.ts';
import type { Work } from '../../core/work.ts';
import { workWords } from '../work/behaviour.ts';
import { wordsFor } from '../words.ts';
import { curveOf } from './curve.ts';
import type { ParishMap } from './parish-map.schema.ts';
import { parishMapWords } from './parish-map.words.ts';
import {
  centreOf,
  kindOf,
  legendOf,
  placesOf,
  pointsOf,
  ratioOf,
  symbolOf,
  symbolsOf,
  zoneOf,
  type MapSymbol,
  type Placed,
} from './sheet.ts';
import { drawingOf, inkOf } from './shapes.ts';

const WIDTH = 1000;
const MARGIN = 24;
const LINE = 26;
const LONGEST_NAME = 46;

const short = (text: string): string =>
  text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1).trimEnd()}…` : text;

const tenth = (number: number): number => Math.round(number * 10) / 10;

/** What a drawing of the map needs besides the map. */
interface DrawingContext {
  language: string;
  /** Address of the picture under the map. */
  ground?: string | undefined;
  /** False leaves out the legend and the names: for a page that has them anyway. Default true. */
  lists?: boolean;
}

const disc = ({ shape }: MapSymbol, x: number, y: number): Markup =>
  markup`<g transform="translate(${tenth(x)} ${tenth(y)})"><circle r="17" fill="${inkOf(shape)}" stroke="#ffffff" stroke-width="2.5"/><path transform="translate(-12 -12)" d="${drawingOf(shape)}" fill="none" stroke="#ffffff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></g>`;

/** The ink of lines has a light edge, so that it is seen on any picture. */
function stroke(placed: Placed, symbol: MapSymbol, height: number): Markup | false {
  const kind = kindOf(placed.item);
  if (kind === 'place') return false;
  const path = curveOf(pointsOf(placed.item), WIDTH, height, kind === 'area');
  const ink = inkOf(symbol.shape);
  return kind === 'area'
    ? markup`<path d="${path}" fill="${ink}" fill-opacity="0.18" stroke="${ink}" stroke-width="4" stroke-dasharray="2 8" stroke-linecap="round" stroke-linejoin="round"/>`
    : markup`<path d="${path}" fill="none" stroke="#ffffff" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/><path d="${path}" fill="none" stroke="${ink}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function marker({ item, number }: Placed, symbol: MapSymbol, height: number): Markup {
  const [x, y] = centreOf(item);
  const right = x * WIDTH + 16;
  const top = y * height - 10;
  return markup`${disc(symbol, x * WIDTH, y * height)}<text x="${tenth(right)}" y="${tenth(top)}" font-size="19" font-weight="700" stroke="#ffffff" stroke-width="5" paint-order="stroke" stroke-linejoin="round">${number}</text>`;
}

/** The map in words, for those who do not see the drawing. */
function described(places: readonly Placed[], symbols: readonly MapSymbol[], language: string) {
  const words = wordsFor(parishMapWords, language);
  const { untitled } = wordsFor(workWords, language);
  return places
    .map(
      ({ item, number }) =>
        `${number} ${item.title ?? untitled} (${symbolOf(item, symbols).text}, ${zoneOf(centreOf(item), words)})`,
    )
    .join('; ');
}

/** The map as a drawing of its own: ground, lines, symbols with numbers, legend, names. */
export function mapSvg(activity: ParishMap, work: Work, context: DrawingContext): Markup {
  const { language, ground, lists = true } = context;
  const words = wordsFor(parishMapWords, language);
  const { untitled } = wordsFor(workWords, language);
  const symbols = symbolsOf(activity, language);
  const places = placesOf(work);
  const sheet = WIDTH / ratioOf(activity, work);
  const top = tenth(sheet);
  const legend = lists ? legendOf(work, symbols) : [];
  const half = Math.ceil(places.length / 2);
  const legendRows = Math.ceil(legend.length / 3);
  const namesTop = sheet + 40 + legendRows * 44 + (legend.length ? 16 : 0);
  const height = lists ? namesTop + half * LINE + MARGIN : sheet;
  const name = activity.title ?? words.sheet;
  const body = places.map((placed) => stroke(placed, symbolOf(placed.item, symbols), sheet));
  const markers = places.map((placed) => marker(placed, symbolOf(placed.item, symbols), sheet));
  const legendItems = legend.map((symbol, index) => {
    const [x, y] = [MARGIN + 17 + (index % 3) * 324, sheet + 44 + Math.floor(index / 3) * 44];
    return markup`${disc(symbol, x, y)}<text x="${x + 28}" y="${tenth(y + 6)}" font-size="18">${short(symbol.text)}</text>`;
  });
  const names = lists
    ? places.map(({ item, number }, index) => {
        const [x, y] = [
          MARGIN + (index < half ? 0 : WIDTH / 2),
          namesTop + LINE * (index % Math.max(half, 1)),
        ];
        return markup`<text x="${x}" y="${tenth(y)}" font-size="17"><tspan font-weight="700">${number}</tspan> ${short(item.title ?? untitled)}</text>`;
      })
    : [];
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${tenth(height)}" role="img" aria-label="${name}" font-family="sans-serif" fill="#1f2a25"><title>${name}</title><desc>${described(places, symbols, language)}</desc><rect width="${WIDTH}" height="${tenth(height)}" fill="#ffffff"/><rect x="1" y="1" width="${WIDTH - 2}" height="${tenth(sheet - 2)}" rx="10" fill="#fdfaf2" stroke="#7a857e" stroke-width="2"/>${
    ground &&
    markup`<image href="${ground}" width="${WIDTH}" height="${top}" preserveAspectRatio="none"/>`
  }${body}${markers}${legendItems}${names}</svg>`;
}

/** A symbol as a small drawing beside its word. */
export const symbolSvg = (symbol: MapSymbol): Markup =>
  markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 40 40" width="32" height="32" style="vertical-align:middle" aria-hidden="true">${disc(symbol, 0, 0)}</svg>`;

/** An empty sheet for the pen. */
export function emptySheet(ratio: number, name: string): Markup {
  const height = tenth(WIDTH / ratio);
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${name}"><rect x="3" y="3" width="${WIDTH - 6}" height="${tenth(height - 6)}" rx="10" fill="#ffffff" stroke="#5a665f" stroke-width="3"/>${raw(
    `<path d="M${WIDTH / 2 - 12} ${height / 2}h24M${WIDTH / 2} ${height / 2 - 12}v24" stroke="#b9b4a5" stroke-width="2"/>`,
  )}</svg>`;
}
