import { markup, raw, type Markup } from '../../src/core/markup.ts';
import { lowerHeadings, titles, type BookDocument } from '../../src/document/book/book.ts';
import { isCoreImage } from './media-types.ts';

/** A content document of the book, before it is XHTML. */
export interface Chapter {
  /** Id in the manifest. */
  id: string;
  path: string;
  title: string;
  /** Anchors that the contents lead to, below the chapter. */
  entries: { anchor: string; title: string }[];
  /** Its place in the structure of a book (`epub:type` and ARIA role). */
  kind: 'chapter' | 'answers' | 'glossary' | 'bibliography' | 'colophon';
  body: Markup;
}

const ROLES: Partial<Record<Chapter['kind'], string>> = {
  chapter: 'doc-chapter',
  glossary: 'doc-glossary',
  bibliography: 'doc-bibliography',
  colophon: 'doc-colophon',
};

/** Every chapter in reading order: modules, then answers, glossary, sources, credits. */
export function chapters(book: BookDocument): Chapter[] {
  const { words } = book;
  const all = [
    ...book.modules.map((module) =>
      chapter(
        'chapter',
        `m-${module.id}`,
        module.title,
        module.pages.map(
          (page) =>
            markup`<section class="page" id="page-${page.id}"><h2>${page.title}</h2>\n${raw(lowerHeadings(page.html, 1))}</section>\n`,
        ),
        module.pages.map(({ id, title }) => ({ anchor: `page-${id}`, title })),
      ),
    ),
    ...(book.answers.length > 0
      ? [chapter('answers', 'answers', words.document.answerKey, answers(book))]
      : []),
    ...(['glossary', 'references', 'credits'] as const)
      .filter((name) => book[name])
      .map((name, index) =>
        chapter(BACK[name], name, titles(words)[name], [
          // Pages that held nothing but these lists: links to them lead to the first.
          ...(index === 0
            ? book.movedPages.map((id) => markup`<span id="page-${id}"></span>`)
            : []),
          raw(lowerHeadings(book[name], -1)),
        ]),
      ),
  ];
  return linked(all.map(withReadablePictures));
}

const BACK = { glossary: 'glossary', references: 'bibliography', credits: 'colophon' } as const;

function chapter(
  kind: Chapter['kind'],
  id: string,
  title: string,
  content: Markup[],
  entries: Chapter['entries'] = [],
): Chapter {
  const role = ROLES[kind];
  return {
    id,
    path: `text/${id}.xhtml`,
    title,
    entries,
    kind,
    body: markup`<section id="${id}" epub:type="${kind}"${role ? markup` role="${role}"` : ''} aria-labelledby="${id}-title">\n<h1 id="${id}-title">${title}</h1>\n${content}</section>`,
  };
}

const answers = ({ answers, words, paper }: BookDocument): Markup[] => [
  markup`<p class="intro">${paper.key.intro}</p>\n`,
  ...answers.map(
    ({ id, number, title, html }) =>
      markup`<section class="answer" id="key-${id}"><h2>${words.document.task} ${number}: ${title}</h2>${raw(html)}<p class="to-task"><a href="#${id}">${paper.key.backToTask} ${number}</a></p></section>\n`,
  ),
];

/** Pictures in a format that readers need not know give way to their text. */
const withReadablePictures = (chapter: Chapter): Chapter => ({
  ...chapter,
  body: raw(
    chapter.body.text.replace(
      /<img src="(media\/[^"]+)" alt="([^"]*)"[^>]*>/g,
      (whole, path: string, alt: string) =>
        isCoreImage(path)
          ? whole.replace('src="media/', 'src="../media/')
          : `<span class="left-out">${alt}</span>`,
    ),
  ),
});

/** Leads every link to an anchor into the file where the anchor stands. */
function linked(all: Chapter[]): Chapter[] {
  const home = new Map<string, Chapter>();
  for (const chapter of all) {
    for (const [, id] of chapter.body.text.matchAll(/ id="([^"]+)"/g)) home.set(id!, chapter);
  }
  return all.map((chapter) => ({
    ...chapter,
    body: raw(
      chapter.body.text
        .replace(/ href="#([^"]+)"/g, (whole, anchor: string) => {
          const target = home.get(anchor);
          if (!target || target === chapter) return whole;
          return ` href="${target.path.slice('text/'.length)}#${anchor}"`;
        })
        .replaceAll('<a class="term" ', '<a class="term" role="doc-glossref" ')
        .replaceAll('<a class="ref" ', '<a class="ref" role="doc-biblioref" '),
    ),
  }));
}
