import { wordsFor } from '../../activities/kit.ts';
import type { PlayerHost } from '../extension.ts';
import type { EhRemaining } from '../remaining.element.ts';
import './certificate.element.ts';
import { certificateOf, givenName } from './certificate.ts';
import { companionWords } from './companion.words.ts';
import './glossary.element.ts';
import { noteLines } from './note-lines.ts';
import './notes.element.ts';
import type { Notebook } from './notes.ts';
import { sortedTerms } from './terms.ts';

/** A place besides the pages: its heading, a line about it, and what stands there. */
export function placeOf(heading: string, about: string, ...content: Node[]): DocumentFragment {
  const place = document.createDocumentFragment();
  const title = document.createElement('h1');
  title.tabIndex = -1;
  title.textContent = heading;
  const line = document.createElement('p');
  line.textContent = about;
  const head = document.createElement('div');
  head.className = 'page-head';
  head.append(title, line);
  place.append(head, ...content);
  return place;
}

/** All terms of the course. */
export async function glossaryPage({ outline, loader }: PlayerHost): Promise<DocumentFragment> {
  const { glossary } = await loader.language(outline, outline.language);
  const words = wordsFor(companionWords, outline.language);
  const element = document.createElement('eh-glossary');
  element.terms = sortedTerms(glossary, outline.language);
  element.titles = new Map(
    outline.modules.flatMap((module) => module.pages).map(({ id, title }) => [id, title]),
  );
  return placeOf(words.glossary, words.glossaryAbout, element);
}

/** All bookmarks and notes of the learner. */
export function notesPage({ outline }: PlayerHost, book: Notebook): DocumentFragment {
  const words = wordsFor(companionWords, outline.language);
  const element = document.createElement('eh-notes');
  element.source = { course: outline, book, lines: () => noteLines(book.list(), outline) };
  return placeOf(words.notesTitle, words.notesAbout, element);
}

/** The certificate, or what remains before there is one. */
export async function certificatePage(host: PlayerHost, book: Notebook): Promise<DocumentFragment> {
  const { outline, loader, learner, result, record } = host;
  const words = wordsFor(companionWords, outline.language);
  if (!result.completed) {
    const byTest = outline.completion.rule === 'test';
    const rest: EhRemaining = document.createElement('eh-remaining');
    // Only what the course's own rule asks for.
    rest.result = {
      ...result,
      unread: byTest ? [] : result.unread,
      open: byTest ? result.open : 0,
      undone: [],
    };
    rest.testPage = host.testPage;
    const isFailed = byTest && result.hasTest && result.open === 0;
    return placeOf(words.certificate, isFailed ? words.notPassed : words.notYet, rest);
  }
  const { facts } = await loader.language(outline, outline.language);
  const reached = record.work?.()?.outcomes.find(({ status }) => status !== 'incomplete');
  const element = document.createElement('eh-certificate');
  element.course = outline.title;
  element.name = book.fact('name') || givenName(learner?.name ?? '');
  element.percent = result.best === undefined ? undefined : Math.round(result.best * 100);
  element.certificate = certificateOf({
    course: outline,
    facts,
    completed: reached?.at ?? book.fact('completed'),
    now: new Date().toISOString(),
    readers: navigator.languages,
  });
  element.addEventListener('eh-name', ({ detail }) => book.fact('name', detail));
  const brand = document.querySelector('.brand')?.cloneNode(true);
  if (brand instanceof HTMLElement) {
    brand.slot = 'brand';
    element.append(brand);
  }
  // Only a style of the page can set its paper.
  const paper = document.createElement('style');
  paper.textContent = '@page{size:A4;margin:16mm}@media print{.page-head{display:none}}';
  return placeOf(words.certificate, words.certificateHelp, paper, element);
}
