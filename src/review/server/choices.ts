import type { Circumstances } from '../../lrs/fact-context.ts';
import type { Choices } from '../api/course.ts';
import type { Trust } from '../api/common.ts';
import { MERGED, mergeSmall } from '../views/overview.ts';
import type { Study } from '../views/study.ts';

/** What can be filtered by in this course, whatever is filtered now. */
export function choicesOf(study: Study): Choices {
  const { frame, groups } = study.selection;
  const places = frame.newestCircumstances;
  const count = (values: readonly string[]): { id: string; learners: number }[] => {
    const members = new Map<string, number[]>();
    for (const [learner, value] of values.entries()) {
      const list = members.get(value);
      if (list === undefined) members.set(value, [learner]);
      else list.push(learner);
    }
    const shown = study.merged ? mergeSmall(members) : members;
    return [...shown]
      .filter(([id]) => id !== '' && id !== MERGED)
      .map(([id, list]) => ({ id, learners: list.length }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const of = (value: (one: Circumstances) => string): string[] => {
    const values = frame.circumstances.map(value);
    return places.map((place) => values[place] ?? '');
  };
  const [first, last] = span(study);
  return {
    groups: count(groups),
    trusts: count(of((one) => one.trust)) as { id: Trust; learners: number }[],
    languages: count(of((one) => one.language)),
    versions: count(of((one) => one.version)),
    ...(Number.isFinite(first) && { first: new Date(first).toISOString() }),
    ...(Number.isFinite(last) && { last: new Date(last).toISOString() }),
  };
}

function span({ selection }: Study): [number, number] {
  const { answers, events } = selection.frame;
  let [first, last] = [Infinity, -Infinity];
  for (const rows of [answers, events]) {
    for (const time of rows.time.part(0, rows.length)) {
      if (time < first) first = time;
      if (time > last) last = time;
    }
  }
  return [first, last];
}
