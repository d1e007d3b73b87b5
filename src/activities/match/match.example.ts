import type { Match } from './match.schema.ts';

export const example: Match = {
  type: 'match',
  id: 'which-method',
  title: 'The right tool for the question',
  prompt: '<p>What would you use to find out? Match each question with a way of working.</p>',
  hint: '<p>Begin with the one you have done before.</p>',
  pairs: [
    {
      id: 'loved',
      left: 'Which places do people here love, and why?',
      right: 'Draw a parish map together',
      feedback: 'A map drawn together shows what no survey asks for.',
    },
    {
      id: 'remember',
      left: 'How was the salt harvested before the road came?',
      right: 'Record interviews with those who did the work',
      feedback: 'Those who did the work know movements and words that are in no book.',
    },
    {
      id: 'exists',
      left: 'What is still there, and in what state?',
      right: 'Make an inventory with photographs',
    },
    {
      id: 'agree',
      left: 'Who decides, and who pays for what?',
      right: 'Write an agreement between all partners',
    },
  ],
  extra: [{ id: 'poster', right: 'Print a poster for visitors' }],
  feedback: {
    correct: '<p>Each question has its own way in.</p>',
    wrong: '<p>Ask of each method what you hold in your hands when it is done.</p>',
  },
};
