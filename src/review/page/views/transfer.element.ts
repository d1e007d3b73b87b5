import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { SourceInfo } from '../../api/course.ts';
import type { ExportQuery, HandedInDone, ImportDone } from '../../api/upkeep.ts';
import { ActionView } from '../action-view.ts';
import { filterOf } from '../address.ts';
import { ApiFailure, type Query } from '../client.ts';
import { problemText } from '../problem.ts';
import { readingStyles } from '../reading.styles.ts';

type What = ExportQuery['what'];
type FileFormat = 'xlsx' | 'csv' | 'ndjson';

const FORMATS: Readonly<Record<What, readonly FileFormat[]>> = {
  learners: ['xlsx', 'csv'],
  answers: ['xlsx', 'csv', 'ndjson'],
  questions: ['xlsx', 'csv'],
  pages: ['xlsx', 'csv'],
  'open-answers': ['xlsx', 'csv', 'ndjson'],
  statements: ['ndjson'],
};
const FIGURES: readonly What[] = ['questions', 'pages'];

interface Taken {
  name: string;
  done?: HandedInDone;
  problem?: string;
}

/**
 * @summary Takes figures and records out (with the filters and a data dictionary), and files in.
 */
export class EhTransfer extends ActionView<SourceInfo> {
  static override ownStyles = readingStyles;
  static override properties: PropertyDeclarations = {
    what: { state: true },
    dictionary: { state: true },
    imported: { state: true },
    taken: { state: true },
  };

  declare private what: What;
  declare private dictionary: { id: string; title: string; meaning: string }[] | undefined;
  declare private imported: ImportDone | undefined;
  declare private taken: Taken[];

  constructor() {
    super();
    this.what = 'questions';
    this.taken = [];
  }

  protected override get path(): string {
    return 'source';
  }

  protected override query(): Query {
    return {};
  }

  protected override infoOf(): undefined {
    return undefined;
  }

  protected override renderData(source: SourceInfo): TemplateResult {
    const { may } = this.session;
    return html`${this.renderSaid()} ${this.renderExport()}
    ${may.change && source.kind === 'own' ? this.renderHandedIn() : nothing}
    ${may.administer && source.kind === 'own' ? this.renderImport() : nothing}
    ${source.kind === 'foreign' ? html`<p class="note">${this.words.transfer.foreign}</p>` : nothing}`;
  }

  private renderExport(): TemplateResult {
    const { transfer: words } = this.words;
    const choices = (Object.keys(FORMATS) as What[]).filter(
      (one) => this.session.may.learners || FIGURES.includes(one),
    );
    const ui = this.languageTag.startsWith('es') ? 'es' : 'en';
    const href = (format: FileFormat): string =>
      this.client.url('export', { ...filterOf(this.place), what: this.what, format, ui });
    return html`<section class="card">
      <h2>${words.export}</h2>
      <p>${words.exportAbout}</p>
      <fieldset class="field">
        <legend>${words.what}</legend>
        ${choices.map(
          (one) =>
            html`<label class="check"
              ><input
                type="radio"
                name="what"
                value=${one}
                .checked=${one === this.what}
                @change=${() => this.choose(one)}
              /><span
                >${words.things[one].name}
                <span class="soft small">${words.things[one].about}</span></span
              ></label
            >`,
        )}
      </fieldset>
      <p class="row">
        ${FORMATS[this.what].map(
          (format, at) =>
            html`<a class=${at === 0 ? 'button primary' : 'button'} href=${href(format)} download
              >${words.formats[format]}</a
            >`,
        )}
      </p>
      ${
        this.what === 'statements'
          ? html`<p class="soft small">${words.statementsAbout}</p>`
          : html`<details @toggle=${this.readDictionary}>
              <summary>${words.dictionary}</summary>
              ${this.dictionary === undefined ? nothing : this.renderDictionary(this.dictionary)}
            </details>`
      }
    </section>`;
  }

