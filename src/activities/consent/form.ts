import type { WorkItem } from '../../core/work.ts';
import { BOX } from '../readable.ts';
import { markup, plain, takeHomePage, wordsFor, type Markup } from '../work/behaviour.ts';
import { builtInClauses, type Clause } from './clauses.ts';
import { FORM_STYLE } from './form-style.ts';
import type { Consent } from './consent.schema.ts';
import { consentWords, type FormWords } from './consent.words.ts';

/** Who takes part. On screen and on paper only: nothing of it is ever saved, sent or in a file. */
export type People = Partial<Record<(typeof PEOPLE)[number], string>>;
export const PEOPLE = ['name', 'reach', 'asker', 'place', 'date'] as const;

/** The language's name in itself. */
export const formLanguageName = (tag: string): string =>
  new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

/** The clauses of the form in a language; the author's own have only that of the course. */
export const clausesOf = ({ clauses }: Consent, language: string): readonly Clause[] =>
  (clauses as readonly Clause[] | undefined) ?? builtInClauses(language);

/** The option that was chosen in a clause; `undefined` while it is open. */
export const chosenIn = (clause: Clause, work: readonly WorkItem[]) => {
  const symbol = work.find(({ group }) => group === clause.id)?.symbol;
  return clause.options.find(({ id }) => id === symbol);
};

/** The sentences of a clause to tick: the chosen one, or all while it is open. */
const sentences = (clause: Clause, work: readonly WorkItem[]): string[] => {
  const chosen = chosenIn(clause, work);
  return (chosen ? [chosen] : clause.options).map(({ text }) => text);
};

const facts = (activity: Consent, words: FormWords): [label: string, text: string][] =>
  (['project', 'purpose', 'contact', 'keep'] as const).flatMap((field) => {
    const text = activity[field];
    return text ? [[words[field], text] as [string, string]] : [];
  });

/**
 * The form as it is signed. No box is ticked: consent is an act of the person who gives it (GDPR,
 * recital 32). An open clause has all its options.
 */
export function consentForm(
  activity: Consent,
  work: readonly WorkItem[],
  language: string,
  people: People = {},
): Markup {
  const words = wordsFor(consentWords, language).form;
  const line = (label: string, text = '', className = '') =>
    markup`<p class="line ${className}"><span class="label-text">${label}</span><span class="fill">${text}</span></p>`;
  const clauses = clausesOf(activity, language).map((clause) => {
    const said = sentences(clause, work);
    return markup`<section class="clause"><h5>${clause.title}${
      said.length > 1 && markup` <small>${words.tickOne}</small>`
    }</h5><ul>${said.map(
      (sentence) => markup`<li><span class="box" aria-hidden="true">${BOX}</span> ${sentence}</li>`,
    )}</ul></section>`;
  });
  return markup`<article class="consent-form" lang="${language}" dir="auto"><h3>${words.title}</h3><dl>${facts(
    activity,
    words,
  ).map(
    ([label, text]) => markup`<dt>${label}</dt><dd>${text}</dd>`,
  )}</dl><h4>${words.knowTitle}</h4><ul class="know">${words.know.map(
    (text) => markup`<li>${text}</li>`,
  )}</ul><h4>${words.agreeTitle}</h4><p>${words.agreeHow}</p>${clauses}<section class="sign"><h4>${words.signTitle}</h4><p>${words.read}</p>${PEOPLE.map(
    (field) => line(words[field], people[field]),
  )}${[words.signName, words.signAsker, words.minor].map((label) => line(label, '', 'signature'))}<p class="copies">${words.copies}</p></section></article>`;
}

/** The form as a page to take home; a box on it switches to large print, without script. */
export function consentPage(
  activity: Consent,
  work: readonly WorkItem[],
  language: string,
): string {
  const words = wordsFor(consentWords, language);
  return takeHomePage(
    language,
    `${words.form.title} – ${activity.project}`,
    FORM_STYLE,
    markup`<p class="screen">${words.notLegal}</p><input class="screen" type="checkbox" id="large"> <label class="screen" for="large">${words.large}</label><main>${consentForm(activity, work, language)}</main>`,
  );
}

const LINE = ' ______________________________';

/** The form as plain text, for a word processor. */
export const consentText = (
  activity: Consent,
  work: readonly WorkItem[],
  language: string,
): string =>
  consentForm(activity, work, language)
    .text.replaceAll(BOX, '[ ]')
    .replace(/<li>(?!<span)/g, '- ')
    .replace(/<\/dt>/g, ': ')
    .replace(/<span class="fill">/g, LINE)
    .replace(/<h[345]>/g, '\n')
    .split(/\n|<\/(?:h[345]|p|li|dd)>/)
    .map(plain)
    .join('\r\n')
    .trim();
