import type { Shape, ShapeValue } from '../core/shape.ts';

/** Item id → id of the place the learner chose for it. */
export type Assignment = Record<string, string>;

type Ids = readonly { id: string }[];

/** What `match` and `categorise` share: each of some items is put to one of some places. */
export const assignment = {
  shape: (items: Ids, places: Ids): Shape => ({
    kind: 'assign',
    items: items.length,
    to: places.length,
  }),

  pack: (items: Ids, places: Ids, response: Assignment): ShapeValue =>
    items.map((item) => places.findIndex((place) => place.id === response[item.id])),

  unpack(items: Ids, places: Ids, value: ShapeValue): Assignment | undefined {
    if (!Array.isArray(value) || value.length !== items.length) return undefined;
    const response: Assignment = {};
    for (const [index, item] of items.entries()) {
      const at = value[index]!;
      if (at === -1) continue;
      const place = places[at];
      if (!place?.id) return undefined;
      response[item.id] = place.id;
    }
    return response;
  },

  isComplete: (items: Ids, places: Ids, response: Assignment | undefined): response is Assignment =>
    response !== undefined &&
    items.every((item) => places.some((place) => place.id === response[item.id])),

  /** Share of the items that are where they belong. */
  score: (right: Assignment, response: Assignment): number => {
    const ids = Object.keys(right);
    return ids.filter((id) => response[id] === right[id]).length / ids.length;
  },

  pairs: (items: Ids, response: Assignment): [string, string][] =>
    items.flatMap(({ id }): [string, string][] => {
      const place = response[id];
      return place === undefined ? [] : [[id, place]];
    }),
};
