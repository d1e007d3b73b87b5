import { pluralForm } from '../../../core/language.ts';

const plural = pluralForm('en');

/** The matrix of learners, and one learner. */
export const matrix = {
  by: 'Columns',
  bys: { module: 'Parts of the course', page: 'Pages' },
  sort: 'Order',
  sorts: {
    last: 'Last seen first',
    stuck: 'Who may need help first',
    progress: 'Furthest first',
    score: 'Best result first',
    code: 'By code',
  },
  search: 'Find a code',
  find: 'Find',
  noneFound: (text: string) => `No learner’s code has “${text}” in it.`,
  legend: 'What the signs mean',
  states: {
    none: 'not opened',
    seen: 'opened',
    part: 'partly answered',
    done: 'answered',
    right: 'all right',
    mixed: 'half or more right',
    wrong: 'less than half right',
  },
  cell: {
    pages: (count: number) => `${count} ${plural(count, 'page', 'pages')} opened`,
    answered: (answered: number, all: number) => `${answered} of ${all} questions answered`,
    right: (right: number, judged: number) => `${right} of ${judged} right`,
  },
  keys: 'Move with the arrow keys; Enter opens the learner.',
  label: 'Learners and how far they are',
  learner: 'Learner',
  outcome: 'State',
  outcomes: {
    none: 'Not begun',
    'under-way': 'Under way',
    completed: 'Completed',
    passed: 'Passed',
    failed: 'Not passed',
  },
  progress: 'Opened',
  score: 'Result',
  time: 'Time',
  last: 'Last seen',
  help: 'May need help',
  unnamed: 'Other pages',
  test: 'Check',
  code: (code: string) => `Learner ${code}`,
  back: 'All learners',
  timeline: {
    sittings: (count: string, number: number) =>
      `${count} ${plural(number, 'sitting', 'sittings')}`,
    nothing: 'Nothing of this learner is in the selection.',
    active: (time: string) => `${time} at work`,
    open: 'Left without closing the course; the time on the last page is not known.',
    opened: 'opened',
    answered: 'answered',
    right: 'right',
    wrong: 'not right',
    try: (number: string) => `try ${number}`,
    result: (share: string) => `result ${share}`,
  },
};
