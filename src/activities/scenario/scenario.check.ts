import { repeatedIds, type ActivityProblem } from '../problems.ts';
import type { Scenario } from './scenario.schema.ts';
import { routes } from './story.ts';

/** Mistakes in the web of a story: dead ends, lost scenes, endless circles. */
export function checkStory(activity: Scenario): ActivityProblem[] {
  const { scenes, endings } = activity;
  const choices = scenes.flatMap((scene) => scene.choices);
  return [
    ...repeatedIds('scenes', [...scenes, ...endings]),
    ...repeatedIds('choices', choices),
    ...unknownTargets(activity),
    ...unreachable(activity),
    ...endless(activity),
    ...(endings.some(({ score }) => score === 1)
      ? []
      : [
          {
            path: 'endings',
            message: 'No ending has the score 1.',
            hint: 'Nobody can do this task fully right. Give the best ending 1.',
          },
        ]),
  ];
}

function unknownTargets({ scenes, endings }: Scenario): ActivityProblem[] {
  const known = new Set([...scenes, ...endings].map(({ id }) => id));
  return scenes.flatMap((scene, place) =>
    scene.choices.flatMap((choice, index) =>
      known.has(choice.next)
        ? []
        : [
            {
              path: `scenes/${place}/choices/${index}/next`,
              message: `There is no scene or ending "${choice.next}".`,
              hint: `There are: ${[...known].join(', ')}.`,
            },
          ],
    ),
  );
}

function unreachable(activity: Scenario): ActivityProblem[] {
  const reached = routes(activity);
  return (['scenes', 'endings'] as const).flatMap((field) =>
    activity[field].flatMap(({ id }, index) =>
      reached.has(id)
        ? []
        : [
            {
              path: `${field}/${index}`,
              message: `No choice leads to "${id}".`,
              hint: 'Let a choice go on there, or take it out.',
            },
          ],
    ),
  );
}

function endless({ scenes, endings }: Scenario): ActivityProblem[] {
  const ends = new Set(endings.map(({ id }) => id));
  let grown = true;
  while (grown) {
    const more = scenes.filter(
      ({ id, choices }) => !ends.has(id) && choices.some(({ next }) => ends.has(next)),
    );
    for (const { id } of more) ends.add(id);
    grown = more.length > 0;
  }
  return scenes.flatMap(({ id }, index) =>
    ends.has(id)
      ? []
      : [
          {
            path: `scenes/${index}`,
            message: `From "${id}" no way leads to an ending.`,
            hint: 'Let at least one choice lead out of the circle.',
          },
        ],
  );
}
