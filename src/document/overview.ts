import { join, markup, raw, type Markup, type MarkupValue } from '../core/markup.ts';
import type { Course } from '../course/course.schema.ts';
import { licenceName, licenceUrl, type Licence } from '../course/licence.schema.ts';
import type { Reference } from '../course/reference.schema.ts';
import type { Strings } from '../ui/locales/en.ts';

interface OverviewContext {
  course: Course;
  strings: Strings;
  pageTitle?: string;
}

type Words = Strings['document'];
/** A heading, or nothing where the page says it already. */
type Heading = (title: string) => Markup;

/** A list made from the course data: outcomes, key facts, glossary, references or credits. */
export function renderOverview(
  show: 'outcomes' | 'facts' | 'glossary' | 'references' | 'credits',
  { course, strings, pageTitle }: OverviewContext,
): Markup {
  const words = strings.document;
  const heading = (title: string): Markup =>
    title === pageTitle ? markup`` : markup`<h2>${title}</h2>`;
  switch (show) {
    case 'outcomes':
      return outcomes(course, words, heading);
    case 'facts':
      return facts(course, words);
    case 'glossary':
      return glossary(course, words, heading);
    case 'references':
      return references(course, words, heading);
    case 'credits':
      return credits(course, words, heading);
  }
}

const outcomes = (course: Course, words: Words, heading: Heading): Markup =>
  markup`<section class="overview outcomes">${heading(words.outcomes)}<ul>${course.outcomes.map(
    (outcome) =>
      markup`<li>${raw(outcome.text)} <span class="soft">${words.checkedBy}: ${raw(outcome.check)}</span></li>`,
  )}</ul></section>`;

function facts(course: Course, words: Words): Markup {
  const row = (name: string, value: MarkupValue) =>
    value ? markup`<div><dt>${name}</dt><dd>${value}</dd></div>` : '';
  const { method } = course;
  const competences = [...new Set(course.competences.map(({ framework }) => framework))].map(
    (framework) =>
      `${framework}: ${course.competences
        .filter((competence) => competence.framework === framework)
        .map(({ name }) => name)
        .join(', ')}`,
  );
  return markup`<section class="overview facts"><dl>${row(words.learningTime, words.minutes(course.minutes))}${row(
    words.target,
    course.target.map((id) => words.targets[id]).join(', '),
  )}${row(words.stage, course.stage.map((id) => words.stages[id]).join(', '))}${row(
    words.area,
    course.area.map((id) => words.areas[id]).join(', '),
  )}${row(words.methodTime, method?.time)}${row(words.groupSize, method?.group)}${row(
    words.materials,
    method && markup`<ul>${method.materials.map((item) => markup`<li>${item}</li>`)}</ul>`,
  )}${row(words.competences, competences.length > 0 && join(competences, '; '))}</dl></section>`;
}

const glossary = (course: Course, words: Words, heading: Heading): Markup =>
  markup`<section class="overview terms">${heading(words.glossary)}<dl>${[...course.glossary]
    .sort((a, b) => a.term.localeCompare(b.term, course.language))
    .map(
      (term) => markup`<dt id="term-${term.id}">${term.term}</dt><dd>${raw(term.definition)}</dd>`,
    )}</dl></section>`;

const references = (course: Course, words: Words, heading: Heading): Markup =>
  markup`<section class="overview references">${heading(words.references)}<ol>${course.references.map(
    (reference) => markup`<li id="ref-${reference.id}">${renderReference(reference)}</li>`,
  )}</ol></section>`;

/**
 * A source in one line: author (year). Title. Container. Publisher. Address. It may be in another
 * script than the course.
 */
export function renderReference(reference: Reference): Markup {
  const authors = (reference.author ?? [])
    .map((name) =>
      'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
    )
    .join('; ');
  const address = reference.DOI ? `https://doi.org/${reference.DOI}` : reference.URL;
  const title = markup`<cite>${reference.title}</cite>`;
  const parts: MarkupValue[] = [
    authors && markup`${authors}${reference.issued ? ` (${reference.issued})` : ''}.`,
    address
      ? markup`<a href="${address}" rel="noopener" target="_blank">${title}</a>.`
      : markup`${title}.`,
    !authors && reference.issued ? `${reference.issued}.` : '',
    reference['container-title'] && `${reference['container-title']}.`,
    reference.publisher && reference.publisher !== authors && `${reference.publisher}.`,
    reference.ISBN && `ISBN ${reference.ISBN}.`,
    reference.note && markup`<span class="soft">${reference.note}</span>`,
  ];
  return markup`<bdi>${join(parts.filter(Boolean), ' ')}</bdi>`;
}

export const licenceLink = (licence: Licence): Markup =>
  markup`<a rel="license noopener" target="_blank" href="${licenceUrl(licence)}">${licenceName(licence)}</a>`;

function credits(course: Course, words: Words, heading: Heading): Markup {
  const media = course.media.filter((item) => item.kind !== 'document' || item.source);
  return markup`<section class="overview credits">${heading(words.credits)}<ul>${course.credits.map(
    (credit) =>
      markup`<li><strong>${words.roles[credit.role]}:</strong> ${
        credit.url
          ? markup`<a href="${credit.url}" rel="noopener" target="_blank">${credit.name}</a>`
          : credit.name
      }${credit.note ? markup`. ${credit.note}` : ''}</li>`,
  )}</ul><p>${words.licence}: ${licenceLink(course.licence)}</p>${
    course.basedOn && course.basedOn.length > 0
      ? markup`<h3>${words.basedOn}</h3><ul>${course.basedOn.map(
          (work) =>
            markup`<li><a href="${work.url}" rel="noopener" target="_blank"><cite>${work.title}</cite></a>, ${work.author}, ${licenceLink(work.licence)}. ${words.changes}: ${work.changes}</li>`,
        )}</ul>`
      : ''
  }${
    media.length > 0
      ? markup`<h3>${words.pictures}</h3><ul>${media.map(
          (item) =>
            markup`<li><cite>${item.title ?? item.file}</cite>, ${item.author}, ${licenceLink(item.licence)}${
              item.source
                ? markup`, <a href="${item.source}" rel="noopener" target="_blank">${item.source}</a>`
                : ''
            }${item.changes ? markup`. ${words.changes}: ${item.changes}` : ''}</li>`,
        )}</ul>`
      : ''
  }</section>`;
}
