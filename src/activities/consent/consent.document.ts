import { markup, type Markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { html, list, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import type { Consent } from './consent.schema.ts';
import { formLanguages } from './consent.ts';
import { consentPaperWords } from './consent-paper.words.ts';
import { consentWords } from './consent.words.ts';
import { clausesOf, consentForm } from './form.ts';

/** The readable form: the whole form to copy, every clause open. The key explains the clauses. */
export function consentDocument(activity: Consent, context: DocumentContext): Markup {
  const { language } = context;
  const words = wordsFor(consentWords, language);
  const explained = clausesOf(activity, language).map(
    ({ title, explanation }) => markup`<strong>${title}:</strong> ${html(explanation)}`,
  );
  return readable(activity, context, {
    instruction: wordsFor(consentPaperWords, language).instruction,
    task: [
      markup`<p>${words.notLegal}</p>`,
      consentForm(activity, [], formLanguages(activity, language)[0]!),
    ],
    key: [list('plain', explained), html(activity.response)],
  });
}
