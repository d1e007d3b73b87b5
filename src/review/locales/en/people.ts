import { pluralForm } from '../../../core/language.ts';

const plural = pluralForm('en');

export const people = {
  names: 'Show names instead of codes',
  nameOf: (code: string) => `Ask for the name behind ${code}`,
  namesAbout:
    'Names are shown to you alone, for half an hour, on all views of this course. The log below keeps who asked, when, why and for whom.',
  person: 'Name, copy, erasing',
  name: 'Ask for the name',
  reason: 'What do you need it for?',
  show: 'Show',
  found: (count: number, text: string) => `${text} ${plural(count, 'name is', 'names are')} known.`,
  until: (time: string) => `They are shown until ${time}.`,
  toLearners: 'To the list of learners',
  export: (code: string) => `A copy of everything about ${code}`,
  exportAbout: 'All records, documents and files of this person, from all courses, in one file.',
  download: 'Download the copy',
  erase: (code: string) => `Erase ${code}`,
  eraseAbout:
    'This cannot be undone, and it is for all courses. Backups, exports and other record stores still have their copies.',
  mode: 'How',
  modes: {
    scrub: 'Keep answers for statistics, without person and without free texts',
    delete: 'Delete everything; figures change',
  },
  confirm: (code: string) => `Type ${code} once more`,
  eraseNow: 'Erase for good',
  erased: (count: string) => `Erased: ${count} records.`,
  log: 'Log',
  logAbout: 'Who looked behind codes, took records out or in, and why. Nobody can change it here.',
  logEmpty: 'Nothing is in the log yet.',
  at: 'When',
  user: 'Who',
  action: 'What',
  why: 'Why',
  actions: {
    names: 'asked for names',
    void: 'took records out of the figures',
    'undo-void': 'brought records back',
    erase: 'erased a person',
    'export-person': 'copied everything about a person',
    export: 'exported',
    import: 'imported records',
    'handed-in': 'took in files or paper',
    group: 'put learners into a group',
    'sign-in': 'signed in',
    'sign-out': 'signed out',
    password: 'changed the password',
    'demo-remove': 'removed the demonstration',
  },
};
