import type { Work } from '../../core/work.ts';
import type { Stakeholders } from './stakeholders.schema.ts';

export const example: Stakeholders = {
  type: 'stakeholders',
  id: 'who-has-a-say',
  title: 'Who has a say in the wash-house?',
  prompt:
    '<p>The old wash-house is to become a meeting place. Who is touched by it? Who decides?</p>',
  response:
    '<p>Look at the corner below on the right: people with much interest and little influence. What would give them a say?</p>',
};

/** As a group placed them. */
export const exampleWork: Work = [
  { title: 'The mayor', at: [0.3, 0.1], symbol: 'open', text: 'Show her the wash-house at noon.' },
  { title: 'Families next door', at: [0.85, 0.7], symbol: 'for' },
  { title: 'Owner of the barn', at: [0.4, 0.35], symbol: 'unknown', text: 'Ask before we draw.' },
];
