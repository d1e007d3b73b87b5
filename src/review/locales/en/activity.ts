import { pluralForm } from '../../../core/language.ts';

const plural = pluralForm('en');

export const activity = {
  /** Somebody [before] the thing [after]. */
  sentences: {
    'opened-course': ['opened the course', ''],
    'opened-page': ['opened the page', ''],
    'answered-right': ['answered', 'right'],
    'answered-wrong': ['answered', 'wrong'],
    'answered-part': ['answered', 'partly right'],
    answered: ['answered', ''],
    wrote: ['wrote an answer to', ''],
    made: ['made something in', ''],
    progressed: ['got further in', ''],
    completed: ['completed', ''],
    passed: ['passed', ''],
    failed: ['did not pass', ''],
    left: ['left', ''],
    commented: ['commented on', ''],
    voided: ['took out of the figures', ''],
    other: ['did something with', ''],
  } satisfies Record<string, readonly [string, string]> as Record<
    string,
    readonly [string, string]
  >,
  /** A verb of another system, in its own words. */
  did: (verb: string) => `“${verb}”`,
  score: (share: string) => `score ${share}`,
  percent: (share: string) => `${share} of the course`,
  attempt: (attempt: number) => `try ${attempt}`,
  show: 'Show',
  everything: 'Everything',
  choices: {
    answers: 'Answers to questions',
    wrong: 'Wrong answers',
    wrote: 'What was written or made',
    pages: 'Opened pages',
    outcomes: 'Completed, passed, failed',
    sittings: 'Opening and leaving',
    other: 'Other verbs',
  },
  onlyLearner: (code: string) => `only ${code}`,
  onlyAbout: 'only one page or question',
  clear: (text: string) => `Show all again, not ${text}`,
  none: 'Nothing fits all you have chosen.',
  noneHere: 'Nothing fits among the records looked through so far. Go on with the older ones.',
  newest: 'To the newest',
  older: 'Older',
  permalink: 'Permanent link to this record',
  somebody: 'Somebody',
  voided: 'taken out',
  raw: 'The record as it was sent',
  pick: (when: string) => `Choose the record of ${when}`,
  voidPicked: (count: number) =>
    `Take ${count} ${plural(count, 'record', 'records')} out of the figures …`,
  unpick: 'Choose none',
  at: 'Happened',
  stored: 'Stored',
  about: 'About',
  voidedBy: (by: string, when: string, reason: string) =>
    `${by} took this out of the figures on ${when}: ${reason}`,
  replaces: 'It stands in place of a record that had been taken out',
  replacedBy: 'It was sent again under another id',
  allOf: 'All this learner did',
  allAbout: 'All about this page or question',
  voidThis: 'Take it out of the figures …',
};
