import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { EraseDone, LogList, Names } from '../../api/people.ts';
import type { LearnerTimeline } from '../../api/reading.ts';
import { ActionView, fieldOf } from '../action-view.ts';
import type { Query } from '../client.ts';
import { renderMoment } from '../person.ts';
import { readingStyles } from '../reading.styles.ts';

const STEP = 50;

/**
 * @summary Names on request with a reason, what one person may ask for, and the log of both.
 */
export class EhPeople extends ActionView<LogList> {
  static override ownStyles = readingStyles;
  static override properties: PropertyDeclarations = {
    names: { state: true },
    person: { state: true },
  };

  declare private names: Names | undefined;
  declare private person: LearnerTimeline['learner'] | undefined;
  private askedFor = '';

  protected override get path(): string {
    return 'log';
  }

  protected override query(): Query {
    return { course: this.course, offset: this.place.query['offset'], limit: STEP };
  }

  protected override infoOf(): undefined {
    return undefined;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { learner = '' } = this.place?.query ?? {};
    if (learner === this.askedFor || !this.client) return;
    this.askedFor = learner;
    this.person = undefined;
    if (learner !== '') void this.find(learner);
  }

  private async find(learner: string): Promise<void> {
    const { course } = this;
    const found = await this.act(() =>
      this.client.get<LearnerTimeline>('learner', { course, learner }),
    );
    this.person = found?.learner;
  }

  protected override renderData(data: LogList): TemplateResult {
    const { people: words } = this.words;
    return html`${this.renderSaid()} ${this.renderNames()}
      ${this.person !== undefined && this.session.may.administer ? this.renderPerson(this.person) : nothing}
      <h2>${words.log}</h2>
      <p class="soft">${words.logAbout}</p>
      ${
        data.entries.length === 0
          ? html`<p>${words.logEmpty}</p>`
          : html`<div class="scroll" tabindex="0" role="group" aria-label=${words.log}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">${words.at}</th>
                    <th scope="col">${words.user}</th>
                    <th scope="col">${words.action}</th>
                    <th scope="col">${words.why}</th>
                  </tr>
                </thead>
                <tbody>
                  ${data.entries.map(
                    ({ at, user, action, reason, detail }) =>
                      html`<tr>
                        <td>${renderMoment(at, this.format)}</td>
                        <td dir="auto">${user}</td>
                        <td>
                          ${this.actionName(action)}
                          ${detail ? html`<br /><span class="soft small" dir="auto">${detail}</span>` : nothing}
                        </td>
                        <td dir="auto">${reason ?? this.words.shell.nothing}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
      ${this.renderPager({ offset: Number(this.place.query['offset'] ?? 0), total: data.total }, data.entries.length, STEP)}`;
  }

  private actionName(action: string): string {
    const known: Record<string, string> = this.words.people.actions;
    return Object.hasOwn(known, action) ? known[action]! : action;
  }

  private renderNames(): TemplateResult {
    const { people: words } = this.words;
    const { learner } = this.place.query;
    const who = learner && this.person?.code;
    return html`<section class="card">
      <h2>${who ? words.nameOf(who) : words.names}</h2>
      <p>${words.namesAbout}</p>
      <form class="form" @submit=${this.askNames}>
        <label class="field"
          >${words.reason}<input
            name="reason"
            minlength="8"
            maxlength="500"
            required
            autocomplete="off"
        /></label>
        <p><button type="submit" class="primary" ?disabled=${this.isBusy}>${words.show}</button></p>
      </form>
      ${this.names === undefined ? nothing : this.renderFound(this.names)}
    </section>`;
  }

  private renderFound({ names, until }: Names): TemplateResult {
    const { people: words } = this.words;
    const found = Object.entries(names);
    return html`<p>
        <strong>${words.found(found.length, this.format.number(found.length))}</strong>
        ${words.until(this.format.time(until))}
      </p>
      ${
        this.person !== undefined && names[this.person.id] !== undefined
          ? html`<p>${this.person.code}: <strong dir="auto">${names[this.person.id]}</strong></p>`
          : nothing
      }
      <p><a class="button" href=${this.link('matrix')}>${words.toLearners}</a></p>`;
  }

  private renderPerson({ id, code }: LearnerTimeline['learner']): TemplateResult {
    const { people: words } = this.words;
    return html`<section class="card">
        <h2>${words.export(code)}</h2>
        <p>${words.exportAbout}</p>
        <form class="form" method="get" action=${this.client.url('person')} target="_blank">
          <input type="hidden" name="course" value=${this.course} />
          <input type="hidden" name="learner" value=${id} />
          <label class="field"
            >${words.reason}<input
              name="reason"
              minlength="8"
              maxlength="500"
              required
              autocomplete="off"
          /></label>
          <p><button type="submit">${words.download}</button></p>
        </form>
      </section>
      <section class="card">
        <h2>${words.erase(code)}</h2>
        <p>${words.eraseAbout}</p>
        <form class="form" @submit=${this.erase}>
          <fieldset class="field">
            <legend>${words.mode}</legend>
            ${(['scrub', 'delete'] as const).map(
              (mode, at) =>
                html`<label class="check"
                  ><input
                    type="radio"
                    name="mode"
                    value=${mode}
                    ?checked=${at === 0}
                  />${words.modes[mode]}</label
                >`,
            )}
          </fieldset>
          <label class="field"
            >${words.reason}<input
              name="reason"
              minlength="8"
              maxlength="500"
              required
              autocomplete="off"
          /></label>
          <label class="field"
            >${words.confirm(code)}<input
              name="confirm"
              required
              autocomplete="off"
              autocapitalize="characters"
          /></label>
          <p><button type="submit" ?disabled=${this.isBusy}>${words.eraseNow}</button></p>
        </form>
      </section>`;
  }

  private askNames = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const reason = fieldOf(event.target as HTMLFormElement, 'reason');
    const { course } = this;
    const { learner } = this.place.query;
    this.names = await this.act(() =>
      this.client.send<Names>('names', { course, reason, ...(learner && { learners: [learner] }) }),
    );
    if (this.names !== undefined) this.reload();
  };

  private erase = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { course, person } = this;
    if (person === undefined) return;
    const wish = {
      mode: fieldOf(form, 'mode'),
      reason: fieldOf(form, 'reason'),
      confirm: fieldOf(form, 'confirm'),
    };
    const done = await this.act(
      () => this.client.send<EraseDone>('person/erase', { course, learner: person.id, ...wish }),
      ({ statements }) => this.words.people.erased(this.format.number(statements)),
    );
    if (done === undefined) return;
    this.person = undefined;
    this.change({ learner: undefined }, true);
    this.reload();
  };
}

customElements.define('eh-people', EhPeople);
