import type { Cloze } from './cloze.schema.ts';

export const example: Cloze = {
  type: 'cloze',
  id: 'notice-on-the-door',
  title: 'The notice on the mill door',
  prompt:
    '<p>The rain has washed words out of the notice. It is an invented village. What stood there?</p>',
  hint: '<p>Grain becomes something here, and people carry it home.</p>',
  text: '<p>This water <span data-gap="mill"></span> ground corn from 1870 on. Every family brought its own <span data-gap="grain"></span> and took home <span data-gap="flour"></span>.</p><p><span data-gap="who"></span> now look after it and open it on Sundays. Afterwards there is coffee at the <span data-gap="cafe"></span>.</p>',
  gaps: [
    { id: 'mill', accept: 'mill', feedback: 'A building in which a wheel turns stones.' },
    { id: 'grain', accept: 'grain | corn | wheat | rye' },
    { id: 'flour', accept: 'flour | meal', feedback: 'What leaves the stones is white and fine.' },
    {
      id: 'who',
      choices: [
        { id: 'neighbours', text: 'Neighbours', correct: true },
        {
          id: 'experts',
          text: 'Experts from the capital',
          feedback: 'They advise when asked. They do not hold the key.',
        },
        {
          id: 'guests',
          text: 'Guests',
          feedback: 'Guests are welcome on Sundays, but somebody has to open the door.',
        },
      ],
    },
    { id: 'cafe', accept: 'café' },
  ],
  feedback: {
    correct: '<p>The mill is heritage in use: those who need it look after it.</p>',
    wrong: '<p>Read the whole sentence aloud. Which word would your neighbour say?</p>',
  },
};

/** A text whose gaps are all chosen from lists: it is saved in a few bits. */
export const choicesExample: Cloze = {
  type: 'cloze',
  id: 'words-that-fit',
  prompt: '<p>Choose the words that fit.</p>',
  text: '<p>In an ecomuseum the <span data-gap="who"></span> decide what matters. Things stay <span data-gap="where"></span>.</p>',
  gaps: [
    {
      id: 'who',
      choices: [
        { id: 'visitors', text: 'visitors' },
        { id: 'residents', text: 'residents', correct: true },
      ],
      feedback: 'Ask who will still be there next year.',
    },
    {
      id: 'where',
      choices: [
        { id: 'place', text: 'in their place', correct: true },
        { id: 'store', text: 'in a store' },
        { id: 'city', text: 'in the city' },
      ],
    },
  ],
};
