const plural = (count: number, one: string, other: string): string =>
  `${count} ${new Intl.PluralRules('en').select(count) === 'one' ? one : other}`;

/**
 * Interface strings in English; their type is the contract for every other language. A string
 * with a value in it is a function. Keep sentences short and calm; no exclamation marks.
 */
export const interfaceEn = {
  /** Words of documents that the player says too; the others stand in `document-en.ts`. */
  document: {
    task: 'Task',
    answerKey: 'Answer key',
    partners: 'Partners',
    sources: 'Sources',
    skip: 'Skip to the text',
  },

  /** Words of activities on screen. */
  activity: {
    check: 'Check my answer',
    tryAgain: 'Try again',
    showAnswer: 'Show the answer',
    hideAnswer: 'Show my answer',
    hint: 'Hint',
    save: 'Keep my answer',
    kept: 'Your answer is kept.',
    correct: 'That is right.',
    partly: 'Partly right.',
    wrong: 'Not quite.',
    incomplete: 'Something is still missing. Answer everything, then check.',
    chooseFirst: 'Choose an answer first.',
    writeFirst: 'Write something first.',
    attemptsLeft: (count: number) => `${plural(count, 'try', 'tries')} left`,
    yourAnswer: 'Your answer',
    rightAnswer: 'Right answer',
    mark: {
      right: 'right',
      wrong: 'not right',
      missed: 'this was right too',
      stays: 'can stay here',
      moves: 'has to move',
      chosen: 'your choice',
    },
    chooseOne: 'Choose one.',
    chooseSeveral: 'Choose all that are right.',
    choosePartner: 'Choose the partner',
    chooseGroup: 'Choose the group',
    notChosen: '– choose –',
    position: (place: number, total: number) => `${place} of ${total}`,
    moveUp: (item: string) => `Move up: ${item}`,
    moveDown: (item: string) => `Move down: ${item}`,
    moved: (item: string, place: number, total: number) => `${item}: now ${place} of ${total}`,
    orderHelp: 'Use the arrow buttons. You can also drag an item.',
    decide: 'What do you do?',
    goOn: 'Go on',
    whatFollows: 'What comes of it',
    yourPath: 'Your way so far',
    startAgain: 'Tell the story again',
    stepBack: 'One step back',
    ending: 'How it ended',
    lettersLeft: (count: number) => `${count} characters left`,
    othersSay: 'To compare',
    result: (percent: number) => `${percent} %`,
    savedEarlier: 'You answered this in an earlier version of the course.',
    failed: 'This task could not be shown. Its text stands below.',
  },

  /** Words of the player around the pages. */
  player: {
    contents: 'Contents',
    close: 'Close',
    settings: 'Reading settings',
    next: 'Next',
    back: 'Back',
    finish: 'To the result',
    page: (place: number, total: number) => `Page ${place} of ${total}`,
    progress: 'Progress',
    progressText: (percent: number) => `${percent} % of the course done`,
    visited: 'read',
    done: 'done',
    current: 'you are here',
    find: 'Find in this course',
    found: (count: number) => (count === 0 ? 'Nothing found' : plural(count, 'place', 'places')),
    textSize: 'Text size',
    smaller: 'Smaller text',
    larger: 'Larger text',
    theme: 'Colours',
    themes: { auto: 'As the device', light: 'Light', dark: 'Dark', contrast: 'Strong contrast' },
    language: 'Language',
    print: 'Print',
    printPage: 'Print this page',
    printCourse: 'The whole course to read or print',
    result: 'Your result',
    myWork: 'My work',
    welcomeBack: 'Welcome back. You are where you stopped.',
    fromDevice: 'Answers kept on this device were added to your course.',
    loadFailed: 'This page could not be loaded. Check the connection, then try again.',
    retry: 'Try again',
    modes: {
      browse: 'You are looking at the course. Nothing you do here is graded.',
      review: 'Your result is recorded and stays as it is. You can look around and practise.',
    },
    elsewhere: 'You have opened this course in another window. Go on there.',
    ended: 'The learning platform has ended this session.',
    openAgain: 'To go on here, open the course again from your learning platform.',
    goOn: 'Go on with the course',
    pin: {
      label: 'Course PIN',
      why: 'Did your trainer give you a PIN? With it, your answers show them what is hard. The course works and your result is saved without it, too.',
      wrong: 'That is not the PIN of this course. Look at it once more, or go on without.',
      use: 'Use the PIN',
      skip: 'Go on without',
    },
    status: {
      saved: 'Saved',
      saving: 'Saving',
      device: 'Kept on this device',
      pending: 'Not yet sent',
      unsafe: 'Not saved',
    },
    statusMore: {
      saved: 'Your learning platform has everything.',
      saving: 'Your answers are on their way to the learning platform.',
      'no-record':
        'No learning platform was found. Your answers stay in this browser. You can close the page and go on later on this device.',
      offline:
        'There is no connection. Your answers stay on this device and are sent when the connection is back.',
      refused:
        'The learning platform did not take your answers. You may have been signed out. They stay on this device. Sign in again, then open the course again.',
      'no-storage':
        'This browser keeps nothing when the page is closed. Save your work as a file before you go: it is in the reading settings.',
      'too-large':
        'There is more text than the learning platform takes. All answers count; the longest texts stay on this device only.',
      unsafe:
        'Your answers can be kept neither on the platform nor on this device. Keep this page open, and copy longer texts.',
    },
    retrying: 'It is tried again by itself.',
    resultTitle: 'Your result',
    resultNone: 'You have not finished the check of understanding yet.',
    resultScore: (percent: number, needed: number) =>
      `${percent} % of the check is right. ${needed} % are needed.`,
    resultPassed: 'Passed. Well done.',
    resultNotYet: 'Not passed yet. Read again what was hard, then try the check once more.',
    resultCompleted: 'You have been through the whole course.',
    resultRemaining: 'What remains',
    resultPages: (count: number) => plural(count, 'page not read yet', 'pages not read yet'),
    resultOpen: (count: number) => plural(count, 'question still open', 'questions still open'),
    testAgain: 'Try the check again',
    testBest: 'The best result counts.',
    goToTest: 'To the check of understanding',
    saveAndLeave: 'Save and leave',
    left: 'Everything is saved. You can close this window.',
    leftPending: 'You can close this window. What is not sent yet stays on this device.',
    term: 'Meaning',
  },
};

export type InterfaceStrings = typeof interfaceEn;
