import { direction } from '../../core/language.ts';
import { join, markup, raw, type Markup } from '../../core/markup.ts';
import type { Course } from '../../course/course.schema.ts';
import { licenceName } from '../../course/licence.schema.ts';
import type { BuiltTheme } from '../../theme/theme.ts';
import { lowerHeadings, titles, type BookDocument } from './book.ts';
import { qrCode } from './qr.ts';
import { workbookStyle, type PaperSize } from './workbook-style.ts';

export interface WorkbookOptions {
  paper: PaperSize;
  /** The page on which an anchor stands, where a first print has told. */
  pages?: ReadonlyMap<string, number>;
  /** Files of the theme are beside the page, under `theme/`. */
  theme?: BuiltTheme;
}

/** As many as fill the page. */
const NOTE_LINES: Record<PaperSize, number> = { a4: 20, a5: 14 };

/** Text blocks stand two levels below the title: title, module, page, block. */
const BLOCK_LEVELS = 2;

/**
 * The workbook: a course to read, tick and write in, laid out for paper. Media are beside it under
 * `media/`. Colours, sizes and page breaks are for black ink.
 */
export function renderWorkbook(
  course: Course,
  book: BookDocument,
  { paper, pages, theme }: WorkbookOptions,
): string {
  const { language, words } = book;
  const title = `${book.title} – ${book.paper.workbook.workbook}`;
  const html = markup`<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${authors(course)}">
<link rel="icon" href="data:,">
<style>${raw(workbookStyle(paper, book.title, theme))}</style>
</head>
<body class="${paper}">
${cover(course, book, theme)}
<main>
${howTo(book)}
${contents(book, pages)}
${book.modules.map(
  (module, index) =>
    markup`<section class="module"><h2 id="module-${module.id}"><span class="number">${index + 1}</span> ${module.title}</h2>${module.pages.map(
      (page) =>
        markup`<article class="page"><h3 id="page-${page.id}">${page.title}</h3>\n${raw(lowerHeadings(page.html, BLOCK_LEVELS))}</article>\n`,
    )}</section>\n`,
)}
<section class="back answer-key"><h2 id="answer-key">${words.document.answerKey}</h2><p class="intro">${book.paper.key.intro}</p>${book.answers.map(
    ({ id, number, title, html }) =>
      markup`<section class="answer" id="key-${id}"><h3><a href="#${id}">${words.document.task} ${number}</a> <span class="answer-name">${title}</span>${onPage(book, pages, id)}</h3>${raw(html)}</section>\n`,
  )}</section>
${list(book, 'glossary')}${list(book, 'references')}${list(book, 'credits')}
<section class="back notes-page"><h2 id="notes">${book.paper.workbook.notes}</h2><div class="lines" aria-hidden="true">${Array.from({ length: NOTE_LINES[paper] }, () => raw('<i></i>'))}</div></section>
</main>
${backCover(course, book, theme)}
</body>
</html>
`;
  return pages ? fillPageNumbers(html.text, book, pages) : html.text;
}

const authors = (course: Course): string =>
  course.credits
    .filter(({ role }) => role === 'author')
    .map(({ name }) => name)
    .join(', ');

const logo = (theme: BuiltTheme | undefined): Markup | undefined =>
  theme?.logo &&
  markup`<img class="cover-logo" src="${theme.logo.image.path}" alt="${theme.logo.alt}">`;

function cover(course: Course, book: BookDocument, theme: BuiltTheme | undefined): Markup {
  const { workbook } = book.paper;
  const picture = course.media.find(({ id }) => id === course.cover);
  return markup`<header class="cover">${logo(theme)}<p class="cover-kind">${workbook.workbook} · ${book.kind}</p><h1>${book.title}</h1>${
    book.subtitle && markup`<p class="cover-subtitle">${book.subtitle}</p>`
  }${
    picture
      ? markup`<img class="cover-picture" src="media/${picture.file}" alt="${picture.alt ?? ''}">`
      : markup`<div class="cover-picture" aria-hidden="true"></div>`
  }<p class="belongs-to"><span>${workbook.belongsTo}</span><span class="name-line" aria-hidden="true"></span></p><p class="cover-foot">${authors(course)} · ${licenceName(course.licence)}</p></header>`;
}

