import { defineWords } from '../words.ts';

export const clozeWords = defineWords({
  en: {
    fill: 'Fill every gap. Type a word or choose one.',
    fillOnPaper: 'Write what is missing.',
    missing: 'A gap is still empty. Fill every gap, then check. A guess does no harm.',
    gap: (place: number, total: number) => `Gap ${place} of ${total}`,
    after: (words: string) => `, after ‘${words}’`,
    before: (words: string) => `, before ‘${words}’`,
    choose: 'choose',
    number: (place: number) => `Gap ${place}`,
    accents: (answer: string) => `Right. It is written ${answer}.`,
    exact: 'Nearly. Look at capital letters and accents.',
    also: 'also right:',
  },
  es: {
    fill: 'Rellena todos los huecos. Escribe una palabra o elígela.',
    fillOnPaper: 'Escribe lo que falta.',
    missing: 'Queda un hueco vacío. Rellénalos todos y comprueba. Probar no hace daño.',
    gap: (place: number, total: number) => `Hueco ${place} de ${total}`,
    after: (words: string) => `, después de «${words}»`,
    before: (words: string) => `, antes de «${words}»`,
    choose: 'elige',
    number: (place: number) => `Hueco ${place}`,
    accents: (answer: string) => `Correcto. Se escribe ${answer}.`,
    exact: 'Casi. Fíjate en las mayúsculas y en los acentos.',
    also: 'también vale:',
  },
});
