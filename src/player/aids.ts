/**
 * What the reader's settings change in a page that stands already: easy versions of texts, large pictures,
 * sound and film. The page holds all words; nothing here goes to the record.
 */

/** Puts easy texts first or back into their disclosures, whichever `first` says. Nothing moves twice. */
export function easyFirst(root: ParentNode, first: boolean): void {
  for (const details of root.querySelectorAll<HTMLElement>('details.easy')) {
    if (details.classList.contains('swapped') === first) continue;
    const shown = details.previousElementSibling!;
    const summary = details.firstElementChild!;
    const waiting = details.lastElementChild!;
    const label = summary.textContent;
    details.classList.toggle('swapped', first);
    summary.textContent = details.dataset.usual!;
    details.dataset.usual = label;
    details.before(waiting);
    details.append(shown);
  }
}

/**
 * Lets large pictures wait behind a button that says their size, with their text beside it; or shows those
 * that wait. The style hides what waits, so that it is not loaded.
 */
export function holdPictures(root: ParentNode, waits: boolean): void {
  for (const picture of root.querySelectorAll<HTMLImageElement>('img[data-show]')) {
    const { nextElementSibling: next } = picture;
    const box = next?.matches('.waiting') ? next : undefined;
    if (!waits) box?.remove();
    if (!waits || box) continue;
    const text = document.createElement('span');
    text.textContent = picture.alt;
    const button = buttonOf(picture.dataset.show!, () => {
      delete picture.dataset.show;
      waiting.remove();
      picture.tabIndex = -1;
      picture.focus();
    });
    const waiting = document.createElement('p');
    waiting.className = 'waiting';
    waiting.append(text, button);
    picture.after(waiting);
  }
}

/** Sound and film: a button with their size in place of the control, which comes when it is pressed. */
export function holdMedia(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('.media[data-play]')) {
    const control = figure.querySelector<HTMLMediaElement>('audio, video')!;
    const button = buttonOf(figure.dataset.play!, () => {
      button.remove();
      figure.querySelector(':scope > img')?.remove();
      figure.querySelector(':scope > .waiting')?.remove();
      control.hidden = false;
      control.focus();
      // A browser that will not play now leaves its own control to be pressed.
      void control.play().catch(() => undefined);
    });
    delete figure.dataset.play;
    control.hidden = true;
    control.before(button);
  }
}

function buttonOf(label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'button';
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', press);
  return button;
}

/** Changes the page and keeps the reader at the same place of the same part, just below the bar. */
export function keepingPlace(root: Element | null, change: () => void): void {
  const below = document.querySelector('eh-bar')?.getBoundingClientRect().bottom ?? 0;
  const anchor = [...(root?.children ?? [])].find(
    (part) => part.getBoundingClientRect().bottom > below,
  );
  const before = anchor?.getBoundingClientRect();
  const isAtTop = window.scrollY === 0;
  change();
  if (!anchor || !before || isAtTop) return;
  const { top, height } = anchor.getBoundingClientRect();
  const read = Math.max(0, below - before.top) / (before.height || 1);
  const wanted = Math.max(before.top, below) - read * height;
  window.scrollBy({ top: top - wanted, behavior: 'instant' });
}
