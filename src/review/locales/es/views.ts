import type { views as contract } from '../en/views.ts';

/** Nombre de cada vista en el menú y la frase bajo su título. */
export const views: typeof contract = {
  overview: { name: 'Resumen', lead: 'Cómo va el curso y qué mirar primero.' },
  matrix: {
    name: 'Participantes',
    lead: 'Quién está dónde. Cada fila es una persona, cada columna una parte.',
  },
  learner: { name: 'Una persona', lead: 'Lo que hizo esta persona, sesión a sesión.' },
  questions: {
    name: 'Preguntas',
    lead: 'Qué preguntas funcionan, cuáles confunden y qué se eligió.',
  },
  question: { name: 'Una pregunta', lead: 'Qué se eligió y qué dicen las cifras.' },
  pages: { name: 'Páginas', lead: 'Dónde se para la gente y cuánto tarda en cada página.' },
};
