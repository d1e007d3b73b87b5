import type { Choices } from '../api/course.ts';
import type { Trust } from '../api/common.ts';
import { MERGED, mergeSmall } from '../views/overview.ts';
import type { Study } from '../views/study.ts';

/** What can be filtered by in this course, whatever is filtered now. */
export function choicesOf(study: Study): Choices {
  const { frame, groups } = study.selection;
  const places = frame.newestCircumstances.map((place) => frame.circumstances[place]);
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
  const [first, last] = span(study);
  return {
    groups: count(groups),
    trusts: count(places.map((one) => one?.trust ?? '')) as { id: Trust; learners: number }[],
    languages: count(places.map((one) => one?.language ?? '')),
    versions: count(places.map((one) => one?.version ?? '')),
    ...(Number.isFinite(first) && { first: new Date(first).toISOString() }),
    ...(Number.isFinite(last) && { last: new Date(last).toISOString() }),
  };
}

function span({ selection }: Study): [number, number] {
  const { answers, events } = selection.frame;
  let [first, last] = [Infinity, -Infinity];
  for (const rows of [answers, events]) {
    for (let row = 0; row < rows.length; row += 1) {
      const time = rows.time.at(row);
      if (time < first) first = time;
      if (time > last) last = time;
    }
  }
  return [first, last];
}
