import type { Work } from '../../core/work.ts';
import type { ActionPlan } from './action-plan.schema.ts';

export const example: ActionPlan = {
  type: 'action-plan',
  id: 'from-map-to-action',
  title: 'From the map to the first three steps',
  prompt:
    '<p>Your group has agreed on one place that needs care. Write down the first steps. Small ones come first.</p>',
  response: '<p>Is there a step that can be done this month, by somebody in the room?</p>',
};

/** As a group wrote it. */
export const exampleWork: Work = [
  {
    title: 'Ask the parish who owns the fountain',
    who: 'Rosa',
    when: '2027-02-10',
    symbol: 'done',
  },
  {
    title: 'Clear the path on a Saturday',
    who: 'Ivo and the school',
    when: '2027-03-20',
    text: 'Gloves, two barrows, soup',
    symbol: 'open',
  },
];
