import { packWork, unpackWork, workCollisions, type Work } from '../../core/work.ts';
import type { ActivityBase, ActivityKind } from '../activity.ts';
import { plain } from '../plain.ts';
import { workPiece, workTable, workText, type WorkNames } from './piece.ts';

/** What differs between kinds in which something is made. */
export interface WorkKindParts<A extends ActivityBase> {
  type: A['type'];
  /** Characters of the work that the saved state promises to hold; the device holds all of it. */
  characters(activity: A): number;
  /** How items of this activity are called. */
  names(activity: A, language?: string): WorkNames;
  /** Ids that items may name, where they are more than those of `names`. */
  ids?(activity: A): string[];
  /** True when there is enough to be kept as an answer. Default: one item. */
  isComplete?(activity: A, work: Work): boolean;
}

type WorkMethods<A extends ActivityBase> = Required<
  Pick<ActivityKind<A, Work>, 'work' | 'piece' | 'files' | 'check'>
>;

/**
 * The behaviour that all activities share in which a list of items is made: how it is saved, told to
 * records, shown and taken home. A kind spreads it and replaces what it does better.
 */
export function workKind<A extends ActivityBase>(
  parts: WorkKindParts<A>,
): ActivityKind<A, Work> & WorkMethods<A> {
  const ids = (activity: A): string[] => {
    const { groups = [], symbols = [], fields = [] } = parts.names(activity);
    return [...groups, ...symbols, ...fields]
      .map(({ id }) => id)
      .concat(parts.ids?.(activity) ?? []);
  };
  return {
    type: parts.type,
    tag: `eh-${parts.type}`,
    assessed: false,
    needs: 'work',
    shape: (activity) => ({ kind: 'text', max: parts.characters(activity) }),
    pack: (_activity, work) => packWork(work),
    unpack(activity, value) {
      const work = typeof value === 'string' ? unpackWork(value, ids(activity)) : [];
      return work.length > 0 ? work : undefined;
    },
    isComplete: (activity, work): work is Work =>
      !!work && (parts.isComplete?.(activity, work) ?? work.length > 0),
    score: () => undefined,
    solution: () => undefined,
    interaction: () => ({ type: 'long-fill-in' }),
    interactionResponse: (activity, work) => workText(work, parts.names(activity)),
    work: (_activity, work) => work,
    piece: (activity, work, context) =>
      workPiece(work, parts.names(activity, context.language), context),
    check: (activity) =>
      workCollisions(ids(activity)).map(([one, other]) => ({
        path: 'id',
        message: `The ids “${one}” and “${other}” look the same in the saved work.`,
        hint: 'Change the one that has not been published yet.',
      })),
    files: (activity, work, context) => [
      workTable(work, parts.names(activity, context.language), context, activity.id),
    ],
  };
}

/** Names of options whose texts are HTML. */
export const namedAs = (items: readonly { id: string; text: string }[]) =>
  items.map(({ id, text }) => ({ id, text: plain(text) }));
