import type { Work } from '../../core/work.ts';
import type { Deliberate } from './deliberate.schema.ts';

export const example: Deliberate = {
  type: 'deliberate',
  id: 'names-on-the-map',
  title: 'Whose names stand on the map?',
  prompt:
    '<p>Your parish map is to hang in the bus shelter. Some want the names of the owners beside each orchard. Should they stand there?</p>',
  stands: [
    { id: 'yes', text: 'Yes, with names' },
    { id: 'asked', text: 'Only of those who said yes' },
    { id: 'no', text: 'No names at all' },
  ],
  arguments: [
    { id: 'pride', by: 'A cider maker', text: 'My family has tended these trees for a century.' },
    { id: 'thieves', by: 'A neighbour', text: 'Last autumn strangers picked whole trees bare.' },
    { id: 'newcomer', by: 'A newcomer', text: 'Names help me to know whom I may ask.' },
  ],
  response: '<p>Who was not in the room when you decided? What would they say?</p>',
};

/** As a learner did it who changed their mind. */
export const exampleWork: Work = [
  { group: 'before', symbol: 'yes', text: 'It is an honour.' },
  { group: 'thieves', value: 2 },
  { group: 'pride', value: 1 },
  { group: 'after', symbol: 'asked', text: 'Nobody should be named who does not want it.' },
];
