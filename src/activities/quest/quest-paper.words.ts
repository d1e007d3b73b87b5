import { defineWords } from '../words.ts';

/** Words of the readable form and of paper, which no script carries. */
export const questPaperWords = defineWords({
  en: {
    walk: 'Walk from stop to stop. Read the clue, look, and write down what you find.',
    free: 'Go to the stops in any order. Read the clue, look, write down what you find.',
    make: 'Walk the place first and ask those who know it. Give every stop a clue, an answer and a story.',
  },
  es: {
    walk: 'Vaya de parada en parada. Lea la pista, mire y escriba lo que encuentre.',
    free: 'Vaya a las paradas en el orden que quiera. Lea la pista, mire, escriba lo que encuentre.',
    make: 'Recorra primero el lugar y pregunte a quien lo conoce. Dé a cada parada una pista, una respuesta y una historia.',
  },
});
