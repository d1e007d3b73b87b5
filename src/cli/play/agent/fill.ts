import { stateOf, type Controls, type Field } from './controls.ts';
import { announceChange, isOff, isWithin, parentOf, press } from './elements.ts';

const GROUP = 'fieldset, form, ul, ol, [role="group"], [role="radiogroup"], [role="listbox"]';

/** What is typed into a field of a type. */
const TYPED: Readonly<Record<string, string>> = {
  number: '3',
  date: '2026-05-01',
  month: '2026-05',
  week: '2026-W18',
  time: '10:00',
  'datetime-local': '2026-05-01T10:00',
  email: 'ana@example.org',
  url: 'https://example.org',
  tel: '600000000',
};

/** Gives everything that is not answered yet its first answer. Returns what it answered. */
export function fillIn({ fields, roles }: Controls): Element[] {
  const isOpen = (one: Element): boolean => !isOff(one);
  const filled: Element[] = [];
  for (const one of fields.filter(isOpen)) if (answer(one, fields)) filled.push(one);
  for (const one of roles.filter(isOpen)) {
    const group = parentOf(one)?.closest(GROUP) ?? parentOf(one);
    const isAnswered = roles.some(
      (other) => stateOf(other) === 'true' && group && isWithin(other, group),
    );
    const isTried = filled.some((other) => group && isWithin(other, group));
    if (isAnswered || isTried) continue;
    press(one);
    filled.push(one);
  }
  return filled;
}

function answer(one: Field, fields: readonly Field[]): boolean {
  if (one instanceof HTMLSelectElement) return choose(one);
  if (one instanceof HTMLInputElement) {
    if (one.type === 'radio' || one.type === 'checkbox') {
      const group = fields.filter((other) => isSameGroup(one, other)) as HTMLInputElement[];
      if (group.some(({ checked }) => checked)) return false;
      one.click();
      return one.checked;
    }
    if (one.type === 'range' || one.type === 'color') return false;
  }
  if (one.value !== '') return false;
  const isNumber = one.inputMode === 'decimal' || one.inputMode === 'numeric';
  one.value = TYPED[isNumber ? 'number' : one.type] ?? 'A short answer';
  announceChange(one);
  one.dispatchEvent(new FocusEvent('blur'));
  return one.value !== '';
}

function choose(select: HTMLSelectElement): boolean {
  if (select.selectedIndex > 0) return false;
  const index = [...select.options].findIndex(
    ({ value, disabled }, place) => place > 0 && value !== '' && !disabled,
  );
  if (index < 0) return false;
  select.selectedIndex = index;
  announceChange(select);
  return true;
}

/** Radio buttons of one name; boxes that lie in one group. */
function isSameGroup(one: HTMLInputElement, other: Field): boolean {
  if (!(other instanceof HTMLInputElement) || other.type !== one.type) return false;
  if (other.getRootNode() !== one.getRootNode()) return false;
  if (one.type === 'radio' && one.name !== '')
    return other.name === one.name && other.form === one.form;
  return other.closest(GROUP) === one.closest(GROUP);
}
