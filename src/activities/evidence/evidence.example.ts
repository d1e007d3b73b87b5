import type { Work } from '../../core/work.ts';
import type { Evidence } from './evidence.schema.ts';

export const example: Evidence = {
  type: 'evidence',
  id: 'what-we-did',
  title: 'What we did',
  prompt: '<p>Keep a diary of your first walk and your first talk. A photo says much.</p>',
  claims: [
    { id: 'listen', text: 'I can listen without correcting.' },
    { id: 'invite', text: 'I can invite people who never come.' },
  ],
  response: '<p>What would you do in another way next time?</p>',
};

/** As a learner kept it. */
export const exampleWork: Work = [
  {
    when: '2027-04-02',
    title: 'Tea with the cheese maker',
    text: 'She told of the strike of 1974.\nI only asked twice.',
    group: 'listen',
  },
  { when: '2027-03-28', title: 'Walked to the spring' },
];
