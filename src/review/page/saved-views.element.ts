import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { SavedView, ViewList } from '../api/people.ts';
import type { SessionInfo } from '../api/session.ts';
import { hrefOf, type Place } from './address.ts';
import type { ReviewClient } from './client.ts';
import { filtersStyles } from './filters.styles.ts';
import { textField } from './fields.ts';
import { closeOnEscape, closeOnLeaving } from './picker.ts';
import { problemText } from './problem.ts';
import { ReviewElement } from './review-element.ts';

/** @summary Selections kept under a name, for oneself or for colleagues, and the address to pass on. */
export class EhSavedViews extends ReviewElement {
  static override ownStyles = filtersStyles;
  static override properties: PropertyDeclarations = {
    place: { attribute: false },
    client: { attribute: false },
    session: { attribute: false },
    views: { state: true },
    error: { state: true },
    said: { state: true },
  };

  declare place: Place;
  declare client: ReviewClient;
  declare session: SessionInfo;
  declare private views: SavedView[] | undefined;
  declare private error: unknown;
  declare private said: string;

  private get course(): string {
    return this.place.query['course'] ?? '';
  }

  private act = async (ask: () => Promise<ViewList>): Promise<boolean> => {
    this.error = undefined;
    this.said = '';
    try {
      ({ views: this.views } = await ask());
      return true;
    } catch (error) {
      this.error = error;
      return false;
    }
  };

  private open = (event: Event): void => {
    if (!(event.target as HTMLDetailsElement).open) return;
    void this.act(() => this.client.get<ViewList>('views', { course: this.course }));
  };

  private save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const title = textField(fields, 'title').trim();
    if (!title) {
      form.querySelector('input')?.focus();
      return;
    }
    const { view, query, rest } = this.place;
    const body = {
      course: this.course,
      title,
      address: hrefOf(view, query, rest),
      isShared: fields.has('shared'),
    };
    if (await this.act(() => this.client.send<ViewList>('views', body))) form.reset();
  };

  private discard = (id: string): void =>
    void this.act(() =>
      this.client.send<ViewList>('views', undefined, {
        method: 'DELETE',
        query: { course: this.course, id },
      }),
    );

  private copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      this.said = this.words.shell.saved.copied;
    } catch {
      // Without the right to the clipboard the address is shown, to be copied by hand.
      this.said = location.href;
    }
  };

  protected override render(): TemplateResult {
    const { saved, filters } = this.words.shell;
    return html`<details
      class="picker saved"
      @toggle=${this.open}
      @keydown=${closeOnEscape}
      @focusout=${closeOnLeaving}
    >
      <summary>
        <span class="label">${filters.more}</span><span class="value">${saved.title}</span>
      </summary>
      <div class="panel">
        ${
          this.error === undefined
            ? nothing
            : html`<p role="alert">${problemText(this.error, this.words, this.format)}</p>`
        }
        ${this.views?.length === 0 ? html`<p class="soft small">${saved.none}</p>` : nothing}
        <ul class="plain">
          ${this.views?.map((view) => this.renderView(view))}
        </ul>
        <form @submit=${this.save}>
          <label class="field"
            >${saved.name} <input name="title" maxlength="100" autocomplete="off"
          /></label>
          <label><input type="checkbox" name="shared" /> <span>${saved.share}</span></label>
          <button>${saved.save}</button>
        </form>
        <button type="button" class="quiet" @click=${this.copy}>${saved.copy}</button>
        <p role="status" class="small"><span dir="auto">${this.said}</span></p>
      </div>
    </details>`;
  }

  private renderView({ id, title, address, by, isShared }: SavedView): TemplateResult {
    const { saved } = this.words.shell;
    const isMine = by === this.session.user?.name || this.session.may.administer;
    return html`<li>
      <span>
        <a href=${address.startsWith('#') ? address : '#/'} dir="auto">${title}</a>
        ${isShared ? html`<span class="soft small">${saved.shared(by)}</span>` : nothing}
      </span>
      ${
        isMine
          ? html`<button
              type="button"
              class="remove"
              aria-label=${saved.remove(title)}
              @click=${() => this.discard(id)}
            >
              ✕
            </button>`
          : nothing
      }
    </li>`;
  }
}

customElements.define('eh-saved-views', EhSavedViews);
