import { defineWords } from '../../../activities/words.ts';

/** Words of the bar from which a page is read aloud. They travel in its script. */
export const readAloudWords = defineWords({
  en: {
    title: 'Read aloud',
    play: 'Play',
    pause: 'Pause',
    back: 'Back one paragraph',
    next: 'On one paragraph',
    stop: 'Stop reading',
    speed: 'Speed',
    /** Slower than usual, as usual, faster, faster still. */
    speeds: ['slow', 'normal', 'quick', 'fast'],
    picture: (text: string) => `Picture: ${text}`,
    ended: 'That was the page.',
    failed: 'Your browser could not read this aloud. Try once more.',
    sends:
      'This browser has no voice of its own for this language. A service on the internet would read to you, and the text of the page would be sent there. Your answers are not read.',
    agree: 'Read aloud all the same',
    refuse: 'Do not read aloud',
  },
  es: {
    title: 'Leer en voz alta',
    play: 'Leer',
    pause: 'Pausa',
    back: 'Un párrafo atrás',
    next: 'Un párrafo adelante',
    stop: 'Dejar de leer',
    speed: 'Velocidad',
    speeds: ['lenta', 'normal', 'ligera', 'rápida'],
    picture: (text: string) => `Imagen: ${text}`,
    ended: 'Esta era la página.',
    failed: 'Tu navegador no pudo leer esto en voz alta. Inténtalo otra vez.',
    sends:
      'Este navegador no tiene voz propia para este idioma. Te leería un servicio de internet, y el texto de la página se enviaría allí. Tus respuestas no se leen.',
    agree: 'Leer de todos modos',
    refuse: 'No leer en voz alta',
  },
});
