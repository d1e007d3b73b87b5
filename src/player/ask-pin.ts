import { stringsFor } from '../ui/localize.ts';

/**
 * Asks for the course PIN above the page, without taking the learner from what they do. Resolves to
 * what was typed, or `undefined` when the learner goes on without.
 */
export function askPin(isWrong: boolean): Promise<string | undefined> {
  const words = stringsFor(document.documentElement.lang).player.pin;
  return new Promise((resolve) => {
    const form = document.createElement('form');
    form.className = 'callout course-pin';
    const text = document.createElement('p');
    text.setAttribute('role', isWrong ? 'alert' : 'status');
    text.textContent = isWrong ? words.wrong : words.why;
    const label = document.createElement('label');
    label.textContent = words.label;
    const input = document.createElement('input');
    input.name = 'pin';
    input.autocomplete = 'off';
    input.required = true;
    label.append(' ', input);
    const use = document.createElement('button');
    use.className = 'button primary';
    use.textContent = words.use;
    const skip = document.createElement('button');
    skip.type = 'button';
    skip.className = 'button';
    skip.textContent = words.skip;
    const buttons = document.createElement('p');
    buttons.append(label, ' ', use, ' ', skip);
    form.append(text, buttons);
    const end = (pin?: string) => {
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
    document.querySelector('#page')?.before(form);
    if (isWrong) input.focus();
  });
}
