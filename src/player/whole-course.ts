import type { Outline } from '../course/outline.ts';
import { interfaceStrings } from '../ui/interface-strings.ts';
import type { Loader } from './loader.ts';

const READ = /^#!read(?:=([\w-]+))?$/;

/**
 * A course in one file, opened to be read or printed as a whole: undoes what a script has done, as
 * if there were none. Another language than that of the file comes from its data. Returns false
 * where the learner wants to learn.
 */
export function readsWhole(outline: Outline, loader: Loader): boolean {
  const [address, tag = outline.language] = READ.exec(location.hash) ?? [];
  const rest = document.querySelector('.rest');
  if (address === undefined || !rest) {
    // The player has the pages; here their tasks would come to life a second time.
    rest?.remove();
    return false;
  }
  const root = document.documentElement;
  root.classList.remove('js');
  document.body.classList.add('reading');
  for (const name of ['eh-contents', 'eh-pager']) document.querySelector(name)?.remove();
  const main = document.querySelector('#page')!;
  if (tag === outline.language) {
    for (const element of [main, rest]) element.innerHTML = asPlain(element.innerHTML);
  }
  document.addEventListener('DOMContentLoaded', () => {
    void show(tag).catch(() => undefined);
  });
  return true;

  async function show(language: string): Promise<void> {
    const bar = document.querySelector('eh-bar');
    const { outline: shown, answerKey } = await loader.language(outline, language);
    const title = document.createElement('header');
    title.className = 'bar';
    title.innerHTML = '<span class="course-title"></span>';
    title.firstElementChild!.textContent = shown.title;
    bar?.replaceWith(title);
    if (answerKey === undefined) return;
    root.lang = language;
    root.dir = shown.direction;
    document.title = shown.title;
    const pages = shown.modules
      .flatMap((module) => module.pages)
      .map(
        ({ id }) => `<article class="page">${loader.loadedPage(shown, id)?.html ?? ''}</article>`,
      );
    main.innerHTML = asPlain(pages.join(''));
    rest!.querySelector('.answer-key ol')!.innerHTML = asPlain(answerKey);
    rest!.querySelector('.answer-key h1')!.textContent =
      interfaceStrings(language).document.answerKey;
    for (const module of rest!.querySelectorAll('.module:not(.answer-key, .licences)')) {
      module.remove();
    }
  }
}

/** Tasks as readable forms: nobody answers on paper by pressing buttons. */
const asPlain = (html: string): string => html.replace(/<(\/?)eh-[a-z-]+/g, '<$1div');
