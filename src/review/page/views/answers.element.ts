import { html, nothing, type TemplateResult } from 'lit';
import type { CommentView, OpenAnswer, OpenAnswers } from '../../api/reading.ts';
import { ActionView, fieldOf } from '../action-view.ts';
import type { Query } from '../client.ts';
import { filterOf } from '../address.ts';
import { renderMoment, renderPerson } from '../person.ts';
import { readingStyles } from '../reading.styles.ts';
import { cut, nameOf } from '../text.ts';
import { answersStyles } from './answers.styles.ts';

const STEP = 50;
/** Longer texts are folded; the whole is one click away. */
const LONG = 1500;

/**
 * @summary What people wrote, question by question: read, mark, tag, comment, search, print.
 */
export class EhAnswers extends ActionView<OpenAnswers> {
  static override ownStyles = [readingStyles, answersStyles];

  protected override get path(): string {
    return 'open-answers';
  }

  protected override query(): Query {
    const { question, search, tag, state, offset } = this.place.query;
    return { ...filterOf(this.place), question, search, tag, state, offset, limit: STEP };
  }

  protected override renderData(data: OpenAnswers): TemplateResult {
    const { answers: words } = this.words;
    const canChange = this.session.may.change;
    const unread = data.answers.filter((one) => !one.isRead).map(({ id }) => id);
    const byQuestion = new Map<string, OpenAnswer[]>();
    for (const one of data.answers) {
      byQuestion.set(one.question, [...(byQuestion.get(one.question) ?? []), one]);
    }
    return html`${this.renderTools(data)}
      <div class="row no-print">
        <button type="button" @click=${() => print()}>${this.words.shell.print}</button>
        ${
          canChange && unread.length > 0
            ? html`<button
                type="button"
                ?disabled=${this.isBusy}
                @click=${() => this.mark(unread, { read: true })}
              >
                ${words.readAll(this.format.number(unread.length))}
              </button>`
            : nothing
        }
      </div>
      ${this.renderSaid()} ${data.total === 0 ? html`<p class="note">${words.none}</p>` : nothing}
      ${data.questions
        .filter(({ id }) => byQuestion.has(id))
        .map(
          ({ id, title, text }) =>
            html`<section
              class="question"
              aria-labelledby=${`q-${data.questions.findIndex((one) => one.id === id)}`}
            >
              <h2 id=${`q-${data.questions.findIndex((one) => one.id === id)}`}>
                ${this.named(Object.keys(text).length > 0 ? text : title, id)}
              </h2>
              ${byQuestion.get(id)!.map((one) => this.renderAnswer(one))}
            </section>`,
        )}
      ${this.renderPager(data, data.answers.length, STEP)}`;
  }

  private renderTools({ questions, tags }: OpenAnswers): TemplateResult {
    const { answers: words } = this.words;
    const { question, search, tag, state } = this.place.query;
    const choose = (name: string) => (event: Event) =>
      this.change({ [name]: (event.target as HTMLSelectElement).value || undefined });
    return html`<div class="bar">
        <label class="field wide"
          >${words.question}
          <select @change=${choose('question')}>
            <option value="" ?selected=${!question}>${words.allQuestions}</option>
            ${questions.map(
              (one) =>
                html`<option value=${one.id} ?selected=${one.id === question}>
                  ${words.questionOption(
                    nameOf(one.title, one.id, this.languageTag),
                    this.format.number(one.answers),
                    one.unread,
                  )}
                </option>`,
            )}
          </select></label
        >
        <label class="field"
          >${words.state}
          <select @change=${choose('state')}>
            ${(['', 'unread', 'read'] as const).map(
              (one) =>
                html`<option value=${one} ?selected=${one === (state ?? '')}>
                  ${words.states[one || 'all']}
                </option>`,
            )}
          </select></label
        >
        ${
          tags.length === 0
            ? nothing
            : html`<label class="field"
                >${words.tag}
                <select @change=${choose('tag')}>
                  <option value="" ?selected=${!tag}>${words.allTags}</option>
                  ${tags.map(
                    (one) =>
                      html`<option value=${one.tag} ?selected=${one.tag === tag}>
                        ${one.tag} (${one.count})
                      </option>`,
                  )}
                </select></label
              >`
        }
        <form class="wide search" role="search" @submit=${this.search}>
          <label class="field wide"
            >${words.search}<input
              type="search"
              name="search"
              .value=${search ?? ''}
              maxlength="200"
          /></label>
          <button type="submit">${words.find}</button>
        </form>
      </div>
      <datalist id="tags">
        ${tags.map((one) => html`<option value=${one.tag}></option>`)}
      </datalist>`;
  }

