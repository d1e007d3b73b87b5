import type { LmsWords } from './lms-en.ts';

export const lmsEs: LmsWords = {
  guide: 'Guía para quien facilita',
  guideNote: 'Solo el equipo docente ve esta página.',
  territory: 'Nuestro territorio',
  territoryIntro:
    '¿Cómo es esto donde vives? Cuenta una historia, enseña una foto o un mapa, pregunta a las demás personas. Nombra a alguien o muestra su cara solo si está de acuerdo.',
  glossaryIntro: 'Las palabras del curso, en lenguaje claro.',
  glossaryImport:
    'Si el glosario de este curso está vacío, ábrelo, elige «Importar entradas» y dale este archivo:',
  practice: (module: string) => `Práctica: ${module}`,
  test: (page: string) => `Prueba: ${page}`,
  orderLetters: (example: string) =>
    `Escribe las letras en el orden correcto, por ejemplo ${example}.`,
  forFacilitators: 'Para quien facilita',
  keyNote: 'Respuestas a las tareas de las páginas. La comprobación final no está incluida.',
  testElsewhere: 'Las preguntas de esta página están en la prueba que sigue.',
};
