/**
 * Words of books – workbook and EPUB – in English; their type is the contract for every other
 * language. They stand apart from `en.ts` so that no player carries them.
 */
export const paperEn = {
  /** How a task is done with a pen. */
  task: {
    tickOne: 'Tick one box.',
    tickSeveral: 'Tick every box that is right.',
    tickTrue: 'Is this true or false? Tick one box.',
    writeLetters: 'Write the letter of the partner into each box, or draw lines.',
    spare: 'Some letters stay over.',
    writeNumbers: 'What comes first? Number the boxes from 1 on.',
    tickGroup: 'Tick for each line where it belongs.',
    item: 'Item',
    turnTo: (place: number) => `go to ${place}`,
    story: 'Start at 1. Read, decide, tick your choice, and go on at the number it names.',
    ending: 'The end',
  },
  /** What the answer key says. */
  key: {
    rightAnswer: 'Right answer',
    rightAnswers: 'Right answers',
    rightOrder: 'Right order',
    bestWay: 'A good way through the story',
    endings: 'How it can end',
    open: 'There is no right answer. Read yours to somebody and ask for theirs.',
    compare: 'To compare',
    toAnswer: 'Answer',
    toAnswerOn: (page: number) => `Answer: page ${page}`,
    backToTask: 'Back to the task',
    onPage: (page: number) => `page ${page}`,
    intro: 'Try each task first. Then read here not only what is right, but why.',
  },
  /** The workbook as a thing. */
  workbook: {
    workbook: 'Workbook',
    belongsTo: 'This workbook belongs to',
    howTo: 'How to use this workbook',
    howToSteps: [
      'Read a page, alone or aloud in a group. Talk before you write.',
      'Do the task with a pen. You cannot break anything.',
      'Look into the answer key at the end. It says what is right, and why.',
      'Words with dots under them are explained in the glossary. Numbers in brackets lead to the sources.',
    ],
    online: 'The same course on a screen',
    onlineHow: 'Point the camera of a phone at the square, or type the address.',
    qrAlt: (address: string) => `QR code with the address ${address}`,
    notes: 'Notes',
    inCourse: (address: string) => `You find this file in the course: ${address}`,
    recording: (address: string) =>
      `What is said and shown stands here. To hear or see it: ${address}`,
  },
  /** The EPUB as a thing. */
  epub: {
    cover: 'Cover',
    coverAlt: (title: string, picture: string) => `Cover: ${title}. ${picture}`,
    reading: 'Text',
    summary: (hasMedia: boolean) =>
      `All pictures have a text that says what they show. Headings, lists and tables are marked as such, and the contents lead to every page. Text grows and takes the colours of the reader. Nothing flashes or plays by itself.${
        hasMedia ? ' Sound and film have a transcript.' : ''
      } Tasks are done with pen and paper; the answers stand at the end, with links to and from each task. It is made to meet EPUB Accessibility 1.1 and WCAG 2.2, level AA; nobody has certified that it does.`,
  },
};

export type PaperWords = typeof paperEn;
