import { pluralForm } from '../../../core/language.ts';

const plural = pluralForm('en');

export const paper = {
  about:
    'One sheet at a time. Write the code of the sheet, never a name: the same code is the same learner. Leave empty what was not answered.',
  sheet: 'Code on the sheet',
  date: 'Day on the sheet',
  language: 'Language of the sheet',
  group: 'Group',
  yes: 'True',
  no: 'False',
  left: (count: number, text: string) =>
    `${text} ${plural(count, 'question', 'questions')} of matching and ordering cannot be typed in here.`,
  save: 'Save this sheet',
  nothing: 'Nothing was filled in.',
  saved: (sheet: string, code: string, added: string, known: string) =>
    `Sheet ${sheet} is saved as learner ${code}. New answers: ${added}; known already: ${known}.`,
};
