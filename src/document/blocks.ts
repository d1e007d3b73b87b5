import { renderActivity } from '../activities/documents.ts';
import { activityKinds } from '../activities/index.ts';
import type { Activity } from '../activities/schemas.ts';
import { courseIri } from '../core/iri.ts';
import { join, markup, raw, type Markup } from '../core/markup.ts';
import type { Block, ContentBlock } from '../course/block.schema.ts';
import type { Course } from '../course/course.schema.ts';
import type { Media } from '../course/media.schema.ts';
import type { Strings } from '../ui/locales/en.ts';
import type { PaperWords } from '../ui/locales/paper-en.ts';
import { withEasy } from './easy.ts';
import { renderOverview } from './overview.ts';
import { LARGE_FILE, lengthText, sizeText, type MediaSizes } from './sizes.ts';

/** What rendering a block needs: the compiled course and the words of its language. */
export interface BlockContext {
  course: Course;
  strings: Strings;
  /** The number of each task in the course, as the answer key counts them. */
  numbers: ReadonlyMap<string, number>;
  /** Title of the page, which a list does not repeat as its heading. */
  pageTitle?: string;
  /** Sizes of media files; without them none is said. */
  sizes?: MediaSizes;
  /** Set in books, where nothing runs, plays or loads later. */
  book?: { paper: PaperWords; task: (activity: Activity) => Markup };
}

export const isActivity = (block: Block): block is Activity => block.type in activityKinds;

/** A block as semantic HTML. Texts of the course are HTML already (`compileProse`). */
export function renderBlock(block: Block, context: BlockContext): Markup {
  if (!isActivity(block)) return renderContent(block, context);
  return context.book ? context.book.task(block) : renderTask(block, context);
}

/** An activity: its element around its readable form. */
export function renderTask(activity: Activity, { course, strings, numbers }: BlockContext): Markup {
  const tag = raw(activityKinds[activity.type].tag);
  const form = renderActivity(activity, { language: course.language, words: strings });
  return markup`<${tag} class="task" id="${activity.id}" data-activity="${activity.id}"><p class="tag">${strings.document.task} ${numbers.get(activity.id)}</p>${form}</${tag}>`;
}

const heading = (title: string | undefined, className = ''): Markup =>
  title ? markup`<h2${className ? markup` class="${className}"` : ''}>${title}</h2>` : markup``;

function renderContent(block: ContentBlock, context: BlockContext): Markup {
  const words = context.strings.document;
  switch (block.type) {
    case 'prose':
      return markup`<section class="prose">${heading(block.title)}${withEasy(block.text, block.easy, context)}</section>`;
    case 'figure':
      return markup`<figure class="figure ${block.size ?? 'normal'}">${image(block.media, context)}${
        block.caption ? markup`<figcaption>${raw(block.caption)}</figcaption>` : ''
      }</figure>`;
    case 'callout':
      return markup`<aside class="callout ${block.tone}"><p class="tag">${
        words.tones[block.tone]
      }</p>${heading(block.title)}${withEasy(block.text, block.easy, context)}</aside>`;
    case 'case':
      return markup`<article class="case"><header><p class="tag">${block.place}${
        block.when ? markup` · ${block.when}` : ''
      }</p><h2>${block.title}</h2></header>${block.media ? image(block.media, context) : ''}${withEasy(
        block.text,
        block.easy,
        context,
      )}${
        block.lesson
          ? markup`<p class="lesson"><strong>${words.lesson}:</strong> ${raw(block.lesson)}</p>`
          : ''
      }${sources(block.refs, context)}</article>`;
    case 'steps':
      return markup`<section class="steps">${heading(block.title)}<ol>${block.steps.map(
        (step) =>
          markup`<li><h3>${step.title}${step.time ? markup` <span class="time">${step.time}</span>` : ''}</h3>${withEasy(step.text, step.easy, context)}</li>`,
      )}</ol></section>`;
    case 'terms':
      return markup`<section class="terms">${heading(block.title)}<dl>${block.terms.map((id) => {
        const term = context.course.glossary.find((candidate) => candidate.id === id)!;
        return markup`<dt>${term.term}</dt><dd>${raw(term.definition)}</dd>`;
      })}</dl></section>`;
    case 'quotation':
      return markup`<figure class="quotation"><blockquote><p>${raw(block.text)}</p></blockquote><figcaption>${
        block.by
      } ${sources(block.refs, context)}</figcaption></figure>`;
    case 'audio':
    case 'video':
      return context.book ? transcript(block, context) : player(block, context);
    case 'table':
      return table(block);
    case 'download': {
      const media = medium(block.media, context);
      const about = markup`<h2>${block.title}</h2>${raw(block.text ?? '')}`;
      if (context.book) {
        return markup`<section class="download">${about}<p>${context.book.paper.workbook.inCourse(courseIri(context.course.id))}</p></section>`;
      }
      return markup`<section class="download">${about}<p><a class="button" href="media/${
        media.file
      }" download>${words.download} (${[media.file.split('.').pop()!.toUpperCase(), sizeOf(media, context)].filter(Boolean).join(', ')})</a></p></section>`;
    }
    case 'template':
      return markup`<section class="template" id="${block.id}"><h2>${block.title}</h2>${raw(
        block.intro ?? '',
      )}${
        !context.book &&
        markup`<p class="print-sheet"><button class="button" type="button" data-print="${block.id}">${words.printSheet}</button></p>`
      }<div class="sheet">${block.fields.map(
        (field) =>
          markup`<div class="field"><p class="label"><strong>${field.label}</strong>${
            field.help ? markup` <span class="help">${field.help}</span>` : ''
          }</p>${
            field.sheet
              ? markup`<div class="frame" role="img" aria-label="${words.space}"></div>`
              : markup`<div class="lines" aria-hidden="true">${Array.from({ length: field.lines ?? 2 }, () => raw('<i></i>'))}</div>`
          }</div>`,
      )}</div></section>`;
    case 'overview':
      return renderOverview(block.show, context);
  }
}

