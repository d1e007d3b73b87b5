import { repeatedIds, type ActivityProblem } from '../problems.ts';
import type { Quest } from './quest.schema.ts';
import { fold } from './stops.ts';

/** Mistakes in a quest that the schema cannot see: answers nobody can type, fields that do nothing. */
export const checkQuest = (activity: Quest): ActivityProblem[] =>
  activity.stops ? walkedProblems(activity, activity.stops) : madeProblems(activity);

function walkedProblems(activity: Quest, stops: NonNullable<Quest['stops']>): ActivityProblem[] {
  return [
    ...repeatedIds('stops', stops),
    ...stops.flatMap(({ answers = [] }, index) =>
      answers.flatMap((answer, place) =>
        fold(answer)
          ? []
          : [
              {
                path: `stops/${index}/answers/${place}`,
                message: `Nobody can type “${answer}”: it has no letter and no digit.`,
                hint: 'Write a word or a number that stands at the place.',
              },
            ],
      ),
    ),
    ...(['maxStops', 'maxLength', 'characters'] as const).flatMap((field) =>
      activity[field] === undefined
        ? []
        : [
            {
              path: field,
              message: `“${field}” is for a quest that learners make; this one has stops.`,
              hint: 'Take the field out, or take the stops out.',
            },
          ],
    ),
  ];
}

const madeProblems = (activity: Quest): ActivityProblem[] =>
  activity.order
    ? [
        {
          path: 'order',
          message: 'There are no stops that could be in an order.',
          hint: 'Give the stops, or take “order” out: learners put theirs into order themselves.',
        },
      ]
    : [];
