import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { languageName } from '../../../core/language.ts';
import type { Overview } from '../../api/course.ts';
import type { QuestionAnalysis, QuestionList } from '../../api/questions.ts';
import type { OpenAnswers } from '../../api/reading.ts';
import type { HandedInDone, PaperAnswers } from '../../api/upkeep.ts';
import { ActionView, fieldOf } from '../action-view.ts';
import type { Query } from '../client.ts';
import { readingStyles } from '../reading.styles.ts';
import { nameOf, pick } from '../text.ts';

interface Material {
  questions: QuestionAnalysis[];
  open: OpenAnswers['questions'];
  choices: Overview['choices'];
}

/** Kinds whose paper answers are typed in as options or as text. */
const PICKED: ReadonlySet<string> = new Set(['choice', 'true-false', 'likert']);
const TYPED: ReadonlySet<string> = new Set(['fill-in', 'numeric', 'long-fill-in', 'other']);

/**
 * @summary Answers of a workbook on paper, typed in sheet by sheet; by code, never by name.
 */
export class EhPaper extends ActionView<QuestionList> {
  static override ownStyles = readingStyles;
  static override properties: PropertyDeclarations = { more: { state: true } };

  declare private more: Pick<Material, 'open' | 'choices'> | undefined;
  private moreOf = '';

  protected override get path(): string {
    return 'questions';
  }

  protected override query(): Query {
    return { course: this.course };
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { course } = this;
    if (this.client && course !== this.moreOf) void this.find(course);
  }

  private async find(course: string): Promise<void> {
    this.moreOf = course;
    this.more = await this.act(async () => {
      const [{ questions: open }, { choices }] = await Promise.all([
        this.client.get<OpenAnswers>('open-answers', { course, limit: 1 }),
        this.client.get<Overview>('overview', { course }),
      ]);
      return { open, choices };
    });
  }

  protected override renderData({ questions }: QuestionList): TemplateResult {
    const { paper: words } = this.words;
    // The newest version of each: that is what workbooks are printed from.
    const newest = questions.filter(
      ({ question }, at) => questions.findIndex((one) => one.question === question) === at,
    );
    const shown = newest.filter(({ type }) => PICKED.has(type) || TYPED.has(type));
    const left = newest.length - shown.length;
    const groups = this.more?.choices.groups ?? [];
    const languages = (this.more?.choices.languages ?? []).filter(({ id }) => id !== '');
    return html`${this.renderSaid()}
      <p>${words.about}</p>
      <form @submit=${(event: SubmitEvent) => this.submit(event, shown)}>
        <div class="bar">
          <label class="field"
            >${words.sheet}<input
              name="sheet"
              required
              maxlength="40"
              autocomplete="off"
              autocapitalize="characters"
          /></label>
          <label class="field">${words.date}<input type="date" name="date" required /></label>
          <label class="field"
            >${words.language}
            <select name="language">
              ${(languages.length > 0 ? languages : [{ id: 'en' }]).map(
                ({ id }) => html`<option value=${id}>${languageName(id)}</option>`,
              )}
            </select></label
          >
          <label class="field"
            >${words.group}<input name="group" maxlength="100" list="groups" autocomplete="off"
          /></label>
          <datalist id="groups">
            ${groups.map(({ id }) => html`<option value=${id}></option>`)}
          </datalist>
        </div>
        ${shown.map((question, at) => this.renderQuestion(question, at))}
        ${(this.more?.open ?? []).map(
          ({ id, title, text }, at) =>
            html`<label class="field card"
              ><span
                >${nameOf(Object.keys(text).length > 0 ? text : title, id, this.languageTag)}</span
              ><textarea name=${`open-${at}`} rows="3" maxlength="10000"></textarea>
            </label>`,
        )}
        ${left > 0 ? html`<p class="soft">${words.left(left, this.format.number(left))}</p>` : nothing}
        <p><button type="submit" class="primary" ?disabled=${this.isBusy}>${words.save}</button></p>
      </form>`;
  }

  private renderQuestion(question: QuestionAnalysis, at: number): TemplateResult {
    const { type, options, title, text } = question;
    const heading = nameOf(
      Object.keys(text).length > 0 ? text : title,
      question.question,
      this.languageTag,
    );
    if (!PICKED.has(type)) {
      return html`<label class="field card"
        ><span>${heading}</span><input name=${`q-${at}`} maxlength="1000" autocomplete="off"
      /></label>`;
    }
    const isSeveral = options.filter(({ isKey }) => isKey).length > 1;
    return html`<fieldset class="card">
      <legend>${heading}</legend>
      ${options.map(
        ({ id, text: said }) =>
          html`<label class="check"
            ><input type=${isSeveral ? 'checkbox' : 'radio'} name=${`q-${at}`} value=${id} /><span
              dir="auto"
              >${pick(said, this.languageTag)?.text ?? this.optionName(id)}</span
            ></label
          >`,
      )}
    </fieldset>`;
  }

  private optionName(id: string): string {
    const { paper: words } = this.words;
    return id === 'true' ? words.yes : id === 'false' ? words.no : id;
  }

  private async submit(event: SubmitEvent, shown: readonly QuestionAnalysis[]): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const texts = (name: string): string[] =>
      data
        .getAll(name)
        .filter((one): one is string => typeof one === 'string' && one.trim() !== '');
    const answers: PaperAnswers['answers'] = [
      ...shown.flatMap(({ question }, at) => {
        const given = texts(`q-${at}`);
        return given.length === 0 ? [] : [{ question, response: given.join('[,]') }];
      }),
      ...(this.more?.open ?? []).flatMap(({ id }, at) =>
        texts(`open-${at}`).map((response) => ({ question: id, response })),
      ),
    ];
    const { paper: words } = this.words;
    if (answers.length === 0) {
      this.said = words.nothing;
      return;
    }
    const group = fieldOf(form, 'group');
    const sheet: PaperAnswers = {
      course: this.course,
      sheet: fieldOf(form, 'sheet'),
      date: fieldOf(form, 'date'),
      language: fieldOf(form, 'language'),
      ...(group !== '' && { group }),
      answers,
    };
    const done = await this.act(
      () => this.client.send<HandedInDone>('paper', sheet),
      ({ learner, added, known }) =>
        words.saved(
          sheet.sheet,
          learner?.code ?? '',
          this.format.number(added),
          this.format.number(known),
        ),
    );
    if (done === undefined) return;
    // The next sheet is of the same day and group.
    for (const field of form.querySelectorAll<HTMLInputElement>(
      '[name^="q-"], [name^="open-"], [name="sheet"]',
    )) {
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
      else field.value = '';
    }
    form.querySelector<HTMLInputElement>('[name="sheet"]')?.focus();
  }
}

customElements.define('eh-paper', EhPaper);
