import { defineWords } from '../words.ts';

export const evidenceWords = defineWords({
  en: {
    add: 'Add an entry',
    when: 'When was it?',
    title: 'What did you do?',
    text: 'What happened, and what did you learn from it?',
    claim: 'What does it show?',
    photos: 'Photos',
    noDate: 'no date',
    shown: (count: number, total: number) => `${count} of ${total} shown by an entry`,
    instruction: 'Write down what you did, with the date. Glue in photos or drawings.',
  },
  es: {
    add: 'Añadir una entrada',
    when: '¿Cuándo fue?',
    title: '¿Qué hiciste?',
    text: '¿Qué pasó y qué aprendiste con ello?',
    claim: '¿Qué demuestra?',
    photos: 'Fotos',
    noDate: 'sin fecha',
    shown: (count: number, total: number) => `${count} de ${total} demostradas con una entrada`,
    instruction: 'Escribe lo que hiciste, con la fecha. Pega fotos o dibujos.',
  },
});
