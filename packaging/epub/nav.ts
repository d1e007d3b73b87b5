import { markup, type Markup } from '../../src/core/markup.ts';
import type { BookDocument } from '../../src/document/book/book.ts';
import type { Chapter } from './chapters.ts';

/** What readers may jump to, and what it is called in the book's language. */
const LANDMARKS: Partial<Record<Chapter['kind'], string>> = {
  glossary: 'glossary',
  bibliography: 'bibliography',
};

/** The navigation document: the contents, which are also a page of the book, and landmarks. */
export function navigation(book: BookDocument, chapters: Chapter[]): Markup {
  const { words, paper } = book;
  const first = chapters[0]!;
  return markup`<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title"><h1 id="toc-title">${words.document.contents}</h1><ol>
${chapters.map(
  ({ path, title, entries }) =>
    markup`<li><a href="${path}">${title}</a>${
      entries.length > 0 &&
      markup`<ol>${entries.map(
        (entry) => markup`<li><a href="${path}#${entry.anchor}">${entry.title}</a></li>`,
      )}</ol>`
    }</li>\n`,
)}</ol></nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="${words.document.contents} (2)"><ol>
<li><a epub:type="cover" href="cover.xhtml">${paper.epub.cover}</a></li>
<li><a epub:type="toc" href="#toc">${words.document.contents}</a></li>
<li><a epub:type="bodymatter" href="${first.path}">${paper.epub.reading}</a></li>
${chapters.map(({ kind, path, title }) => {
  const landmark = LANDMARKS[kind];
  return landmark && markup`<li><a epub:type="${landmark}" href="${path}">${title}</a></li>\n`;
})}</ol></nav>`;
}
