import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { icon } from '../kit.ts';
import type { WorkItem } from '../work/kit.ts';
import { EhMapBase } from './map-base.ts';
import { nextVoice, turnsOf, VOICE } from './sheet.ts';

const MOST_VOICES = 24;

/** Several people at one device: who draws now, who has told how much, whose turn is next. */
export abstract class EhMapTurns extends EhMapBase {
  static override properties: PropertyDeclarations = { voice: { state: true } };

  /** Who draws now. */
  declare private voice: string | undefined;

  /** Who draws now: as chosen, else who has told least. */
  protected override get drawing(): string | undefined {
    const turns = turnsOf(this.items);
    return turns.some(({ name }) => name === this.voice) ? this.voice : nextVoice(turns);
  }

  protected renderVoices(): TemplateResult {
    const { own, drawing } = this;
    const turns = turnsOf(this.items);
    const next = nextVoice(turns, drawing);
    return html`${
      turns.length > 0
        ? html`<div class="turns no-print" role="group" aria-label=${own.drawing}>
            <span class="label" aria-hidden="true">${own.drawing}</span>
            ${turns.map(
              ({ name, count }) =>
                html`<button
                  type="button"
                  class="voice"
                  aria-pressed=${name === drawing ? 'true' : 'false'}
                  aria-label=${own.turns(name, count)}
                  @click=${() => this.giveTo(name)}
                >
                  ${name} <span class="count">${count}</span>
                </button>`,
            )}
            ${
              next && next !== drawing
                ? html`<button type="button" class="quiet pass" @click=${() => this.giveTo(next)}>
                    ${icon('right')} ${own.pass(next)}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
    ${this.renderTable(turns)}`;
  }

  /** Who sits at the table. */
  private renderTable(turns: readonly { name: string }[]): TemplateResult {
    const { own } = this;
    return html`<details class="together no-print">
      <summary>${own.together}</summary>
      <p class="soft">${own.togetherHelp}</p>
      <div class="field">
        <label for="voice">${own.voiceName}</label>
        <div class="with-button">
          <input
            id="voice"
            type="text"
            maxlength="40"
            autocomplete="off"
            @keydown=${this.handleVoiceKey}
          />
          <button type="button" id="add-voice" @click=${() => this.addVoice()}>
            ${icon('plus')} ${own.voiceAdd}
          </button>
        </div>
      </div>
      ${turns.map(
        ({ name }) =>
          html`<button type="button" class="quiet" @click=${() => this.removeVoice(name)}>
            ${icon('bin')} ${own.voiceRemove(name)}
          </button>`,
      )}
    </details>`;
  }

  private handleVoiceKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.addVoice();
  };

  private giveTo(name: string): void {
    this.voice = name;
    this.news = this.own.nowDraws(name);
  }

  private addVoice(): void {
    const { own, items } = this;
    const field = this.renderRoot.querySelector<HTMLInputElement>('#voice')!;
    const name = field.value.replace(/\s+/g, ' ').trim();
    const turns = turnsOf(items);
    field.focus();
    if (!name || turns.length >= MOST_VOICES) return;
    field.value = '';
    if (turns.some((turn) => turn.name === name)) this.news = own.voiceKnown(name);
    else this.put([...items, { group: VOICE, who: name }], own.voiceAdded(name));
  }

  private removeVoice(name: string): void {
    const isGone = ({ group, who }: WorkItem): boolean => group === VOICE && who === name;
    this.openFor((item) => !isGone(item));
    this.put(
      this.items.filter((item) => !isGone(item)),
      this.own.voiceGone(name),
    );
    this.focusOn('#voice');
  }
}
