import type { Work } from '../../core/work.ts';
import type { Consent } from './consent.schema.ts';

/** The association and its project are invented. */
export const example: Consent = {
  type: 'consent',
  id: 'before-the-talk',
  title: 'Before the talk',
  prompt:
    '<p>You want to record what an elder knows of the old cheese dairy. Fill in the form together, before anything is recorded.</p>',
  project: 'Voices of the dairy',
  purpose: 'To collect memories of the village dairy, for an archive and an exhibition.',
  contact: 'Association Casa da Memória, Rua do Forno 3, telephone 000 000 000',
  keep: 'Ten years, to the end of 2036',
  response: '<p>Which clause was hardest to explain? Say it once more in your own words.</p>',
};

/** As it was agreed with somebody who wants to be asked. */
export const exampleWork: Work = [
  { group: 'recording', symbol: 'sound' },
  { group: 'transcript', symbol: 'check' },
  { group: 'photos', symbol: 'things' },
  { group: 'name', symbol: 'first' },
  { group: 'web', symbol: 'ask' },
];
