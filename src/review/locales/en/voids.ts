import { pluralForm } from '../../../core/language.ts';

const plural = pluralForm('en');

export const voids = {
  done: 'Taken out so far',
  none: 'Nothing was taken out of the figures of this course.',
  pickThere: 'Choose records in the list of who did what.',
  because: 'Reason:',
  back: 'It is back: sent again under another id',
  preview: (count: number, text: string) =>
    `${text} ${plural(count, 'record', 'records')} would be taken out of the figures`,
  refused: (count: number, text: string) =>
    `${text} of the chosen ${plural(count, 'record', 'records')} cannot be taken out:`,
  codes: {
    unknown: 'not in this course, or not yours to change',
    voided: 'taken out before',
    voider: 'itself takes something out',
  },
  noEffect: 'No figure would change.',
  effect: 'What would change in the figures of the whole course',
  figure: 'Figure',
  before: 'Now',
  after: 'Then',
  measures: {
    learners: 'Learners',
    answers: 'Answers',
    completed: 'Completed',
    passed: 'Passed',
    failed: 'Not passed',
    facility: 'Share right:',
  },
  flagsGone: (count: number) => `${count} ${plural(count, 'remark', 'remarks')} would go`,
  flagsCome: (count: number) => `${count} ${plural(count, 'remark', 'remarks')} would come`,
  vanishing: (count: number, text: string) =>
    `${text} ${plural(count, 'learner', 'learners')} would have no record left.`,
  reason: 'Why? Colleagues and other record stores will read it',
  kept: 'Nothing is deleted: the record stays, marked, and you can bring it back.',
  take: 'Take out of the figures',
  cancel: 'Cancel',
  taken: (count: number, text: string) =>
    `${text} ${plural(count, 'record is', 'records are')} out of the figures. You can undo it below.`,
  undo: 'Undo',
  undoReason: 'Why bring it back?',
  undoAbout: 'What is taken out stays so by the rules; a copy that names it counts in its place.',
  undone: 'It is back in the figures.',
};
