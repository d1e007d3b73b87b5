import type { ActivityBase, ActivityKind } from '../../activities/activity.ts';
import type { ShapeValue } from '../../core/shape.ts';
import type { Outline } from '../../course/outline.ts';

/** A task in which something is made, with what the learner has of it. */
export interface Task {
  page: { id: string; title: string };
  activity: ActivityBase;
  kind: ActivityKind;
  /** The answer, or the draft of one; `undefined` while nothing is begun. */
  response: unknown;
}

/** What the list of tasks is read from: the player has it, a test makes it. */
export interface TaskSource {
  outline: Outline;
  activity(id: string): ActivityBase | undefined;
  kind(type: string): ActivityKind | undefined;
  value(id: string): ShapeValue;
}

/** All tasks of a course in which something is made, in the order of the course. */
export function tasksOf({ outline, activity, kind, value }: TaskSource): Task[] {
  const makes = new Set(outline.makes);
  return outline.modules
    .flatMap((module) => module.pages)
    .flatMap(({ id, title, activities }) =>
      activities
        .filter(({ type }) => makes.has(type))
        .flatMap((line): Task[] => {
          const data = activity(line.id);
          const behaviour = kind(line.type);
          if (!data || !behaviour?.piece) return [];
          const saved = value(line.id);
          const response = saved === undefined ? undefined : behaviour.unpack(data, saved);
          return [{ page: { id, title }, activity: data, kind: behaviour, response }];
        }),
    );
}

/** Those that are begun, and those that are not. */
export const parted = (tasks: readonly Task[]): [begun: Task[], open: Task[]] => [
  tasks.filter(({ response }) => response !== undefined),
  tasks.filter(({ response }) => response === undefined),
];

/** Keys of all pictures in what was made. */
export const photosIn = (tasks: readonly Task[]): string[] =>
  tasks
    .filter(({ response }) => response !== undefined)
    .flatMap(({ activity, kind, response }) => kind.work?.(activity, response) ?? [])
    .flatMap(({ photos = [] }) => photos);
