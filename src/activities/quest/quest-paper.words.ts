import { defineWords } from '../words.ts';

/** Words of the readable form and of paper, which no script carries. */
export const questPaperWords = defineWords({
  en: {
    walk: 'Walk from stop to stop. Read the clue, look, and write down what you find.',
    free: 'Go to the stops in any order. Read the clue, look, write down what you find.',
    make: 'Walk the place first and ask those who know it. Give every stop a clue, an answer and a story.',
  },
  es: {
    walk: 'Ve de parada en parada. Lee la pista, mira y escribe lo que encuentres.',
    free: 'Ve a las paradas en el orden que quieras. Lee la pista, mira, escribe lo que encuentres.',
    make: 'Recorre primero el lugar y pregunta a quien lo conoce. Da a cada parada una pista, una respuesta y una historia.',
  },
});
