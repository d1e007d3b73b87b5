import { defineWords } from '../words.ts';

export const numericWords = defineWords({
  en: {
    answer: 'Your number',
    onPaper: 'Write the number.',
    missing: 'Write a number first.',
    unreadable: (text: string, example: string) =>
      `“${text}” cannot be read as a number. Write it in digits, such as ${example}.`,
    readAs: (number: string) => `Read as ${number}`,
    between: (low: string, high: string) => `from ${low} to ${high}`,
    atLeast: (low: string) => `${low} or more`,
    atMost: (high: string) => `${high} or less`,
    isRight: (range: string) => `Right is everything ${range}.`,
    notes: {
      near: 'Nearly:',
      wrongUnit: 'Another unit:',
      tooLow: 'Too low:',
      tooHigh: 'Too high:',
    },
  },
  es: {
    answer: 'Tu número',
    onPaper: 'Escribe el número.',
    missing: 'Escribe primero un número.',
    unreadable: (text: string, example: string) =>
      `«${text}» no se puede leer como número. Escríbelo con cifras, por ejemplo ${example}.`,
    readAs: (number: string) => `Se lee como ${number}`,
    between: (low: string, high: string) => `de ${low} a ${high}`,
    atLeast: (low: string) => `${low} o más`,
    atMost: (high: string) => `${high} o menos`,
    isRight: (range: string) => `Es correcto todo ${range}.`,
    notes: {
      near: 'Casi:',
      wrongUnit: 'Otra unidad:',
      tooLow: 'Demasiado bajo:',
      tooHigh: 'Demasiado alto:',
    },
  },
});
