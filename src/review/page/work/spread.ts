import { html, nothing, svg, type TemplateResult } from 'lit';
import type { WorkEntry, WorkItemView } from '../../api/reading.ts';
import type { Wall } from './wall.ts';

const find = (work: WorkEntry, group: string): WorkItemView | undefined =>
  work.items.find((item) => item.group === group);

/** A share as a bar, beside a number that says the same. */
const bar = (share: number): TemplateResult =>
  html`<svg class="bar-drawn" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="back" width="100" height="10"/><rect width=${Math.max(0, Math.min(100, share * 100))} height="10"/>`}
  </svg>`;

/** Where people stood before and after, and who changed their mind; then the reasons. */
export function renderDeliberation(wall: Wall): TemplateResult {
  const { words, names, format } = wall;
  const both = wall.works.flatMap((work) => {
    const [before, after] = [find(work, 'before')?.symbol, find(work, 'after')?.symbol];
    return before === undefined && after === undefined ? [] : [{ work, before, after }];
  });
  const stands = [...new Set(both.flatMap(({ before, after }) => [before, after]))].filter(
    (one) => one !== undefined,
  );
  const count = (moment: 'before' | 'after', stand: string): number =>
    both.filter((one) => one[moment] === stand).length;
  const paired = both.filter((one) => one.before !== undefined && one.after !== undefined);
  const changed = paired.filter((one) => one.before !== one.after).length;
  return html`<p>
      <strong
        >${words.work.changedMind(format.number(changed), format.number(paired.length))}</strong
      >
    </p>
    <div class="scroll" tabindex="0" role="group" aria-label=${words.work.standsLabel}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.work.stand}</th>
            <th scope="col">${words.work.before}</th>
            <th scope="col">${words.work.after}</th>
          </tr>
        </thead>
        <tbody>
          ${stands.map(
            (stand) =>
              html`<tr>
                <th scope="row" dir="auto">${names.symbol(stand)}</th>
                ${(['before', 'after'] as const).map(
                  (moment) =>
                    html`<td>
                      ${format.number(count(moment, stand))}
                      ${bar(count(moment, stand) / Math.max(1, both.length))}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${renderWeights(wall)}
    <h3>${words.work.reasons}</h3>
    <ul class="plain tiles">
      ${both.map(
        ({ work, before, after }) =>
          html`<li class="note-paper">
            <p class="small">
              <span dir="auto">${before === undefined ? '–' : names.symbol(before)}</span>
              <span aria-hidden="true">→</span><span class="sr-only">${words.work.afterwards}</span>
              <strong dir="auto">${after === undefined ? '–' : names.symbol(after)}</strong>
            </p>
            ${(['before', 'after'] as const).map((moment) => {
              const said = find(work, moment)?.text;
              return said ? html`<p class="text" dir="auto">${said}</p>` : nothing;
            })}
            ${wall.by(work) ?? nothing}
          </li>`,
      )}
    </ul>`;
}

/** How much the arguments weighed, on average. */
function renderWeights(wall: Wall): unknown {
  const groups = [...new Set(wall.works.flatMap((work) => work.items.map(({ group }) => group)))];
  const rows = groups.flatMap((group) => {
    if (group === undefined || group === 'before' || group === 'after') return [];
    const values = wall.works.flatMap((work) => find(work, group)?.value ?? []);
    if (values.length === 0) return [];
    return [{ group, mean: values.reduce((sum, one) => sum + one, 0) / values.length }];
  });
  if (rows.length === 0) return nothing;
  return html`<h3>${wall.words.work.weights}</h3>
    <ul class="plain">
      ${rows
        .toSorted((a, b) => b.mean - a.mean)
        .map(
          ({ group, mean }) =>
            html`<li dir="auto">
              ${wall.names.group(group)} <span class="soft">${wall.format.number(mean, 1)}</span>
            </li>`,
        )}
    </ul>`;
}

/** How a group sees itself: how many chose which step, criterion by criterion. */
export function renderSpread(wall: Wall): TemplateResult {
  const { words, names, format } = wall;
  const items = wall.works.flatMap((work) => work.items);
  const groups = [...new Set(items.map(({ group }) => group ?? ''))];
  const keyOf = ({ value, symbol }: WorkItemView): string => symbol ?? String(value ?? '');
  const order = new Map(items.map((item) => [keyOf(item), item.value ?? 0]));
  const steps = [...order.keys()]
    .filter((step) => step !== '')
    .sort((a, b) => order.get(a)! - order.get(b)!);
  const name = (step: string): string =>
    items.some(({ symbol }) => symbol === step) ? names.symbol(step) : step;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${words.work.spreadLabel}>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.work.criterion}</th>
          ${steps.map((step) => html`<th scope="col" dir="auto">${name(step)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${groups.map((group) => {
          const of = items.filter((item) => (item.group ?? '') === group);
          return html`<tr>
            <th scope="row" dir="auto">${group === '' ? words.work.noArea : names.group(group)}</th>
            ${steps.map((step) => {
              const count = of.filter((item) => keyOf(item) === step).length;
              return html`<td>${format.number(count)} ${bar(count / Math.max(1, of.length))}</td>`;
            })}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
