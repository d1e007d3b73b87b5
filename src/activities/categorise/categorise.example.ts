import type { Categorise } from './categorise.schema.ts';

export const example: Categorise = {
  type: 'categorise',
  id: 'kinds-of-heritage',
  title: 'What kind of heritage is it?',
  prompt: '<p>Sort what the people of the valley named into the three groups.</p>',
  groups: [
    { id: 'tangible', title: 'Things and buildings' },
    { id: 'living', title: 'Living practice' },
    { id: 'landscape', title: 'Landscape' },
  ],
  items: [
    { id: 'mill', text: 'The water mill', group: 'tangible' },
    {
      id: 'song',
      text: 'The song of the <em>transhumance</em>',
      group: 'living',
      feedback: 'A song lives as long as somebody sings it.',
    },
    {
      id: 'terraces',
      text: 'Terraces with olive trees',
      group: 'landscape',
      feedback: 'Walls, soil and trees make a landscape together, shaped by work.',
    },
    { id: 'loom', text: 'Grandmother’s loom', group: 'tangible' },
    { id: 'cheese', text: 'How the cheese is made', group: 'living' },
  ],
  feedback: {
    correct:
      '<p>And yet they belong together: the mill, the grain and those who know how to grind it.</p>',
  },
};
