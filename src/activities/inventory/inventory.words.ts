import { defineWords } from '../words.ts';

export const inventoryWords = defineWords({
  en: {
    add: 'Add a record',
    name: 'Name',
    nameHint: 'What people here call it.',
    kind: 'Kind',
    kinds: { object: 'Object', building: 'Building', place: 'Place', living: 'Living tradition' },
    description: 'Story',
    descriptionHint: 'What it is, what it was for, why it matters.',
    place: 'Where it is',
    when: 'From when',
    who: 'Who told you, or who keeps it',
    rights: 'Who may use text and photos?',
    rightsOptions: {
      free: 'Everybody, if we are named (CC BY)',
      ask: 'Only after asking',
      none: 'Nobody: for us alone',
    },
    consent: 'Have the people in it agreed?',
    consentOptions: {
      yes: 'Yes, all of them',
      part: 'Some are still to be asked',
      no: 'Not asked yet',
      nobody: 'Nobody is in it',
    },
    photos: 'Photos',
    find: 'Find in the records',
    found: (count: number, total: number) => `${count} of ${total} shown`,
    twin: (name: string) =>
      `There is already a record called “${name}”. Is it the same thing? Then change that one.`,
    notOpen: 'May not be shared yet',
    data: 'Data (JSON-LD)',
    instruction: 'Fill in one card for each thing.',
  },
  es: {
    add: 'Añadir una ficha',
    name: 'Nombre',
    nameHint: 'Como lo llama la gente de aquí.',
    kind: 'Tipo',
    kinds: { object: 'Objeto', building: 'Edificio', place: 'Lugar', living: 'Tradición viva' },
    description: 'Historia',
    descriptionHint: 'Qué es, para qué servía, por qué importa.',
    place: 'Dónde está',
    when: 'De cuándo es',
    who: 'Quién te lo contó o quién lo guarda',
    rights: '¿Quién puede usar el texto y las fotos?',
    rightsOptions: {
      free: 'Cualquiera, si nos nombra (CC BY)',
      ask: 'Solo después de preguntar',
      none: 'Nadie: solo para nosotros',
    },
    consent: '¿Están de acuerdo las personas que aparecen?',
    consentOptions: {
      yes: 'Sí, todas',
      part: 'Falta preguntar a algunas',
      no: 'Todavía sin preguntar',
      nobody: 'No aparece nadie',
    },
    photos: 'Fotos',
    find: 'Buscar en las fichas',
    found: (count: number, total: number) => `Se muestran ${count} de ${total}`,
    twin: (name: string) =>
      `Ya hay una ficha llamada «${name}». ¿Es lo mismo? Entonces cambia esa.`,
    notOpen: 'Todavía no se puede compartir',
    data: 'Datos (JSON-LD)',
    instruction: 'Rellena una ficha por cada cosa.',
  },
});

export type InventoryWords = (typeof inventoryWords)['en'];
