import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CourseEntry, CourseList } from '../api/course.ts';
import type { SessionInfo } from '../api/session.ts';
import { go, hrefOf } from './address.ts';
import type { ReviewClient } from './client.ts';
import { problemText } from './problem.ts';
import { ReviewElement } from './review-element.ts';
import { pick } from './text.ts';

/**
 * @summary The courses that have records; without any, what to do to see some.
 * @fires eh-courses - the list has changed
 */
export class EhCourses extends ReviewElement {
  static override ownStyles = css`
    h1 {
      font-size: var(--eh-text-xxl);
    }
    li {
      margin-block-end: var(--eh-space-m);
    }
    li a {
      display: grid;
      gap: var(--eh-space-xs);
      padding: var(--eh-space-m) var(--eh-space-l);
      border: var(--eh-border);
      border-radius: var(--eh-radius);
      background: var(--eh-color-surface);
      box-shadow: var(--eh-shadow);
      color: inherit;
      text-decoration: none;
    }
    li a:hover {
      border-color: var(--eh-color-accent);
    }
    .name {
      font-family: var(--eh-font-display);
      font-size: var(--eh-text-xl);
      color: var(--eh-color-accent);
    }
    .ways {
      display: grid;
      gap: var(--eh-space-m);
      justify-items: start;
      margin-block: var(--eh-space-l);
    }
    .ways p {
      margin: var(--eh-space-xs) 0 0;
    }
  `;
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    session: { attribute: false },
    courses: { attribute: false },
    error: { state: true },
    isBusy: { state: true },
  };

  declare client: ReviewClient;
  declare session: SessionInfo;
  declare courses: CourseList | undefined;
  declare private error: unknown;
  declare private isBusy: boolean;

  private demonstrate = async (): Promise<void> => {
    if (this.isBusy) return;
    this.isBusy = true;
    this.error = undefined;
    try {
      const { course } = await this.client.send<{ course: string }>('demo');
      this.dispatchEvent(new CustomEvent('eh-courses', { bubbles: true, composed: true }));
      go(hrefOf('overview', { course }));
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  };

  protected override render(): TemplateResult {
    const { shell } = this.words;
    if (this.courses === undefined)
      return html`<p class="waiting" role="status">${shell.opening}</p>`;
    const { courses, offersDemonstration } = this.courses;
    const offer =
      offersDemonstration && this.session.may.administer && !courses.some(({ demo }) => demo);
    if (courses.length === 0) {
      return html`<h1>${shell.noCourses.title}</h1>
        <p>${shell.noCourses.text}</p>
        ${this.renderSource()}
        <div class="ways">${offer ? this.renderOffer('primary') : nothing}</div>
        ${this.renderWorkbench()}`;
    }
    return html`<h1>${shell.courses}</h1>
      <p class="soft">${shell.courseList.lead}</p>
      ${this.renderSource()}
      <ul class="plain">
        ${courses.toSorted((a, b) => (a.last < b.last ? 1 : -1)).map((one) => this.renderCourse(one))}
      </ul>
      ${offer ? html`<div class="ways">${this.renderOffer('')}</div>` : nothing}
      ${this.renderWorkbench()}`;
  }

  private renderWorkbench(): TemplateResult | typeof nothing {
    if (this.session.by !== 'this-machine') return nothing;
    return html`<p><a href="/">${this.words.shell.noCourses.play}</a></p>`;
  }

  private renderOffer(kind: string): TemplateResult {
    const { demonstrate, demonstrateText } = this.words.shell.noCourses;
    return html`<div>
      <button type="button" class=${kind} ?disabled=${this.isBusy} @click=${this.demonstrate}>
        ${demonstrate}
      </button>
      <p class="soft small">${demonstrateText}</p>
      ${
        this.error === undefined
          ? nothing
          : html`<p class="note bad" role="alert">
              ${problemText(this.error, this.words, this.format)}
            </p>`
      }
    </div>`;
  }

  private renderCourse({ course, title, demo, learners, last }: CourseEntry): TemplateResult {
    const { shell } = this.words;
    const name = pick(title, this.languageTag);
    return html`<li>
      <a href=${hrefOf('overview', { course })}>
        <span class="row">
          <span class="name" lang=${name?.lang ?? nothing} dir="auto"
            >${name?.text ?? shell.unnamedCourse}</span
          >
          ${demo ? html`<span class="tag demo">${shell.demonstration}</span>` : nothing}
        </span>
        <span class="soft">
          ${shell.learners(learners, this.format.number(learners))} ·
          ${shell.courseList.last(this.format.ago(last))}
        </span>
        ${name ? nothing : html`<code>${course}</code>`}
      </a>
    </li>`;
  }

  private renderSource(): TemplateResult | typeof nothing {
    const { kind, asked, state = 'current' } = this.courses!.source;
    if (kind === 'own') return nothing;
    const { source, sourceNever } = this.words.shell.courseList;
    return html`<p class=${state === 'current' ? 'soft' : 'note bad'} role="status">
      ${asked === undefined ? sourceNever : source[state](this.format.ago(asked))}
    </p>`;
  }
}

customElements.define('eh-courses', EhCourses);
