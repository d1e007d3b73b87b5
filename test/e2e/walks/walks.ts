import type { ActivityType } from '../../../src/activities/schemas.ts';
import * as answers from './answers.ts';
import * as made from './made.ts';
import type { Walk } from './walk.ts';

/** How each kind of activity is done by keyboard. The compiler asks for a missing one. */
export const walks = (photo: string): { [T in ActivityType]: Walk<T> } => ({
  choice: answers.choice,
  match: answers.match,
  order: answers.order,
  categorise: answers.categorise,
  cloze: answers.cloze,
  numeric: answers.numeric,
  hotspot: answers.hotspot,
  scenario: answers.scenario,
  reflect: answers.reflect,
  canvas: made.canvas,
  deliberate: made.deliberate,
  'action-plan': made.actionPlan,
  timeline: made.timeline,
  stakeholders: made.stakeholders,
  'self-assess': made.selfAssess,
  inventory: made.inventory(photo),
  evidence: made.evidence(photo),
  quest: made.quest,
  consent: made.consent,
  'parish-map': made.parishMap(photo),
});

/** The type that SCORM 1.2 knows an answer by (Run-Time Environment 3.4.7), by type and by example. */
export const scormTypes: { [T in ActivityType]: string | Record<string, string> } = {
  choice: 'choice',
  match: 'matching',
  order: 'sequencing',
  categorise: 'matching',
  cloze: 'fill-in',
  numeric: 'numeric',
  hotspot: 'choice',
  scenario: 'performance',
  reflect: 'fill-in',
  canvas: 'fill-in',
  deliberate: 'fill-in',
  'action-plan': 'fill-in',
  timeline: 'fill-in',
  stakeholders: 'fill-in',
  'self-assess': 'matching',
  inventory: 'fill-in',
  evidence: 'fill-in',
  quest: { 'water-of-the-village': 'matching', 'our-own-quest': 'fill-in' },
  consent: 'matching',
  'parish-map': 'fill-in',
};

/** What somebody meets there who hears the page: roles of controls before anything is answered. */
export const startingRoles: { [T in ActivityType]: readonly string[] } = {
  choice: ['button'],
  match: ['button', 'combobox'],
  order: ['button'],
  categorise: ['button', 'combobox'],
  cloze: ['button', 'combobox'],
  numeric: ['button', 'textbox'],
  hotspot: ['button'],
  scenario: ['button'],
  reflect: ['button', 'textbox'],
  canvas: ['button', 'textbox'],
  deliberate: ['button', 'radio', 'textbox'],
  'action-plan': ['button'],
  timeline: ['button'],
  stakeholders: ['button'],
  'self-assess': ['button', 'radio'],
  inventory: ['button'],
  evidence: ['button'],
  quest: ['button'],
  consent: ['button', 'checkbox', 'combobox', 'radio'],
  'parish-map': ['button', 'DisclosureTriangle'],
};
