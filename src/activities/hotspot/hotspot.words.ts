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
    one: 'Elija un lugar, en la imagen o en la lista.',
    several: 'Elija todos los lugares correctos, en la imagen o en la lista.',
    paperOne: 'Busque el lugar en la imagen. Marque su número.',
    paperSeveral: 'Busque los lugares en la imagen. Marque sus números.',
    larger: 'Imagen más grande',
    scroll: 'Imagen; desplácela para verla entera',
    missing: 'Elija primero un lugar.',
  },
});
