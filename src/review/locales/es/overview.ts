import { pluralForm } from '../../../core/language.ts';
import type { overview as contract } from '../en/overview.ts';

const plural = pluralForm('es');

export const overview: typeof contract = {
  first: 'Qué mirar primero',
  nothingFirst: 'Nada llama la atención. Es buena señal.',
  figures: 'Cómo va',
  started: 'han empezado',
  ofEnrolled: (count) => `de ${count} inscritas`,
  underWay: (count) => `${count} todavía en curso`,
  completed: 'han completado el curso',
  passed: 'han aprobado',
  failed: (count) => `${count} no han aprobado`,
  noneJudged: 'Nadie ha hecho todavía la comprobación.',
  score: 'resultado intermedio',
  scoreText: 'La mitad está por encima y la mitad por debajo.',
  time: 'tiempo intermedio en el curso',
  timeText: (cap) => `Las pausas cuentan como ${cap} como máximo.`,
  lastActivity: (ago, moment) => `Última señal ${ago} (${moment}).`,
  share: 'Porcentaje',
  likely: (low, high) => `probablemente entre ${low} y ${high}`,
  likelyHelp:
    'Con pocas personas un porcentaje es incierto. En 95 de 100 casos el verdadero está en este margen.',
  few: 'Muy pocas personas para decir más.',
  outcome: 'Dónde está cada cual',
  outcomes: {
    passed: 'Aprobado',
    failed: 'No aprobado',
    completed: 'Completado, sin comprobación',
    underWay: 'En curso',
  },
  days: 'Participantes por día',
  daysText: (day, count, learners) =>
    `El día con más: ${day}, ${count} ${plural(learners, 'participante', 'participantes')}.`,
  break: (days) => `${days} días sin nadie`,
  day: 'Día',
  learners: 'Participantes',
  answers: 'Respuestas',
  pagesOpened: 'Páginas abiertas',
  scores: 'Resultados',
  scoresText: (most) => `La mayoría alcanzó ${most}.`,
  scoresStep: (low, high) => `del ${low} al ${high} %`,
  against: 'Frente al curso entero',
  compared: {
    few: 'muy pocas personas para comparar',
    alike: 'muy parecido',
    better: 'mejores resultados',
    worse: 'peores resultados',
    slower: 'tarda más',
    quicker: 'va más rápido',
  },
  groups: 'Grupos',
  group: 'Grupo',
  noGroup: 'Sin grupo',
  merged: 'Grupos pequeños juntos',
};
