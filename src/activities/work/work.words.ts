import { defineWords, type KeyLine, type Words } from '../words.ts';

const plural = (language: string, count: number, one: string, other: string): string =>
  `${count} ${new Intl.PluralRules(language).select(count) === 'one' ? one : other}`;

/** What all activities say in which something is made. */
export const workWords = defineWords({
  en: {
    keep: 'Keep my work',
    kept: 'Your work is kept. You can change it at any time.',
    changed: 'You have changed something. It is saved by itself.',
    nothingYet: 'There is nothing here yet. Add something first.',
    undo: 'Undo',
    undone: 'The last change is undone.',
    add: 'Add',
    done: 'Done',
    cancel: 'Cancel',
    edit: (name: string) => `Change: ${name}`,
    remove: (name: string) => `Remove: ${name}`,
    removed: (name: string) => `Removed: ${name}. Undo brings it back.`,
    added: (name: string, count: number) =>
      `Added: ${name}. ${plural('en', count, 'entry', 'entries')} now.`,
    saved: (name: string) => `Changed: ${name}.`,
    full: (most: number) => `There is room for ${most}. Remove one to add another.`,
    takeHome: 'Take it home',
    print: 'Print',
    table: 'Table (CSV)',
    picture: 'Drawing (SVG)',
    title: 'Title',
    text: 'Text',
    group: 'Group',
    kind: 'Kind',
    who: 'Who',
    when: 'When',
    value: 'Value',
    photo: 'Photo',
    photoAdd: 'Add a photo',
    photoRemove: (place: number) => `Remove photo ${place}`,
    photoPlace: (place: number) => `Photo ${place}`,
    photoOf: (name: string) => `Photo: ${name}`,
    photoBusy: 'The photo is being made smaller …',
    photoAdded: 'The photo is on this device.',
    photoGone: 'The photo is on another device.',
    photoStays: 'Photos stay on this device. They are not sent to anybody.',
    photoProblem: {
      'not-a-picture': 'This file is no picture that can be shown. Choose a JPEG or PNG file.',
      'too-large':
        'This picture is too large for this device. Save a smaller copy of it and choose that.',
      full: 'There is no room left for photos on this device. The text is kept. Remove a photo to add another.',
      'no-store':
        'This browser keeps no photos, perhaps because it is in private mode. Everything else is kept.',
    },
    cutAt: (most: number) => `There is room for ${most} characters. The rest was left out.`,
    fieldMissing: (field: string) => `Please fill in: ${field}.`,
    untitled: 'without a name',
    unsorted: 'Not sorted',
  },
  es: {
    keep: 'Guardar mi trabajo',
    kept: 'Tu trabajo está guardado. Puedes cambiarlo cuando quieras.',
    changed: 'Has cambiado algo. Se guarda solo.',
    nothingYet: 'Aquí no hay nada todavía. Añade algo primero.',
    undo: 'Deshacer',
    undone: 'Se ha deshecho el último cambio.',
    add: 'Añadir',
    done: 'Listo',
    cancel: 'Cancelar',
    edit: (name: string) => `Cambiar: ${name}`,
    remove: (name: string) => `Quitar: ${name}`,
    removed: (name: string) => `Quitado: ${name}. Deshacer lo devuelve.`,
    added: (name: string, count: number) =>
      `Añadido: ${name}. Ahora hay ${plural('es', count, 'entrada', 'entradas')}.`,
    saved: (name: string) => `Cambiado: ${name}.`,
    full: (most: number) => `Caben ${most}. Quita una para añadir otra.`,
    takeHome: 'Para llevar',
    print: 'Imprimir',
    table: 'Tabla (CSV)',
    picture: 'Dibujo (SVG)',
    title: 'Título',
    text: 'Texto',
    group: 'Grupo',
    kind: 'Tipo',
    who: 'Quién',
    when: 'Cuándo',
    value: 'Valor',
    photo: 'Foto',
    photoAdd: 'Añadir una foto',
    photoRemove: (place: number) => `Quitar la foto ${place}`,
    photoPlace: (place: number) => `Foto ${place}`,
    photoOf: (name: string) => `Foto: ${name}`,
    photoBusy: 'La foto se está haciendo más pequeña …',
    photoAdded: 'La foto está en este dispositivo.',
    photoGone: 'La foto está en otro dispositivo.',
    photoStays: 'Las fotos se quedan en este dispositivo. No se envían a nadie.',
    photoProblem: {
      'not-a-picture':
        'Este archivo no es una imagen que se pueda mostrar. Elige un archivo JPEG o PNG.',
      'too-large':
        'Esta imagen es demasiado grande para este dispositivo. Guarda una copia más pequeña y elige esa.',
      full: 'No queda sitio para fotos en este dispositivo. El texto está guardado. Quita una foto para añadir otra.',
      'no-store':
        'Este navegador no guarda fotos, quizá porque está en modo privado. Todo lo demás se guarda.',
    },
    cutAt: (most: number) => `Caben ${most} caracteres. El resto no ha entrado.`,
    fieldMissing: (field: string) => `Rellena, por favor: ${field}.`,
    untitled: 'sin nombre',
    unsorted: 'Sin ordenar',
  },
});

export type WorkWords = (typeof workWords)['en'];

/** Keys of a list of entries that are written in a form (`entries.element.ts`). */
export const entriesKeys: Words<readonly KeyLine[]> = {
  en: [
    ['Enter', 'in a field of one line: finishes the entry'],
    ['Esc', 'leaves the entry as it was'],
  ],
  es: [
    ['Intro', 'en un campo de una línea: termina la entrada'],
    ['Esc', 'deja la entrada como estaba'],
  ],
};
