import { join, markup, raw, type Markup } from '../core/markup.ts';
import { direction } from '../core/language.ts';
import { stringsFor } from '../ui/localize.ts';
import type { CourseDocument } from './document.ts';

/** Applies the reader's own settings before the first paint; the player keeps them (`reader.ts`). */
export const READER_SETTINGS =
  "(function(d,n,r){d.classList.add('js');try{r=JSON.parse(localStorage['eh:reader'])||r;" +
  'if(r.size)d.style.fontSize=r.size+"%"}catch(e){}' +
  "if(r.saves==null)r.saves=n.connection&&n.connection.saveData||matchMedia('(prefers-reduced-data:reduce)').matches;" +
  "'theme lines letters easy saves'.split(' ').forEach(function(k){if(r[k])d.dataset[k]=r[k]})})" +
  '(document.documentElement,navigator,{})';

/**
 * Lets the texts of the first page and their easy versions change places before they are painted, for
 * readers who want easy words first; `src/player/aids.ts` does the same for every other page.
 */
const EASY_FIRST =
  'document.currentScript.remove();' +
  "if(document.documentElement.dataset.easy)document.querySelectorAll('#page details.easy').forEach(" +
  'function(e){var u=e.previousElementSibling,b=e.lastElementChild,s=e.firstChild,t=s.textContent;' +
  "e.classList.add('swapped');s.textContent=e.dataset.usual;e.dataset.usual=t;e.before(b);e.append(u)})";

/** JSON that may stand inside a `<script>` element. */
export const inlineJson = (value: unknown): Markup =>
  raw(
    JSON.stringify(value)
      .replaceAll('<', '\\u003c')
      .replaceAll('\u2028', '\\u2028')
      .replaceAll('\u2029', '\\u2029'),
  );

export interface PageParts {
  style: string;
  head?: Markup;
  /** Address of an icon; without one the browser asks for none. */
  icon?: string;
  /** The logo of a theme (`brand.ts`). */
  brand?: Markup;
}

/** What both kinds of page begin with, up to where the head may go on. */
export const pageHead = (document: CourseDocument, parts: PageParts): Markup => {
  const { language } = document;
  return markup`<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<title>${document.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${parts.icon ?? 'data:,'}">
<meta name="description" content="${raw(document.description)}">
${parts.head ?? ''}<style>${raw(parts.style)}</style>`;
};

/** The modules with links to their pages in the document `path`. */
export const contentsList = (outline: CourseDocument['outline'], path: string): Markup =>
  join(
    outline.modules.map(
      (module) =>
        markup`<li>${module.title}<ol>${module.pages.map(
          (page) => markup`<li><a href="${path}#page-${page.id}">${page.title}</a></li>`,
        )}</ol></li>`,
    ),
  );

/**
 * The page that a package opens with: the first page of the course as HTML, so that text stands on
 * the screen before any script has run, the way through the course for readers without script, and
 * the data from which the player goes on.
 */
