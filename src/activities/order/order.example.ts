import type { Order } from './order.schema.ts';

export const example: Order = {
  type: 'order',
  id: 'first-year',
  title: 'The first year',
  prompt:
    '<p>Put the steps of a young ecomuseum into an order that lets people join in from the start.</p>',
  items: [
    { id: 'listen', text: 'Walk the village and listen' },
    { id: 'map', text: 'Draw a map of what matters to people' },
    {
      id: 'choose',
      text: 'Choose together what to look after first',
      feedback: 'Choosing comes after the map: before it, only the loudest wishes are known.',
    },
    { id: 'act', text: 'Restore the wash-house on three Saturdays' },
    { id: 'look-back', text: 'Look back, and write down what you learned' },
  ],
  feedback: {
    correct: '<p>Listening first costs a month and saves years.</p>',
    partly: '<p>Some steps are in place. What must be known before the next can begin?</p>',
  },
};
