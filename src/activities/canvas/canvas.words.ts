import { defineWords } from '../words.ts';

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
