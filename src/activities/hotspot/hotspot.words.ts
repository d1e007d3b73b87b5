import { defineWords } from '../words.ts';

export const hotspotWords = defineWords({
  en: {
    one: 'Choose one place, on the picture or in the list.',
    several: 'Choose all the places that are right, on the picture or in the list.',
    paperOne: 'Find the place on the picture. Tick its number.',
    paperSeveral: 'Find the places on the picture. Tick their numbers.',
    larger: 'Larger picture',
    scroll: 'Picture; scroll to see all of it',
    missing: 'Choose a place first.',
  },
  es: {
    one: 'Elige un lugar, en la imagen o en la lista.',
    several: 'Elige todos los lugares correctos, en la imagen o en la lista.',
    paperOne: 'Busca el lugar en la imagen. Marca su número.',
    paperSeveral: 'Busca los lugares en la imagen. Marca sus números.',
    larger: 'Imagen más grande',
    scroll: 'Imagen; desplázala para verla entera',
    missing: 'Elige primero un lugar.',
  },
});
