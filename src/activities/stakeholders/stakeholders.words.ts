import { defineWords, type KeyLine, type Words } from '../words.ts';

export const stakeholdersWords = defineWords({
  en: {
    add: 'Add a person or group',
    who: 'Who is it?',
    attitude: 'How do they see the plan?',
    attitudes: {
      for: 'for it',
      open: 'undecided',
      against: 'against it',
      unknown: 'not asked yet',
    },
    involve: 'How will you involve them?',
    across: 'Interest',
    upwards: 'Influence',
    little: 'little',
    much: 'much',
    levels: ['little', 'some', 'much'],
    sheet: 'The sheet',
    sheetHelp: 'Drag a number, or go to it with Tab and move it with the arrow keys.',
    quadrants: {
      close: 'Work closely together',
      win: 'Win their interest',
      hear: 'Inform them, and give them a say',
      watch: 'Keep in view',
    },
    dot: (place: number, name: string) => `${place}: ${name}`,
    moved: (name: string, across: string, upwards: string) => `${name}: ${across}, ${upwards}.`,
    instruction:
      'Who is touched by your plan, and who decides? Put each on the sheet, then write how to involve them.',
  },
  es: {
    add: 'Añadir una persona o un grupo',
    who: '¿Quién es?',
    attitude: '¿Cómo ven el plan?',
    attitudes: {
      for: 'a favor',
      open: 'sin decidir',
      against: 'en contra',
      unknown: 'todavía sin preguntar',
    },
    involve: '¿Cómo contarás con ellos?',
    across: 'Interés',
    upwards: 'Influencia',
    little: 'poco',
    much: 'mucho',
    levels: ['poco', 'algo', 'mucho'],
    sheet: 'La hoja',
    sheetHelp: 'Arrastra un número, o llega a él con Tab y muévelo con las flechas.',
    quadrants: {
      close: 'Trabajar de cerca',
      win: 'Ganar su interés',
      hear: 'Informar y dar voz',
      watch: 'No perder de vista',
    },
    dot: (place: number, name: string) => `${place}: ${name}`,
    moved: (name: string, across: string, upwards: string) => `${name}: ${across}, ${upwards}.`,
    instruction:
      '¿A quién afecta tu plan y quién decide? Pon a cada uno en la hoja y escribe cómo contar con ellos.',
  },
});

/** Keys of the sheet. */
export const sheetKeys: Words<readonly KeyLine[]> = {
  en: [['Arrow keys', 'on a number of the sheet: move it']],
  es: [['Flechas', 'en un número de la hoja: lo mueven']],
};
