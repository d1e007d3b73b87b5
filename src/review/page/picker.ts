import { html, type TemplateResult } from 'lit';

export interface Option {
  id: string;
  text: string;
  /** How many learners it has, as text. */
  count?: string;
}

/**
 * A list of which several can be chosen, folded into a button. All by the browser's own parts:
 * Enter opens, Tab and Space choose, Escape closes.
 */
export function renderPicker(
  label: string,
  value: string,
  options: readonly Option[],
  chosen: readonly string[],
  onChange: (chosen: string[]) => void,
): TemplateResult {
  const change = (id: string) => (event: Event) => {
    const isOn = (event.target as HTMLInputElement).checked;
    onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
  };
  return html`<details class="picker" @keydown=${closeOnEscape} @focusout=${closeOnLeaving}>
    <summary>
      <span class="label">${label}</span><span class="value" dir="auto">${value}</span>
    </summary>
    <fieldset class="panel">
      <legend class="sr-only">${label}</legend>
      ${options.map(
        ({ id, text, count }) =>
          html`<label
            ><input type="checkbox" .checked=${chosen.includes(id)} @change=${change(id)} /><span
              dir="auto"
              >${text}</span
            >${count ? html`<span class="soft small">${count}</span>` : ''}</label
          >`,
      )}
    </fieldset>
  </details>`;
}

/** Escape folds it and gives the keyboard back to its button. */
export function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  const details = event.currentTarget as HTMLDetailsElement;
  if (!details.open) return;
  event.stopPropagation();
  details.open = false;
  details.querySelector('summary')?.focus();
}

/** Folds once keyboard or pointer are elsewhere. */
export function closeOnLeaving(event: FocusEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  const next = event.relatedTarget as Node | null;
  if (next !== null && !details.contains(next)) details.open = false;
}
