import { html, nothing, svg, type TemplateResult } from 'lit';
import { grouped, piecesOf, type Piece, type Wall } from './wall.ts';

const WIDTH = 1200;
const HEIGHT = 800;
/** Signs that differ in form too, not in colour alone. */
const FORMS = [
  svg`<circle r="15"/>`,
  svg`<rect x="-14" y="-14" width="28" height="28"/>`,
  svg`<path d="M0-18 17 12H-17Z"/>`,
  svg`<path d="M0-18 18 0 0 18-18 0Z"/>`,
  svg`<path d="M-9-16H9L18 0 9 16H-9L-18 0Z"/>`,
  svg`<path d="M-6-17H6V-6H17V6H6V17H-6V6H-17V-6H-6Z"/>`,
];

/** All places of all maps on one sheet, numbered; the list below is the same in words. */
export function renderPlaces(wall: Wall): TemplateResult {
  const { words, names } = wall;
  const pieces = piecesOf(wall).filter(({ item }) => item.at ?? item.path);
  const symbols = [...new Set(pieces.map(({ item }) => item.symbol ?? ''))];
  const formOf = ({ item }: Piece) => symbols.indexOf(item.symbol ?? '') % FORMS.length;
  const numbers = new Map(pieces.map((piece, at) => [piece, at + 1]));
  const without = piecesOf(wall).length - pieces.length;
  return html`<figure class="sheet">
      <svg
        viewBox="-24 -24 ${WIDTH + 48} ${HEIGHT + 48}"
        role="img"
        aria-label=${words.work.sheetLabel(wall.format.number(pieces.length))}
      >
        <rect class="paper" width=${WIDTH} height=${HEIGHT} rx="12" />
        ${pieces.map(({ item }) =>
          item.path === undefined
            ? nothing
            : svg`<polyline class="line" points=${item.path
                .map(([x, y]) => `${x * WIDTH},${y * HEIGHT}`)
                .join(' ')} />`,
        )}
        ${pieces.map((piece) => {
          const [x, y] = piece.item.at ?? piece.item.path![0]!;
          return svg`<g class="place form-${formOf(piece)}" transform="translate(${x * WIDTH} ${y * HEIGHT})">
            ${FORMS[formOf(piece)]}<text y="5">${numbers.get(piece)}</text></g>`;
        })}
      </svg>
      <figcaption class="soft small">${words.work.sheetCaption}</figcaption>
    </figure>
    <div class="columns">
      ${[...grouped(pieces, ({ item }) => item.symbol ?? '')].map(
        ([symbol, list]) =>
          html`<section>
            <h3 dir="auto">
              <svg
                class="legend form-${symbols.indexOf(symbol) % FORMS.length}"
                viewBox="-20 -20 40 40"
                width="20"
                height="20"
                aria-hidden="true"
              >
                ${FORMS[symbols.indexOf(symbol) % FORMS.length]}
              </svg>
              ${symbol === '' ? words.work.otherPlaces : names.symbol(symbol)}
              <span class="soft">${list.length}</span>
            </h3>
            <ul class="plain">
              ${list.map(
                (piece) =>
                  html`<li class="place-said">
                    <span class="place-number">${numbers.get(piece)}</span>
                    <span
                      ><strong dir="auto">${piece.item.title ?? words.work.untitled}</strong>${
                        piece.item.text
                          ? html`<br /><span dir="auto">${piece.item.text}</span>`
                          : nothing
                      }
                      ${wall.by(piece.work) ?? nothing}</span
                    >
                  </li>`,
              )}
            </ul>
          </section>`,
      )}
    </div>
    ${without > 0 ? html`<p class="soft">${words.work.withoutPlace(wall.format.number(without))}</p>` : nothing}`;
}
