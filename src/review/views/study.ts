import type { LanguageText, LearnerRef, ViewInfo, Filter } from '../api/common.ts';
import { sessionOrder, walk, type Order, type Walk } from '../frame/walk.ts';
import { learnerOutcomes, type LearnerOutcomes } from '../frame/outcomes.ts';
import type { Named } from '../frame/names.ts';
import type { Selection } from '../frame/selection.ts';
import { itemTable, type ItemTable } from './items.ts';

/** One filter on one course, with what is worked out once for all views of it. */
export interface Study {
  selection: Selection;
  /** The filter as it came, tidied. */
  asked: Filter;
  title: LanguageText;
  /** When the newest record of the store was stored, milliseconds; 0 for none. */
  newest: number;
  /** Single learners are not shown, small groups are merged. */
  merged: boolean;
  /** Titles and definitions of all pages, modules and questions. */
  names: ReadonlyMap<number, Named>;
  /** Definitions of questions in older versions of the course, by `<place> <version>`. */
  versions: ReadonlyMap<string, Named>;
  /** Learners as they may be shown. */
  learner(place: number): LearnerRef;
  walk(): Walk;
  outcomes(): LearnerOutcomes;
  items(): ItemTable;
}

export function createStudy(
  parts: Omit<Study, 'walk' | 'outcomes' | 'items'>,
  orders: WeakMap<object, { stamp: number; order: Order }>,
): Study {
  const { selection } = parts;
  const order = (): Order => {
    const known = orders.get(selection.frame);
    if (known?.stamp === selection.frame.stamp) return known.order;
    const fresh = sessionOrder(selection.frame);
    orders.set(selection.frame, { stamp: selection.frame.stamp, order: fresh });
    return fresh;
  };
  const once = <T>(make: () => T): (() => T) => {
    let value: { made: T } | undefined;
    return () => (value ??= { made: make() }).made;
  };
  const study: Study = {
    ...parts,
    walk: once(() => walk(selection, order())),
    outcomes: once(() => learnerOutcomes(selection)),
    items: once(() => itemTable(study)),
  };
  return study;
}

export const DEMO_MARK = '#demonstration';
export const isDemo = (course: string): boolean => course.endsWith(DEMO_MARK);

export const viewInfo = ({ selection, asked, title, newest, merged }: Study): ViewInfo => ({
  course: asked.course,
  title,
  demo: isDemo(asked.course),
  ...(newest > 0 && { newest: iso(newest) }),
  filter: asked,
  learners: selection.learners,
  merged,
});

export const iso = (ms: number): string =>
  new Date(Math.min(Math.max(ms, -8.64e15), 8.64e15)).toISOString();

export const seconds = (ms: number): number => Math.round(ms / 100) / 10;

/** Places of the learners in the filter. */
export function presentLearners({ selection }: Study): number[] {
  const places: number[] = [];
  for (let place = 0; place < selection.present.length; place += 1) {
    if (selection.present[place] === 1) places.push(place);
  }
  return places;
}
