import type { Work, WorkItem } from '../../core/work.ts';
import type { ActivityKind } from '../activity.ts';
import { markup, plain, wordsFor, workKind } from '../work/behaviour.ts';
import { builtInLanguages } from './clauses.ts';
import { checkConsent } from './consent.check.ts';
import type { Consent, ConsentResponse } from './consent.schema.ts';
import { consentWords } from './consent.words.ts';
import { chosenIn, clausesOf, consentPage, consentText, formLanguageName } from './form.ts';

/** Languages in which the form can be made; the first is that of the course where it is one of them. */
export function formLanguages({ clauses, languages }: Consent, language: string): string[] {
  if (clauses) return [language];
  const known = builtInLanguages.filter(
    (tag) => !languages || (languages as string[]).includes(tag),
  );
  const own = known.find((tag) => tag === language.split('-')[0]);
  return own ? [own, ...known.filter((tag) => tag !== own)] : known;
}

/** What was chosen, and nothing else: whatever an item carries besides is left behind. */
export const choicesOf = (activity: Consent, work: readonly WorkItem[]): Work =>
  clausesOf(activity, 'en').flatMap((clause) => {
    const option = chosenIn(clause, work);
    return option ? [{ group: clause.id, symbol: option.id }] : [];
  });

const base = workKind<Consent>({
  type: 'consent',
  characters: () => 0,
  names: () => ({}),
});

/** Options are told apart within their clause only: "no" stands in many. */
const optionId = (clause: string, option: string): string => `${clause}-${option}`;

/** A consent form from choices; there is no right answer, and no person in it. */
export const consent: ActivityKind<Consent, ConsentResponse> = {
  ...base,
  shape: (activity) => {
    const clauses = clausesOf(activity, 'en');
    const to = Math.max(...clauses.map(({ options }) => options.length));
    return { kind: 'assign', items: clauses.length, to };
  },
  pack: (activity, work) =>
    clausesOf(activity, 'en').map((clause) => {
      const chosen = chosenIn(clause, work);
      return chosen ? clause.options.indexOf(chosen) : -1;
    }),
  unpack(activity, value) {
    const clauses = clausesOf(activity, 'en');
    if (!Array.isArray(value) || value.length !== clauses.length) return undefined;
    const work = clauses.flatMap(({ id, options }, index) => {
      const option = options[value[index]!];
      return option ? [{ group: id, symbol: option.id }] : [];
    });
    return work.length > 0 ? work : undefined;
  },
  isComplete: (activity, work): work is ConsentResponse =>
    !!work && choicesOf(activity, work).length > 0,
  interaction: (activity) => {
    const clauses = clausesOf(activity, 'en');
    return {
      type: 'matching',
      source: clauses.map(({ id, title }) => ({ id, text: plain(title) })),
      target: clauses.flatMap((clause) =>
        clause.options.map((option) => ({
          id: optionId(clause.id, option.id),
          text: plain(option.text),
        })),
      ),
      correct: [],
    };
  },
  interactionResponse: (activity, work) =>
    choicesOf(activity, work).map(({ group, symbol }): [string, string] => [
      group!,
      optionId(group!, symbol!),
    ]),
  work: choicesOf,
  check: checkConsent,
  piece(activity, work, { language }) {
    const words = wordsFor(consentWords, language);
    const rows = clausesOf(activity, language).map(
      (clause) =>
        markup`<tr><th scope="row">${clause.title}</th><td>${
          chosenIn(clause, work)?.text ?? words.notChosen
        }</td></tr>`,
    );
    return markup`<table><tbody>${rows}</tbody></table>`;
  },
  files: (activity, work, { language }) =>
    formLanguages(activity, language).flatMap((tag) => {
      const label = `${wordsFor(consentWords, language).theForm}: ${formLanguageName(tag)}`;
      const name = `${activity.id}-${tag}`;
      return [
        {
          name: `${name}.html`,
          type: 'text/html',
          label: `${label} (HTML)`,
          get content() {
            return consentPage(activity, work, tag);
          },
        },
        {
          name: `${name}.txt`,
          type: 'text/plain',
          label: `${label} (TXT)`,
          get content() {
            return consentText(activity, work, tag);
          },
        },
      ];
    }),
};
