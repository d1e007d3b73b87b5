import { defineWords, type KeyLine, type Words } from '../words.ts';

export const canvasWords = defineWords({
  en: {
    write: 'Write notes into the areas. One thought a note.',
    newNote: (area: string) => `New note in “${area}”`,
    add: 'Add note',
    note: (area: string, place: number, total: number) => `${area}: note ${place} of ${total}`,
    moveTo: 'Area',
    empty: 'No notes yet',
    saveNote: 'Keep note',
  },
  es: {
    write: 'Escribe notas en las áreas. Una idea por nota.',
    newNote: (area: string) => `Nota nueva en «${area}»`,
    add: 'Añadir nota',
    note: (area: string, place: number, total: number) => `${area}: nota ${place} de ${total}`,
    moveTo: 'Área',
    empty: 'Sin notas todavía',
    saveNote: 'Guardar la nota',
  },
});

/** Keys of the areas. */
export const canvasKeys: Words<readonly KeyLine[]> = {
  en: [
    ['Enter', 'in a new note: adds it'],
    ['Shift + Enter', 'in a new note: begins a new line'],
    ['Esc', 'in a note that you change: leaves it as it was'],
  ],
  es: [
    ['Intro', 'en una nota nueva: la añade'],
    ['Mayús + Intro', 'en una nota nueva: empieza otra línea'],
    ['Esc', 'en una nota que cambias: la deja como estaba'],
  ],
};
