import { markup, raw, type Markup, type MarkupValue } from '../core/markup.ts';
import type { PaperWords } from '../ui/locales/paper-en.ts';
import type { ActivityBase, ActivityDocument, DocumentContext } from './activity.ts';
import { html } from './readable.ts';

/** What a paper form needs from its surroundings. */
export interface PaperContext extends DocumentContext {
  paper: PaperWords;
}

/** An activity for the pen: the task with room for answers, and what the answer key says of it. */
export interface PaperForm {
  /** Title, task, places to tick and write. It tells no answer. */
  task: Markup;
  /** The right answer and the feedback that teaches, without title and prompt. */
  key: Markup;
}

/** The paper form of a kind: pure, plain semantic HTML, well-formed as XML. */
export type ActivityPaper<A extends ActivityBase> = (
  activity: A,
  context: PaperContext,
) => PaperForm;

interface PaperParts {
  instruction: string;
  task: MarkupValue;
  /** The heading of the answer. */
  answerTitle: string;
  answer: MarkupValue;
  /** What is true about single options or items. */
  notes?: MarkupValue[];
  /** A heading above the notes. */
  notesTitle?: string;
}

/** The frame of every paper form. */
export function paperForm(
  activity: ActivityBase,
  { words }: PaperContext,
  parts: PaperParts,
): PaperForm {
  const { title, prompt, hint, feedback } = activity;
  const notes = (parts.notes ?? []).filter(Boolean);
  return {
    task: markup`${title && markup`<h2>${title}</h2>`}<div class="prompt">${html(prompt)}</div><p class="instruction">${parts.instruction}</p>${parts.task}${
      hint &&
      markup`<div class="hint"><p class="hint-tag"><strong>${words.document.hint}</strong></p>${html(hint)}</div>`
    }`,
    key: markup`<p class="answer-title"><strong>${parts.answerTitle}</strong></p>${parts.answer}${html(feedback?.correct)}${
      parts.notesTitle && markup`<p class="answer-title"><strong>${parts.notesTitle}</strong></p>`
    }${
      notes.length > 0 &&
      markup`<ul class="notes">${notes.map((note) => markup`<li>${note}</li>`)}</ul>`
    }`,
  };
}

/** A kind that has no paper form of its own: its readable form serves, with the hint open. */
export const fromReadable =
  <A extends ActivityBase>(readable: ActivityDocument<A>): ActivityPaper<A> =>
  (activity, { language, words }) => {
    const key = readable(activity, { language, words, key: true }).text;
    return {
      task: raw(
        readable(activity, { language, words }).text.replace(
          '<details class="hint">',
          '<details class="hint" open="">',
        ),
      ),
      // Title and prompt stand before the key in every readable form (`readable.ts`).
      key: raw(key.slice(Math.max(0, key.indexOf('<div class="key">')))),
    };
  };

/** A box to tick. */
export const TICK = markup`<span class="tick" aria-hidden="true"></span>`;

/** A box for a letter or a number. */
export const WRITE = markup`<span class="write" aria-hidden="true"></span>`;

/** Lines to write on. */
export const writingLines = (count: number): Markup =>
  markup`<div class="lines" aria-hidden="true">${Array.from({ length: count }, () => markup`<i></i>`)}</div>`;

/** A note of the answer key: what it is about, and what is true of it. */
export const note = (label: MarkupValue, feedback: string | undefined): MarkupValue =>
  feedback && markup`<strong>${label}</strong> ${html(feedback)}`;

/** Feedback behind an answer. */
export const aside = (feedback: string | undefined): MarkupValue =>
  feedback && markup` <span class="why">${html(feedback)}</span>`;
