import { defineWords } from '../words.ts';

export const selfAssessWords = defineWords({
  en: {
    instruction: 'Choose the level that fits for each. Be honest: only you see it first.',
    missing: 'Choose a level for every line, then keep it.',
    radar: 'The picture: the further out, the higher the level',
    criterion: 'Looked at',
    level: 'Level',
    notYet: 'not chosen yet',
  },
  es: {
    instruction: 'Elige el nivel que corresponda en cada línea. Con sinceridad: primero lo ves tú.',
    missing: 'Elige un nivel en cada línea y después guárdalo.',
    radar: 'El dibujo: cuanto más hacia fuera, más alto el nivel',
    criterion: 'Aspecto',
    level: 'Nivel',
    notYet: 'sin elegir todavía',
  },
});
