import { registry, wordsFor } from '../../activities/kit.ts';
import type { PlayerHost } from '../extension.ts';
import { extrasWords } from './extras.words.ts';
import { parted, tasksOf, type Task } from './made.ts';
import './not-begun.element.ts';
import { noteLines } from './note-lines.ts';
import type { Notebook } from './notes.ts';
import { placeOf } from './places.ts';
import './portfolio.element.ts';

/**
 * Everything the learner made, for the player to show: each task as the element that stands on its
 * page too, under the title of that page. Rejects when a part of the course does not come.
 */
export async function gatherWork(host: PlayerHost, book: Notebook): Promise<DocumentFragment> {
  const { outline, loader, session, record } = host;
  const makes = new Set(outline.makes);
  const pages = outline.modules
    .flatMap((module) => module.pages)
    .filter(({ activities }) => activities.some(({ type }) => makes.has(type)));
  for (const { id } of pages) await loader.page(outline, id);

  const tasks = (): Task[] =>
    tasksOf({
      outline,
      activity: (id) => loader.loadedActivity(outline, id),
      kind: (type) => registry.get(type),
      value: (id) => session.value(id),
    });
  const [begun, open] = parted(tasks());
  const words = wordsFor(extrasWords, outline.language);
  const gathered = placeOf(words.title, begun.length > 0 ? words.about : words.nothing);

  let page = '';
  for (const task of begun) {
    const element = elementOf(loader.loadedPage(outline, task.page.id)!.html, task.activity.id);
    if (!element) continue;
    if (task.page.id !== page) gathered.append(pageTitle(task.page));
    page = task.page.id;
    gathered.append(element);
  }
  if (open.length > 0) {
    const rest = document.createElement('eh-not-begun');
    rest.tasks = open;
    gathered.append(rest);
  }
  if (begun.length > 0) {
    const tools = document.createElement('eh-portfolio');
    const notes = () => noteLines(book.list(), outline);
    tools.source = { course: outline, tasks, notes, isLocal: record.id === 'local' };
    gathered.append(tools);
  }
  return gathered;
}

/** The task as it stands on its page, with its readable form inside. */
function elementOf(html: string, id: string): HTMLElement | null {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.querySelector<HTMLElement>(`[data-activity="${id}"]`);
}

/** The title of a page as a heading that leads there. */
function pageTitle({ id, title }: Task['page']): HTMLElement {
  const heading = document.createElement('h2');
  heading.style.marginBlockEnd = 'var(--eh-space-m)';
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.dataset.page = id;
  link.textContent = title;
  heading.append(link);
  return heading;
}