  private renderAnswer(one: OpenAnswer): TemplateResult {
    const { answers: words } = this.words;
    const isLong = one.text.length > LONG;
    const text = (said: string) =>
      html`<p class="text" dir="auto" lang=${one.language ?? nothing}>${said}</p>`;
    return html`<article class=${one.isRead ? 'answer read' : 'answer'} id=${one.id}>
      <p class="who">
        ${one.isRead ? nothing : html`<span class="tag new">${words.unread}</span>`}
        <span
          >${renderPerson(one.learner, this.words, this.link('learner', { learner: one.learner.id }))}</span
        >
        <a href=${this.link('statement', {}, one.id)}>${renderMoment(one.at, this.format)}</a>
        ${one.attempt > 1 ? html`<span>${words.attempt(one.attempt)}</span>` : nothing}
      </p>
      ${
        isLong
          ? html`${text(cut(one.text, LONG))}
              <details>
                <summary>${words.whole(this.format.number(one.text.length))}</summary>
                ${text(one.text)}
              </details>`
          : text(one.text)
      }
      ${this.renderTags(one)} ${one.comments.map((comment) => this.renderComment(comment))}
      ${this.session.may.change ? this.renderControls(one) : nothing}
    </article>`;
  }

  private renderTags(one: OpenAnswer): unknown {
    if (one.tags.length === 0) return nothing;
    const { answers: words } = this.words;
    return html`<ul class="chips" aria-label=${words.tags}>
      ${one.tags.map(
        (tag) =>
          html`<li class="chip">
            <span dir="auto">${tag}</span>
            ${
              this.session.may.change
                ? html`<button
                    type="button"
                    aria-label=${words.removeTag(tag)}
                    @click=${() => this.mark([one.id], { removeTags: [tag] })}
                  >
                    ×
                  </button>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
  }

  private renderComment({ by, at, text }: CommentView): TemplateResult {
    return html`<div class="comment">
      <p class="who"><strong>${by}</strong> ${renderMoment(at, this.format)}</p>
      <p class="text" dir="auto">${text}</p>
    </div>`;
  }

  private renderControls(one: OpenAnswer): TemplateResult {
    const { answers: words } = this.words;
    return html`<div class="row controls no-print">
      <button
        type="button"
        class="small"
        ?disabled=${this.isBusy}
        @click=${() => this.mark([one.id], { read: !one.isRead })}
      >
        ${one.isRead ? words.markUnread : words.markRead}
      </button>
      <form class="row" @submit=${(event: SubmitEvent) => this.addTag(event, one)}>
        <label class="sr-only" for=${`tag-${one.id}`}>${words.addTag}</label>
        <input
          id=${`tag-${one.id}`}
          name="tag"
          list="tags"
          maxlength="60"
          autocomplete="off"
          placeholder=${words.addTag}
        />
        <button type="submit" class="small">${words.add}</button>
      </form>
      <details>
        <summary>${words.comment}</summary>
        <form class="form" @submit=${(event: SubmitEvent) => this.comment(event, one)}>
          <label class="field"
            >${words.commentLabel}<textarea
              name="text"
              rows="3"
              maxlength="4000"
              required
            ></textarea>
          </label>
          <p><button type="submit" class="primary">${words.save}</button></p>
        </form>
      </details>
    </div>`;
  }

  private search = (event: SubmitEvent): void => {
    event.preventDefault();
    const search = fieldOf(event.target as HTMLFormElement, 'search');
    this.change({ search: search || undefined });
  };

  private async mark(
    ids: string[],
    how: { read?: boolean; addTags?: string[]; removeTags?: string[] },
  ): Promise<void> {
    const { course } = this;
    const done = await this.act(() =>
      this.client.send('open-answers/marks', { course, ids, ...how }),
    );
    if (done !== undefined) this.reload();
  }

  private async addTag(event: SubmitEvent, { id }: OpenAnswer): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const tag = fieldOf(form, 'tag');
    if (tag === '') return;
    await this.mark([id], { addTags: [tag] });
    if (this.failure === undefined) form.reset();
  }

  private async comment(event: SubmitEvent, { id }: OpenAnswer): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = fieldOf(form, 'text');
    if (text === '') return;
    const { course } = this;
    const done = await this.act(
      () => this.client.send<CommentView>('comments', { course, statement: id, text }),
      () => this.words.answers.commented,
    );
    if (done === undefined) return;
    form.reset();
    form.closest('details')?.removeAttribute('open');
    this.reload();
  }
}

customElements.define('eh-answers', EhAnswers);
