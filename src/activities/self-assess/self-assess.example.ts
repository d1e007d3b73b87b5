import type { Work } from '../../core/work.ts';
import type { SelfAssess } from './self-assess.schema.ts';

export const example: SelfAssess = {
  type: 'self-assess',
  id: 'how-open-is-our-group',
  title: 'How open is our group?',
  prompt: '<p>Think of your last three meetings. Where does your group stand?</p>',
  criteria: [
    {
      id: 'invited',
      text: 'People hear of our meetings',
      hint: 'Also those who are never online?',
    },
    { id: 'speak', text: 'Everybody in the room gets to speak' },
    { id: 'decide', text: 'We decide together' },
    { id: 'tell', text: 'We tell others what we decided' },
  ],
  levels: [
    { id: 'seldom', text: 'Seldom' },
    { id: 'sometimes', text: 'Sometimes' },
    { id: 'mostly', text: 'Mostly' },
    { id: 'always', text: 'Always' },
  ],
  response: '<p>Take the lowest line. What is one small thing you could change next month?</p>',
};

/** As a member of a group answered. */
export const exampleWork: Work = [
  { group: 'invited', symbol: 'sometimes', value: 2 },
  { group: 'speak', symbol: 'mostly', value: 3 },
  { group: 'decide', symbol: 'seldom', value: 1 },
  { group: 'tell', symbol: 'always', value: 4 },
];
