/** So many elements of a page are looked at. */
const MOST = 20_000;

/** All elements of the page, those in open shadow trees in their place. */
export function allElements(): Element[] {
  const all: Element[] = [];
  const gather = (root: Document | ShadowRoot | Element): void => {
    for (const element of root.children) {
      if (all.length >= MOST) return;
      all.push(element);
      if (element.shadowRoot) gather(element.shadowRoot);
      gather(element);
    }
  };
  gather(document);
  return all;
}

export const clean = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);

/** Whether it takes room and is neither hidden nor, as long as that counts, transparent. */
function isThere(element: Element, opacityProperty: boolean): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 1 &&
    height > 1 &&
    element.checkVisibility({ opacityProperty, visibilityProperty: true })
  );
}

export const isShown = (element: Element): boolean => isThere(element, true);

/**
 * Whether it is there for keyboards and screen readers. Some authoring tools draw a picture and lay
 * the real page over it, transparent.
 */
export const isSpoken = (element: Element): boolean =>
  isThere(element, false) && element.closest('[aria-hidden="true"], [inert]') === null;

/** Whether a learner can come to it: by the eye, or by the keyboard. */
export const isReachable = (element: Element): boolean =>
  isShown(element) || ((element as HTMLElement).tabIndex >= 0 && isSpoken(element));

/** A control may be hidden and its label drawn in its place. */
export const isOffered = (element: Element): boolean =>
  isReachable(element) ||
  [...((element as HTMLInputElement).labels ?? [])].some(isShown) ||
  (element.parentElement?.matches('label') === true && isShown(element.parentElement));

export const isOff = (element: Element): boolean =>
  element.matches(':disabled, [readonly]') ||
  element.getAttribute('aria-disabled') === 'true' ||
  element.closest('[inert], fieldset[disabled]') !== null;

/** The parent as it is drawn: slots and hosts count. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
}

export function isWithin(element: Element, outer: Element): boolean {
  for (let one: Element | null = element; one; one = parentOf(one)) if (one === outer) return true;
  return false;
}

/** The text of an element, with a space where one part ends and the next begins. */
export function wordsIn(element: Element): string {
  const parts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && parts.length < 50) parts.push(walker.currentNode.nodeValue ?? '');
  return parts.join(' ');
}

const BUTTON_TYPE = /^(?:button|submit|image)$/;

/** What a control is called, by the ways in which pages say it. */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const labelledBy = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => (id ? root.getElementById(id)?.textContent : ''))
    .join(' ');
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((one) => one.textContent);
  const isButton = element instanceof HTMLInputElement && BUTTON_TYPE.test(element.type);
  return (
    clean(element.getAttribute('aria-label')) ||
    clean(labelledBy) ||
    clean(labels.join(' ')) ||
    (isButton ? clean(element.value) || clean(element.alt) : '') ||
    (element.matches('input, select, textarea') ? '' : clean(wordsIn(element))) ||
    clean(element.getAttribute('title')) ||
    clean(element.getAttribute('name')) ||
    clean(element.id)
  );
}

/** Presses as a finger does, for pages that listen to the finger and not to the click. */
export function press(element: Element): void {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const options = { bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new PointerEvent('pointerdown', options));
  element.dispatchEvent(new MouseEvent('mousedown', options));
  element.dispatchEvent(new PointerEvent('pointerup', options));
  element.dispatchEvent(new MouseEvent('mouseup', options));
  if (element instanceof HTMLElement) element.click();
  else element.dispatchEvent(new MouseEvent('click', options));
}

export function announceChange(element: Element): void {
  for (const type of ['input', 'change'])
    element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}
