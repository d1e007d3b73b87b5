import type { views as contract } from '../en/views.ts';

/** Nombre de cada vista en el menú y la frase bajo su título. */
export const views: typeof contract = {
  overview: { name: 'Resumen', lead: 'Cómo va el curso y qué mirar primero.' },
};
