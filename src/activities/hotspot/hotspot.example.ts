import type { Picture } from '../activity.ts';
import type { Hotspot } from './hotspot.schema.ts';

/** A drawing in place of a file, so that examples need no folder of media. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">
<path fill="#cfe3ee" d="M0 0h1200v800H0z"/><circle cx="1010" cy="120" r="56" fill="#f6e3ad"/>
<path fill="#9dbb8f" d="M0 330Q230 150 470 300T900 250q170-50 300 40v510H0z"/>
<path fill="#b9cf9c" d="M0 470q300-120 620-40t580-50v420H0z"/>
<path fill="none" stroke="#e9dcc0" stroke-width="52" d="M-20 770C240 690 400 600 620 590s380-40 620-150"/>
<path fill="none" stroke="#5d94b4" stroke-width="40" stroke-linecap="round" d="M1230 690C1040 640 900 690 780 740S560 800 520 820"/>
<path fill="none" stroke="#7fb0ca" stroke-width="13" d="M905 350C820 380 770 410 700 420S560 470 500 480 330 500 250 560"/>
<g stroke="#6a8a57" stroke-width="4"><path fill="#d9c66f" d="m60 560 190-40 70 80-220 60z"/><path d="m95 590 190-45m-165 70 190-45" fill="none"/></g>
<g fill="#f3ead6" stroke="#6b5a45" stroke-width="4"><path d="M860 520h170v130H860z"/><path fill="#a9553f" d="m840 520 105-80 105 80z"/><path fill="#7a6a52" d="M925 580h45v70h-45z"/><circle cx="850" cy="640" r="62" fill="none" stroke-width="12"/><path stroke-width="8" d="M850 578v124m-62-62h124m-106-44 88 88m0-88-88 88"/></g>
<g fill="#f3ead6" stroke="#6b5a45" stroke-width="4"><path d="M500 280h90v110h-90zm-60-60h60v170h-60z"/><path fill="#a9553f" d="m430 220 40-80 40 80zm60 60 55-55 55 55z"/><path fill="#6b5a45" d="M530 340h30v50h-30z"/></g>
<path stroke="#6b4f36" stroke-width="18" d="M330 690V560"/><g fill="#5f8a4c"><circle cx="330" cy="500" r="70"/><circle cx="285" cy="535" r="48"/><circle cx="378" cy="532" r="50"/></g>
<g stroke="#6b4f36" stroke-width="9" fill="none"><path d="M395 668h120m-110 0v34m100-34v34m-110-60h120"/></g>
<g stroke="#6b5a45" stroke-width="5"><path fill="#b7b0a2" d="M170 690h86v56h-86z"/><path fill="none" d="M178 690v-60h70v60"/><path fill="#a9553f" d="m160 634 53-40 53 40z"/></g>
</svg>`;

const picture: Picture = {
  src: `data:image/svg+xml,${encodeURIComponent(drawing)}`,
  alt: 'Drawing of an invented village: hills with a chapel, a narrow ditch that runs from the hill past a field, a mill by the river, a road, and a lime tree with a bench and a well.',
  width: 1200,
  height: 800,
};

export const example: Hotspot = {
  type: 'hotspot',
  id: 'what-nobody-listed',
  title: 'What is missing from the list?',
  prompt:
    '<p>The list of monuments of this invented village names the chapel and the mill. Which place do people keep up together, by hand, every spring?</p>',
  hint: '<p>Look for something that needs many hands and belongs to nobody alone.</p>',
  media: 'village',
  picture,
  regions: [
    {
      id: 'chapel',
      text: 'The chapel on the hill',
      shape: 'rect',
      coords: [0.34, 0.15, 0.51, 0.51],
      feedback: 'It is on the list, and a builder looks after its roof.',
    },
    {
      id: 'ditch',
      text: 'The water ditch along the slope',
      shape: 'poly',
      coords: [0.76, 0.41, 0.6, 0.47, 0.4, 0.55, 0.41, 0.63, 0.6, 0.56, 0.77, 0.48],
      correct: true,
      feedback: 'Neighbours clean it together, share its water, and know its rules by heart.',
    },
    {
      id: 'mill',
      text: 'The mill by the river',
      shape: 'rect',
      coords: [0.65, 0.53, 0.89, 0.9],
      feedback: 'It is on the list already.',
    },
    {
      id: 'road',
      text: 'The road',
      shape: 'circle',
      coords: [0.94, 0.6, 0.06],
      feedback: 'The council keeps the road, with machines.',
    },
  ],
  feedback: {
    correct: '<p>What people do together is heritage too, even where no list names it.</p>',
    wrong: '<p>Ask who would come if it broke tomorrow.</p>',
  },
};

/** The same picture with several right places. */
export const severalExample: Hotspot = {
  type: 'hotspot',
  id: 'where-people-meet',
  prompt: '<p>Where would you sit down to listen to people without an appointment?</p>',
  media: 'village',
  mode: 'several',
  picture,
  regions: [
    {
      id: 'bench',
      text: 'The bench',
      shape: 'rect',
      coords: [0.335, 0.785, 0.45, 0.9],
      correct: true,
    },
    { id: 'well', text: 'The well', shape: 'circle', coords: [0.178, 0.84, 0.075], correct: true },
    {
      id: 'lime',
      text: 'The lime tree',
      shape: 'circle',
      coords: [0.275, 0.65, 0.085],
      correct: true,
    },
    {
      id: 'road',
      text: 'The road',
      shape: 'poly',
      coords: [0.48, 0.71, 0.64, 0.67, 0.64, 0.75, 0.48, 0.79],
      feedback: 'People pass there. They seldom stay.',
    },
  ],
};
