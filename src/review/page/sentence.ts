import { html, nothing, type TemplateResult } from 'lit';
import type { Sentence } from '../api/reading.ts';
import type { Format } from './format.ts';
import { pick, shortIri } from './text.ts';
import type { ReviewStrings } from './words.ts';

/** A sentence in plain language: what somebody did, and with what. Everything sent is shown as text. */
export function renderSentence(
  { code, object, objectId, verb }: Sentence,
  words: ReviewStrings,
  language: string,
): TemplateResult {
  const known: Record<string, readonly [string, string]> = words.activity.sentences;
  const named = pick(verb, language)?.text;
  const [before, after] =
    Object.hasOwn(known, code) && (code !== 'other' || named === undefined)
      ? known[code]!
      : [words.activity.did(named ?? code), ''];
  const about = pick(object, language);
  return html`<span dir="auto">${before}</span> ${
      about === undefined
        ? html`<code>${shortIri(objectId)}</code>`
        : html`<q lang=${about.lang} dir="auto">${about.text}</q>`
    }${after ? ` ${after}` : nothing}`;
}

/** What else the sentence holds: answer, score, time. */
export function renderDetails(
  { response, isCut, score, percent, seconds, attempt }: Sentence,
  words: ReviewStrings,
  format: Format,
): unknown {
  const { activity } = words;
  const facts = [
    score !== undefined && activity.score(format.share(score)),
    percent !== undefined && activity.percent(format.share(percent / 100)),
    attempt !== undefined && attempt > 1 && activity.attempt(attempt),
    seconds !== undefined && format.duration(seconds),
  ].filter((one) => one !== false);
  return html`${
    response
      ? html`<p class="text small" dir="auto">${response}${isCut ? ' …' : nothing}</p>`
      : nothing
  }${facts.length > 0 ? html`<p class="soft small">${facts.join(' · ')}</p>` : nothing}`;
}
