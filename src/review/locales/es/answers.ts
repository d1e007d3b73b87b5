import type { answers as contract } from '../en/answers.ts';

export const answers: typeof contract = {
  question: 'Pregunta',
  allQuestions: 'Todas las preguntas',
  questionOption: (title, answers, unread) =>
    unread > 0 ? `${title} (${answers}, ${unread} sin leer)` : `${title} (${answers})`,
  state: 'Leídas o no',
  states: { all: 'Todas', unread: 'Sin leer', read: 'Leídas' },
  tag: 'Etiqueta',
  allTags: 'Todas las etiquetas',
  search: 'Palabras en la respuesta',
  find: 'Buscar',
  readAll: (count) => `Marcar estas ${count} como leídas`,
  none: 'Nadie ha escrito nada aquí, o nada que cumpla todo lo elegido.',
  unread: 'Sin leer',
  attempt: (attempt) => `intento ${attempt}`,
  whole: (characters) => `Mostrarla entera (${characters} caracteres)`,
  tags: 'Etiquetas',
  removeTag: (tag) => `Quitar la etiqueta «${tag}»`,
  addTag: 'Nueva etiqueta',
  add: 'Añadir',
  markRead: 'Marcar como leída',
  markUnread: 'Marcar como no leída',
  comment: 'Comentar',
  commentLabel: 'Tu comentario; también lo leen colegas que ven este curso',
  save: 'Guardar el comentario',
  commented: 'Tu comentario está guardado.',
};
