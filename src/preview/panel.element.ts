import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { EhElement } from '../ui/eh-element.ts';
import { requestAction } from './actions.ts';
import './call-log.element.ts';
import './exchange-log.element.ts';
import { FAULT_TEXTS, faultsOf, type Fault } from './faults.ts';
import { LAUNCH_MODES, type LaunchMode } from './launch/registration.ts';
import { panelStyles } from './panel.styles.ts';
import type { PlayView } from './play-view.ts';

/**
 * The panel beside the course: counters, faults on demand, session, learner, and all calls.
 *
 * @summary What a course tells the preview LMS, and switches that make the LMS misbehave.
 * @event eh-lms-action - The person wants something done; see `LmsAction`.
 */
export class EhLmsPanel extends EhElement {
  static override ownStyles = panelStyles;
  static override properties = {
    view: { attribute: false },
    said: { state: true },
  };

  /** What the page knows; nothing until the first answer of the store. */
  declare view: PlayView | undefined;
  /** The last thing that was done, for people who do not see the screen. */
  declare private said: string;

  constructor() {
    super();
    this.said = '';
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return this.view !== undefined;
  }

  override render(): TemplateResult {
    const { config, fault, log } = this.view!;
    return html`<aside aria-label="What the course tells the LMS">
      ${this.renderCounters()}
      <details>
        <summary>
          Faults on demand
          ${
            fault === 'none'
              ? nothing
              : html`<span class="badge">${FAULT_TEXTS[config.kind][fault]?.label}</span>`
          }
        </summary>
        ${this.renderFaults()}
      </details>
      <details>
        <summary>Session</summary>
        ${this.renderSession()}
      </details>
      <details>
        <summary>Learner</summary>
        ${this.renderLearner()}
      </details>
      <h2>${log.kind === 'scorm' ? 'Calls' : 'Record store'}</h2>
      ${
        log.kind === 'scorm'
          ? html`<eh-call-log .entries=${log.entries} .size=${log.entries.length}></eh-call-log>`
          : html`<eh-exchange-log
              .entries=${log.entries}
              .size=${log.entries.length}
            ></eh-exchange-log>`
      }
      <div class="row">
        <button type="button" @click=${this.handleCopy}>Copy as JSON</button>
        <button type="button" @click=${this.handleDownload}>Download the log</button>
      </div>
      <p role="status">${this.said}</p>
      ${this.renderDialog()}
    </aside>`;
  }

  private renderCounters(): TemplateResult {
    return html`<dl>
      ${this.view!.counters.map(
        ({ name, value, isBad }) =>
          html`<div class=${isBad ? 'refused' : ''}>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
  }

  private renderFaults(): TemplateResult {
    const texts = FAULT_TEXTS[this.view!.config.kind];
    return html`<fieldset @change=${this.handleFault}>
      <legend class="sr-only">What goes wrong</legend>
      ${faultsOf(this.view!.config.kind).map(
        (id) =>
          html`<label class="fault">
            <input
              type="radio"
              name="fault"
              .value=${id}
              .checked=${id === this.view!.fault}
              aria-describedby="fault-${id}"
            />
            <span>${texts[id]?.label}<small id="fault-${id}">${texts[id]?.text}</small></span>
          </label>`,
      )}
    </fieldset>`;
  }

  private renderSession(): TemplateResult {
    const { config, isRunning, mode, moveOn, reviewAfterCompletion } = this.view!;
    return html`<div class="row">
        <button type="button" @click=${() => requestAction(this, { type: 'launch' })}>
          Reload the course
        </button>
        <button
          type="button"
          ?disabled=${!isRunning}
          @click=${() => requestAction(this, { type: 'exit' })}
        >
          Exit as in the LMS
        </button>
        <button type="button" @click=${() => requestAction(this, { type: 'new-attempt' })}>
          ${config.kind === 'scorm' ? 'New attempt' : 'New registration'}
        </button>
        ${
          mode === undefined
            ? nothing
            : html`<button type="button" @click=${() => requestAction(this, { type: 'waive' })}>
                Waive the unit
              </button>`
        }
      </div>
      ${moveOn ? html`<small>The unit moves on by: ${moveOn}</small>` : nothing}
      ${mode === undefined ? nothing : this.renderModes(mode)}
      ${reviewAfterCompletion === undefined ? nothing : this.renderReview(reviewAfterCompletion)}`;
  }

