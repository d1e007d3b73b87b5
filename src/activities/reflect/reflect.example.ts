import type { Reflect } from './reflect.schema.ts';

export const example: Reflect = {
  type: 'reflect',
  id: 'your-own-place',
  title: 'Your own place',
  prompt:
    '<p>Think of something in your surroundings that would be missed if it were gone. Who would miss it, and why?</p>',
  lines: 5,
  maxLength: 400,
  response:
    '<p>Others wrote: “The bench under the lime tree. My grandfather waited for the bus there; now the young ones wait for each other.”</p>',
};
