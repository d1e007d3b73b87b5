import { renderActivity } from '../activities/documents.ts';
import type { Activity } from '../activities/schemas.ts';
import { join, markup, type Markup } from '../core/markup.ts';
import type { Course } from '../course/course.schema.ts';
import type { Page } from '../course/module.schema.ts';
import type { CompanionFacts, Outline } from '../course/outline.ts';
import { stringsFor } from '../ui/localize.ts';
import type { Strings } from '../ui/locales/en.ts';
import { isActivity, renderBlock, type BlockContext } from './blocks.ts';
import { companionFacts, glossaryData } from './companion.ts';
import { buildOutline } from './outline.ts';
import { renderReference } from './overview.ts';
import { withPictures } from './pictures.ts';
import { compileProse } from './prose.ts';
import { LARGE_FILE, type MediaSizes } from './sizes.ts';

/** One page of a course, rendered once: HTML, and the data of its activities. */
export interface PageDocument {
  id: string;
  title: string;
  /** The content of `<main>`: a heading and blocks, activities in readable form. */
  html: string;
  /** Run-time data of the page's activities by id; Markdown in them is HTML already. */
  activities: Record<string, Activity & { number: number }>;
}

export interface ModuleDocument {
  id: string;
  title: string;
  pages: PageDocument[];
}

/** A course in one language, rendered. Every package format starts from here. */
export interface CourseDocument {
  language: string;
  /** Title and summary as plain text, for metadata and heads of pages. */
  title: string;
  description: string;
  outline: Outline;
  modules: ModuleDocument[];
  /** Terms for pop-up and glossary; definitions are HTML. */
  glossary: Record<string, { term: string; definition: string; pages?: string[] }>;
  /** What a certificate of participation says of the course. */
  facts: CompanionFacts;
  /** Sources for the pop-up, HTML, by id. */
  references: Record<string, string>;
  /** The answer key of all activities, HTML. */
  answerKey: string;
  /** Activity types that occur, sorted. */
  activityTypes: string[];
}

/**
 * Renders a checked course in its language. `languages` are all languages of the package, the
 * default first; `sizes` those of its media files, where they are to be said.
 */
export function buildDocument(
  course: Course,
  languages: readonly string[],
  sizes: MediaSizes = new Map(),
): CourseDocument {
  const strings = stringsFor(course.language);
  const compiled = withPictures(compileProse(course, strings.document));
  const context: BlockContext = {
    course: compiled,
    strings,
    numbers: numberTasks(compiled),
    sizes,
  };
  const modules = compiled.modules.map((module) => ({
    id: module.id,
    title: module.title,
    pages: module.pages.map((page) => renderPage(page, context)),
  }));
  const activities = modules.flatMap((module) =>
    module.pages.flatMap((page) => Object.values(page.activities)),
  );
  return {
    language: course.language,
    title: course.title,
    description: plainText(compiled.summary),
    outline: { ...buildOutline(course, languages), ...readingAids(course, modules, sizes) },
    modules,
    glossary: glossaryData(compiled, modules),
    facts: companionFacts(compiled, strings),
    references: Object.fromEntries(
      compiled.references.map((reference) => [reference.id, renderReference(reference).text]),
    ),
    answerKey: renderAnswerKey(activities, course.language, strings).text,
    activityTypes: [...new Set(activities.map((activity) => activity.type))].sort(),
  };
}

/** Which settings the course has a use for; nothing where it has none. */
function readingAids(
  { media }: Course,
  modules: readonly ModuleDocument[],
  sizes: MediaSizes,
): Pick<Outline, 'easy' | 'heavy'> {
  const html = modules.flatMap(({ pages }) => pages.map((page) => page.html)).join('');
  return {
    ...(html.includes('<details class="easy"') ? { easy: true } : {}),
    ...(media.some(({ file }) => (sizes.get(file) ?? 0) >= LARGE_FILE) ? { heavy: true } : {}),
  };
}

/** Tasks are numbered through the course, so that screen, paper and answer key agree. */
export function numberTasks(course: Course): Map<string, number> {
  const ids = course.modules.flatMap((module) =>
    module.pages.flatMap((page) => page.blocks.filter(isActivity).map(({ id }) => id)),
  );
  return new Map(ids.map((id, index) => [id, index + 1]));
}

function renderPage(page: Page, context: BlockContext): PageDocument {
  const words = context.strings.document;
  const minutes = page.minutes ? markup`<p class="minutes">${words.minutes(page.minutes)}</p>` : '';
  const blocks = page.blocks.map((block) =>
    renderBlock(block, { ...context, pageTitle: page.title }),
  );
  const html = markup`<header class="page-head">${minutes}<h1 id="page-${page.id}" tabindex="-1">${page.title}</h1></header>${blocks}`;
  return {
    id: page.id,
    title: page.title,
    html: html.text,
    activities: Object.fromEntries(
      page.blocks
        .filter(isActivity)
        .map((activity) => [
          activity.id,
          { ...activity, number: context.numbers.get(activity.id)! },
        ]),
    ),
  };
}

function renderAnswerKey(activities: Activity[], language: string, words: Strings): Markup {
  return join(
    activities.map(
      (activity) => markup`<li>${renderActivity(activity, { language, words, key: true })}</li>`,
    ),
  );
}

/** Text without tags; entities stay, so it is still markup. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
