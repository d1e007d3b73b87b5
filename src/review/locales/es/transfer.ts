import { pluralForm } from '../../../core/language.ts';
import type { transfer as contract } from '../en/transfer.ts';

const plural = pluralForm('es');

export const transfer: typeof contract = {
  export: 'Llevarte cifras y registros',
  exportAbout:
    'Con los filtros de arriba, con códigos en lugar de nombres. El diario guarda que lo hiciste.',
  what: 'Qué',
  things: {
    questions: { name: 'Preguntas', about: 'todas las cifras del análisis de preguntas' },
    pages: { name: 'Páginas', about: 'quién llegó y quién se paró dónde' },
    learners: { name: 'Participantes', about: 'una fila por participante' },
    answers: { name: 'Respuestas', about: 'una fila por respuesta' },
    'open-answers': { name: 'Respuestas abiertas', about: 'textos con tus etiquetas' },
    statements: { name: 'Registros', about: 'tal como son, para otro almacén' },
  },
  formats: { xlsx: 'Excel (XLSX)', csv: 'CSV', ndjson: 'NDJSON' },
  statementsAbout: 'Las personas van con su código, salvo que acabes de pedir los nombres.',
  dictionary: 'Qué significa cada columna',
  column: 'Columna',
  meaning: 'Significado',
  handedIn: 'Recibir archivos de participantes',
  handedInAbout:
    'Quien no tiene plataforma entrega sus resultados en un archivo. Se marcan como entregados en todas partes. El mismo archivo dos veces no añade nada.',
  files: 'Archivos',
  scanned: 'O el texto de un código QR: léelo de la pantalla de quien aprende y pégalo aquí',
  takeScanned: 'Recibir el código',
  code: 'Código QR',
  taken: (added, known) => `Registros nuevos: ${added}; ya conocidos: ${known}.`,
  problems: {
    RESULTS_SIZE: 'El archivo es demasiado grande para ser de resultados.',
    RESULTS_JSON:
      'El archivo no se puede leer: se cortó o cambió por el camino, o es otra cosa. Pide el archivo mismo, no su texto.',
    RESULTS_WORK:
      'Es el trabajo en curso de una persona, no resultados. Pídele que elija «Entregar tus resultados» en la página de resultados.',
    RESULTS_FORMAT:
      'No hay resultados de nuestros cursos. Esos archivos se llaman <curso>-results.json.',
    RESULTS_INVALID:
      'Los resultados no tienen la forma debida. Pide el archivo tal como lo guardó el curso.',
    RESULTS_DAMAGED:
      'El archivo se cambió después de guardarlo. Pídelo tal como lo guardó el curso.',
    RESULTS_OTHER_COURSE: 'Son resultados de otro curso. Abre aquí ese curso y recíbelos allí.',
    RESULTS_CODE: 'No es el texto completo de un código. Léelo otra vez y pégalo entero.',
    RESULTS_NO_COURSE:
      'El curso de este código no está en la carpeta de cursos. Ponlo allí o pide el archivo.',
    OTHER: 'Algo del archivo se dejó fuera.',
  },
  paper: 'Pasar respuestas en papel',
  import: 'Recibir registros de otro almacén',
  importAbout:
    'Un archivo con un registro por línea (NDJSON). Se puede enviar otra vez: lo que ya está se deja como está.',
  ndjson: 'Archivo NDJSON',
  imported: (lines, added, known) => `${lines} líneas: ${added} nuevas, ${known} ya conocidas.`,
  refused: (count, text) => `${text} ${plural(count, 'línea', 'líneas')} sin recibir`,
  line: (number) => `Línea ${number}:`,
  foreign: 'Esto es una copia de otro almacén; los archivos se reciben allí.',
};
