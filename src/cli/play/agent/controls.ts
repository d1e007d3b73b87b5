import { isOffered, isReachable, nameOf } from './elements.ts';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const NO_ANSWER =
  '[type=hidden], [type=button], [type=submit], [type=reset], [type=image], [type=file], [type=password], [type=search]';

/** What a learner can answer with: native controls, and elements that play their part. */
export interface Controls {
  fields: Field[];
  roles: Element[];
}

export function controlsIn(all: readonly Element[]): Controls {
  const fields = all.filter(
    (one) => one.matches(`input:not(${NO_ANSWER}), select, textarea`) && isOffered(one),
  ) as Field[];
  const roles = all.filter(
    (one) =>
      one.matches('[role="radio"], [role="checkbox"], [role="option"]') &&
      !one.matches('input, option') &&
      isReachable(one),
  );
  return { fields, roles };
}

/** How a control stands, as text to compare. */
export function stateOf(one: Element): string {
  if (one instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(one.type))
    return String(one.checked);
  if (one.matches('input, select, textarea')) return (one as Field).value.slice(0, 200);
  return one.getAttribute('aria-checked') ?? one.getAttribute('aria-selected') ?? 'false';
}

/** All controls by a name that is the same at every opening, with how they stand. */
export function controlStates({ fields, roles }: Controls): [name: string, state: string][] {
  const counts = new Map<string, number>();
  return [...fields, ...roles].slice(0, 200).map((one) => {
    const name = `${one.localName} ${nameOf(one)}`;
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    return [`${name} ${number}`, stateOf(one)];
  });
}
