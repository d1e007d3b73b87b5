import type { questions as contract } from '../en/questions.ts';

export const questions: typeof contract = {
  none: {
    title: 'Nadie ha respondido todavía ninguna pregunta',
    text: 'Cada pregunta aparece aquí con su primera respuesta.',
  },
  show: 'Mostrar',
  shows: { all: 'Todas las preguntas', flagged: 'Solo las que hay que mirar' },
  noneFlagged: 'Ninguna pregunta necesita revisión. Es buena señal.',
  label: 'Preguntas, en el orden del curso',
  question: 'Pregunta',
  answers: 'Respuestas',
  right: 'Aciertos',
  tells: 'Dice quién domina el tema',
  look: 'Qué mirar',
  few: 'Muy pocas respuestas',
  test: 'Comprobación',
  onPage: 'En la página',
  unkeyed: 'Aquí nada es correcto ni erróneo.',
  separates: {
    well: 'Bien',
    enough: 'Bastante',
    hardly: 'Apenas',
    reversed: 'Al revés',
    unknown: 'No se puede decir',
  },
  back: 'Todas las preguntas',
  version: 'Versión del curso',
  says: 'Qué dicen las cifras',
  fewText: (count, needed) =>
    `Muy pocas respuestas por ahora (${count}). A partir de ${needed} las cifras dicen algo; hasta entonces van en gris.`,
  figures: 'Cifras',
  count: {
    name: 'Personas que respondieron',
    text: (tries) => `${tries} intentos en total; cuenta uno por persona.`,
  },
  facility: {
    name: 'Aciertos',
    text: (low, high) =>
      `Con tantas respuestas, el porcentaje verdadero está probablemente entre ${low} y ${high}.`,
    words: {
      hard: 'Muy difícil.',
      middle: 'Ni muy difícil ni muy fácil.',
      easy: 'Muy fácil.',
    },
  },
  mean: {
    name: 'Resultado medio',
    text: 'Las respuestas correctas en parte cuentan en parte.',
  },
  pointBiserial: {
    name: 'Va con dominar el tema',
    text: (pairs) =>
      `De −1 a 1: hasta qué punto acertar aquí va con ir bien en todas las demás preguntas. Se basa en ${pairs} personas.`,
    words: {
      well: 'Mucho: dice bien quién domina el tema.',
      enough: 'Lo suficiente.',
      hardly: 'Apenas: dice poco.',
      reversed: 'Al revés: revise la clave.',
    },
    unknown:
      'No se puede decir: todas las personas respondieron igual, o hay muy pocas respuestas más con que comparar.',
  },
  discrimination: {
    name: 'Las mejores frente a las más flojas',
    text: (upper, lower, size) =>
      `De las ${size} personas que mejor van en las demás preguntas acertó el ${upper}; de las ${size} que peor van, el ${lower}.`,
    points: (value) => `${value} puntos`,
  },
  time: {
    name: 'Tiempo intermedio',
    text: 'La mitad fue más rápida y la mitad más lenta.',
  },
  chosen: 'Qué se eligió',
  typed: 'Qué se escribió',
  chosenText: 'La estrella marca lo que cuenta como correcto.',
  severalText: 'Se podían elegir varias, así que los porcentajes suman más de 100 %.',
  option: 'Respuesta',
  isKey: 'cuenta como correcta',
  optionCount: 'Participantes',
  optionShare: 'Porcentaje',
  meanTotal: 'Su resultado en lo demás',
  meanTotalText:
    '«Su resultado en lo demás» es el resultado medio, en todas las otras preguntas, de quienes eligieron esta respuesta.',
  upper: 'De las mejores',
  lower: 'De las más flojas',
  noAnswer: 'sin respuesta',
  shown: (shown, all) => `Las ${shown} más frecuentes de ${all}.`,
};
