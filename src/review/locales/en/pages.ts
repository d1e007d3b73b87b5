import { pluralForm } from '../../../core/language.ts';

const plural = pluralForm('en');

/** Drop-off and time, page by page. */
export const pages = {
  none: {
    title: 'Nobody has opened a page yet',
    text: 'Pages appear here in the order in which learners open them.',
  },
  reached: 'How far people come',
  reachedLabel: (first: string, last: string) =>
    `Share of learners who opened each page: ${first} the first, ${last} the last.`,
  list: 'Page by page',
  orderText:
    'In the order in which learners opened the pages: the records have no table of contents.',
  timeText: (cap: string) =>
    `Time is that of one learner on the page, all visits together. A break counts as ${cap} at most, so a long look away does not distort it. The thick part of the line is the middle half of the learners, the dot the middle one.`,
  page: 'Page',
  opened: 'Opened it',
  openedText: (count: string, number: number, share: string) =>
    `${count} ${plural(number, 'learner', 'learners')}, ${share}`,
  stopped: 'Stopped here',
  none0: 'nobody',
  time: 'Time on it',
  timeRange: (lower: string, upper: string) => `half take ${lower} to ${upper}`,
  look: 'To look at',
  test: 'Check',
  learners: 'Learners',
  share: 'Of those who started',
  views: 'Times opened',
};
