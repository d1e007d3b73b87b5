import { css, html } from 'lit';
import { EhElement, wordsFor } from '../../activities/kit.ts';
import type * as workKit from '../../activities/work/kit.ts';
import { chromeStyles } from '../chrome.styles.ts';
import { saveFile } from '../hand-in/files.ts';
import { formStyles } from '../hand-in/form.styles.ts';
import { extrasWords } from './extras.words.ts';
import { portfolioData, portfolioPage, type TakeAlong } from './files.ts';
import { photosIn, type Task } from './made.ts';
import type { NoteLine } from './note-lines.ts';

/** What the element takes along. */
export interface PortfolioSource {
  course: TakeAlong['course'];
  /** As they stand at this moment. */
  tasks(): Task[];
  /** Notes and bookmarks of the learner. */
  notes(): NoteLine[];
  /** True where no LMS keeps anything. */
  isLocal: boolean;
}

/** @summary Takes along what the learner made: as a page, as data, on paper. */
export class EhPortfolio extends EhElement {
  static override properties = {
    source: { attribute: false },
    said: { state: true },
  };

  static override ownStyles = [
    chromeStyles,
    formStyles,
    css`
      @media print {
        :host {
          display: none;
        }
      }
      .row {
        margin-block: var(--eh-space-l) 0;
      }
    `,
  ];

  declare source: PortfolioSource | undefined;
  declare private said: string;

  constructor() {
    super();
    this.said = '';
  }

  private get words() {
    return wordsFor(extrasWords, this.languageTag);
  }

  protected override render() {
    const { words } = this;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${words.take}</h2>
      <p>${this.source?.isLocal ? words.keptHere : words.keptByPlatform}</p>
      <label for="name">${words.name}</label>
      <input id="name" autocomplete="name" maxlength="80" aria-describedby="name-help" />
      <span class="soft" id="name-help">${words.nameHelp}</span>
      <p class="row">
        <button class="primary" @click=${() => this.savePage()}>${words.page}</button>
        <button @click=${() => this.saveData()}>${words.data}</button>
        <button @click=${() => window.print()}>${words.print}</button>
      </p>
      <p class="said" role="status">${this.said}</p>
    </section>`;
  }

  private takeAlong(): TakeAlong {
    const { course, tasks, notes } = this.source!;
    return {
      course,
      tasks: tasks(),
      notes: notes(),
      name: this.shadowRoot!.querySelector('input')!.value.trim(),
      at: new Date().toISOString(),
    };
  }

  private async savePage(): Promise<void> {
    const along = this.takeAlong();
    const photos = await readPhotos(photosIn(along.tasks));
    this.save('html', 'text/html', portfolioPage({ ...along, photo: (key) => photos.get(key) }));
  }

  private saveData(): void {
    const data = portfolioData(this.takeAlong());
    this.save('json', 'application/json', `${JSON.stringify(data, null, 1)}\n`);
  }

  private save(ending: string, type: string, text: string): void {
    const name = `${this.source!.course.id}-portfolio.${ending}`;
    this.said = saveFile(name, text, type) ? this.words.saved(name) : this.words.failed;
  }
}

/** Pictures as `data:` addresses. The script that keeps them is there where anything has pictures. */
async function readPhotos(keys: readonly string[]): Promise<Map<string, string | undefined>> {
  const { work } = globalThis.EcoHeritage as { work?: typeof workKit };
  const read = [...new Set(keys)].map(
    async (key) => [key, await work?.photoAddress(key)] as [string, string | undefined],
  );
  return new Map(await Promise.all(read));
}

if (!customElements.get('eh-portfolio')) customElements.define('eh-portfolio', EhPortfolio);

declare global {
  interface HTMLElementTagNameMap {
    'eh-portfolio': EhPortfolio;
  }
}
