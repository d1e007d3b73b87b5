import { pluralForm } from '../../../core/language.ts';
import type { quality as contract } from '../en/quality.ts';

const plural = pluralForm('es');

export const quality: typeof contract = {
  counts: (statements, voided) =>
    `El almacén tiene ${statements} registros; ${voided} se sacaron de las cifras.`,
  allGood: 'No se encontró nada extraño en los registros de este curso.',
  clean: 'Buscado y no encontrado',
  todo: 'Qué hacer:',
  records: (count, text) => `${text} ${plural(count, 'registro', 'registros')}`,
  people: (count, text) => `${text} ${plural(count, 'participante', 'participantes')}`,
  counted: {
    yes: 'Están en las cifras tal como son.',
    no: 'No están en ninguna cifra.',
    once: 'Se cuentan una vez.',
    marked: 'Están en las cifras y se marcan dondequiera que aparecen.',
  },
  examples: (count) => `Mirar ${count} de ellos`,
  example: (number) => `Registro ${number}`,
  voidThese: 'Sacarlos de las cifras …',
  kinds: {
    'outside-profile': {
      name: 'Enviados por algo que no son nuestros reproductores',
      about: 'Son de este curso, pero no siguen nuestro perfil: los escribió otro programa.',
      todo: 'Mira algunos. Si alguien estaba probando, sácalos de las cifras.',
    },
    'unknown-verb': {
      name: 'Verbos que esta página no conoce',
      about: 'Dicen que alguien hizo algo, pero no qué en nuestros términos.',
      todo: 'Normalmente nada. Cuentan solo como señal de vida.',
    },
    'no-course': {
      name: 'De ningún curso',
      about: 'Nada en ellos dice a qué curso pertenecen. Se refiere a todo el almacén.',
      todo: 'Pide a quien los envía que nombre el curso en el contexto.',
    },
    'unnamed-activity': {
      name: 'Preguntas o páginas sin nombre',
      about: 'El registro las nombra solo con una dirección; es lo que ves en las listas.',
      todo: 'Recorre el curso una vez con un paquete más nuevo: los registros nuevos traen los nombres.',
    },
    'no-registration': {
      name: 'Sin matrícula',
      about: 'No dicen de qué matrícula son, así que varias vueltas de una persona parecen una.',
      todo: 'Abre el curso desde la plataforma, no con una dirección copiada.',
    },
    'clock-ahead': {
      name: 'Del futuro',
      about: 'El reloj de un aparato iba más de cinco minutos adelantado.',
      todo: 'Pon en hora ese aparato. Las horas y el orden de páginas pueden estar mal en estas personas.',
    },
    'clock-behind': {
      name: 'De antes de 2013',
      about: 'El reloj de un aparato había perdido la fecha.',
      todo: 'Pon en hora ese aparato. Un filtro por fecha deja fuera a estas personas.',
    },
    'no-terminated': {
      name: 'Sesiones que nunca terminaron',
      about: 'Se cerró la página o se cortó la conexión antes de que el curso se despidiera.',
      todo: 'Nada. No se sabe el tiempo en la última página; las respuestas están todas.',
    },
    duplicate: {
      name: 'La misma respuesta dos veces',
      about: 'La misma respuesta de la misma persona llegó dos veces en dos segundos.',
      todo: 'Nada. Las cifras de las preguntas cuentan una.',
    },
    'long-answer': {
      name: 'Respuestas muy largas',
      about: 'Alguien escribió o pegó más de 10 000 caracteres.',
      todo: 'Léelas en respuestas abiertas; se muestran plegadas.',
    },
    claimed: {
      name: 'Nadie responde por ellas',
      about: 'Estas personas dijeron ellas mismas quiénes son; ninguna plataforma lo confirma.',
      todo: 'Para certificados, elige en los filtros que una plataforma responda, o abre el curso desde un LMS.',
    },
  },
};
