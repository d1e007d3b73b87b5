import { html, nothing, type TemplateResult } from 'lit';
import { icon, live, unsafeHTML } from '../kit.ts';
import type { WorkItem } from '../work/kit.ts';
import type { QuestWords } from './quest.words.ts';
import { endOf, nextStop, type End, type Stop } from './stops.ts';

/** Where somebody stands on a walk. Only what was found is ever saved. */
export interface Place {
  /** The stop that is open; absent for the next one, or for the list where the order is free. */
  at?: string | undefined;
  typed: string;
  /** What was typed and is wrong. */
  wrong?: string | undefined;
  seesHint?: boolean;
  asks?: boolean;
}

/** All that a walk is shown from. */
export interface WalkView {
  stops: readonly Stop[];
  work: readonly WorkItem[];
  place: Place;
  isFree: boolean;
  isReadOnly: boolean;
  isLarge: boolean;
  words: QuestWords;
  /** What the button says that leads on from a story. */
  goOn: string;
  move(place: Place, focus?: string): void;
  leave(stop: Stop, end: End): void;
  enlarge(): void;
}

/** The place at the beginning, and after each stop. */
export const START: Place = { typed: '' };

/** The stop that is open: chosen, or the next one where the order is given. */
export const stopAt = ({ stops, work, place, isFree, isReadOnly }: WalkView): Stop | undefined =>
  isReadOnly
    ? undefined
    : (stops.find(({ id }) => id === place.at) ?? (isFree ? undefined : nextStop(stops, work)));

/** How far the walk is, in words. */
export function progressOf({ stops, work, words }: WalkView): string {
  const ends = stops.map(({ id }) => endOf(work, id));
  const count = (end: End) => ends.filter((other) => other === end).length;
  return words.progress(count('found'), count('passed'), stops.length);
}

/** A walk: the open stop, and the list of those that may be seen. */
export function renderWalk(view: WalkView): TemplateResult {
  const { isLarge, isReadOnly, words } = view;
  const stop = stopAt(view);
  return html`<div class="walk ${isLarge ? 'large' : ''}">
    <p class="row-of-buttons no-print">
      <span class="progress" id="progress" tabindex="-1">${progressOf(view)}</span>
      ${
        isReadOnly
          ? nothing
          : html`<button
              type="button"
              id="large"
              aria-pressed=${isLarge ? 'true' : 'false'}
              @click=${() => view.enlarge()}
            >
              ${words.large}
            </button>`
      }
    </p>
    ${stop ? renderStop(view, stop) : nothing} ${renderList(view, stop)}
  </div>`;
}

function renderStop(view: WalkView, stop: Stop): TemplateResult {
  const { stops, work, words } = view;
  const end = endOf(work, stop.id);
  return html`<section class="stop" part="stop" aria-labelledby="stop">
    <p class="count">${words.stop(stops.indexOf(stop) + 1, stops.length)}</p>
    <h3 id="stop" tabindex="-1">${stop.title}</h3>
    <div class="clue prose" id="clue">${unsafeHTML(stop.clue)}</div>
    ${renderPicture(stop)} ${end ? renderStory(view, stop, end) : renderSearch(view, stop)}
  </section>`;
}

const renderPicture = ({ picture }: Stop): unknown =>
  picture
    ? html`<img
        class="picture"
        src=${picture.src}
        alt=${picture.alt}
        width=${picture.width}
        height=${picture.height}
      />`
    : nothing;

function renderSearch(view: WalkView, stop: Stop): TemplateResult {
  const { place, words } = view;
  const { answers, hint } = stop;
  const mayPass = place.seesHint || place.wrong !== undefined || !hint;
  return html`${
      answers
        ? html`<label class="field" for="answer"><span>${words.what}</span></label>
            <input
              id="answer"
              type="text"
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              maxlength="80"
              aria-describedby="clue"
              aria-invalid=${place.asks || place.wrong !== undefined ? 'true' : nothing}
              .value=${live(place.typed)}
              @input=${(event: Event) =>
                view.move({ ...place, typed: (event.target as HTMLInputElement).value })}
            />`
        : nothing
    }
    <div role="alert">
      ${
        place.asks
          ? html`<p class="missing">${icon('alert')}<span>${words.writeFirst}</span></p>`
          : nothing
      }
      ${
        place.wrong === undefined
          ? nothing
          : html`<p class="missing">${icon('alert')}<span>${words.wrong(place.wrong)}</span></p>`
      }
    </div>
    ${
      hint && place.seesHint
        ? html`<div class="nudge prose" id="hint" tabindex="-1">
            <p class="count">${words.hintTitle}</p>
            ${unsafeHTML(hint)}
          </div>`
        : nothing
    }
    <p class="row-of-buttons">
      <button type="submit" class="primary">${answers ? words.check : words.here}</button>
      ${
        hint && !place.seesHint
          ? html`<button
              type="button"
              id="see-hint"
              @click=${() => view.move({ ...place, seesHint: true }, '#hint')}
            >
              ${words.hint}
            </button>`
          : nothing
      }
      ${
        mayPass
          ? html`<button type="button" id="pass" @click=${() => view.leave(stop, 'passed')}>
              ${words.skip}
            </button>`
          : nothing
      }
    </p>`;
}

const answerOf = ({ answers }: Stop): string => (answers ? `: ${answers[0]!}` : '');

function renderStory(view: WalkView, stop: Stop, end: End): TemplateResult {
  const { words } = view;
  return html`<div class="story" id="story" tabindex="-1">
      <p class="verdict ${end}">
        ${icon(end === 'found' ? 'check' : 'right')}
        <span>${words.ends[end]}${answerOf(stop)}</span>
      </p>
      <div class="prose">${unsafeHTML(stop.found)}</div>
    </div>
    <p class="row-of-buttons no-print">
      <button
        type="button"
        class="primary"
        id="next"
        @click=${() => view.move(START, '#stop, .ended, #stops')}
      >
        ${view.goOn}
      </button>
    </p>`;
}

/** In a free walk all stops; else those that were left, so that nothing is told too early. */
function renderList(view: WalkView, open: Stop | undefined): unknown {
  const { stops, work, isFree, isReadOnly, words } = view;
  const shown = stops.filter((stop) => stop !== open && (isFree || endOf(work, stop.id)));
  if (shown.length === 0) return nothing;
  return html`<h3 class="been" id="stops" tabindex="-1">${words.stops}</h3>
    <ol class="stops" role="list">
      ${shown.map((stop) => {
        const end = endOf(work, stop.id);
        const state = end ? words.ends[end] : words.notYet;
        if (!end) {
          return html`<li class="row">
            ${
              isReadOnly
                ? html`<p>${stop.title} <span class="soft">${state}</span></p>`
                : html`<button
                    type="button"
                    class="way"
                    aria-label="${words.open(stop.title)}, ${state}"
                    @click=${() => view.move({ ...START, at: stop.id }, '#stop')}
                  >
                    <span>${stop.title}</span> <span class="soft">${state}</span>
                  </button>`
            }
          </li>`;
        }
        return html`<li class="row">
          <details ?open=${isReadOnly}>
            <summary><span>${stop.title}</span> <span class="soft">${state}</span></summary>
            <div class="prose">
              ${unsafeHTML(stop.clue)}
              <p><strong>${words.ends[end]}${answerOf(stop)}</strong></p>
              ${unsafeHTML(stop.found)}
            </div>
          </details>
        </li>`;
      })}
    </ol>`;
}
