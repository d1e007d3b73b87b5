import { html, nothing, type TemplateResult } from 'lit';
import { renderNote } from './notes.ts';
import { grouped, piecesOf, whenOf, type Piece, type Wall } from './wall.ts';

const DATE = /^\d{4}(-\d\d(-\d\d)?)?/;

/** By date; what has none, or one in words, comes last. */
const byDate = (pieces: readonly Piece[]): Piece[] =>
  pieces.toSorted((a, b) => {
    const [one, two] = [keyOf(a), keyOf(b)];
    return one < two ? -1 : one > two ? 1 : 0;
  });

const keyOf = ({ item }: Piece): string => DATE.exec(item.when ?? '')?.[0] ?? '~';

/** Steps of all plans as one table by date. */
export function renderPlan(wall: Wall): TemplateResult {
  const { words, names } = wall;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${words.work.planLabel}>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.work.when}</th>
          <th scope="col">${words.work.what}</th>
          <th scope="col">${words.work.who}</th>
          <th scope="col">${words.work.state}</th>
        </tr>
      </thead>
      <tbody>
        ${byDate(piecesOf(wall)).map(
          ({ item, work }) =>
            html`<tr>
              <td dir="auto">${item.when ? whenOf(item.when, wall.format) : words.work.noDate}</td>
              <td>
                <strong dir="auto">${item.title ?? item.text ?? words.work.untitled}</strong>
                ${item.title && item.text ? html`<br /><span dir="auto">${item.text}</span>` : nothing}
                ${wall.by(work) ?? nothing}
              </td>
              <td dir="auto">${item.who ?? words.shell.nothing}</td>
              <td dir="auto">${item.symbol ? names.symbol(item.symbol) : words.shell.nothing}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Events of all timelines on one line of time. */
export function renderTimeline(wall: Wall): TemplateResult {
  const years = grouped(byDate(piecesOf(wall)), (piece) => {
    const key = keyOf(piece);
    return key === '~' ? '' : key.slice(0, 4);
  });
  return html`<ol class="plain years">
    ${[...years].map(
      ([year, list]) =>
        html`<li>
          <h3>${year === '' ? wall.words.work.noDate : year}</h3>
          <ul class="plain tiles">
            ${list.map((piece) => renderNote(wall, piece))}
          </ul>
        </li>`,
    )}
  </ol>`;
}
