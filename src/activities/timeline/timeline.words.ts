import { defineWords } from '../words.ts';

export const timelineWords = defineWords({
  en: {
    add: 'Add an event',
    when: 'When?',
    whenHint: 'A year, a date, or words such as “about 1900”.',
    what: 'What happened?',
    story: 'The story, in a few sentences',
    lane: 'Where does it belong?',
    photo: 'Photos of the event',
    given: 'already there',
    noTime: 'Time unknown',
    instruction: 'Write down what happened and when. Put it into its place on the line.',
  },
  es: {
    add: 'Añadir un suceso',
    when: '¿Cuándo?',
    whenHint: 'Un año, una fecha o palabras como «hacia 1900».',
    what: '¿Qué pasó?',
    story: 'La historia, en pocas frases',
    lane: '¿A qué pertenece?',
    photo: 'Fotos del suceso',
    given: 'ya estaba',
    noTime: 'Fecha desconocida',
    instruction: 'Escribe qué pasó y cuándo. Ponlo en su sitio de la línea.',
  },
});