  private renderDictionary(
    columns: readonly { id: string; title: string; meaning: string }[],
  ): TemplateResult {
    const { transfer: words } = this.words;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${words.dictionary}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.column}</th>
            <th scope="col">${words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          ${columns.map(
            ({ title, meaning }) =>
              html`<tr>
                <th scope="row">${title}</th>
                <td>${meaning}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private renderHandedIn(): TemplateResult {
    const { transfer: words } = this.words;
    return html`<section class="card">
      <h2>${words.handedIn}</h2>
      <p>${words.handedInAbout}</p>
      <label class="field"
        >${words.files}<input type="file" multiple ?disabled=${this.isBusy} @change=${this.takeIn}
      /></label>
      <label class="field"
        >${words.scanned}<textarea rows="2" ?disabled=${this.isBusy} spellcheck="false"></textarea>
      </label>
      <p>
        <button type="button" ?disabled=${this.isBusy} @click=${this.takeScanned}>
          ${words.takeScanned}
        </button>
      </p>
      ${
        this.taken.length === 0
          ? nothing
          : html`<ul>
              ${this.taken.map(
                ({ name, done, problem }) =>
                  html`<li>
                    <strong dir="auto">${name}</strong>: ${problem ?? this.takenText(done)}
                    ${
                      done?.learner
                        ? html`<a href=${this.link('learner', { learner: done.learner.id })}
                            >${done.learner.code}</a
                          >`
                        : nothing
                    }
                  </li>`,
              )}
            </ul>`
      }
      <p><a href=${this.link('paper')}>${words.paper}</a></p>
    </section>`;
  }

  private takenText(done: HandedInDone | undefined): string {
    const { transfer: words } = this.words;
    const sentences: Record<string, string> = words.problems;
    const problems = (done?.problems ?? []).map(
      ({ code }) => sentences[code] ?? words.problems.OTHER,
    );
    const { number } = this.format;
    const counts = done?.learner ? [words.taken(number(done.added), number(done.known))] : [];
    return [...counts, ...problems].join(' ');
  }

  private renderImport(): TemplateResult {
    const { transfer: words } = this.words;
    const { number } = this.format;
    const done = this.imported;
    return html`<section class="card">
      <h2>${words.import}</h2>
      <p>${words.importAbout}</p>
      <label class="field"
        >${words.ndjson}<input
          type="file"
          accept=".ndjson,.jsonl,application/x-ndjson"
          ?disabled=${this.isBusy}
          @change=${this.importFile}
      /></label>
      ${
        done === undefined
          ? nothing
          : html`<p>
                ${words.imported(number(done.lines), number(done.added), number(done.known))}
              </p>
              ${
                done.refusedTotal === 0
                  ? nothing
                  : html`<details open>
                      <summary>
                        ${words.refused(done.refusedTotal, number(done.refusedTotal))}
                      </summary>
                      <ul>
                        ${done.refused.map(({ line, reason }) => html`<li>${words.line(number(line))} <span lang="en">${reason}</span></li>`)}
                      </ul>
                    </details>`
              }`
      }
    </section>`;
  }

  private choose(what: What): void {
    this.what = what;
    this.dictionary = undefined;
    for (const details of this.renderRoot.querySelectorAll('details')) details.open = false;
  }

  private readDictionary = async (event: Event): Promise<void> => {
    if (!(event.target as HTMLDetailsElement).open || this.dictionary !== undefined) return;
    const { what } = this;
    const ui = this.languageTag.startsWith('es') ? 'es' : 'en';
    const query = { course: this.course, what, format: 'dictionary', ui };
    this.dictionary = await this.act(() => this.client.get('export', query));
  };

  private takeIn = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    await this.takeFiles([...(input.files ?? [])]);
    input.value = '';
  };

  /** The line that a phone reads from a learner's screen. */
  private takeScanned = async (): Promise<void> => {
    const field = this.renderRoot.querySelector('textarea')!;
    const text = field.value.trim();
    if (!text) return field.focus();
    await this.takeFiles([new File([text], this.words.transfer.code)]);
    field.value = '';
  };

  private async takeFiles(files: File[]): Promise<void> {
    const { course } = this;
    this.taken = [];
    await this.act(async () => {
      // One after the other: each says how it went.
      for (const file of files) {
        try {
          const done = await this.client.send<HandedInDone>('handed-in', file, {
            query: { course },
          });
          this.taken = [...this.taken, { name: file.name, done }];
        } catch (error) {
          if (error instanceof ApiFailure && error.problem.code === 'SIGNED_OUT') throw error;
          const problem = problemText(error, this.words, this.format);
          this.taken = [...this.taken, { name: file.name, problem }];
        }
      }
    });
  }

  private importFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file === undefined) return;
    this.imported = await this.act(() =>
      this.client.send<ImportDone>('import', file, { query: { course: this.course } }),
    );
    input.value = '';
  };
}

customElements.define('eh-transfer', EhTransfer);
