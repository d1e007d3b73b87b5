import { defineWords } from '../words.ts';

/** Words of the readable form and of paper, which no script carries. */
export const consentPaperWords = defineWords({
  en: {
    instruction:
      'Go through the clauses together with the person who will tell. Choose only what they want.',
  },
  es: {
    instruction:
      'Recorre las cláusulas junto con la persona que va a contar. Elige solo lo que ella quiera.',
  },
});
