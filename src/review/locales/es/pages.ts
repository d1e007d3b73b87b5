import { pluralForm } from '../../../core/language.ts';
import type { pages as contract } from '../en/pages.ts';

const plural = pluralForm('es');

export const pages: typeof contract = {
  none: {
    title: 'Nadie ha abierto todavía ninguna página',
    text: 'Las páginas aparecen aquí en el orden en que se abren.',
  },
  reached: 'Hasta dónde se llega',
  reachedLabel: (first, last) =>
    `Porcentaje de participantes que abrió cada página: ${first} la primera, ${last} la última.`,
  list: 'Página a página',
  orderText:
    'En el orden en que las personas abrieron las páginas: los registros no tienen índice.',
  timeText: (cap) =>
    `El tiempo es el de una persona en la página, todas las visitas juntas. Una pausa cuenta como ${cap} como máximo, así que mirar a otro lado un rato no lo deforma. La parte gruesa de la línea es la mitad central de las personas; el punto, la del medio.`,
  page: 'Página',
  opened: 'La abrieron',
  openedText: (count, number, share) =>
    `${count} ${plural(number, 'persona', 'personas')}, ${share}`,
  stopped: 'Se pararon aquí',
  none0: 'nadie',
  time: 'Tiempo en ella',
  timeRange: (lower, upper) => `la mitad tarda de ${lower} a ${upper}`,
  look: 'Qué mirar',
  test: 'Comprobación',
  learners: 'Participantes',
  share: 'De quienes empezaron',
  views: 'Veces abierta',
};
