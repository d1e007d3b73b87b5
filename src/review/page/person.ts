import { html, nothing, type TemplateResult } from 'lit';
import type { LearnerRef } from '../api/common.ts';
import type { Format } from './format.ts';
import type { ReviewStrings } from './words.ts';

/** A learner's code, or the name where it was asked for, with group and who vouches. */
export function renderPerson(
  learner: LearnerRef,
  words: ReviewStrings,
  href?: string,
): TemplateResult {
  const name = learner.name ?? learner.code;
  const said = html`<strong dir="auto">${name}</strong>`;
  return html`${href === undefined ? said : html`<a href=${href}>${said}</a>`}${
    learner.group ? html` <span dir="auto">${learner.group}</span>` : nothing
  }${
    learner.trust === 'verified'
      ? nothing
      : html` <span>${words.shell.filters.trustShort[learner.trust]}</span>`
  }`;
}

export const renderMoment = (at: string, format: Format): TemplateResult =>
  html`<time datetime=${at}>${format.moment(at)}</time>`;
