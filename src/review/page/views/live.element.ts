import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Finding } from '../../api/common.ts';
import type { LiveEvent, LiveLearner } from '../../api/course.ts';
import type { SessionInfo } from '../../api/session.ts';
import { filterOf, go, linkTo, linkWith, type Place } from '../address.ts';
import type { ReviewClient } from '../client.ts';
import { renderPerson } from '../person.ts';
import { readingStyles } from '../reading.styles.ts';
import { ReviewElement } from '../review-element.ts';
import { nameOf } from '../text.ts';
import { followLive, type LiveLine, type LineState } from '../live-line.ts';
import { liveStyles } from './live.styles.ts';

const IDLE = ['60', '180', '300', '600'] as const;

/**
 * @summary A workshop while it runs: who is where, who is idle, who is stuck and why. Says when it is
 * not live. The large form is for a projector and shows no single learner.
 */
export class EhLive extends ReviewElement {
  static override ownStyles = [readingStyles, liveStyles];
  static override properties: PropertyDeclarations = {
    place: { attribute: false },
    client: { attribute: false },
    session: { attribute: false },
    data: { state: true },
    line: { state: true },
    now: { state: true },
  };

  declare place: Place;
  declare client: ReviewClient;
  declare session: SessionInfo;
  declare private data: LiveEvent | undefined;
  declare private line: LineState;
  declare private now: number;
  private url = '';
  private live: LiveLine | undefined;
  private clock: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.line = { is: 'opening' };
    this.now = Date.now();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.clock = setInterval(() => (this.now = Date.now()), 1000);
  }

  override disconnectedCallback(): void {
    clearInterval(this.clock);
    this.live?.close();
    this.url = '';
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    if (!this.place || !this.client || !this.isConnected) return;
    const { idle } = this.place.query;
    const url = this.client.url('live', { ...filterOf(this.place), idle });
    if (url === this.url) return;
    this.url = url;
    this.live?.close();
    this.data = undefined;
    this.live = followLive(url, {
      onEvent: (event) => (this.data = event),
      onState: (state) => (this.line = state),
      // Tells the page when the session has ended: an event source cannot.
      onRefused: () => void this.client.get('source').catch(() => undefined),
    });
  }

  protected override render(): TemplateResult {
    const { live: words } = this.words;
    const { idle = '180', big } = this.place.query;
    const isBig = big === '1';
    return html`<div class=${isBig ? 'big' : ''}>
      ${this.renderLine()}
      <div class="bar no-print">
        <label class="field"
          >${words.idleAfter}
          <select
            @change=${(event: Event) =>
              go(linkWith(this.place, { idle: (event.target as HTMLSelectElement).value }), true)}
          >
            ${IDLE.map(
              (one) =>
                html`<option value=${one} ?selected=${one === idle}>
                  ${this.format.duration(Number(one))}
                </option>`,
            )}
          </select></label
        >
        <label class="check"
          ><input
            type="checkbox"
            .checked=${isBig}
            @change=${(event: Event) =>
              go(
                linkWith(this.place, {
                  big: (event.target as HTMLInputElement).checked ? '1' : undefined,
                }),
                true,
              )}
          />${words.big}</label
        >
      </div>
      ${this.data === undefined ? nothing : this.renderData(this.data, isBig)}
    </div>`;
  }

  /** Whether what is shown is of now. A change is announced; the running clock is not. */
  private renderLine(): TemplateResult {
    const { live: words } = this.words;
    const { is, since } = this.line;
    const said = is === 'lost' ? words.lost(this.format.time(since ?? '')) : words.states[is];
    return html`<p class="line ${is}" role="status">
      <span class="lamp" aria-hidden="true"></span> ${said}
    </p>`;
  }

  private renderData(data: LiveEvent, isBig: boolean): TemplateResult {
    const { live: words } = this.words;
    const count = (state: LiveLearner['state']): number =>
      data.learners.filter((one) => one.state === state).length;
    const figures = [
      [words.working, count('working'), 'working'],
      [words.idle, count('idle'), 'idle'],
      [words.stuck, count('stuck'), 'stuck'],
      [words.left, data.left, 'left'],
    ] as const;
    return html`<dl class="figures">
        ${figures.map(
          ([name, value, state]) =>
            html`<div class=${state}>
              <dt>${name}</dt>
              <dd>${this.format.number(value)}</dd>
            </div>`,
        )}
      </dl>
      ${
        data.learners.length === 0
          ? html`<p class="note">${words.nobody}</p>`
          : html`${this.renderPages(data)} ${isBig ? nothing : this.renderLearners(data)}`
      }`;
  }

  private renderPages({ pages, learners }: LiveEvent): TemplateResult {
    const { live: words } = this.words;
    const most = Math.max(1, ...pages.map(({ here }) => here));
    return html`<h2>${words.where}</h2>
      <div class="scroll" tabindex="0" role="group" aria-label=${words.where}>
        <table class="pages">
          <thead>
            <tr>
              <th scope="col">${words.page}</th>
              <th scope="col" class="number">${words.here}</th>
              <th scope="col"><span class="sr-only">${words.share}</span></th>
              <th scope="col">${words.needHelp}</th>
            </tr>
          </thead>
          <tbody>
            ${pages.map(
              (page) =>
                html`<tr>
                  <th scope="row" dir="auto">${nameOf(page.title, page.id, this.languageTag)}</th>
                  <td class="number here">${this.format.number(page.here)}</td>
                  <td class="drawn">
                    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                      <rect class="all" width=${(page.here / most) * 100} height="10" />
                      <rect class="held" width=${(page.stuck / most) * 100} height="10" />
                    </svg>
                  </td>
                  <td>
                    ${
                      page.stuck === 0
                        ? nothing
                        : html`<strong class="stuck-word"
                              >${words.stuckHere(page.stuck, this.format.number(page.stuck))}</strong
                            >
                            ${this.reasons(learners.filter((one) => one.page === page.id && one.state === 'stuck'))}`
                    }
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  /** Each reason once, whoever it is about. */
  private reasons(learners: readonly LiveLearner[]): string {
    const codes = new Set(learners.flatMap(({ why }) => why.map(({ code }) => code)));
    const { reasons } = this.words.live;
    const known: Record<string, string> = reasons;
    return this.format.list([...codes].flatMap((code) => known[code] ?? []));
  }

  private renderLearners({ learners, pages, at }: LiveEvent): TemplateResult {
    const { live: words } = this.words;
    const skew =
      Date.parse(at) - (this.line.since === undefined ? this.now : Date.parse(this.line.since));
    const titles = new Map(
      pages.map((page) => [page.id, nameOf(page.title, page.id, this.languageTag)]),
    );
    return html`<h2>${words.learners}</h2>
      <ul class="plain people">
        ${learners.map(
          (one) =>
            html`<li class="card ${one.state}">
              <p class="name">
                ${renderPerson(one.learner, this.words, linkTo(this.place, 'learner', { learner: one.learner.id }))}
                <span class="tag">${words[one.state]}</span>
              </p>
              <p dir="auto">
                ${one.page === undefined ? words.nowhere : (titles.get(one.page) ?? one.page)}
              </p>
              <p class="soft small">
                ${words.lastSign(this.format.duration(this.quiet(one, skew)))} ·
                ${words.seen(this.format.share(one.progress))}
              </p>
              ${one.why.map((why) => html`<p class="why">${this.sentence(why)}</p>`)}
            </li>`,
        )}
      </ul>`;
  }

  /** Seconds since the last sign, by the server's clock. */
  private quiet({ last }: LiveLearner, skew: number): number {
    return Math.max(0, (this.now + skew - Date.parse(last)) / 1000);
  }

  private sentence({ code, values }: Finding): string {
    const { why } = this.words.live;
    const seconds = (name: string): string => this.format.duration(Number(values[name] ?? 0));
    if (code === 'wrong-again') return why.wrongAgain(this.format.number(Number(values['tries'])));
    if (code === 'long-on-page') return why.longOnPage(seconds('seconds'), seconds('usual'));
    if (code === 'idle') return why.idle(seconds('seconds'));
    return code;
  }
}

customElements.define('eh-live', EhLive);
