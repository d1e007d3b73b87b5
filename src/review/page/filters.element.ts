import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { languageName } from '../../core/language.ts';
import type { Choices } from '../api/course.ts';
import type { SessionInfo } from '../api/session.ts';
import { FILTERS, go, joinList, linkWith, splitList, type Place } from './address.ts';
import type { ReviewClient } from './client.ts';
import { filtersStyles } from './filters.styles.ts';
import { renderPicker, type Option } from './picker.ts';
import { ReviewElement } from './review-element.ts';
import './saved-views.element.ts';

type ListName = 'group' | 'trust' | 'language' | 'version';

/** A year before which a date is one that is still being typed. */
const FIRST_YEAR = '2000';

/**
 * @summary Whom and what to count. Every choice goes into the address at once; what offers no choice
 * is not shown.
 */
export class EhFilters extends ReviewElement {
  static override ownStyles = filtersStyles;
  static override properties: PropertyDeclarations = {
    place: { attribute: false },
    client: { attribute: false },
    session: { attribute: false },
    choices: { attribute: false },
  };

  declare place: Place;
  declare client: ReviewClient;
  declare session: SessionInfo;
  declare choices: Choices | undefined;

  private set(name: string, value: string | undefined): void {
    go(linkWith(this.place, { [name]: value }));
  }

  private clear = (): void => {
    const names = FILTERS.filter((name) => name !== 'course');
    go(linkWith(this.place, Object.fromEntries(names.map((name) => [name, undefined]))));
  };

  protected override render(): TemplateResult {
    const { filters } = this.words.shell;
    const isFiltered = FILTERS.some((name) => name !== 'course' && this.place.query[name]);
    return html`<div class="bar" role="group" aria-label=${filters.label}>
      ${this.renderList('group', [...(this.choices?.groups ?? []).map(({ id, learners }) => this.option(id, id, learners)), { id: '-', text: filters.noGroup }])}
      ${this.renderDate('from')} ${this.renderDate('to')} ${this.renderAttempt()}
      ${this.renderList(
        'trust',
        (this.choices?.trusts ?? []).map(({ id, learners }) =>
          this.option(id, filters.trusts[id] ?? id, learners),
        ),
      )}
      ${this.renderList(
        'language',
        (this.choices?.languages ?? []).map(({ id, learners }) =>
          this.option(id, languageName(id), learners),
        ),
      )}
      ${this.renderList(
        'version',
        (this.choices?.versions ?? []).map(({ id, learners }) => this.option(id, id, learners)),
      )}
      ${
        isFiltered
          ? html`<button type="button" class="quiet" @click=${this.clear}>${filters.clear}</button>`
          : nothing
      }
      <eh-saved-views
        .place=${this.place}
        .client=${this.client}
        .session=${this.session}
      ></eh-saved-views>
    </div>`;
  }

  private option(id: string, text: string, learners: number): Option {
    return { id, text, count: this.format.number(learners) };
  }

  private renderList(name: ListName, options: readonly Option[]): TemplateResult | typeof nothing {
    const { filters } = this.words.shell;
    const chosen = splitList(this.place.query[name]);
    const least = name === 'group' ? 3 : 2;
    if (options.length < least && chosen.length === 0) return nothing;
    const known = new Set(options.map(({ id }) => id));
    const all = [
      ...options,
      ...chosen.filter((id) => !known.has(id)).map((id) => ({ id, text: id })),
    ];
    const [first] = chosen;
    const value =
      first === undefined
        ? filters.all
        : chosen.length > 1
          ? filters.chosen(chosen.length)
          : (all.find(({ id }) => id === first)?.text ?? first);
    return renderPicker(filters[name], value, all, chosen, (ids) =>
      this.set(name, joinList(ids) || undefined),
    );
  }

  private renderDate(name: 'from' | 'to'): TemplateResult {
    const value = (this.place.query[name] ?? '').slice(0, 10);
    const change = (event: Event): void => {
      const day = (event.target as HTMLInputElement).value;
      if (day === '' || day >= FIRST_YEAR) this.set(name, day || undefined);
    };
    return html`<label class="field"
      >${this.words.shell.filters[name]}
      <input
        type="date"
        .value=${value}
        min=${this.choices?.first?.slice(0, 10) ?? nothing}
        max=${this.choices?.last?.slice(0, 10) ?? nothing}
        @change=${change}
      />
    </label>`;
  }

  private renderAttempt(): TemplateResult {
    const { attempt, attempts } = this.words.shell.filters;
    const chosen = this.place.query['attempt'] ?? 'first';
    const change = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.set('attempt', value === 'first' ? undefined : value);
    };
    return html`<label class="field"
      >${attempt}
      <select @change=${change}>
        ${Object.entries(attempts).map(
          ([id, text]) =>
            html`<option value=${id} ?selected=${id === chosen} .selected=${id === chosen}>
              ${text}
            </option>`,
        )}
      </select>
    </label>`;
  }
}

customElements.define('eh-filters', EhFilters);
