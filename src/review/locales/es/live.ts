import { pluralForm } from '../../../core/language.ts';
import type { live as contract } from '../en/live.ts';

const plural = pluralForm('es');

export const live: typeof contract = {
  states: {
    opening: 'Conectando …',
    live: 'En directo: lo que ves es de ahora',
    lost: 'No es en directo',
    refused: 'No es en directo: el servidor no responde. Se intenta de nuevo.',
  },
  lost: (since) =>
    `No es en directo desde las ${since}. Se intenta de nuevo; lo que ves es anterior.`,
  idleAfter: 'En silencio a partir de',
  big: 'Grande, para proyectar, sin personas sueltas',
  working: 'Trabajando',
  idle: 'En silencio',
  stuck: 'Quizá atascadas',
  left: 'Han salido',
  nobody: 'Ahora no hay nadie en el curso. Quien lo abra aparece aquí en segundos.',
  where: 'Dónde está la gente',
  page: 'Página',
  here: 'Aquí',
  share: 'Como barra',
  needHelp: 'Quizá necesitan ayuda',
  stuckHere: (count, text) => `${text} ${plural(count, 'participante', 'participantes')}`,
  reasons: {
    'wrong-again': 'varias respuestas equivocadas seguidas',
    'long-on-page': 'mucho más tiempo aquí que el resto',
  },
  learners: 'Quién está',
  nowhere: 'Aún en ninguna página',
  lastSign: (time) => `última señal hace ${time}`,
  seen: (share) => `${share} de las páginas vistas`,
  why: {
    wrongAgain: (tries) => `${tries} intentos equivocados seguidos en una pregunta`,
    longOnPage: (time, usual) => `En esta página desde hace ${time}; el resto tarda unos ${usual}`,
    idle: (time) => `Sin señal desde hace ${time}`,
  },
};
