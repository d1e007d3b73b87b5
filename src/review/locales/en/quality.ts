import { pluralForm } from '../../../core/language.ts';

const plural = pluralForm('en');

export const quality = {
  counts: (statements: string, voided: string) =>
    `The record store holds ${statements} records; ${voided} of them were taken out of the figures.`,
  allGood: 'Nothing odd was found in the records of this course.',
  clean: 'Looked for and not found',
  todo: 'What to do:',
  records: (count: number, text: string) => `${text} ${plural(count, 'record', 'records')}`,
  people: (count: number, text: string) => `${text} ${plural(count, 'learner', 'learners')}`,
  counted: {
    yes: 'They are in the figures as they are.',
    no: 'They are in no figure.',
    once: 'They are counted once.',
    marked: 'They are in the figures and marked wherever they show.',
  },
  examples: (count: number) => `Look at ${count} of them`,
  example: (number: number) => `Record ${number}`,
  voidThese: 'Take these out of the figures …',
  kinds: {
    'outside-profile': {
      name: 'Sent by something else than our players',
      about:
        'They belong to this course but do not follow our profile: another program wrote them.',
      todo: 'Look at a few. If somebody tried something out, take them out of the figures.',
    },
    'unknown-verb': {
      name: 'Verbs this page does not know',
      about: 'They say that somebody did something, but not what in our terms.',
      todo: 'Nothing, usually. They count as a sign of life only.',
    },
    'no-course': {
      name: 'Of no course',
      about:
        'Nothing in them says to which course they belong. This is about the whole record store.',
      todo: 'Ask whoever sends them to name the course in the context.',
    },
    'unnamed-activity': {
      name: 'Questions or pages without a name',
      about: 'The record names them by an address only; that is what you see in the lists.',
      todo: 'Play the course once with a newer package: later records bring the names.',
    },
    'no-registration': {
      name: 'Without a registration',
      about:
        'They do not say to which enrolment they belong, so several runs of one learner look like one.',
      todo: 'Start the course from the platform, not by a copied address.',
    },
    'clock-ahead': {
      name: 'From the future',
      about: 'The clock of a device was more than five minutes ahead.',
      todo: 'Set the clock of that device. Times and the order of pages may be wrong for these learners.',
    },
    'clock-behind': {
      name: 'From before 2013',
      about: 'The clock of a device had lost its date.',
      todo: 'Set the clock of that device. A filter by date leaves these learners out.',
    },
    'no-terminated': {
      name: 'Sittings that never ended',
      about: 'The page was closed or the connection broke before the course could say goodbye.',
      todo: 'Nothing. The time on the last page is unknown; all answers are there.',
    },
    duplicate: {
      name: 'The same answer twice',
      about: 'The same answer of the same learner came twice within two seconds.',
      todo: 'Nothing. Figures of questions count one of them.',
    },
    'long-answer': {
      name: 'Very long answers',
      about: 'Somebody wrote or pasted more than 10,000 characters.',
      todo: 'Read them under open answers; they are shown folded.',
    },
    claimed: {
      name: 'Nobody vouches for them',
      about: 'These learners said themselves who they are; no platform confirms it.',
      todo: 'For certificates, choose “A platform vouches” in the filters, or use an LMS launch.',
    },
  },
};
