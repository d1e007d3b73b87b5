import type { Scenario } from './scenario.schema.ts';

export const example: Scenario = {
  type: 'scenario',
  id: 'old-mill',
  title: 'The offer for the mill',
  prompt: '<p>You coordinate a small ecomuseum. One morning the telephone rings.</p>',
  scenes: [
    {
      id: 'offer',
      text: '<p>An investor wants to make a hotel of the old mill. The mayor is pleased and asks for your support <strong>by Friday</strong>.</p>',
      choices: [
        {
          id: 'agree',
          text: 'You agree. The roof has been leaking for years.',
          feedback:
            'The mayor thanks you warmly. In the bar, people hear of it from the newspaper.',
          next: 'anger',
        },
        {
          id: 'assembly',
          text: 'You ask for two weeks and call an assembly.',
          feedback: 'The mayor sighs and grants them. Sixty people come.',
          next: 'assembly-night',
        },
      ],
    },
    {
      id: 'anger',
      text: '<p>A group of residents refuses to take part in the summer walk. “You decided without us,” they say.</p>',
      choices: [
        {
          id: 'explain',
          text: 'You explain why the hotel is a good thing.',
          feedback: 'They listen politely, and leave.',
          next: 'alone',
        },
        {
          id: 'repair',
          text: 'You say it was a mistake and call an assembly now.',
          feedback: 'It is late, but people come.',
          next: 'assembly-night',
        },
      ],
    },
    {
      id: 'assembly-night',
      text: '<p>Some want the hotel, some a museum, some their quiet. The hall is getting warm.</p>',
      choices: [
        {
          id: 'vote',
          text: 'You call a vote at once.',
          feedback: 'The hotel wins by three votes.',
          next: 'split',
        },
        {
          id: 'group',
          text: 'You form a working group from all sides, the investor included.',
          feedback: 'It takes four months and eleven pots of coffee.',
          next: 'shared',
        },
      ],
    },
  ],
  endings: [
    {
      id: 'alone',
      title: 'A fine hotel, an empty ecomuseum',
      text: '<p>The roof is dry. But those who carried the ecomuseum have gone home.</p>',
      score: 0,
    },
    {
      id: 'split',
      title: 'Decided, not settled',
      text: '<p>There was a vote, and half of the village feels passed over.</p>',
      score: 0.5,
    },
    {
      id: 'shared',
      title: 'Rooms above, grain below',
      text: '<p>Guests sleep upstairs, and on Saturdays the mill still grinds. All sides signed the agreement.</p>',
      score: 1,
    },
  ],
  feedback: { correct: '<p>Time for a conversation is part of looking after heritage.</p>' },
};
