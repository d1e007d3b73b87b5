import { pluralForm } from '../../../core/language.ts';

const plural = pluralForm('en');

export const live = {
  states: {
    opening: 'Connecting …',
    live: 'Live: what you see is of now',
    lost: 'Not live',
    refused: 'Not live: the server does not answer. Trying again.',
  },
  lost: (since: string) => `Not live since ${since}. Trying again; what you see is older.`,
  idleAfter: 'Quiet after',
  big: 'Large, for a projector, without single learners',
  working: 'At work',
  idle: 'Quiet',
  stuck: 'Perhaps stuck',
  left: 'Have left',
  nobody: 'Nobody is in the course right now. Who opens it appears here within seconds.',
  where: 'Where people are',
  page: 'Page',
  here: 'Here',
  share: 'As a bar',
  needHelp: 'May need help',
  stuckHere: (count: number, text: string) => `${text} ${plural(count, 'learner', 'learners')}`,
  reasons: {
    'wrong-again': 'wrong several times in a row',
    'long-on-page': 'much longer here than others',
  },
  learners: 'Who is there',
  nowhere: 'No page yet',
  lastSign: (time: string) => `last sign ${time} ago`,
  seen: (share: string) => `${share} of the pages seen`,
  why: {
    wrongAgain: (tries: string) => `${tries} wrong tries in a row at one question`,
    longOnPage: (time: string, usual: string) =>
      `On this page for ${time}; others take about ${usual}`,
    idle: (time: string) => `No sign for ${time}`,
  },
};
