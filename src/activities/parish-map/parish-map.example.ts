import type { Work } from '../../core/work.ts';
import type { ParishMap } from './parish-map.schema.ts';

export const example: ParishMap = {
  type: 'parish-map',
  id: 'our-map',
  title: 'What matters here',
  prompt:
    '<p>Draw your place from memory. What would a visitor never find without you? Begin with one small thing each.</p>',
  questions: [
    'Where do people meet without an appointment?',
    'What was here that is gone?',
    'Which way did you take as a child?',
  ],
  response:
    '<p>Look at the empty corners of the sheet. Who could tell something about them? Who has told most, and who least?</p>',
};

/** As a group drew it: places, a way, an area, two voices. */
export const exampleWork: Work = [
  { group: 'voice', who: 'Ana' },
  { group: 'voice', who: 'Youth club' },
  {
    at: [0.3, 0.42],
    symbol: 'meeting',
    title: 'The step of the bakery',
    text: 'In winter the only warm place to wait for the bus.\nEverybody knows everybody there.',
    who: 'Ana',
    when: 'every morning',
  },
  {
    path: [
      [0.3, 0.52],
      [0.4, 0.66],
      [0.55, 0.63],
      [0.66, 0.76],
      [0.82, 0.74],
    ],
    symbol: 'story',
    title: 'The children’s short cut',
    text: 'Through two gardens. Nobody minds.',
    who: 'Youth club',
  },
  {
    path: [
      [0.58, 0.16],
      [0.78, 0.12],
      [0.9, 0.3],
      [0.76, 0.44],
      [0.6, 0.36],
      [0.58, 0.16],
    ],
    symbol: 'nature',
    title: 'The old orchard',
    who: 'Ana',
    when: 'planted about 1920',
  },
  { at: [0.14, 0.74], symbol: 'wish', title: 'A bench at the ford', who: 'Youth club' },
];
