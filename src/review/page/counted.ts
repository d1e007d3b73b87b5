import { html, nothing, type TemplateResult } from 'lit';
import type { Filter, ViewInfo } from '../api/common.ts';
import { languageName } from '../../core/language.ts';
import { splitList } from './address.ts';
import type { Format } from './format.ts';
import type { ReviewStrings } from './words.ts';

/** Whom the figures count and how new they are; on paper it is all that says so. */
export function renderCounted(
  info: ViewInfo,
  words: ReviewStrings,
  format: Format,
): TemplateResult {
  const { shell } = words;
  return html`<p class="counted">
    <strong>${shell.learners(info.learners, format.number(info.learners))}</strong>
    ${filterText(info.filter, words, format).map((text) => html` · ${text}`)}
    ${
      info.newest === undefined
        ? nothing
        : html` ·
            <time datetime=${info.newest} title=${format.moment(info.newest)}
              >${shell.fresh(format.ago(info.newest))}</time
            >`
    }
    ${info.merged ? html`<br />${shell.merged}` : nothing}
  </p>`;
}

/** A filter in words, one piece a condition. */
export function filterText(filter: Filter, words: ReviewStrings, format: Format): string[] {
  const { filters } = words.shell;
  const parts = [filters.attempts[filter.attempt ?? 'first']];
  const list = (label: string, text: string | undefined, name: (id: string) => string): void => {
    if (text) parts.push(`${label}: ${format.list(splitList(text).map(name))}`);
  };
  list(filters.group, filter.group, (id) => (id === '-' ? filters.noGroup : id));
  const trusts: Record<string, string> = filters.trustShort;
  list(filters.trust, filter.trust, (id) => trusts[id] ?? id);
  list(filters.language, filter.language, languageName);
  list(filters.version, filter.version, (id) => id);
  if (filter.from) parts.push(`${filters.from} ${format.day(filter.from)}`);
  if (filter.to) parts.push(`${filters.to} ${format.day(filter.to)}`);
  return parts;
}
