import { example as plan, exampleWork as steps } from './action-plan/action-plan.example.ts';
import { example as canvas, exampleWork as canvasWork } from './canvas/canvas.example.ts';
import { example as categorise } from './categorise/categorise.example.ts';
import { example as choice, severalExample } from './choice/choice.example.ts';
import { choicesExample, example as cloze } from './cloze/cloze.example.ts';
import { example as consent, exampleWork as choices } from './consent/consent.example.ts';
import { example as deliberate, exampleWork as stands } from './deliberate/deliberate.example.ts';
import { example as evidence, exampleWork as diary } from './evidence/evidence.example.ts';
import { example as hotspot, severalExample as hotspots } from './hotspot/hotspot.example.ts';
import { example as inventory, exampleWork as records } from './inventory/inventory.example.ts';
import { example as match } from './match/match.example.ts';
import { example as numeric, rangeExample } from './numeric/numeric.example.ts';
import { example as order } from './order/order.example.ts';
import {
  example as quest,
  exampleWork as finds,
  makeExample,
  makeExampleWork,
} from './quest/quest.example.ts';
import { example as parishMap, exampleWork as places } from './parish-map/parish-map.example.ts';
import { example as reflect } from './reflect/reflect.example.ts';
import { example as scenario } from './scenario/scenario.example.ts';
import {
  example as stakeholders,
  exampleWork as people,
} from './stakeholders/stakeholders.example.ts';
import { example as timeline, exampleWork as events } from './timeline/timeline.example.ts';
import { example as selfAssess, exampleWork as levels } from './self-assess/self-assess.example.ts';
import type { Activity } from './schemas.ts';

/** An example with an answer that is right and one that is not. */
export interface AnsweredExample {
  activity: Activity;
  right: unknown;
  wrong: unknown;
}

/** Every example: for docs, the accessibility sweep and packaging tests. */
export const answeredExamples: AnsweredExample[] = [
  { activity: choice, right: ['together'], wrong: ['park'] },
  {
    activity: severalExample,
    right: ['miller', 'newcomers', 'pupils'],
    wrong: ['miller', 'agency'],
  },
  {
    activity: match,
    right: { loved: 'loved', remember: 'remember', exists: 'exists', agree: 'agree' },
    wrong: { loved: 'loved', remember: 'poster', exists: 'remember', agree: 'agree' },
  },
  {
    activity: order,
    right: ['listen', 'map', 'choose', 'act', 'look-back'],
    wrong: ['look-back', 'choose', 'map', 'act', 'listen'],
  },
  {
    activity: categorise,
    right: {
      mill: 'tangible',
      song: 'living',
      terraces: 'landscape',
      loom: 'tangible',
      cheese: 'living',
    },
    wrong: {
      mill: 'tangible',
      song: 'landscape',
      terraces: 'landscape',
      loom: 'living',
      cheese: 'tangible',
    },
  },
  {
    activity: cloze,
    right: { mill: 'mill', grain: 'wheat', flour: 'Flour', who: 'neighbours', cafe: 'cafe' },
    wrong: { mill: 'wheel', grain: 'wheat', flour: 'bread', who: 'experts', cafe: 'cafe' },
  },
  {
    activity: choicesExample,
    right: { who: 'residents', where: 'place' },
    wrong: { who: 'visitors', where: 'place' },
  },
  { activity: numeric, right: 2.5, wrong: 2500 },
  { activity: rangeExample, right: 6, wrong: 30 },
  { activity: hotspot, right: ['ditch'], wrong: ['road'] },
  { activity: hotspots, right: ['bench', 'well', 'lime'], wrong: ['bench', 'road'] },
  { activity: scenario, right: ['assembly', 'group'], wrong: ['agree', 'explain'] },
  {
    activity: reflect,
    right: 'The bench under the lime tree. My grandmother waits there for the bus.',
    wrong: 'The well',
  },
  { activity: deliberate, right: stands, wrong: [stands[0]!, stands[3]!] },
  { activity: plan, right: steps, wrong: steps.slice(0, 1) },
  { activity: timeline, right: events, wrong: events.slice(0, 1) },
  { activity: stakeholders, right: people, wrong: people.slice(0, 1) },
  { activity: selfAssess, right: levels, wrong: [...levels].reverse() },
  { activity: inventory, right: records, wrong: records.slice(0, 1) },
  { activity: parishMap, right: places, wrong: places.slice(2, 3) },
  { activity: evidence, right: diary, wrong: diary.slice(0, 1) },
  {
    activity: quest,
    right: finds,
    wrong: finds.map(({ group }) => ({ group, symbol: 'passed' })),
  },
  { activity: makeExample, right: makeExampleWork, wrong: [...makeExampleWork].reverse() },
  { activity: consent, right: choices, wrong: choices.slice(0, 1) },
  { activity: canvas, right: canvasWork, wrong: canvasWork.slice(0, 1) },
];