const medium = (id: string, { course }: BlockContext): Media =>
  course.media.find((media) => media.id === id)!;

function image(id: string, context: BlockContext): Markup {
  const media = medium(id, context);
  const size =
    media.width && media.height ? markup` width="${media.width}" height="${media.height}"` : '';
  return markup`<img src="media/${media.file}" alt="${media.decorative ? '' : (media.alt ?? '')}"${size}${context.book ? '' : raw(' loading="lazy" decoding="async"')}${onRequest(media, context)}>`;
}

/** What the button of a large picture says that waits where data are saved (`src/player/aids.ts`). */
function onRequest(media: Media, context: BlockContext): Markup | '' {
  if (context.book || (context.sizes?.get(media.file) ?? 0) < LARGE_FILE) return '';
  return markup` data-show="${context.strings.document.showPicture(sizeOf(media, context)!)}"`;
}

function sizeOf({ file }: Media, { course, sizes }: BlockContext): string | undefined {
  const bytes = sizes?.get(file);
  return bytes === undefined ? undefined : sizeText(bytes, course.language);
}

function sources(refs: string[] | undefined, { course, strings }: BlockContext): Markup {
  if (!refs) return markup``;
  const links = refs.map((id) => {
    const number = course.references.findIndex((reference) => reference.id === id) + 1;
    return markup`<a class="ref" href="#ref-${id}" data-ref="${id}" aria-label="${strings.document.source(number)}"><span aria-hidden="true">[${number}]</span></a>`;
  });
  return markup`<span class="sources">${strings.document.sources}: ${join(links, ' ')}</span>`;
}

function player(
  block: Extract<ContentBlock, { type: 'audio' | 'video' }>,
  context: BlockContext,
): Markup {
  const media = medium(block.media, context);
  const words = context.strings.document;
  const captions = block.captions ? medium(block.captions, context) : undefined;
  const track = captions
    ? markup`<track kind="captions" src="media/${captions.file}" srclang="${context.course.language}" default>`
    : '';
  // A picture of its own, not `poster`: only that can wait until it is seen or asked for.
  const poster = block.poster ? image(block.poster, context) : '';
  const control =
    block.type === 'audio'
      ? markup`<audio controls preload="none" src="media/${media.file}">${track}</audio>`
      : markup`<video controls preload="none" src="media/${media.file}">${track}</video>`;
  const facts = [sizeOf(media, context), media.seconds && lengthText(media.seconds)]
    .filter(Boolean)
    .join(', ');
  const play = words.play[block.type](facts);
  return markup`<figure class="media" data-play="${play}"><figcaption>${block.title}${
    facts && markup` <span class="size">(${facts})</span>`
  }</figcaption>${poster}${control}<details><summary>${
    words.transcript
  }</summary>${raw(media.transcript ?? '')}</details></figure>`;
}

/** Sound and film in a book: what is said and shown, and where to hear and see it. */
function transcript(
  block: Extract<ContentBlock, { type: 'audio' | 'video' }>,
  context: BlockContext,
): Markup {
  const { paper } = context.book!;
  return markup`<section class="transcript"><h2>${block.title}</h2>${raw(
    medium(block.media, context).transcript ?? '',
  )}<p class="soft">${paper.workbook.recording(courseIri(context.course.id))}</p></section>`;
}

/** A table. Where script runs, each row becomes a card on narrow screens (`page.css`, `player.ts`). */
function table(block: Extract<ContentBlock, { type: 'table' }>): Markup {
  const [, ...headings] = block.head;
  return markup`<div class="table" role="region" aria-label="${block.caption}" tabindex="0"><table><caption>${
    block.caption
  }</caption><thead><tr>${block.head.map(
    (cell) => markup`<th scope="col">${cell}</th>`,
  )}</tr></thead><tbody>${block.rows.map(
    ([first, ...rest]) =>
      markup`<tr><th scope="row">${raw(first!)}</th>${rest.map(
        (cell, index) => markup`<td data-label="${headings[index]}">${raw(cell)}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}