  private renderModes(current: LaunchMode): TemplateResult {
    return html`<fieldset @change=${this.handleMode}>
      <legend>Launch mode, from the next reload on</legend>
      ${LAUNCH_MODES.map(
        (mode) =>
          html`<label class="fault"
            ><input type="radio" name="mode" .value=${mode} .checked=${mode === current} /><span
              >${mode}</span
            ></label
          >`,
      )}
    </fieldset>`;
  }

  private renderReview(isReview: boolean): TemplateResult {
    return html`<label class="fault">
      <input type="checkbox" .checked=${isReview} @change=${this.handleReview} />
      <span
        >As Moodle: review after completion<small
          >Once completed, passed or failed, the course opens for review, without credit. From the
          next reload on.</small
        ></span
      >
    </label>`;
  }

  private renderLearner(): TemplateResult {
    const { config, learners } = this.view!;
    return html`<form @submit=${this.handleLearner}>
        <label for="learner">Learn as</label>
        <div class="row">
          <input
            id="learner"
            name="learner"
            list="learners"
            required
            maxlength="40"
            pattern="[A-Za-z0-9._\\-]+"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="learner-help"
            .defaultValue=${config.learner}
          />
          <button>Switch</button>
        </div>
        <datalist id="learners">
          ${learners.map((name) => html`<option value=${name}></option>`)}
        </datalist>
        <small id="learner-help">Letters (a–z), digits, point, hyphen, underscore.</small>
      </form>
      ${
        learners.length > 0
          ? html`<ul aria-label="Known learners">
              ${learners.map(
                (name) =>
                  html`<li>
                    ${
                      name === config.learner
                        ? html`<strong aria-current="true">${name}</strong>`
                        : html`<a href="?learner=${name}" @click=${this.handleKnown}>${name}</a>`
                    }
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      <button type="button" class="danger" @click=${() => this.dialog.showModal()}>
        Forget this learner …
      </button>`;
  }

  private renderDialog(): TemplateResult {
    return html`<dialog aria-labelledby="forget-title" @close=${this.handleDialogClose}>
      <h2 id="forget-title">Forget “${this.view!.config.learner}”?</h2>
      <p>
        All attempts of this learner at this course are deleted from this machine. The course starts
        anew.${
          this.view!.config.kind === 'launch'
            ? ' Statements stay in the record store: eco lrs erase-person takes them out.'
            : ''
        }
      </p>
      <form method="dialog" class="row">
        <button value="forget" class="danger">Forget</button>
        <button value="keep" autofocus>Keep</button>
      </form>
    </dialog>`;
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  private handleDialogClose(): void {
    if (this.dialog.returnValue !== 'forget') return;
    this.dialog.returnValue = '';
    this.said = 'The learner is forgotten.';
    requestAction(this, { type: 'forget' });
  }

  private handleFault(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    requestAction(this, { type: 'fault', fault: value as Fault });
  }

  private handleMode(event: Event): void {
    const mode = (event.target as HTMLInputElement).value as LaunchMode;
    requestAction(this, { type: 'mode', mode });
  }

  private handleReview(event: Event): void {
    requestAction(this, { type: 'review', isReview: (event.target as HTMLInputElement).checked });
  }

  private handleLearner(event: SubmitEvent): void {
    event.preventDefault();
    const learner = new FormData(event.target as HTMLFormElement).get('learner');
    if (typeof learner === 'string') requestAction(this, { type: 'learner', learner });
  }

  private handleKnown(event: Event): void {
    event.preventDefault();
    const learner = (event.target as HTMLAnchorElement).textContent;
    requestAction(this, { type: 'learner', learner });
  }

  private get log(): string {
    const { config, facts, log } = this.view!;
    const standing = Object.fromEntries(facts);
    return JSON.stringify({ ...config, standing, calls: log.entries }, null, 2);
  }

  private async handleCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.log);
      this.said = 'The log is copied.';
    } catch {
      this.said = 'The browser did not allow copying. Download the log instead.';
    }
  }

  private handleDownload(): void {
    const { courseId, learner } = this.view!.config;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.log], { type: 'application/json' }));
    link.download = `${courseId}-${learner}-calls.json`;
    link.click();
    URL.revokeObjectURL(link.href);
    this.said = 'The log is downloaded.';
  }
}

customElements.define('eh-lms-panel', EhLmsPanel);

declare global {
  interface HTMLElementTagNameMap {
    'eh-lms-panel': EhLmsPanel;
  }
}
