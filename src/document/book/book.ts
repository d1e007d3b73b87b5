import { renderPaper } from '../../activities/papers.ts';
import type { PaperContext } from '../../activities/paper.ts';
import { plain } from '../../activities/plain.ts';
import type { Activity } from '../../activities/schemas.ts';
import { courseIri } from '../../core/iri.ts';
import { markup, type Markup } from '../../core/markup.ts';
import type { Block } from '../../course/block.schema.ts';
import type { Course } from '../../course/course.schema.ts';
import { stringsFor } from '../../ui/localize.ts';
import type { Strings } from '../../ui/locales/en.ts';
import type { PaperWords } from '../../ui/locales/paper-en.ts';
import { paperWordsFor } from '../../ui/paper-words.ts';
import { isActivity, renderBlock, type BlockContext } from '../blocks.ts';
import { numberTasks } from '../document.ts';
import { renderOverview } from '../overview.ts';
import { withPictures } from '../pictures.ts';
import { compileProse } from '../prose.ts';

export interface BookPage {
  id: string;
  title: string;
  /** Its blocks; their headings begin at `<h2>`. */
  html: string;
}

/** What the answer key says of one task. */
export interface BookAnswer {
  /** Id of the activity: the anchor of the task; that of the answer is `key-<id>`. */
  id: string;
  number: number;
  /** Plain text. */
  title: string;
  html: string;
}

/** A course in one language as a book: text with tasks, and what stands at the end. */
export interface BookDocument {
  language: string;
  title: string;
  subtitle: string | undefined;
  /** HTML. */
  summary: string;
  /** `Tool 4`. */
  kind: string;
  /** The address of the course, for people to type. */
  address: string;
  modules: { id: string; title: string; pages: BookPage[] }[];
  answers: BookAnswer[];
  /** Lists of the back, HTML; empty where the course has nothing for them. */
  glossary: string;
  references: string;
  credits: string;
  /** Ids of pages that held only these lists; links to them lead there. */
  movedPages: string[];
  words: Strings;
  paper: PaperWords;
}

const AT_THE_END = ['glossary', 'references', 'credits'] as const;

/** Glossary, sources and credits stand at the end of a book, wherever the course shows them. */
const standsAtTheEnd = (block: Block): boolean =>
  block.type === 'overview' && AT_THE_END.some((show) => show === block.show);

/** Makes a book of a checked course in its language. */
export function buildBook(course: Course): BookDocument {
  const words = stringsFor(course.language);
  const paper = paperWordsFor(course.language);
  const compiled = withPictures(compileProse(course, words.document));
  const numbers = numberTasks(compiled);
  const book: BookContext = { language: course.language, words, paper, numbers };
  const context: BlockContext = {
    course: compiled,
    strings: words,
    numbers,
    book: { paper, task: (activity) => task(activity, book) },
  };
  const pages = compiled.modules.flatMap((module) => module.pages);
  const kept = new Set(
    pages.filter(({ blocks }) => !blocks.every(standsAtTheEnd)).map(({ id }) => id),
  );
  const list = (show: (typeof AT_THE_END)[number]) =>
    renderOverview(show, { course: compiled, strings: words, pageTitle: titles(words)[show] }).text;
  return {
    language: course.language,
    title: course.title,
    subtitle: course.subtitle,
    summary: compiled.summary,
    kind: [words.document.kinds[course.kind], course.number].filter(Boolean).join(' '),
    address: courseIri(course.id),
    modules: compiled.modules
      .map(({ id, title, pages }) => ({
        id,
        title,
        pages: pages
          .filter((page) => kept.has(page.id))
          .map((page) => ({
            id: page.id,
            title: page.title,
            html: page.blocks
              .filter((block) => !standsAtTheEnd(block))
              .map((block) => renderBlock(block, { ...context, pageTitle: page.title }).text)
              .join('\n'),
          })),
      }))
      .filter(({ pages }) => pages.length > 0),
    answers: pages.flatMap(({ blocks }) =>
      blocks.filter(isActivity).map((activity) => answer(activity, book)),
    ),
    glossary: course.glossary.length > 0 ? list('glossary') : '',
    references: course.references.length > 0 ? list('references') : '',
    credits: list('credits'),
    movedPages: pages.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    words,
    paper,
  };
}

/** The headings of the lists at the end. */
export const titles = ({ document }: Strings) => ({
  glossary: document.glossary,
  references: document.references,
  credits: document.credits,
});

interface BookContext extends PaperContext {
  numbers: ReadonlyMap<string, number>;
}

/** A task with the way to its answer. The span is filled in where pages have numbers. */
function task(activity: Activity, context: BookContext): Markup {
  const { words, paper, numbers } = context;
  const { id, type } = activity;
  const body = renderPaper(activity, context).task;
  return markup`<section class="task task-${type}" id="${id}"><p class="tag">${words.document.task} ${numbers.get(id)}</p>${body}<p class="to-key"><a href="#key-${id}">${paper.key.toAnswer}</a></p></section>`;
}

function answer(activity: Activity, context: BookContext): BookAnswer {
  return {
    id: activity.id,
    number: context.numbers.get(activity.id)!,
    title: activity.title ?? firstSentence(plain(activity.prompt)),
    html: renderPaper(activity, context).key.text,
  };
}

const LONGEST_TITLE = 90;

/** A prompt as a heading: its first sentence, cut between words when it is long. */
function firstSentence(text: string): string {
  const [sentence] = /^.*?[.?!…:](?=\s|$)/.exec(text) ?? [text];
  if (sentence.length <= LONGEST_TITLE) return sentence;
  return `${sentence.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`;
}

/** Moves every heading some levels down; below `<h6>` there is none. */
export const lowerHeadings = (html: string, levels: number): string =>
  html.replace(
    /<(\/?)h([1-6])(?=[\s>])/g,
    (_, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + levels)}`,
  );
