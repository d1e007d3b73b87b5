import { pluralForm } from '../../../core/language.ts';
import type { paper as contract } from '../en/paper.ts';

const plural = pluralForm('es');

export const paper: typeof contract = {
  about:
    'Una hoja cada vez. Escribe el código de la hoja, nunca un nombre: el mismo código es la misma persona. Deja vacío lo que no se respondió.',
  sheet: 'Código de la hoja',
  date: 'Día de la hoja',
  language: 'Idioma de la hoja',
  group: 'Grupo',
  yes: 'Verdadero',
  no: 'Falso',
  left: (count, text) =>
    `${text} ${plural(count, 'pregunta', 'preguntas')} de emparejar y ordenar no se ${plural(count, 'puede', 'pueden')} pasar aquí.`,
  save: 'Guardar esta hoja',
  nothing: 'No se rellenó nada.',
  saved: (sheet, code, added, known) =>
    `La hoja ${sheet} está guardada como participante ${code}. Respuestas nuevas: ${added}; ya conocidas: ${known}.`,
};
