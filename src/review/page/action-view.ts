import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Slice } from '../api/common.ts';
import { linkWith } from './address.ts';
import { problemText } from './problem.ts';
import { ReviewView } from './review-view.ts';

/** A view in which something can be done: says what happened, or why not, where it is heard. */
export abstract class ActionView<Data> extends ReviewView<Data> {
  static override properties: PropertyDeclarations = {
    said: { state: true },
    failure: { state: true },
    isBusy: { state: true },
  };

  declare protected said: string;
  declare protected failure: unknown;
  declare protected isBusy: boolean;

  constructor() {
    super();
    this.said = '';
    this.isBusy = false;
  }

  /** Does one thing at a time. @returns undefined when it failed or another is under way */
  protected async act<T>(
    work: () => Promise<T>,
    done?: (value: T) => string,
  ): Promise<T | undefined> {
    if (this.isBusy) return undefined;
    this.isBusy = true;
    this.failure = undefined;
    this.said = '';
    try {
      const value = await work();
      this.said = done?.(value) ?? '';
      return value;
    } catch (error) {
      this.failure = error;
      return undefined;
    } finally {
      this.isBusy = false;
    }
  }

  protected renderSaid(): TemplateResult {
    return html`<div role="status" class="outcome">
        ${this.said ? html`<p class="said">${this.said}</p>` : nothing}
      </div>
      <div role="alert">
        ${
          this.failure === undefined
            ? nothing
            : html`<p class="note bad">${problemText(this.failure, this.words, this.format)}</p>`
        }
      </div>`;
  }

  /** Earlier and later parts of a list. */
  protected renderPager({ offset, total }: Slice, shown: number, step: number): unknown {
    if (total <= shown && offset === 0) return nothing;
    const { pager } = this.words.shell;
    const { number } = this.format;
    const to = (at: number): string =>
      linkWith(this.place, { offset: at > 0 ? String(at) : undefined });
    return html`<nav class="row pager" aria-label=${pager.label}>
      ${offset > 0 ? html`<a class="button" href=${to(Math.max(0, offset - step))}>${pager.previous}</a>` : nothing}
      <span
        >${pager.range(number(Math.min(offset + 1, total)), number(offset + shown), number(total))}</span
      >
      ${offset + shown < total ? html`<a class="button" href=${to(offset + step)}>${pager.next}</a>` : nothing}
    </nav>`;
  }

  protected get course(): string {
    return this.place.query['course'] ?? '';
  }
}

/** The text of a field in a form. */
export const fieldOf = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
};
