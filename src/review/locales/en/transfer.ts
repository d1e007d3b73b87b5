import { pluralForm } from '../../../core/language.ts';

const plural = pluralForm('en');

export const transfer = {
  export: 'Take figures and records with you',
  exportAbout:
    'With the filters set above, by codes instead of names. The log keeps that you did it.',
  what: 'What',
  things: {
    questions: { name: 'Questions', about: 'every figure of the question analysis' },
    pages: { name: 'Pages', about: 'who reached and who stopped where' },
    learners: { name: 'Learners', about: 'one row a learner' },
    answers: { name: 'Answers', about: 'one row an answer' },
    'open-answers': { name: 'Open answers', about: 'texts with your tags' },
    statements: { name: 'Records', about: 'as they are, for another record store' },
  },
  formats: { xlsx: 'Excel (XLSX)', csv: 'CSV', ndjson: 'NDJSON' },
  statementsAbout: 'People stand under their codes, unless you asked for names just now.',
  dictionary: 'What each column means',
  column: 'Column',
  meaning: 'Meaning',
  handedIn: 'Take in files of learners',
  handedInAbout:
    'Learners without a platform hand their results in as a file. They are marked as handed in everywhere. The same file twice adds nothing.',
  files: 'Files',
  scanned: 'Or the text of a QR code: scan it from the learner’s screen and paste it here',
  takeScanned: 'Take in the code',
  code: 'QR code',
  taken: (added: string, known: string) => `New records: ${added}; known already: ${known}.`,
  problems: {
    RESULTS_SIZE: 'The file is too large for results of a course.',
    RESULTS_JSON:
      'The file cannot be read: cut or changed on the way, or something else. Ask for the file itself, not its text.',
    RESULTS_WORK:
      'This is a learner’s work in progress, not results. Ask them to choose “Hand in your results” on the result page.',
    RESULTS_FORMAT:
      'There are no results of our courses in it. Such files are named <course>-results.json.',
    RESULTS_INVALID:
      'The results do not have the right form. Ask for the file as the course saved it.',
    RESULTS_DAMAGED: 'The file was changed after it was saved. Ask for it as the course saved it.',
    RESULTS_OTHER_COURSE:
      'These are results of another course. Open that course here and take them in there.',
    RESULTS_CODE: 'This is not the whole text of a code. Scan it again and paste all of it.',
    RESULTS_NO_COURSE:
      'The course of this code is not in the courses folder here. Put it there, or ask for the file.',
    OTHER: 'Something in the file was left out.',
  },
  paper: 'Type in answers from paper',
  import: 'Take in records of another record store',
  importAbout:
    'A file with one record a line (NDJSON). It may be sent again: what is there already is left alone.',
  ndjson: 'NDJSON file',
  imported: (lines: string, added: string, known: string) =>
    `${lines} lines: ${added} new, ${known} known already.`,
  refused: (count: number, text: string) => `${text} ${plural(count, 'line', 'lines')} not taken`,
  line: (number: string) => `Line ${number}:`,
  foreign: 'This is a copy of another record store; take files in over there.',
};
