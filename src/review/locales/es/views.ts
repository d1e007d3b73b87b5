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
  answers: {
    name: 'Respuestas abiertas',
    lead: 'Lo que escribió la gente, pregunta por pregunta.',
  },
  work: { name: 'Lo que hicieron', lead: 'Mapas, notas, planes y posturas, juntos en una pared.' },
  activity: {
    name: 'Quién hizo qué',
    lead: 'Cada registro en lenguaje llano, primero lo más nuevo.',
  },
  statement: { name: 'Un registro', lead: 'Qué dice y qué fue de él.' },
  live: {
    name: 'En directo',
    lead: 'Un taller mientras ocurre: quién está dónde y quién necesita ayuda.',
  },
  compare: { name: 'Comparar vueltas', lead: 'Qué fue distinto, y qué nadie puede decir.' },
  quality: { name: 'Calidad de datos', lead: 'Qué puede estar mal en los propios registros.' },
  transfer: { name: 'Exportar e importar', lead: 'Llevarte cifras, recibir archivos.' },
  paper: { name: 'Respuestas en papel', lead: 'Pasar cuadernos, hoja por hoja.' },
  voids: {
    name: 'Fuera de las cifras',
    lead: 'Registros que no cuentan: por qué, con qué efecto, y de vuelta.',
  },
  people: {
    name: 'Nombres y diario',
    lead: 'Quién está tras un código, a petición; y quién lo pidió.',
  },
};
