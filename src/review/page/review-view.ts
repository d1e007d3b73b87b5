import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { LanguageText, ViewInfo } from '../api/common.ts';
import type { SessionInfo } from '../api/session.ts';
import { filterOf, go, linkTo, linkWith, type Changes, type Place } from './address.ts';
import type { Query, ReviewClient } from './client.ts';
import { problemText } from './problem.ts';
import { ReviewElement } from './review-element.ts';
import { pick } from './text.ts';

/**
 * Base of every view: asks the server whenever what it depends on changes, and shows that it waits,
 * what came, or why nothing came. While new figures come the old ones stay, dimmed.
 *
 * A view names its request (`path`, `query`) and draws the answer (`renderData`).
 *
 * @fires eh-info - `ViewInfo` of the answer, for the frame around the view
 */
export abstract class ReviewView<Data> extends ReviewElement {
  static override properties: PropertyDeclarations = {
    place: { attribute: false },
    client: { attribute: false },
    session: { attribute: false },
    data: { state: true },
    error: { state: true },
    isWaiting: { state: true },
  };

  declare place: Place;
  declare client: ReviewClient;
  declare session: SessionInfo;
  declare protected data: Data | undefined;
  declare protected error: unknown;
  declare protected isWaiting: boolean;
  private asked = '';
  private pending: AbortController | undefined;

  constructor() {
    super();
    this.isWaiting = true;
  }

  /** The request, below `/review/api/`. */
  protected abstract get path(): string;

  protected abstract renderData(data: Data): TemplateResult;

  /** The query of the request; by default the filter of the address. */
  protected query(): Query {
    return filterOf(this.place);
  }

  /** The part of an answer that the frame shows: demonstration, freshness. */
  protected infoOf(data: Data): ViewInfo | undefined {
    const { view } = data as { view?: ViewInfo };
    return view;
  }

  override disconnectedCallback(): void {
    this.pending?.abort();
    this.asked = '';
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    if (!this.place || !this.client) return;
    const key = `${this.path} ${JSON.stringify(this.query())}`;
    if (key !== this.asked) void this.load(key);
  }

  /** Asks again, after a change or a failure. */
  protected reload = (): void => void this.load(this.asked);

  private async load(key: string): Promise<void> {
    this.asked = key;
    this.pending?.abort();
    const pending = new AbortController();
    this.pending = pending;
    this.isWaiting = true;
    try {
      const data = await this.client.get<Data>(this.path, this.query(), pending.signal);
      if (pending.signal.aborted) return;
      this.data = data;
      this.error = undefined;
      const detail = this.infoOf(data);
      if (detail) {
        this.dispatchEvent(new CustomEvent('eh-info', { detail, bubbles: true, composed: true }));
      }
    } catch (error) {
      if (pending.signal.aborted) return;
      this.error = error;
      this.data = undefined;
    }
    this.isWaiting = false;
  }

  protected override render(): TemplateResult {
    const { shell } = this.words;
    const said = this.isWaiting ? shell.loading : this.error === undefined ? shell.loaded : '';
    return html`<p class=${this.isWaiting && !this.data ? 'waiting' : 'sr-only'} role="status">
        ${said}
      </p>
      ${this.error === undefined ? nothing : this.renderError()}
      ${
        this.data === undefined
          ? nothing
          : html`<div class="view" aria-busy=${this.isWaiting}>${this.renderKnown(this.data)}</div>`
      }`;
  }

  private renderKnown(data: Data): TemplateResult {
    return this.infoOf(data)?.learners === 0 ? this.renderNobody() : this.renderData(data);
  }

  private renderNobody(): TemplateResult {
    const { title, text, clear } = this.words.shell.noLearners;
    const { course } = this.place.query;
    return html`<section class="note">
      <h2>${title}</h2>
      <p>${text}</p>
      <p>
        <a class="button" href=${linkTo({ ...this.place, query: {} }, this.place.view, { course })}
          >${clear}</a
        >
      </p>
    </section>`;
  }

  private renderError(): TemplateResult {
    const { problems, tryAgain } = this.words.shell;
    return html`<section class="note bad" role="alert">
      <h2>${problems.title}</h2>
      <p>${problemText(this.error, this.words, this.format)}</p>
      <p><button type="button" @click=${this.reload}>${tryAgain}</button></p>
    </section>`;
  }

  /** A text in the language of the page, marked up with its own language; the end of the IRI without one. */
  protected named(text: LanguageText | undefined, iri: string): TemplateResult {
    const found = pick(text, this.languageTag);
    return found
      ? html`<span lang=${found.lang} dir="auto">${found.text}</span>`
      : html`<code>${iri}</code>`;
  }

  /** Address of another view with the same filter. */
  protected link = (view: string, more?: Changes, rest?: string): string =>
    linkTo(this.place, view, more, rest);

  /** Goes to the same view with other parameters. */
  protected change = (changes: Changes, replace = false): void =>
    go(linkWith(this.place, changes), replace);
}