export function renderShell(
  documents: readonly CourseDocument[],
  parts: PageParts & { script: string; broker?: object },
): string {
  const [document] = documents as [CourseDocument];
  const { outline, language } = document;
  const words = stringsFor(language).document;
  const pages = document.modules.flatMap((module) => module.pages);
  const [first, second] = pages as [(typeof pages)[0], (typeof pages)[0] | undefined];
  const reading = outline.document;
  const hasEasy = first.html.includes('<details class="easy"');
  const firstPage =
    first.html.replaceAll('href="#', `href="${reading}#`) +
    (hasEasy ? `<script>${EASY_FIRST}</script>` : '');
  const types = new Set(Object.values(first.activities).map(({ type }) => type));
  const scripts = new Set([...types].flatMap((type) => [outline.needs?.[type] ?? [], type].flat()));
  const others = outline.languages.filter(({ tag }) => tag !== language);
  const html = markup`${pageHead(document, parts)}
<script>${raw(READER_SETTINGS)}</script>
</head>
<body>
<nav aria-label="${words.skip}"><a class="skip" href="#page">${words.skip}</a></nav>
<eh-bar class="bar">${parts.brand}<a class="course-title" href="${reading}">${document.title}</a></eh-bar>
<div class="layout">
<eh-contents class="contents"><nav aria-label="${words.contents}"><ol>${contentsList(outline, reading)}</ol></nav></eh-contents>
<div class="stage">
<noscript><p class="noscript">${words.withoutScript} <a href="${reading}">${words.readAll}</a>${others.map(
    (other) =>
      markup` · <a href="${other.document}" lang="${other.tag}" hreflang="${other.tag}">${other.name}</a>`,
  )}</p></noscript>
<main id="page" class="page" tabindex="-1">${raw(firstPage)}</main>
<div class="foot"></div>
<eh-pager class="pager">${
    second
      ? markup`<a class="button primary" href="${reading}#page-${second.id}">${words.next}: ${second.title}</a>`
      : ''
  }</eh-pager>
</div>
</div>
<script type="application/json" id="eh-course">${inlineJson({ outline, first })}</script>
${parts.broker ? markup`<script type="application/json" id="eh-broker">${inlineJson(parts.broker)}</script>\n` : ''}<script src="${parts.script}" defer></script>
${[...scripts].map((name) => markup`<script src="activities/${name}.js" defer></script>\n`)}</body>
</html>
`;
  return html.text;
}

/**
 * The whole course in one language as a document: for readers without script, reader modes, print.
 * It lies one folder below the root; `home` is the way back.
 */
export function renderReading(
  document: CourseDocument,
  parts: PageParts & { home: string },
): string {
  const { outline, language } = document;
  const words = stringsFor(language).document;
  const body = document.modules.map(
    (module) =>
      markup`<section class="module"><p class="module-title">${module.title}</p>${module.pages.map(
        (page) => markup`<article class="page">${raw(below(page.html))}</article>`,
      )}</section>`,
  );
  const html = markup`${pageHead(document, parts)}
</head>
<body class="reading">
<nav aria-label="${words.skip}"><a class="skip" href="#text">${words.skip}</a></nav>
<header class="bar">${parts.brand}<a class="course-title" href="${parts.home}">${document.title}</a>${outline.languages
    .filter(({ tag }) => tag !== language)
    .map(
      (other) =>
        markup` <a href="../${other.document}" lang="${other.tag}" hreflang="${other.tag}">${other.name}</a>`,
    )}</header>
<div class="stage">
<nav id="contents" class="contents-list" aria-label="${words.contents}"><h2>${words.contents}</h2><ol>${contentsList(outline, '')}<li><a href="#answer-key">${words.answerKey}</a></li></ol></nav>
<main id="text" tabindex="-1">${body}<section class="module answer-key"><h1 id="answer-key">${
    words.answerKey
  }</h1><ol>${raw(document.answerKey)}</ol></section></main>
</div>
<footer class="stage"><a href="#contents">${words.topOfPage}</a></footer>
</body>
</html>
`;
  return html.text;
}

/** Media lie one folder up for a document inside a language's folder. */
const below = (html: string): string => html.replaceAll('="media/', '="../media/');

/** These scripts are files: of markup only what would end a script element is written otherwise. */
const call = (name: string, value: unknown): string =>
  `EcoHeritage.${name}(${JSON.stringify(value)
    .replaceAll('</', '<\\/')
    .replaceAll('<!--', '\\u003c!--')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')});\n`;

/** The classic script that hands the pages of a module to the player. */
export function moduleScript(document: CourseDocument, moduleIndex: number): string {
  const { id, pages } = document.modules[moduleIndex]!;
  return call('addModule', { language: document.language, id, pages });
}

/** The classic script that hands over a language: its outline, glossary and sources. */
export function outlineScript(document: CourseDocument): string {
  const { language, outline, glossary, references, facts } = document;
  return call('addLanguage', { language, outline, glossary, references, facts });
}