function howTo({ paper: { workbook }, address }: BookDocument): Markup {
  return markup`<section class="how-to"><h2 id="how-to">${workbook.howTo}</h2><ol>${workbook.howToSteps.map(
    (step) => markup`<li>${step}</li>`,
  )}</ol><div class="online">${qrCode(address, workbook.qrAlt(address))}<div><p><strong>${workbook.online}</strong></p><p>${workbook.onlineHow}</p><p class="address">${shortAddress(address)}</p></div></div></section>`;
}

/** The address without what browsers add by themselves. */
const shortAddress = (address: string): Markup =>
  join(address.replace(/^https?:\/\//, '').split('/'), '/<wbr>');

function contents(book: BookDocument, pages: WorkbookOptions['pages']): Markup {
  const entry = (anchor: string, title: string) =>
    markup`<a href="#${anchor}"><span class="entry">${title}</span><span class="leader" aria-hidden="true"></span><span class="page-number">${pages?.get(anchor)}</span></a>`;
  const { words, paper } = book;
  const back = [
    ['answer-key', words.document.answerKey],
    ...(['glossary', 'references', 'credits'] as const).flatMap((name) =>
      book[name] ? [[name, titles(words)[name]]] : [],
    ),
    ['notes', paper.workbook.notes],
  ] as [string, string][];
  return markup`<nav class="contents" aria-labelledby="contents"><h2 id="contents">${words.document.contents}</h2><ol>${book.modules.map(
    (module, index) =>
      markup`<li>${entry(`module-${module.id}`, `${index + 1}  ${module.title}`)}<ol>${module.pages.map(
        (page) => markup`<li>${entry(`page-${page.id}`, page.title)}</li>`,
      )}</ol></li>`,
  )}${back.map(([anchor, title]) => markup`<li>${entry(anchor, title)}</li>`)}</ol></nav>`;
}

function list(book: BookDocument, name: 'glossary' | 'references' | 'credits'): Markup {
  if (!book[name]) return markup``;
  // Links to a page that has become these lists lead to the first of them.
  const isFirst =
    (['glossary', 'references', 'credits'] as const).find((one) => book[one]) === name;
  const anchors = isFirst ? book.movedPages.map((id) => markup`<span id="page-${id}"></span>`) : [];
  return markup`<section class="back back-${name}">${join(anchors)}<h2 id="${name}">${titles(book.words)[name]}</h2>${raw(book[name])}</section>\n`;
}

function backCover(course: Course, book: BookDocument, theme: BuiltTheme | undefined): Markup {
  const { workbook } = book.paper;
  return markup`<footer class="back-cover"><div class="about">${raw(book.summary)}</div><div class="online">${qrCode(
    book.address,
    workbook.qrAlt(book.address),
  )}<div><p><strong>${workbook.online}</strong></p><p class="address">${shortAddress(book.address)}</p></div></div>${logo(theme)}<p class="imprint">${book.title} ${course.version} · ${authors(course)} · ${licenceName(course.licence)}</p></footer>`;
}

const onPage = (book: BookDocument, pages: WorkbookOptions['pages'], anchor: string): Markup => {
  const page = pages?.get(anchor);
  return page === undefined
    ? markup``
    : markup` <span class="on-page">${book.paper.key.onPage(page)}</span>`;
};

/** Says on which page an answer and a linked page stand. */
function fillPageNumbers(
  html: string,
  { paper }: BookDocument,
  pages: ReadonlyMap<string, number>,
): string {
  return html
    .replace(/<p class="to-key"><a href="#([^"]+)">[^<]*<\/a>/g, (whole, anchor: string) => {
      const page = pages.get(anchor);
      if (page === undefined) return whole;
      return markup`<p class="to-key"><a href="#${anchor}">${paper.key.toAnswerOn(page)}</a>`.text;
    })
    .replace(/<a href="#(page-[^"]+)" data-page="[^"]*">.*?<\/a>/g, (whole, anchor: string) => {
      const page = pages.get(anchor);
      if (page === undefined) return whole;
      return `${whole}${markup` <span class="on-page">(${paper.key.onPage(page)})</span>`.text}`;
    });
}
