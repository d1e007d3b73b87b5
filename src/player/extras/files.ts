import { plain, wordsFor } from '../../activities/kit.ts';
import { markup, raw, type Markup } from '../../core/markup.ts';
import type { Work } from '../../core/work.ts';
import type { Outline } from '../../course/outline.ts';
import { companionWords } from './companion.words.ts';
import { extrasWords } from './extras.words.ts';
import { parted, type Task } from './made.ts';
import type { NoteLine } from './note-lines.ts';

/** What both files say of their origin. */
export interface TakeAlong {
  course: Pick<Outline, 'id' | 'version' | 'title' | 'language' | 'direction'>;
  tasks: readonly Task[];
  /** What the learner noted on pages, in the order of the course. */
  notes?: readonly NoteLine[];
  /** As the learner typed it; empty where nothing is to be said. */
  name: string;
  /** ISO 8601. */
  at: string;
  /** Address of a picture as `data:`, where the device has it. */
  photo?(key: string): string | undefined;
}

const STYLE = `:root{color-scheme:light dark}p,li,dd,td,.made{unicode-bidi:plaintext}
body{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 4rem;font:1.05rem/1.6 system-ui,sans-serif;overflow-wrap:break-word}
h1,h2,h3,h4{line-height:1.25}h1{margin:0}h2{margin-top:2.5rem;padding-bottom:.25rem;border-bottom:2px solid #1f6f54}
img,svg{max-width:100%;height:auto}svg{max-height:30rem}
.about,.task,dt{opacity:.85}.made{margin:.75rem 0 2rem;padding:.25rem 1rem;border-inline-start:4px solid #1f6f54}
.note{white-space:pre-wrap}dl{display:grid;grid-template-columns:auto 1fr;gap:0 .75rem}dd{margin:0}table{border-collapse:collapse}th,td{padding:.25rem .6rem;border:1px solid;text-align:start}
@media print{body{max-width:none;padding:0;font-size:11pt}h2,h3,h4{break-after:avoid}img,svg,li{break-inside:avoid}}`;

/**
 * Everything that was made as one page: it needs no other file, no network and no script, and its
 * policy lets nothing in. Pictures stand in it where the device has them.
 */
export function portfolioPage(along: TakeAlong): string {
  const { course, tasks, notes = [], name, at, photo } = along;
  const { title, language, direction } = course;
  const words = wordsFor(extrasWords, language);
  const [begun] = parted(tasks);
  const context = { language, ...(photo ? { photo } : {}) };
  const page = markup`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width">
<title>${words.title} – ${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p class="about">${words.madeIn(title)}${name && markup`<br>${words.madeBy(name)}`}<br><time datetime="${at.slice(0, 10)}">${dateIn(at, language)}</time></p>
${begun.length === 0 && markup`<p>${words.nothing}</p>`}${begun.map(
    ({ page, activity, kind, response }, index): Markup => {
      const heads = page.id !== begun[index - 1]?.page.id && markup`<h2>${page.title}</h2>\n`;
      return markup`${heads}<section>
<h3>${nameOf(activity)}</h3>
${activity.title && markup`<p class="task">${plain(activity.prompt)}</p>`}
<div class="made">${kind.piece!(activity, response, context)}</div>
</section>
`;
    },
  )}${notes.length > 0 && notesSection(notes, language)}</main>
</body>
</html>
`;
  return page.text;
}

function notesSection(notes: readonly NoteLine[], language: string): Markup {
  const words = wordsFor(companionWords, language);
  return markup`<h2>${words.notesTitle}</h2>
${notes.map(
  ({ note, title }) => markup`<section>
<h3>${title}</h3>
${note.marked && markup`<p class="task">${words.bookmark}</p>`}${
    note.text && markup`<div class="made note">${note.text}</div>`
  }
</section>
`,
)}`;
}

/** What was made as data: `docs/activities.md` describes it. */
export interface PortfolioData {
  format: 'ecoheritage-portfolio/1';
  course: { id: string; version: string; title: string; language: string };
  name?: string;
  saved: string;
  items: {
    activity: string;
    type: string;
    page: string;
    question: string;
    work?: Work;
    text?: string;
  }[];
  /** Notes and bookmarks on pages, where there are any. */
  notes?: { page: string; title: string; bookmarked: boolean; text: string }[];
}

/** Everything that was made as data, for programs. Pictures are named by their keys. */
export function portfolioData({ course, tasks, notes = [], name, at }: TakeAlong): PortfolioData {
  const { id, version, title, language } = course;
  return {
    format: 'ecoheritage-portfolio/1',
    course: { id, version, title, language },
    ...(name ? { name } : {}),
    saved: at,
    items: parted(tasks)[0].map(({ page, activity, kind, response }) => {
      const work = kind.work?.(activity, response);
      const text = plain(kind.piece!(activity, response, { language }).text);
      const said = kind.interactionResponse(activity, response);
      return {
        activity: activity.id,
        type: activity.type,
        page: page.id,
        question: plain(activity.prompt),
        ...(work ? { work } : { text: typeof said === 'string' ? said : text }),
      };
    }),
    ...(notes.length > 0 && {
      notes: notes.map(({ note: { page, marked, text }, title }) => ({
        page,
        title,
        bookmarked: marked,
        text,
      })),
    }),
  };
}

/** What a task is called: its title, else its question. */
export const nameOf = ({ title, prompt }: { title?: string; prompt: string }): string =>
  plain(title ?? prompt);

const dateIn = (at: string, language: string): string =>
  new Date(at).toLocaleDateString(language, { dateStyle: 'long' });
