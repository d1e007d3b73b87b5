import { Type, type Static } from 'typebox';
import { Inline, Prose, Slug, Text, closed } from '../../core/schema-kit.ts';
import { activityFields, assessedFields } from '../activity.schema.ts';

export const ScenarioSchema = closed(
  {
    type: Type.Literal('scenario'),
    ...activityFields,
    ...assessedFields,
    scenes: Type.Array(
      closed({
        id: Slug('Name of the scene, unique in the activity.'),
        text: Prose('What happens, and what has to be decided.'),
        choices: Type.Array(
          closed({
            id: Slug('Name of the choice, unique in the activity.'),
            text: Inline('What the learner can do.'),
            feedback: Inline('What comes of it, shown before the next scene.'),
            next: Type.String({ description: 'Id of the scene or ending that follows.' }),
          }),
          { minItems: 2, maxItems: 4 },
        ),
      }),
      { description: 'The scenes; the story starts with the first.', minItems: 1, maxItems: 12 },
    ),
    endings: Type.Array(
      closed({
        id: Slug('Name of the ending, unique in the activity.'),
        title: Text('How it ended, in a few words.'),
        text: Prose('What came of the decisions, and why.'),
        score: Type.Number({
          description: 'From 0 to 1: how well it went.',
          minimum: 0,
          maximum: 1,
        }),
      }),
      { description: 'The ways in which the story can end.', minItems: 1, maxItems: 8 },
    ),
  },
  'A story with decisions. Each leads on; the learner may go back and try another way.',
);

export interface Scenario extends Static<typeof ScenarioSchema> {}
/** Ids of the choices taken, from the first scene on. */
export type ScenarioResponse = string[];
