import { html, type PropertyValues, type TemplateResult } from 'lit';
import { EhElement } from '../ui/eh-element.ts';
import { requestAction, ROOMS, type RoomId } from './actions.ts';
import { headerStyles } from './header.styles.ts';
import type { PlayView } from './play-view.ts';

/**
 * The head of the LMS page: which course, who learns, and how the attempt stands for the LMS.
 *
 * @summary Title, learner, attempt, status, score and total time of the preview LMS.
 * @event eh-lms-action - The person wants something done; see `LmsAction`.
 */
export class EhLmsHeader extends EhElement {
  static override ownStyles = headerStyles;
  static override properties = {
    view: { attribute: false },
    room: { attribute: false },
    isPanelOpen: { attribute: false },
  };

  /** What the page knows; nothing until the first answer of the store. */
  declare view: PlayView | undefined;
  /** Which room the course has. */
  declare room: RoomId;
  /** Whether the panel stands beside the course. */
  declare isPanelOpen: boolean;

  constructor() {
    super();
    this.room = 'full';
    this.isPanelOpen = true;
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return this.view !== undefined;
  }

  override render(): TemplateResult {
    const { config, isRunning } = this.view!;
    return html`<div class="bar">
      <div class="title">
        <p><a href="/">Workbench</a> · Preview LMS · ${config.formatLabel}</p>
        <h1 lang=${config.language}>${config.title}</h1>
      </div>
      ${this.renderFacts()}
      <div class="tools">
        <label>
          <span>Room</span>
          <select @change=${this.handleRoom}>
            ${ROOMS.map(
              ({ id, label }) =>
                html`<option value=${id} ?selected=${id === this.room}>${label}</option>`,
            )}
          </select>
        </label>
        <button
          type="button"
          aria-expanded=${this.isPanelOpen ? 'true' : 'false'}
          @click=${() => requestAction(this, { type: 'toggle-panel' })}
        >
          Panel
        </button>
        <button
          type="button"
          class="exit"
          ?disabled=${!isRunning}
          @click=${() => requestAction(this, { type: 'exit' })}
        >
          Exit
        </button>
      </div>
    </div>`;
  }

  private renderFacts(): TemplateResult {
    return html`<dl aria-label="How the attempt stands for the LMS">
      ${this.view!.facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
  }

  private handleRoom(event: Event): void {
    const room = (event.target as HTMLSelectElement).value as RoomId;
    requestAction(this, { type: 'room', room });
  }
}

customElements.define('eh-lms-header', EhLmsHeader);

declare global {
  interface HTMLElementTagNameMap {
    'eh-lms-header': EhLmsHeader;
  }
}
