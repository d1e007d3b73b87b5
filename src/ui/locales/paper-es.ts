import type { PaperWords } from './paper-en.ts';

/** Words of books – workbook and EPUB – in Spanish. */
export const paperEs: PaperWords = {
  task: {
    tickOne: 'Marca una casilla.',
    tickSeveral: 'Marca todas las casillas correctas.',
    tickTrue: '¿Es verdadero o falso? Marca una casilla.',
    writeLetters: 'Escribe en cada casilla la letra de su pareja, o únelas con líneas.',
    spare: 'Sobran algunas letras.',
    writeNumbers: '¿Qué va primero? Numera las casillas a partir del 1.',
    tickGroup: 'Marca en cada línea dónde va.',
    item: 'Elemento',
    turnTo: (place) => `ve al ${place}`,
    story: 'Empieza en el 1. Lee, decide, marca tu elección y sigue en el número que indica.',
    ending: 'Fin',
  },
  key: {
    rightAnswer: 'Respuesta correcta',
    rightAnswers: 'Respuestas correctas',
    rightOrder: 'Orden correcto',
    bestWay: 'Un buen camino por la historia',
    endings: 'Cómo puede acabar',
    open: 'No hay una respuesta correcta. Lee la tuya a alguien y pídele la suya.',
    compare: 'Para comparar',
    toAnswer: 'Solución',
    toAnswerOn: (page) => `Solución: página ${page}`,
    backToTask: 'Volver a la actividad',
    onPage: (page) => `página ${page}`,
    intro: 'Haz primero cada actividad. Después lee aquí no solo qué es correcto, sino por qué.',
  },
  workbook: {
    workbook: 'Cuaderno de trabajo',
    belongsTo: 'Este cuaderno es de',
    howTo: 'Cómo usar este cuaderno',
    howToSteps: [
      'Lee una página, a solas o en voz alta en grupo. Hablad antes de escribir.',
      'Haz la actividad con un bolígrafo. No puedes estropear nada.',
      'Mira las soluciones al final. Dicen qué es correcto y por qué.',
      'Las palabras con puntos debajo se explican en el glosario. Los números entre corchetes llevan a las fuentes.',
    ],
    online: 'El mismo curso en pantalla',
    onlineHow: 'Enfoca el cuadrado con la cámara del teléfono o escribe la dirección.',
    qrAlt: (address) => `Código QR con la dirección ${address}`,
    notes: 'Notas',
    inCourse: (address) => `Este archivo está en el curso: ${address}`,
    recording: (address) => `Aquí está lo que se dice y se muestra. Para oírlo o verlo: ${address}`,
  },
  epub: {
    cover: 'Cubierta',
    coverAlt: (title, picture) => `Cubierta: ${title}. ${picture}`,
    reading: 'Texto',
    summary: (hasMedia) =>
      `Todas las imágenes tienen un texto que dice lo que muestran. Títulos, listas y tablas están marcados como tales, y el índice lleva a cada página. El texto se agranda y toma los colores del lector. Nada parpadea ni se reproduce por sí solo.${
        hasMedia ? ' El sonido y el vídeo tienen transcripción.' : ''
      } Las actividades se hacen con papel y bolígrafo; las soluciones están al final, con enlaces de ida y vuelta. Está hecho para cumplir EPUB Accessibility 1.1 y WCAG 2.2, nivel AA; nadie ha certificado que lo haga.`,
  },
};
