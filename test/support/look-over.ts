/** What is lost or too small on the page that is shown; runs in the browser, so it stands alone. */
export function lookOverPage({ spacing = false } = {}): string[] {
  const faults = new Set<string>();
  const roots: (Document | ShadowRoot)[] = [];
  const gather = (root: Document | ShadowRoot): void => {
    roots.push(root);
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) gather(element.shadowRoot);
    }
  };
  gather(document);

  // WCAG 2.2, 1.4.12: text may be set wider by the reader.
  const wide = new CSSStyleSheet();
  if (spacing) {
    wide.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    );
    for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, wide];
  }

  const parentOf = (element: Element): Element | null =>
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() as Partial<ShadowRoot>).host ??
    null;
  const above = (element: Element): Element[] => {
    const found: Element[] = [];
    for (let at: Element | null = element; at; at = parentOf(at)) found.push(at);
    return found;
  };
  const named = (element: Element): string =>
    `${above(element)
      .filter(({ localName }) => localName.startsWith('eh-'))
      .map(({ localName }) => localName)
      .join(' < ')} ${element.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 110)}`;
  // What is only for screen readers is one pixel large; what is out of view waits to be focused.
  const isSeen = (element: Element): boolean => {
    const { width, height, bottom } = element.getBoundingClientRect();
    return width > 1 && height > 1 && bottom > 0 && element.checkVisibility();
  };
  const isKept = (element: Element): boolean =>
    above(element).some((one) => /auto|scroll/.test(getComputedStyle(one).overflowX)) ||
    above(element).some((one) => getComputedStyle(one).clipPath !== 'none');

  const screen = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > screen) {
    faults.add(`scrolls sideways by ${document.documentElement.scrollWidth - screen}`);
  }
  for (const root of roots) {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (!(element instanceof HTMLElement) || !isSeen(element)) continue;
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
      );
      if (!hasText) continue;
      const { left, right } = element.getBoundingClientRect();
      if ((left < -1 || right > screen + 1) && !isKept(element)) {
        faults.add(`leaves the screen: ${named(element)}`);
      }
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const isCut =
        (overflowX === 'hidden' &&
          textOverflow !== 'ellipsis' &&
          element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' &&
          textOverflow !== 'ellipsis' &&
          element.scrollHeight > element.clientHeight + 1);
      if (isCut && !isKept(element)) faults.add(`cuts its text: ${named(element)}`);
    }
    if (spacing) continue;
    const controls = root.querySelectorAll<HTMLElement>(
      'button, input:not([type="hidden"]), select, textarea, summary, a[href], [role="button"], [tabindex="0"]',
    );
    for (const control of controls) {
      if (!isSeen(control)) continue;
      // Links in a sentence are as high as its lines (2.5.8, exception “inline”).
      if (control.localName === 'a' && getComputedStyle(control).display === 'inline') continue;
      const label = control.closest('label') ?? (control as HTMLInputElement).labels?.[0];
      const boxes = [control, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect());
      if (!boxes.some(({ width, height }) => Math.min(width, height) >= 24)) {
        faults.add(`is smaller than 24 px: ${named(control)}`);
      }
    }
  }
  for (const root of roots) {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== wide);
  }
  return [...faults];
}
