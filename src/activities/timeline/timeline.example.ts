import type { Work } from '../../core/work.ts';
import type { Timeline } from './timeline.schema.ts';

export const example: Timeline = {
  type: 'timeline',
  id: 'our-valley',
  title: 'What our valley remembers',
  prompt: '<p>Which moments changed life in your place? Add what you remember or were told.</p>',
  lanes: [
    { id: 'place', text: 'The place' },
    { id: 'family', text: 'My family' },
  ],
  events: [
    { when: '1951', title: 'The great flood' },
    { when: '1986', title: 'The school closes' },
  ],
  response: '<p>Which of these would a newcomer never hear about?</p>',
};

/** As a learner filled it in. */
export const exampleWork: Work = [
  {
    when: 'about 1970',
    title: 'The first tractor',
    group: 'place',
    text: 'Everybody came to look.',
  },
  { when: 'after the flood', title: 'We moved up the hill', group: 'family' },
];
