/** The analysis of questions. */
export const questions = {
  none: {
    title: 'Nobody has answered a question yet',
    text: 'Each question appears here with its first answer.',
  },
  show: 'Show',
  shows: { all: 'All questions', flagged: 'Only what needs a look' },
  noneFlagged: 'No question needs a look. That is good news.',
  label: 'Questions, in the order of the course',
  question: 'Question',
  answers: 'Answers',
  right: 'Answered right',
  tells: 'Tells who knows the subject',
  look: 'To look at',
  few: 'Too few answers',
  test: 'Check',
  onPage: 'On the page',
  unkeyed: 'Nothing is right or wrong here.',
  separates: {
    well: 'Well',
    enough: 'Enough',
    hardly: 'Hardly',
    reversed: 'The wrong way round',
    unknown: 'Cannot be said',
  },
  back: 'All questions',
  version: 'Version of the course',
  says: 'What the figures say',
  fewText: (count: string, needed: string) =>
    `Too few answers so far (${count}). From ${needed} on the figures say something; until then they are grey.`,
  figures: 'Figures',
  count: {
    name: 'Learners who answered',
    text: (tries: string) => `${tries} tries in all; one of each learner counts.`,
  },
  facility: {
    name: 'Answered right',
    text: (low: string, high: string) =>
      `With this many answers the true share is likely between ${low} and ${high}.`,
    words: {
      hard: 'Very hard.',
      middle: 'Neither very hard nor very easy.',
      easy: 'Very easy.',
    },
  },
  mean: {
    name: 'Mean result',
    text: 'Partly right answers count in part.',
  },
  pointBiserial: {
    name: 'Goes with knowing the subject',
    text: (pairs: string) =>
      `From −1 to 1: how closely doing well here goes with doing well at all other questions. Rests on ${pairs} learners.`,
    words: {
      well: 'Closely: it tells well who knows the subject.',
      enough: 'Clearly enough.',
      hardly: 'Hardly: it tells little.',
      reversed: 'The other way round: check the key.',
    },
    unknown:
      'Cannot be said: everybody answered alike, or there are too few other answers to compare with.',
  },
  discrimination: {
    name: 'The best against the weakest',
    text: (upper: string, lower: string, size: string) =>
      `Of the ${size} learners who do best at the other questions ${upper} answered right, of the ${size} who do worst ${lower}.`,
    points: (value: string) => `${value} points`,
  },
  time: {
    name: 'Middle time',
    text: 'Half of the learners were quicker, half slower.',
  },
  chosen: 'What people chose',
  typed: 'What people wrote',
  chosenText: 'The star marks what counts as right.',
  severalText: 'People could choose several, so the shares add up to more than 100 %.',
  option: 'Answer',
  isKey: 'counts as right',
  optionCount: 'Learners',
  optionShare: 'Share',
  meanTotal: 'Their result elsewhere',
  meanTotalText:
    '“Their result elsewhere” is the mean result, at all other questions, of those who chose this answer.',
  upper: 'Of the best',
  lower: 'Of the weakest',
  noAnswer: 'no answer',
  shown: (shown: string, all: string) => `The ${shown} most frequent of ${all}.`,
};
