import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { activityStyles, defineActivity, icon, type KeyLine, type Words } from '../kit.ts';
import { photoAddress, workStyles, type WorkItem } from '../work/kit.ts';
import { EhMapForm } from './map-form.element.ts';
import { asData, ratioOfPicture } from './pictures.ts';
import type { ParishMap } from './parish-map.schema.ts';
import { parishMapStyles } from './parish-map.styles.ts';
import { mostPlaces, parishMap } from './parish-map.ts';
import { mapKeys } from './parish-map.words.ts';
import { PAPERS, printOn, type Paper } from './print.ts';
import {
  centreOf,
  countOf,
  GROUND,
  groundOf,
  legendOf,
  placesOf,
  ratioOf,
  symbolOf,
  zoneOf,
  type Kind,
} from './sheet.ts';
import { Unchanged } from './unchanged.ts';
import type { Pen, SheetAct } from './sheet-base.ts';
import { symbolMark } from './symbol-mark.ts';

/**
 * @summary A map that a group draws: places, lines and areas with stories, on a sheet or a picture.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Work>>} eh-respond - The learner keeps the map.
 * @event {CustomEvent} eh-draft - Something changed and is worth keeping, unsent.
 * @event {CustomEvent} eh-print - The learner wants this work on paper.
 * @csspart card - The frame of the task.
 */
export class EhParishMap extends EhMapForm {
  static override keys: Words<readonly KeyLine[]> = mapKeys;
  static override ownStyles = [activityStyles, workStyles, parishMapStyles];
  static override properties: PropertyDeclarations = {
    paper: { state: true },
  };

  declare private paper: Paper;
  private readonly rows = new Unchanged();
  constructor() {
    super();
    this.paper = 'A4';
  }

  protected override renderSaid(item: WorkItem): TemplateResult {
    const { own } = this;
    const number = placesOf(this.items).find((placed) => placed.item === item)?.number;
    const symbol = symbolOf(item, this.symbols);
    const facts = [
      symbol.text,
      zoneOf(centreOf(item), own),
      item.who && own.told(item.who),
      item.when,
    ].filter(Boolean);
    return html`<p class="head">
        ${symbolMark(symbol)}<span class="number">${number}</span>
        <span class="name">${item.title || this.workWords.untitled}</span>
      </p>
      <p class="soft">${facts.join(' · ')}</p>
      ${item.text ? html`<p class="told">${item.text}</p>` : nothing}`;
  }

  protected override renderAnswer(activity: ParishMap): TemplateResult {
    const { own, items, isChecked } = this;
    const count = countOf(items);
    this.rows.begin();
    return html`${isChecked ? nothing : this.renderStart(activity)}
      <div class="desk">
        <div class="board">
          ${isChecked ? nothing : html`${this.renderVoices()}${this.renderSheetTools(activity)}`}
          ${this.renderSheet(activity)} ${this.renderLegend()}
          ${isChecked ? nothing : this.renderOwnPicture(activity)}
        </div>
        <div class="places">
          <h3 class="no-print">${own.placesTitle(count, mostPlaces(activity))}</h3>
          ${count === 0 ? html`<p class="soft no-print">${own.empty}</p>` : nothing}
          ${this.renderEntries(activity)}
        </div>
      </div>`;
  }

  // The buttons that add stand above the sheet.
  protected override renderAdd(): TemplateResult {
    return html``;
  }

  protected override renderEntry(
    activity: ParishMap,
    item: WorkItem,
    index: number,
  ): TemplateResult {
    const place = placesOf(this.items).findIndex((placed) => placed.index === index);
    const from = [activity, item, index, this.photos, this.isChecked, this.own];
    // The list takes "as it was" for an entry (lit's `noChange`).
    return this.rows.at(place, from, () =>
      super.renderEntry(activity, item, index),
    ) as TemplateResult;
  }

  private renderStart({ questions }: ParishMap): unknown {
    return questions
      ? html`<div class="questions no-print">
          <p class="label">${this.own.questions}</p>
          <ul>
            ${questions.map((question) => html`<li>${question}</li>`)}
          </ul>
        </div>`
      : nothing;
  }

  private renderSheetTools(activity: ParishMap): TemplateResult {
    const { own, pen } = this;
    const kinds: Kind[] = [
      'place',
      ...(activity.lines === false ? [] : (['line'] as const)),
      ...(activity.areas === false ? [] : (['area'] as const)),
    ];
    return html`<div class="tools-row no-print" role="group" aria-label=${own.draw}>
        ${kinds.map(
          (kind) =>
            html`<button
              type="button"
              id=${kind === 'place' ? 'add' : `add-${kind}`}
              class="tool"
              aria-pressed=${pen?.kind === kind ? 'true' : 'false'}
              @click=${() => this.takePen(kind)}
            >
              ${kindMark(kind)} ${own.kinds[kind]}
            </button>`,
        )}
        ${
          document.fullscreenEnabled
            ? html`<button type="button" class="quiet large" @click=${() => this.fill()}>
                ${own.large}
              </button>`
            : nothing
        }
      </div>
      <div class="guide no-print ${pen || this.notice ? '' : 'idle'}">
        ${pen ? html`<p>${own.penHelp[pen.kind]}</p>` : nothing}
        ${this.notice ? html`<p class="missing">${icon('alert')}<span>${this.notice}</span></p>` : nothing}
        ${pen ? this.renderPenButtons(pen) : nothing}
      </div>`;
  }

