import type { Choice } from './choice.schema.ts';

export const example: Choice = {
  type: 'choice',
  id: 'what-makes-an-ecomuseum',
  title: 'Three ideas at one table',
  prompt:
    '<p>Three neighbours describe what they would like to start. Whose plan is closest to an <strong>ecomuseum</strong>?</p>',
  hint: '<p>Ask who decides what is kept, and where it stays.</p>',
  options: [
    {
      id: 'collection',
      text: 'Marta wants to buy old tools from all over the region and show them in a hall in the capital.',
      feedback: 'The tools leave their place and the people who know how to use them.',
    },
    {
      id: 'together',
      text: 'Ilir wants residents to choose what matters to them and look after it where it is.',
      feedback: 'People, place and heritage stay together, and residents decide.',
      correct: true,
    },
    {
      id: 'park',
      text: 'Ana wants a company to rebuild a medieval village, with actors and a shop.',
      feedback: 'That may be good fun, but residents are neither hosts nor owners of the story.',
    },
  ],
  feedback: {
    correct:
      '<p>An ecomuseum is a way in which a community looks after its heritage, for its own future.</p>',
    wrong: '<p>Look again at who takes the decisions, and at where things stay.</p>',
  },
};

/** The same task with several right options. */
export const severalExample: Choice = {
  type: 'choice',
  id: 'who-belongs-at-the-table',
  prompt:
    '<p>You invite people to a first meeting about the old mill. Who has a say in <em>what it means</em>?</p>',
  mode: 'several',
  options: [
    { id: 'miller', text: 'The last miller’s family', correct: true },
    { id: 'newcomers', text: 'Families who moved in last year', correct: true },
    {
      id: 'agency',
      text: 'An agency that has never been there',
      feedback: 'It can help with the telling, once it is clear what is to be told.',
    },
    { id: 'pupils', text: 'Pupils of the village school', correct: true },
  ],
};
