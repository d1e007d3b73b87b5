import { wordsFor } from '../../activities/kit.ts';
import { readStorage } from '../../records/environment.ts';
import type { PlayerAction, PlayerHost } from '../extension.ts';
import { companionWords } from './companion.words.ts';
import { watchConnection } from './connection.ts';
import { gatherWork } from './gather.ts';
import { keyboardMap } from './keys.ts';
import { openNotebook, type Note, type Notebook } from './notes.ts';
import './page-notes.element.ts';
import { certificatePage, glossaryPage, notesPage } from './places.ts';

/** What a learner finds around the pages of a course, beside its player. */
export interface Companion {
  /** The notes of whoever learns here now. */
  readonly notes: Notebook;
  /** The page that is open, or the language, has changed. */
  show(place: string): void;
  /** In the settings. */
  actions(): PlayerAction[];
  /** A place besides the pages. Rejects when a part of the course does not come. */
  gather(place: string): Promise<DocumentFragment>;
  /** Another run takes the place of this one: what belongs to this one goes, or is joined by more. */
  takeUp(change: () => Promise<void>, notes: readonly Note[], isSame: boolean): Promise<void>;
}

/** Begins to accompany a learner. */
export function accompany(host: PlayerHost): Companion {
  const element = document.createElement('eh-page-notes');
  const storage = readStorage();
  let whose = '';
  let book: Notebook | undefined;

  /** Who learns: as the record calls them, else the run itself, as on a shared device. */
  const notebook = (): Notebook => {
    const who = host.learner?.id || String(host.session.state.run);
    if (!book || who !== whose) book = openNotebook(storage, who, host.outline.id);
    whose = who;
    return book;
  };
  const words = () => wordsFor(companionWords, host.outline.language);

  const showKeys = () => {
    const tasks = [...document.querySelectorAll('#page [data-activity]')];
    host.tell(words().keys, keyboardMap(tasks, host.outline.language));
  };
  const keys = document.createElement('button');
  keys.className = 'skip';
  keys.addEventListener('click', showKeys);
  document.querySelector('.skip')?.after(keys);

  const noteCompletion = () => {
    const at = host.session.completedAt;
    if (at) notebook().fact('completed', new Date(at).toISOString());
  };

  watchConnection(host, storage !== undefined);
  return {
    get notes() {
      return notebook();
    },
    show(place) {
      noteCompletion();
      keys.textContent = words().keys;
      const pages = host.outline.modules.flatMap((module) => module.pages);
      const page = pages.find(({ id }) => id === place);
      const foot = document.querySelector<HTMLElement>('.foot');
      if (!foot) return;
      foot.hidden = !page;
      if (!page) return element.remove();
      element.show(notebook(), page);
      foot.append(element);
    },
    actions: () => [{ label: words().keys, run: showKeys }],
    async gather(place) {
      noteCompletion();
      if (place === '!notes') return notesPage(host, notebook());
      if (place === '!glossary') return glossaryPage(host);
      if (place === '!certificate') return certificatePage(host, notebook());
      return gatherWork(host, notebook());
    },
    async takeUp(change, notes, isSame) {
      element.remove();
      if (!isSame) notebook().forget();
      await change();
      notebook().add(notes);
      host.refresh();
    },
  };
}