  private renderPenButtons({ kind }: Pen): TemplateResult {
    const { own } = this;
    return html`<p class="row-of-buttons">
      ${
        kind === 'place'
          ? nothing
          : html`<button type="button" class="primary" id="ready" @click=${() => this.ready()}>
                ${own.ready}
              </button>
              <button type="button" @click=${() => this.act({ act: 'back' })}>
                ${icon('undo')} ${own.takeBack}
              </button>`
      }
      <button type="button" id="away" @click=${() => this.act({ act: 'away' })}>
        ${own.cancel}
      </button>
    </p>`;
  }

  private renderSheet(activity: ParishMap): TemplateResult {
    const { own, items } = this;
    const picture = groundOf(items);
    const address = picture ? this.photos.get(picture.key) : this.authorGround?.src;
    return html`<eh-map-sheet
        .items=${items}
        .symbols=${this.symbols}
        .ratio=${ratioOf(activity, items)}
        .ground=${address}
        .groundText=${picture ? own.groundLabel : (activity.picture?.alt ?? '')}
        .pen=${this.pen}
        .open=${this.open}
        .point=${this.point}
        .isReadOnly=${this.isChecked}
        @eh-sheet=${(event: CustomEvent<SheetAct>) => this.act(event.detail)}
      ></eh-map-sheet>
      ${picture && !address ? html`<p class="soft">${own.groundGone}</p>` : nothing}
      ${
        this.isChecked || !this.hasAnswer
          ? nothing
          : html`<p class="soft no-print">${own.sheetHelp}</p>`
      }`;
  }

  /** The author's picture: where the page has it (packages may carry it in the page), else by name. */
  private get authorGround(): { src: string } | undefined {
    return this.querySelector<HTMLImageElement>('img.ground') ?? this.activity?.picture;
  }

  private renderLegend(): unknown {
    const used = legendOf(this.items, this.symbols);
    return used.length > 0
      ? html`<ul class="legend" role="list" aria-label=${this.own.legend}>
          ${used.map((symbol) => html`<li>${symbolMark(symbol)} ${symbol.text}</li>`)}
        </ul>`
      : nothing;
  }

  private renderOwnPicture({ ownPicture }: ParishMap): unknown {
    if (ownPicture === false) return nothing;
    const { own } = this;
    const picture = groundOf(this.items);
    return html`<details class="options no-print">
      <summary>${own.options}</summary>
      <p class="soft">${own.optionsHelp}</p>
      <eh-photo-field
        .label=${own.groundLabel}
        .most=${1}
        .keys=${picture ? [picture.key] : []}
        @eh-photos=${(event: CustomEvent<string[]>) => void this.putGround(event.detail[0])}
      ></eh-photo-field>
    </details>`;
  }

  protected override renderActions(): unknown {
    const { own, paper } = this;
    return html`${super.renderActions()}
    ${
      this.hasAnswer
        ? html`<p class="papers no-print">
            <label for="paper">${own.paper}</label>
            <select
              id="paper"
              @change=${(event: Event) =>
                (this.paper = (event.target as HTMLSelectElement).value as Paper)}
            >
              ${PAPERS.map((name) => html`<option .selected=${name === paper}>${name}</option>`)}
            </select>
          </p>`
        : nothing
    }`;
  }

  // Ground, paper, screen

  /** The author's picture goes into files as well, where this page may read it. */
  protected override async readPictures(): Promise<Map<string, string | undefined>> {
    const pictures = await super.readPictures();
    const { authorGround } = this;
    if (authorGround) pictures.set(GROUND, await asData(authorGround.src));
    return pictures;
  }

  private async putGround(key: string | undefined): Promise<void> {
    const isOther = ({ group }: WorkItem): boolean => group !== GROUND;
    if (!key) {
      this.openFor(isOther);
      return this.put(this.items.filter(isOther));
    }
    const ratio = await ratioOfPicture(await photoAddress(key));
    this.openFor(isOther);
    const ground: WorkItem = { group: GROUND, photos: [key], ...(ratio ? { value: ratio } : {}) };
    this.put([...this.items.filter(isOther), ground]);
    this.loadPhotos();
  }

  protected override print(): void {
    printOn(this, this.paper, ratioOf(this.activity!, this.items), () => super.print());
  }

  private fill(): void {
    const isFull = document.fullscreenElement === this;
    // A frame that does not allow it: the map stays as it is.
    void (isFull ? document.exitFullscreen() : this.requestFullscreen()).catch(() => undefined);
  }
}

/** A line drawing of what a button draws. */
const kindMark = (kind: Kind): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" width="1.25em" height="1.25em" aria-hidden="true">
    <path
      d=${KIND_PATHS[kind]}
      fill="none"
      stroke="currentColor"
      stroke-width="2.2"
      stroke-linecap="round"
      stroke-linejoin="round"
    ></path>
  </svg>`;

const KIND_PATHS: Record<Kind, string> = {
  place: 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  line: 'M4 19c1-7 7-3 9-8s3-5 7-6M4 19v.1M20 5v.1',
  area: 'M5 7l7-3 7 5-2 9-9 2z',
};

defineActivity(parishMap, EhParishMap);

declare global {
  interface HTMLElementTagNameMap {
    'eh-parish-map': EhParishMap;
  }
}
