import { html, nothing, type TemplateResult } from 'lit';
import type { WorkEntry, WorkWall } from '../../api/reading.ts';
import { filterOf, linkWith } from '../address.ts';
import type { Query } from '../client.ts';
import { renderPerson } from '../person.ts';
import { readingStyles } from '../reading.styles.ts';
import { ReviewView } from '../review-view.ts';
import { nameOf } from '../text.ts';
import { renderPlan, renderTimeline } from '../work/dated.ts';
import { renderList, renderNotes, renderRecords } from '../work/notes.ts';
import { renderPlaces } from '../work/places.ts';
import { renderDeliberation, renderSpread } from '../work/spread.ts';
import { namesOf, sheetOf, type Sheet, type Wall } from '../work/wall.ts';
import { workStyles } from '../work/work.styles.ts';

/** Works read at a time; more than that is no wall any more. */
const STEP = 200;

const SHEETS: Readonly<Record<Sheet, (wall: Wall) => TemplateResult>> = {
  places: renderPlaces,
  deliberation: renderDeliberation,
  spread: renderSpread,
  plan: renderPlan,
  timeline: renderTimeline,
  records: renderRecords,
  notes: renderNotes,
  list: renderList,
};

/**
 * @summary What learners drew, noted and planned, together on one wall; without names.
 */
export class EhWorkWall extends ReviewView<WorkWall> {
  static override ownStyles = [readingStyles, workStyles];

  protected override get path(): string {
    return 'work';
  }

  protected override query(): Query {
    const { about, offset } = this.place.query;
    return { ...filterOf(this.place), about, offset, limit: STEP };
  }

  protected override renderData(data: WorkWall): TemplateResult {
    const { work: words, shell } = this.words;
    if (data.activities.length === 0) return html`<p class="note">${words.none}</p>`;
    const { about, codes } = this.place.query;
    const shown = data.activities.filter(
      ({ id }) =>
        (about === undefined || about === id) && data.works.some((one) => one.about === id),
    );
    const total = data.activities.reduce((sum, one) => sum + one.works, 0);
    return html`<nav class="activities no-print" aria-label=${words.activities}>
        <a
          class="button small"
          href=${linkWith(this.place, { about: undefined })}
          aria-current=${about === undefined ? 'true' : nothing}
          >${words.all} <span class="soft">${this.format.number(total)}</span></a
        >
        ${data.activities.map(
          ({ id, title, works }) =>
            html`<a
              class="button small"
              href=${linkWith(this.place, { about: id })}
              aria-current=${about === id ? 'true' : nothing}
              ><span dir="auto">${nameOf(title, id, this.languageTag)}</span>
              <span class="soft">${this.format.number(works)}</span></a
            >`,
        )}
      </nav>
      <div class="row no-print">
        <button type="button" @click=${() => print()}>${shell.print}</button>
        <label class="check"
          ><input
            type="checkbox"
            .checked=${codes === '1'}
            @change=${(event: Event) =>
              this.change({ codes: (event.target as HTMLInputElement).checked ? '1' : undefined })}
          />${words.withCodes}</label
        >
      </div>
      ${
        data.works.length < data.total
          ? html`<p class="note">
              ${words.newestOnly(this.format.number(data.works.length), this.format.number(data.total))}
            </p>`
          : nothing
      }
      ${shown.map(({ id, title, kind }, at) =>
        this.renderActivity(
          `work-${at}`,
          this.named(title, id),
          kind,
          data.works.filter((one) => one.about === id),
        ),
      )}`;
  }

  private renderActivity(
    heading: string,
    title: TemplateResult,
    kind: string,
    works: WorkEntry[],
  ): TemplateResult {
    const { work: words } = this.words;
    const filled = works.filter((one) => one.items.length > 0);
    const files = works.filter((one) => one.files.length > 0);
    const wall: Wall = {
      works: filled,
      words: this.words,
      format: this.format,
      names: namesOf(filled),
      by: (work) => this.renderBy(work),
    };
    return html`<section class="made" aria-labelledby=${heading}>
      <h2 id=${heading}>
        ${title}
        <span class="soft small"
          >${words.people(works.length, this.format.number(works.length))}</span
        >
      </h2>
      ${filled.length > 0 ? SHEETS[sheetOf(kind || (works[0]?.kind ?? ''), filled)](wall) : html`<p class="soft">${words.unread}</p>`}
      ${files.length === 0 ? nothing : this.renderFiles(files)}
    </section>`;
  }

  private renderBy(work: WorkEntry): TemplateResult | undefined {
    if (this.place.query['codes'] !== '1' && work.learner.name === undefined) return undefined;
    const href = this.link('statement', {}, work.id);
    return html`<span class="by">${renderPerson(work.learner, this.words, href)}</span>`;
  }

  private renderFiles(works: readonly WorkEntry[]): TemplateResult {
    const { work: words } = this.words;
    return html`<details>
      <summary>${words.files(works.reduce((sum, one) => sum + one.files.length, 0))}</summary>
      <ul>
        ${works.flatMap((work) =>
          work.files.map(
            ({ name, type, bytes, href }) =>
              html`<li>
                <a
                  href=${this.client.url(href.replace(/^api\//, ''))}
                  target="_blank"
                  rel="noreferrer"
                  dir="auto"
                  >${name || type || words.file}</a
                >
                <span class="soft"
                  >${words.kilobytes(this.format.number(Math.ceil(bytes / 1000)))}</span
                >
              </li>`,
          ),
        )}
      </ul>
    </details>`;
  }
}

customElements.define('eh-work-wall', EhWorkWall);
