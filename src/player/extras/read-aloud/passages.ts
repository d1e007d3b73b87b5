/** Something that is read in one go, and what is marked meanwhile. */
export interface Passage {
  element: Element;
  text: string;
}

/** What stands in a line of text and ends no passage. */
const INLINE = 'a, abbr, b, br, cite, em, i, q, small, span, strong, sub, sup, time';

/** What is not text, is not shown, or says nothing that helps a listener. */
const SILENT =
  '[hidden], [aria-hidden="true"], .ref, .sources, .minutes, .waiting, .print-sheet, .size, summary, details:not([open]), thead, button, audio, video, script, style';

/**
 * What there is to hear on a page, in its order: headings, text, lists, what pictures show, tables row by row
 * with their headings, and of a task its question and options. Tasks are read from the readable form inside
 * their element; the element is what is marked.
 */
export function passagesOf(page: Element, pictureText: (alt: string) => string): Passage[] {
  const passages: Passage[] = [];
  const add = (element: Element, text: string) => {
    const clean = text.replace(/[\s☐]+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(clean)) passages.push({ element, text: clean });
  };

  /** `task` is the element that stands for everything inside it. */
  const visit = (element: Element, task?: Element): void => {
    if (element.matches(SILENT)) return;
    if (element.matches('img')) {
      const { alt } = element;
      if (alt) add(task ?? element, pictureText(alt));
    } else if (element.matches('tr')) add(task ?? element, rowText(element));
    else if (element.matches('[data-activity]')) visitChildren(element, element);
    else visitChildren(element, task);
  };

  const visitChildren = (element: Element, task: Element | undefined): void => {
    let line = '';
    for (const child of element.childNodes) {
      if (child instanceof Text) line += child.data;
      if (!(child instanceof Element)) continue;
      // Behind a heading of this level a story goes on in places that are to be found by deciding.
      if (task && child.matches('h3')) break;
      if (child.matches(INLINE)) line += inlineText(child);
      else {
        add(task ?? element, line);
        line = '';
        visit(child, task);
      }
    }
    add(task ?? element, line);
  };

  visitChildren(page, undefined);
  return passages;
}

/** The text of something inside a line, without what is silent in it. */
function inlineText(element: Element): string {
  if (element.matches(SILENT)) return '';
  if (element.matches('br')) return ' ';
  return [...element.childNodes]
    .map((child) =>
      child instanceof Text ? child.data : child instanceof Element ? inlineText(child) : '',
    )
    .join('');
}

/** `Who makes it? Ordinary map: people who measure. Parish map: people who live there.` */
const rowText = (row: Element): string =>
  [...row.children]
    .map((cell) => {
      const text = inlineText(cell).trim();
      const { label } = (cell as HTMLElement).dataset;
      const said = label ? `${label}: ${text}` : text;
      return /[.!?…:]$/.test(said) ? said : `${said}.`;
    })
    .join(' ');
