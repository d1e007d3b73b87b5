import { html, nothing, type TemplateResult } from 'lit';
import { grouped, piecesOf, whenOf, type Piece, type Wall } from './wall.ts';

/** One note on the wall: what it says, and whose it is. */
export function renderNote(wall: Wall, { item, work }: Piece): TemplateResult {
  const { words, names } = wall;
  const fields = Object.entries(item.fields ?? {});
  return html`<li class="note-paper">
    ${item.title ? html`<strong dir="auto">${item.title}</strong>` : nothing}
    ${item.text ? html`<p class="text" dir="auto">${item.text}</p>` : nothing}
    ${
      item.who || item.when
        ? html`<p class="soft small" dir="auto">
            ${[item.who, item.when && whenOf(item.when, wall.format)].filter(Boolean).join(' · ')}
          </p>`
        : nothing
    }
    ${
      fields.length > 0
        ? html`<dl class="pairs small">
            ${fields.map(
              ([id, text]) =>
                html`<dt dir="auto">${names.field(id)}</dt>
                  <dd dir="auto">${text}</dd>`,
            )}
          </dl>`
        : nothing
    }
    ${item.title || item.text || fields.length > 0 ? nothing : html`<em>${words.work.untitled}</em>`}
    ${wall.by(work) ?? nothing}
  </li>`;
}

/** Notes of all canvases, area by area. */
export function renderNotes(wall: Wall): TemplateResult {
  return html`<div class="columns">
    ${[...grouped(piecesOf(wall), ({ item }) => item.group ?? '')].map(
      ([group, list]) =>
        html`<section class="area">
          <h3 dir="auto">
            ${group === '' ? wall.words.work.noArea : wall.names.group(group)}
            <span class="soft">${list.length}</span>
          </h3>
          <ul class="plain">
            ${list.map((piece) => renderNote(wall, piece))}
          </ul>
        </section>`,
    )}
  </div>`;
}

/** Records with their fields, by kind: inventories. */
export function renderRecords(wall: Wall): TemplateResult {
  return html`${[...grouped(piecesOf(wall), ({ item }) => item.symbol ?? '')].map(
    ([symbol, list]) =>
      html`<section>
        <h3 dir="auto">
          ${symbol === '' ? wall.words.work.noKind : wall.names.symbol(symbol)}
          <span class="soft">${list.length}</span>
        </h3>
        <ul class="plain tiles">
          ${list.map((piece) => renderNote(wall, piece))}
        </ul>
      </section>`,
  )}`;
}

/** Work by work, as it was made: for everything we do not know. */
export function renderList(wall: Wall): TemplateResult {
  const { words, names } = wall;
  return html`${wall.works.map(
    (work) =>
      html`<section class="card">
        ${wall.by(work) ?? nothing}
        <ul class="plain tiles">
          ${work.items.map(
            (item) =>
              html`${renderNote(wall, { item, work })}${
                item.group || item.symbol || item.value !== undefined
                  ? html`<li class="soft small">
                      ${[
                        item.group && names.group(item.group),
                        item.symbol && names.symbol(item.symbol),
                        item.value !== undefined &&
                          words.work.value(wall.format.number(item.value)),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </li>`
                  : nothing
              }`,
          )}
        </ul>
      </section>`,
  )}`;
}
