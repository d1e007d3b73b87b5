import { pluralForm } from '../../../core/language.ts';
import type { findings as contract } from '../en/findings.ts';

const plural = pluralForm('es');

export const findings: typeof contract = {
  codes: {
    'check-key': {
      name: 'Revise la clave',
      text: ({ has, option, share }) =>
        has('option') && has('upperOption')
          ? `La mayoría de quienes dominan el tema eligió ${option('option')} (${share('upperOption')}) y no la respuesta que cuenta como correcta (${share('upperKey')}).`
          : 'Quienes dominan el tema fallan esta pregunta más que el resto.',
      advice:
        'Compruebe si la respuesta correcta está marcada como correcta y si la redacción confunde.',
    },
    'too-hard': {
      name: 'Muy difícil',
      text: ({ share }) => `Solo acertó el ${share('p')}.`,
      advice: 'Mire si el curso lo explica con claridad antes de esta pregunta.',
    },
    'too-easy': {
      name: 'Muy fácil',
      text: ({ share }) => `Acertó el ${share('p')}.`,
      advice: 'Sirve para animar. Dice poco de quién ha entendido.',
    },
    weak: {
      name: 'Dice poco',
      text: () =>
        'Quienes van bien en lo demás apenas van mejor aquí: la pregunta dice poco de quién domina el tema.',
      advice:
        'Busque una redacción poco clara, dos respuestas que podrían valer o respuestas al azar.',
    },
    'tempting-option': {
      name: 'Respuesta errónea tentadora',
      text: ({ option, share }) =>
        `${option('option')} cuenta como errónea, pero la eligieron más bien quienes dominan el tema (${share('share')} del total).`,
      advice: 'Lea otra vez esta respuesta: puede ser correcta en algún sentido.',
    },
    'unused-option': {
      name: 'Respuesta que nadie elige',
      text: ({ option, count, number }) =>
        count('count') === 0
          ? `Nadie eligió ${option('option')}.`
          : `Solo ${number('count')} eligieron ${option('option')}.`,
      advice: 'Cámbiela por un error que la gente cometa de verdad, o quítela.',
    },
    'slow-question': {
      name: 'Lleva mucho tiempo',
      text: ({ duration }) =>
        `Se tardó ${duration('seconds')}; lo habitual en este curso es ${duration('usual')}.`,
      advice: 'Quizá la redacción es difícil o falta algo para poder responder.',
    },
    'few-answers': {
      name: 'Muy pocas respuestas',
      text: ({ number, count }) =>
        `${plural(count('n'), 'Ha respondido', 'Han respondido')} ${number('n')}; las cifras dicen algo a partir de ${number('needed')}.`,
      advice: 'Espere a tener más respuestas antes de cambiar nada.',
    },
    'slow-page': {
      name: 'Lleva mucho tiempo',
      text: ({ duration }) =>
        `La gente se queda aquí ${duration('seconds')}; lo habitual en este curso es ${duration('usual')}.`,
      advice: 'Mire si es demasiado de una vez o difícil de leer.',
    },
    'drop-off': {
      name: 'Aquí se para la gente',
      text: ({ number, count, share }) =>
        `${number('stopped')} ${plural(count('stopped'), 'persona se paró', 'personas se pararon')} aquí (${share('share')} de quienes llegaron) y no completaron el curso.`,
      advice: 'Mire qué se pide en esta página y pregunte a alguna de ellas.',
    },
    'wrong-again': {
      name: 'Falla una y otra vez',
      text: ({ number }) => `${number('tries')} intentos fallidos seguidos.`,
      advice: 'Ofrezca ayuda con esta pregunta.',
    },
    quiet: {
      name: 'En silencio',
      text: ({ number, count }) =>
        `Sin señales desde hace ${number('days')} ${plural(count('days'), 'día', 'días')}, sin terminar.`,
      advice: 'Un mensaje amable puede ayudar.',
    },
    idle: {
      name: 'Sin señal',
      text: ({ duration }) => `Sin señal desde hace ${duration('seconds')}.`,
      advice: 'Mire si sigue ahí.',
    },
    'long-on-page': {
      name: 'Mucho tiempo en esta página',
      text: ({ duration }) =>
        `${duration('seconds')} en esta página; el resto tardó ${duration('usual')}.`,
      advice: 'Pregunte si algo no está claro.',
    },
    stuck: {
      name: 'Puede necesitar ayuda',
      text: ({ number, count }) =>
        `${number('learners')} ${plural(count('learners'), 'persona puede', 'personas pueden')} necesitar ayuda.`,
      advice: 'Vea quién y por qué.',
    },
    unread: {
      name: 'Por leer',
      text: ({ number, count }) =>
        `${number('answers')} ${plural(count('answers'), 'respuesta escrita', 'respuestas escritas')} que aún no ha leído.`,
      advice: 'Lea lo que se escribió.',
    },
    'unknown-question': {
      name: 'Preguntas desconocidas',
      text: ({ number, count }) =>
        `${number('count')} ${plural(count('count'), 'respuesta es', 'respuestas son')} de preguntas que nadie ha respondido aún.`,
      advice: 'Se han dejado fuera.',
    },
  },
  other: 'Algo que mirar',
  quoted: (text) => `«${text}»`,
};
