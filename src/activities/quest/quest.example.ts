import type { Work } from '../../core/work.ts';
import type { Quest } from './quest.schema.ts';

/** A quest to be walked. The village is invented. */
export const example: Quest = {
  type: 'quest',
  id: 'water-of-the-village',
  title: 'The water of the village',
  prompt: '<p>Walk with the water, from the spring to the mill. Take an hour and good shoes.</p>',
  stops: [
    {
      id: 'spring',
      title: 'Where it begins',
      clue: '<p>Above the last house a stone mouth sings.<br />Which animal guards the spring?</p>',
      hint: '<p>Look over the mouth: it has a mane.</p>',
      answers: ['lion', 'a stone lion'],
      found:
        '<p>The lion came from a palace that was pulled down. Four men carried it up for a barrel of wine.</p>',
    },
    {
      id: 'wash-house',
      title: 'Where news was made',
      clue: '<p>Twelve stones in two rows, worn smooth by hands.<br />In which year was the roof built?</p>',
      hint: '<p>Somebody cut it into the beam by the door.</p>',
      answers: ['1911'],
      found:
        '<p>Here the women washed and talked. Who wanted to know something came with a dirty shirt.</p>',
    },
    {
      id: 'mill',
      title: 'Where it worked',
      clue: '<p>Follow the channel to the wheel. Sit down and listen.</p>',
      found: '<p>The mill ground until 1968. The last miller still keeps the key.</p>',
    },
  ],
  response: '<p>Which story did you not know? Who could tell you more of it?</p>',
};

/** As a learner walked it who did not find the year. */
export const exampleWork: Work = [
  { group: 'spring', symbol: 'found' },
  { group: 'wash-house', symbol: 'passed' },
  { group: 'mill', symbol: 'found' },
];

/** A quest to be made. */
export const makeExample: Quest = {
  type: 'quest',
  id: 'our-own-quest',
  title: 'Make your own quest',
  prompt:
    '<p>Choose one theme of your place and three stops that tell it. Ask the owners first. Then let somebody walk it who does not know it.</p>',
  response: '<p>Where did those who tried it get lost? Change that clue first.</p>',
};

/** As a group made it. */
export const makeExampleWork: Work = [
  {
    title: 'The bread oven',
    text: 'My mouth is black, my belly round,\nonce warm on Fridays. What am I, what have you found?',
    who: 'Carmen, who lives beside it',
    fields: {
      look: 'The round wall behind the church',
      answer: 'oven / bread oven',
      story: 'Every family had its day of the week. The last bread was baked in 1994.',
    },
  },
  {
    title: 'The bench under the lime tree',
    text: 'Count the hearts in my wood.',
    fields: { answer: '7', story: 'Two of them still hold.' },
  },
];
