import { markup, raw } from '../core/markup.ts';
import { stringsFor } from '../ui/localize.ts';
import type { CourseDocument } from './document.ts';
import { contentsList, inlineJson, pageHead, READER_SETTINGS, type PageParts } from './shell.ts';

/** Address of the whole course to read or print, inside its one file; no page has such an id. */
export const READ_ADDRESS = '#!read';

/** With script the other pages wait for their turn; without it the course is one long page. */
const STYLE = '.js .rest{display:none}';

/** Scripts of a course in one file, in their order. The first stands in the head. */
export interface SingleScripts {
  /** The player, then what comes after it. */
  player: string;
  others: string[];
}

export interface SingleParts extends PageParts {
  scripts: SingleScripts;
  /** Addresses (`data:`) of media by their path in the course. */
  media: ReadonlyMap<string, string>;
  /** What else travels in the file, by the id of its element. */
  data: Record<string, unknown>;
  /** Licence texts by name. */
  licences: { name: string; text: string }[];
}

/** Every script as it stands in the file, in order: a policy names each by its hash. */
export const singleScripts = ({ player, others }: SingleScripts): string[] =>
  [READER_SETTINGS, player, ...others].map(inScript);

/** Text that ends no `<script>` element early. Inside strings and templates it means the same. */
const inScript = (text: string): string =>
  text.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');

/**
 * A whole course in one HTML file: its pages in the first language stand there as HTML, so that it
 * can be read without script, and the player takes them from there; pages of the other languages
 * come as data. Each picture is in the file once.
 */
export function renderSingle(documents: readonly CourseDocument[], parts: SingleParts): string {
  const [document] = documents as [CourseDocument];
  const words = stringsFor(document.language).document;
  const modules = document.modules.map(({ title, pages }, index) => ({
    title,
    pages: index === 0 ? pages.slice(1) : pages,
  }));
  const first = document.modules[0]!.pages[0]!;
  const [settings, player, ...others] = singleScripts(parts.scripts);
  const withMedia = (html: string) => inlineMedia(atHand({ html }).html, parts.media);
  const html = markup`${pageHead(document, { ...parts, style: parts.style + STYLE })}
<script>${raw(settings!)}</script>
</head>
<body>
<nav aria-label="${words.skip}"><a class="skip" href="#page">${words.skip}</a></nav>
<eh-bar class="bar">${parts.brand}<span class="course-title">${document.title}</span></eh-bar>
<div class="layout">
<eh-contents class="contents"><nav aria-label="${words.contents}"><ol>${contentsList(document.outline, '')}</ol></nav></eh-contents>
<div class="stage">
<noscript><p class="noscript">${words.withoutScript}</p></noscript>
<main id="page" class="page" tabindex="-1">${raw(withMedia(first.html))}</main>
<div class="foot"></div>
<eh-pager class="pager"></eh-pager>
<section class="rest" aria-label="${document.title}">${modules.map(
    ({ title, pages }) =>
      markup`<section class="module"><p class="module-title">${title}</p>${pages.map(
        (page) =>
          markup`<article class="page" data-page="${page.id}">${raw(withMedia(page.html))}</article>`,
      )}</section>`,
  )}
<section class="module answer-key"><h1 id="answer-key">${words.answerKey}</h1><ol>${raw(
    document.answerKey,
  )}</ol></section>
<section class="module licences"><h1 id="licences">${words.licence}</h1>${parts.licences.map(
    ({ name, text }) =>
      markup`<details><summary>${name}</summary><pre style="white-space:pre-wrap">${text}</pre></details>`,
  )}</section>
</section>
</div>
</div>
<script type="application/json" id="eh-course">${inlineJson({
    outline: singleOutline(document),
    first: withoutHtml(first),
  })}</script>
${Object.entries(parts.data).map(
  ([id, value]) =>
    markup`<script type="application/json" id="${id}">${inlineJson(value)}</script>\n`,
)}${[player!, ...others].map((script) => markup`<script>${raw(script)}</script>\n`)}</body>
</html>
`;
  return html.text;
}

const withoutHtml = ({ id, title, activities }: CourseDocument['modules'][0]['pages'][0]) => ({
  id,
  title,
  activities,
});

const call = (name: string, value: unknown): string =>
  `EcoHeritage.${name}(${inlineJson(value).text});`;

/** The scripts that hand the course to the player: all modules and languages at once. */
export const singleCourseScripts = (documents: readonly CourseDocument[]): string[] =>
  documents.flatMap((document, index) => {
    const { language, glossary, references, facts, answerKey } = document;
    return [
      ...document.modules.map(({ id, pages }) =>
        call('addModule', {
          language,
          id,
          pages: index === 0 ? pages.map(withoutHtml) : pages.map(atHand),
        }),
      ),
      call('addLanguage', {
        language,
        outline: singleOutline(document),
        glossary,
        references,
        facts,
        ...(index === 0 ? {} : { answerKey }),
      }),
    ];
  });

/** Pictures are in the file already: none waits to be asked for. */
const atHand = <Page extends { html: string }>(page: Page): Page => ({
  ...page,
  html: page.html.replace(/ data-show="[^"]*"/g, ''),
});

/** The outline with addresses inside the file. */
function singleOutline({ outline }: CourseDocument): CourseDocument['outline'] {
  const address = (tag: string) => `${READ_ADDRESS}=${tag}`;
  return {
    ...outline,
    ...(outline.heavy ? { heavy: false } : {}),
    document: address(outline.language),
    languages: outline.languages.map((language) => ({
      ...language,
      document: address(language.tag),
    })),
  };
}

const IMAGE = /<img src="(media\/[^"]+)"/g;

/** Paths of pictures that stand in the file as part of its pages. */
export const shownPictures = ({ modules }: CourseDocument): Set<string> =>
  new Set(
    modules.flatMap(({ pages }) =>
      pages.flatMap(({ html }) => [...html.matchAll(IMAGE)].map(([, path]) => path!)),
    ),
  );

/** Puts media into HTML. A picture keeps its path, under which the player finds it again. */
function inlineMedia(html: string, media: ReadonlyMap<string, string>): string {
  const address = (path: string) => markup`${media.get(path) ?? path}`.text;
  return html
    .replace(IMAGE, (_, path: string) => `<img src="${address(path)}" data-media="${path}"`)
    .replace(
      /href="(media\/([^"]+))" download/g,
      (_, path: string, name: string) => `href="${address(path)}" download="${name}"`,
    )
    .replace(
      /(src|poster|href)="(media\/[^"]+)"/g,
      (_, name: string, path: string) => `${name}="${address(path)}"`,
    );
}
