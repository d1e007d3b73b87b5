import { Type, type Static } from 'typebox';
import type { Work } from '../../core/work.ts';
import { Inline, Prose, Slug, Text, closed } from '../../core/schema-kit.ts';
import { activityFields } from '../activity.schema.ts';

export const TimelineSchema = closed(
  {
    type: Type.Literal('timeline'),
    ...activityFields,
    lanes: Type.Optional(
      Type.Array(
        closed({
          id: Slug('Name of the lane, unique in the timeline. Never change it after publishing.'),
          text: Text('What the lane is about: "The village", "My family".', { maxLength: 40 }),
        }),
        { description: 'Kinds of events that learners tell apart.', minItems: 2, maxItems: 5 },
      ),
    ),
    events: Type.Optional(
      Type.Array(
        closed({
          when: Text('A year or a date: "1951", "1951-11-14", "about 1900".', { maxLength: 30 }),
          title: Inline('What happened.'),
        }),
        { description: 'Events that stand there already, as a frame.', maxItems: 12 },
      ),
    ),
    maxEvents: Type.Optional(
      Type.Integer({
        description: 'Most events of a learner. Default 12.',
        minimum: 2,
        maximum: 100,
      }),
    ),
    maxLength: Type.Optional(
      Type.Integer({
        description: 'Longest story of an event in characters. Default 160.',
        minimum: 40,
        maximum: 600,
      }),
    ),
    characters: Type.Optional(
      Type.Integer({
        description:
          'Characters of the events that the LMS is promised to keep; all of them stay on the device. Default 700.',
        minimum: 100,
        maximum: 2000,
      }),
    ),
    response: Type.Optional(Prose('What to look for; shown after the work was kept.')),
  },
  'A line of time: learners add what they remember or found out. Words such as "after the flood" are welcome.',
);

export interface Timeline extends Static<typeof TimelineSchema> {}
/** One item an event: `when`, `title`, `text` the story, `group` the lane, `photos`. */
export type TimelineResponse = Work;
