import { pluralForm } from '../../../core/language.ts';
import type { work as contract } from '../en/work.ts';

const plural = pluralForm('es');

export const work: typeof contract = {
  none: 'Nadie ha dibujado, anotado ni planeado nada todavía, o no en esta selección.',
  activities: 'Qué actividad',
  all: 'Todas',
  withCodes: 'Con los códigos de participantes',
  newestOnly: (shown, total) =>
    `Son las ${shown} más recientes de ${total}. Elige una actividad o un grupo para ver las demás.`,
  people: (count, text) => `de ${text} ${plural(count, 'participante', 'participantes')}`,
  unread: 'Hay algo, pero nada que esta página sepa mostrar. Mira el registro o el archivo.',
  files: (count) => `${count} ${plural(count, 'archivo', 'archivos')}`,
  file: 'Archivo',
  kilobytes: (size) => `${size} kB`,
  untitled: 'Sin nombre',
  sheetLabel: (count) => `Hoja con ${count} lugares; la lista de abajo los nombra`,
  sheetCaption: 'Todos los lugares en una hoja. El número lleva al nombre en la lista.',
  otherPlaces: 'Otros lugares',
  withoutPlace: (count) => `Otros ${count} no tienen lugar en la hoja.`,
  noArea: 'En ninguna zona',
  noKind: 'De ningún tipo',
  value: (value) => `valor ${value}`,
  planLabel: 'Pasos de todos los planes por fecha',
  when: 'Cuándo',
  what: 'Qué',
  who: 'Quién',
  state: 'Estado',
  noDate: 'Sin fecha',
  changedMind: (changed, all) => `${changed} de ${all} cambiaron de opinión.`,
  standsLabel: 'Qué pensaban antes y después',
  stand: 'Postura',
  before: 'Antes',
  after: 'Después',
  afterwards: 'luego',
  reasons: 'Razones',
  weights: 'Lo que más pesó, de media',
  spreadLabel: 'Cuántas personas eligieron cada paso',
  criterion: 'Afirmación',
};
