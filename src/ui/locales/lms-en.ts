/**
 * Words for what stands around a course in an LMS that takes more than one package, in English; their
 * type is the contract for every other language. No player carries them.
 */
export const lmsEn = {
  guide: 'Facilitator’s guide',
  guideNote: 'Only trainers see this page.',
  territory: 'Our territory',
  territoryIntro:
    'What does this look like where you live? Tell a story, show a picture or a map, ask the others. Name people and show their faces only if they agreed.',
  glossaryIntro: 'The words of the course, in plain language.',
  glossaryImport:
    'If the glossary of this course is empty, open it, choose “Import entries” and give it this file:',
  practice: (module: string) => `Practice: ${module}`,
  test: (page: string) => `Test: ${page}`,
  orderLetters: (example: string) =>
    `Write the letters in the right order, for example ${example}.`,
  forFacilitators: 'For facilitators',
  keyNote: 'Answers to the tasks on the pages. The check of understanding is not in it.',
  testElsewhere: 'The questions of this page are in the test that follows.',
};

export type LmsWords = typeof lmsEn;
