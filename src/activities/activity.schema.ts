import { Type } from 'typebox';
import { Inline, Prose, Slug, Text, closed } from '../core/schema-kit.ts';

/** Fields every activity has. Spread them into an activity's own schema. */
export const activityFields = {
  id: Slug('Name of the activity, unique in the course. Never change it after publishing.'),
  title: Type.Optional(Text('A short heading above the task.', { maxLength: 120 })),
  prompt: Prose('The task, as the learner reads it.'),
  outcome: Type.Optional(
    Type.Array(Type.String(), {
      description: 'Ids of the learning outcomes that this activity checks or trains.',
      minItems: 1,
      uniqueItems: true,
    }),
  ),
};

/** Fields of activities that have right and wrong answers. */
export const assessedFields = {
  hint: Type.Optional(Prose('A nudge the learner can open before answering.')),
  attempts: Type.Optional(
    Type.Integer({
      description: 'How often the learner may answer; 0 for no limit. Default 3, in a test 1.',
      minimum: 0,
      maximum: 7,
    }),
  ),
  weight: Type.Optional(
    Type.Number({
      description: 'Share in the score of a test. Default 1.',
      minimum: 0,
      maximum: 10,
    }),
  ),
  feedback: Type.Optional(
    closed(
      {
        correct: Type.Optional(Prose('Shown after a right answer: why it is right.')),
        partly: Type.Optional(Prose('Shown when part of the answer is right.')),
        wrong: Type.Optional(Prose('Shown after a wrong answer: what to think about again.')),
      },
      'Feedback on the answer as a whole; options carry their own.',
    ),
  ),
};

/** An option, item or choice with feedback of its own. */
export const optionFields = {
  id: Slug('Name of the option, unique in the activity. Never change it after publishing.'),
  text: Inline('What the learner reads.'),
  feedback: Type.Optional(Inline('Shown when the learner picked this: what is true about it.')),
};
