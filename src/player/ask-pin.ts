import { interfaceStrings } from '../ui/interface-strings.ts';

/** Only packages that report to a broker have this; the style of all others does not pay for it. */
const STYLE = {
  form:
    'position:sticky;inset-block-end:var(--eh-space-m);z-index:2;margin-block-start:var(--eh-space-xl);' +
    'box-shadow:var(--eh-shadow)',
  row: 'display:flex;flex-wrap:wrap;align-items:center;gap:var(--eh-space-s) var(--eh-space-m);margin:0',
  input:
    'box-sizing:border-box;width:9rem;min-height:2.75rem;padding-inline:var(--eh-space-s);font:inherit;' +
    'color:inherit;background:var(--eh-color-surface);border:1px solid var(--eh-color-control);' +
    'border-radius:var(--eh-radius)',
};

/**
 * Asks for the course PIN at the foot of the window, without taking the learner from what they do.
 * Resolves to what was typed, or `undefined` when the learner goes on without.
 */
export function askPin(isWrong: boolean): Promise<string | undefined> {
  const words = interfaceStrings(document.documentElement.lang).player.pin;
  return new Promise((resolve) => {
    const form = document.createElement('form');
    form.className = 'callout course-pin';
    form.setAttribute('aria-label', words.label);
    form.style.cssText = STYLE.form;
    const text = document.createElement('p');
    text.setAttribute('role', isWrong ? 'alert' : 'status');
    text.textContent = isWrong ? words.wrong : words.why;
    const label = document.createElement('label');
    label.textContent = words.label;
    const input = document.createElement('input');
    input.name = 'pin';
    input.style.cssText = STYLE.input;
    input.autocomplete = 'off';
    input.required = true;
    label.style.cssText = 'display:flex;align-items:center;gap:var(--eh-space-s)';
    label.append(input);
    const use = document.createElement('button');
    use.className = 'button primary';
    use.textContent = words.use;
    const skip = document.createElement('button');
    skip.type = 'button';
    skip.className = 'button';
    skip.textContent = words.skip;
    const buttons = document.createElement('p');
    buttons.style.cssText = STYLE.row;
    buttons.append(label, use, skip);
    form.append(text, buttons);
    const root = document.documentElement;
    const end = (pin?: string) => {
      root.style.scrollPaddingBlockEnd = '';
      const hadFocus = form.contains(document.activeElement);
      form.remove();
      if (hadFocus) document.querySelector<HTMLElement>('#page')?.focus({ preventScroll: true });
      resolve(pin);
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      end(input.value.trim() || undefined);
    });
    skip.addEventListener('click', () => end());
    document.querySelector('.stage')?.append(form);
    // What has the focus is never behind the form (WCAG 2.4.11).
    root.style.scrollPaddingBlockEnd = `${form.offsetHeight + 32}px`;
    if (isWrong) input.focus({ preventScroll: true });
  });
}
