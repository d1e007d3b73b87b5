import { pluralForm } from '../../../core/language.ts';
import type { voids as contract } from '../en/voids.ts';

const plural = pluralForm('es');

export const voids: typeof contract = {
  done: 'Sacado hasta ahora',
  none: 'No se ha sacado nada de las cifras de este curso.',
  pickThere: 'Elige registros en la lista de quién hizo qué.',
  because: 'Motivo:',
  back: 'Ha vuelto: enviado otra vez con otro identificador',
  preview: (count, text) =>
    `Se ${plural(count, 'sacaría', 'sacarían')} ${text} ${plural(count, 'registro', 'registros')} de las cifras`,
  refused: (count, text) =>
    `${text} de los elegidos no se ${plural(count, 'puede', 'pueden')} sacar:`,
  codes: {
    unknown: 'no es de este curso, o no te toca cambiarlo',
    voided: 'ya se había sacado',
    voider: 'él mismo saca otro registro',
  },
  noEffect: 'No cambiaría ninguna cifra.',
  effect: 'Qué cambiaría en las cifras de todo el curso',
  figure: 'Cifra',
  before: 'Ahora',
  after: 'Después',
  measures: {
    learners: 'Participantes',
    answers: 'Respuestas',
    completed: 'Completaron',
    passed: 'Aprobaron',
    failed: 'No aprobaron',
    facility: 'Parte correcta:',
  },
  flagsGone: (count) =>
    `${plural(count, 'desaparecería', 'desaparecerían')} ${count} ${plural(count, 'aviso', 'avisos')}`,
  flagsCome: (count) =>
    `${plural(count, 'aparecería', 'aparecerían')} ${count} ${plural(count, 'aviso', 'avisos')}`,
  vanishing: (count, text) =>
    `${text} ${plural(count, 'participante se quedaría', 'participantes se quedarían')} sin ningún registro.`,
  reason: '¿Por qué? Lo leerán colegas y otros almacenes',
  kept: 'No se borra nada: el registro queda, marcado, y puedes recuperarlo.',
  take: 'Sacar de las cifras',
  cancel: 'Cancelar',
  taken: (count, text) =>
    `${text} ${plural(count, 'registro está', 'registros están')} fuera de las cifras. Abajo puedes deshacerlo.`,
  undo: 'Deshacer',
  undoReason: '¿Por qué recuperarlo?',
  undoAbout: 'Lo sacado queda así por las reglas; en su lugar cuenta una copia que lo nombra.',
  undone: 'Vuelve a estar en las cifras.',
};
