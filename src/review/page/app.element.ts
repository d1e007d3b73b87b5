import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ViewInfo } from '../api/common.ts';
import type { Choices, CourseList, Overview } from '../api/course.ts';
import type { SessionInfo } from '../api/session.ts';
import { go, hrefOf, linkTo, readPlace, type Place } from './address.ts';
import { appStyles } from './app.styles.ts';
import { createClient, type ReviewClient } from './client.ts';
import './courses.element.ts';
import './filters.element.ts';
import { brandMark } from './icons.ts';
import { renderCounted } from './counted.ts';
import { renderMenu } from './menu.ts';
import { problemText } from './problem.ts';
import { ReviewElement } from './review-element.ts';
import './sign-in.element.ts';
import { pick } from './text.ts';
import { isViewId, VIEWS, type ViewId } from './views.ts';
import { keepLanguage, pageLanguages, preferredLanguage } from './words.ts';
import { languageName } from '../../core/language.ts';
import type { ReviewView } from './review-view.ts';

const DEMO = '#demonstration';

/**
 * @summary The trainer's page: sign-in, courses, menu, filters and the view that the address names.
 */
export class EhReview extends ReviewElement {
  static override ownStyles = appStyles;
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    session: { state: true },
    courses: { state: true },
    choices: { state: true },
    info: { state: true },
    place: { state: true },
    error: { state: true },
    view: { state: true },
    hasEnded: { state: true },
  };

  /** Set by tests; else the server the page came from. */
  declare client: ReviewClient;
  declare private session: SessionInfo | undefined;
  declare private courses: CourseList | undefined;
  declare private choices: { course: string; is: Choices } | undefined;
  declare private info: ViewInfo | undefined;
  declare private place: Place;
  declare private error: unknown;
  declare private view: (ReviewView<unknown> & { id: string }) | undefined;
  declare private hasEnded: boolean;
  private language = preferredLanguage();

  constructor() {
    super();
    this.hasEnded = false;
    this.place = readPlace(location.hash);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.lang = this.language;
    addEventListener('hashchange', this.followAddress);
    this.addEventListener('eh-info', this.takeInfo);
    this.client ??= createClient({
      base: new URL('api/', document.baseURI).href,
      csrf: () => this.session?.csrf ?? '',
      onSignedOut: this.end,
    });
    void this.open();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.followAddress);
    this.removeEventListener('eh-info', this.takeInfo);
    super.disconnectedCallback();
  }

  private followAddress = (): void => {
    const before = this.place;
    this.place = readPlace(location.hash);
    const isOther = before.view !== this.place.view || before.rest !== this.place.rest;
    void this.follow(isOther);
  };

  private takeInfo = (event: Event): void => {
    this.info = (event as CustomEvent<ViewInfo>).detail;
  };

  private end = (): void => {
    if (this.session?.user === undefined) return;
    const { user: _user, csrf: _csrf, ...rest } = this.session;
    this.session = rest;
    this.hasEnded = true;
  };

  /** Reads the session, then what the address asks for. */
  private open = async (): Promise<void> => {
    this.error = undefined;
    try {
      this.session = await this.client.get<SessionInfo>('session');
      if (this.session.user) await this.enter();
    } catch (error) {
      this.error = error;
    }
  };

  private enter = async (session = this.session): Promise<void> => {
    this.session = session;
    this.hasEnded = false;
    this.error = undefined;
    try {
      this.courses = await this.client.get<CourseList>('courses');
      await this.follow(false);
    } catch (error) {
      this.error = error;
    }
  };

  /** Loads the view of the address. @param isOther whether the reader is to be led to its heading */
  private async follow(isOther: boolean): Promise<void> {
    const { course } = this.place.query;
    const id = this.place.view;
    if (this.session?.user === undefined) return;
    if (course === undefined || !isViewId(id)) {
      this.view = undefined;
      this.info = undefined;
      if (course !== undefined && id === '') go(linkTo(this.place, 'overview'), true);
      this.tellTitle();
      return;
    }
    if (this.info?.course !== course) this.info = undefined;
    void this.readChoices(course);
    await this.showView(id);
    this.tellTitle();
    if (!isOther) return;
    await this.updateComplete;
    scrollTo(0, 0);
    this.renderRoot.querySelector('h1')?.focus();
  }

  private async showView(id: ViewId): Promise<void> {
    const { tag, load } = VIEWS[id];
    const { place } = this;
    if (this.view?.localName !== tag) {
      try {
        await load();
        this.error = undefined;
      } catch (error) {
        this.error = error;
        return;
      }
      if (this.place !== place) return;
      this.view = document.createElement(tag) as NonNullable<typeof this.view>;
    }
    Object.assign(this.view, { place, client: this.client, session: this.session });
  }

  /** What one can filter by does not depend on the filter: one request a course. */
  private async readChoices(course: string): Promise<void> {
    if (this.choices?.course === course) return;
    this.choices = undefined;
    try {
      const { choices } = await this.client.get<Overview>('overview', { course });
      if (this.place.query['course'] === course) this.choices = { course, is: choices };
    } catch {
      // The view says what is wrong; without choices the filters offer what needs none.
    }
  }

  private tellTitle(): void {
    const { shell, views } = this.words;
    const name = isViewId(this.place.view) && this.view ? views[this.place.view].name : '';
    document.title = [name, this.courseTitle().text, shell.title].filter(Boolean).join(' · ');
  }

  private courseTitle(): { text: string; lang: string } {
    const { course } = this.place.query;
    if (course === undefined) return { text: '', lang: this.language };
    const entry = this.courses?.courses.find((one) => one.course === course);
    const text = pick(entry?.title ?? this.info?.title, this.language);
    return text ?? { text: this.words.shell.unnamedCourse, lang: this.language };
  }

  private get isDemo(): boolean {
    return this.info?.demo ?? this.place.query['course']?.endsWith(DEMO) ?? false;
  }

  private chooseLanguage = (event: Event): void => {
    this.language = (event.target as HTMLSelectElement).value;
    document.documentElement.lang = this.language;
    keepLanguage(this.language);
    this.tellTitle();
    this.requestUpdate();
    this.view?.requestUpdate();
  };

  private signOut = async (): Promise<void> => {
    try {
      this.session = await this.client.send<SessionInfo>('sign-out');
      this.courses = undefined;
      this.view = undefined;
      this.info = undefined;
      this.choices = undefined;
      go(hrefOf(''));
    } catch (error) {
      this.error = error;
    }
  };

  private removeDemonstration = async (): Promise<void> => {
    try {
      await this.client.send('demo/remove');
      this.courses = await this.client.get<CourseList>('courses');
      go(hrefOf(''));
    } catch (error) {
      this.error = error;
    }
  };

  private skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector('main')?.focus();
  };

  protected override render(): TemplateResult {
    return html`<header>
        <a class="skip" href="#/" @click=${this.skip}>${this.words.shell.skip}</a>
        ${this.isDemo && this.session?.user ? this.renderDemo() : nothing} ${this.renderBar()}
      </header>
      ${this.renderBody()}`;
  }

  private renderDemo(): TemplateResult {
    const { demonstration, demonstrationText, removeDemonstration } = this.words.shell;
    return html`<div class="demo-band" role="note">
      <p><strong>${demonstration}.</strong> ${demonstrationText}</p>
      ${
        this.session?.may.administer
          ? html`<button type="button" @click=${this.removeDemonstration}>
              ${removeDemonstration}
            </button>`
          : nothing
      }
    </section>`;
  }

  private renderBar(): TemplateResult {
    const { shell } = this.words;
    const { text, lang } = this.courseTitle();
    const user = this.session?.user;
    return html`<div class="bar">
      <a class="brand" href="#/">${brandMark}<span>${shell.title}</span></a>
      <p class="course">
        ${
          user && text
            ? html`<span lang=${lang} dir="auto">${text}</span>${
                  this.isDemo ? html`<span class="tag demo">${shell.demonstration}</span>` : nothing
                }`
            : nothing
        }
      </p>
      <div class="me">
        ${
          user === undefined
            ? nothing
            : this.session?.by === 'this-machine'
              ? html`<span>${shell.thisMachine}</span>`
              : html`<span>${shell.signIn.as(user.name)}</span>
                  <button type="button" class="quiet" @click=${this.signOut}>
                    ${shell.signIn.out}
                  </button>`
        }
        <select aria-label=${shell.language} @change=${this.chooseLanguage}>
          ${pageLanguages.map(
            (tag) =>
              html`<option value=${tag} lang=${tag} ?selected=${tag === this.language}>
                ${languageName(tag)}
              </option>`,
          )}
        </select>
      </div>
    </div>`;
  }

  private renderBody(): TemplateResult {
    const { shell } = this.words;
    if (this.session === undefined) {
      return this.renderAlone(
        this.error === undefined
          ? html`<p class="waiting" role="status">${shell.opening}</p>`
          : nothing,
      );
    }
    if (this.session.user === undefined) {
      return this.renderAlone(
        html`<eh-sign-in
          .client=${this.client}
          .needsFirstUser=${this.session.needsFirstUser}
          .hasEnded=${this.hasEnded}
          @eh-signed-in=${(event: CustomEvent<SessionInfo>) => this.enter(event.detail)}
        ></eh-sign-in>`,
      );
    }
    const { course } = this.place.query;
    if (course !== undefined && isViewId(this.place.view)) return this.renderView(this.place.view);
    return this.renderAlone(
      html`${
          this.place.view === ''
            ? nothing
            : html`<p class="note bad" role="alert">${shell.problems.unknownView}</p>`
        }
        <eh-courses
          .client=${this.client}
          .session=${this.session}
          .courses=${this.courses}
          @eh-courses=${() => this.enter()}
        ></eh-courses>`,
    );
  }

  private renderAlone(content: TemplateResult | typeof nothing): TemplateResult {
    return html`<div class="frame wide">
      <main tabindex="-1">${this.renderError()}${content}</main>
    </div>`;
  }

  private renderError(): TemplateResult | typeof nothing {
    if (this.error === undefined) return nothing;
    const { problems, tryAgain } = this.words.shell;
    const text =
      this.error instanceof TypeError
        ? problems.script
        : problemText(this.error, this.words, this.format);
    return html`<div class="note bad" role="alert">
      <h2>${problems.title}</h2>
      <p>${text}</p>
      <p><button type="button" @click=${this.open}>${tryAgain}</button></p>
    </div>`;
  }

  private renderView(id: ViewId): TemplateResult {
    const { name, lead } = this.words.views[id];
    return html`<div class="frame">
      <nav aria-label=${this.words.shell.menu}>
        ${renderMenu(this.words, this.place, id, this.session!)}
      </nav>
      <main tabindex="-1">
        <h1 tabindex="-1">${name}</h1>
        <p class="lead">${lead}</p>
        ${
          VIEWS[id].isUnfiltered
            ? nothing
            : html`<eh-filters
                .place=${this.place}
                .client=${this.client}
                .choices=${this.choices?.is}
                .session=${this.session}
              ></eh-filters>`
        }
        ${this.info ? renderCounted(this.info, this.words, this.format) : nothing}
        ${this.renderError()} ${this.view}
      </main>
    </div>`;
  }
}

customElements.define('eh-review', EhReview);
