import type { Work } from '../../core/work.ts';
import type { Inventory } from './inventory.schema.ts';

export const example: Inventory = {
  type: 'inventory',
  id: 'three-things-nearby',
  title: 'Three things nearby',
  prompt:
    '<p>Walk for ten minutes. Record three things that tell something about your place. One of them should be no object.</p>',
  fields: [{ id: 'danger', text: 'What threatens it?', long: true }],
  response: '<p>Which record would somebody else have written differently? Ask them.</p>',
};

/** As a learner recorded them. */
export const exampleWork: Work = [
  {
    title: 'The bread oven',
    symbol: 'building',
    text: 'Every family had its day of the week.\nThe last bread was baked in 1994.',
    when: 'about 1890',
    who: 'Carmen, who lives beside it',
    fields: { place: 'Behind the church', rights: 'free', consent: 'yes', danger: 'Ivy' },
  },
  {
    title: 'Calling the sheep',
    symbol: 'living',
    text: 'Three notes, the last one long.',
    fields: { rights: 'ask', consent: 'no' },
  },
];
