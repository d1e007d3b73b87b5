import type { Work } from '../../core/work.ts';
import type { Canvas } from './canvas.schema.ts';

export const example: Canvas = {
  type: 'canvas',
  id: 'mill-swot',
  title: 'The old mill: where do we stand?',
  prompt:
    '<p>Think of something that your group could bring back to life. Collect what helps and what stands in the way.</p>',
  areas: [
    { id: 'strengths', text: 'Strengths', hint: 'What do we have that others lack?' },
    { id: 'weaknesses', text: 'Weaknesses', hint: 'What do we lack?' },
    { id: 'chances', text: 'Chances', hint: 'What around us could help?' },
    { id: 'risks', text: 'Risks', hint: 'What could go wrong?' },
  ],
  maxNotes: 12,
  response: '<p>Look again at the risks: does every one have somebody who keeps an eye on it?</p>',
};

/** As a group filled it in. */
export const exampleWork: Work = [
  { group: 'strengths', text: 'Three people can still run the mill.' },
  { group: 'weaknesses', text: 'The roof lets the rain in.' },
  { group: 'chances', text: 'The school looks for a place to learn outside.' },
  { group: 'risks', text: 'Nobody knows who owns the race.\nThe land register is in the town.' },
];
