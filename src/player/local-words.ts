import { defineWords } from '../activities/words.ts';

/**
 * What only a course without an LMS says: results and work as a file, a course that is kept on the
 * device. It travels in that player alone.
 */
export const localWords = defineWords({
  en: {
    /** Words for results and work that a learner takes along as a file. */
    handIn: {
      title: 'Hand in your results',
      about:
        'Save a file and give it to your trainer. It holds your answers, your result and the times. Nothing is sent by itself.',
      name: 'Your name or nickname (not required)',
      nameHelp: 'Without a name the file has a random number instead.',
      save: 'Save the results as a file',
      share: 'Share the file',
      saved: (file: string) =>
        `Saved as ${file}, as a rule in your downloads. Give this file to your trainer.`,
      saveFailed: 'The file could not be saved. Try once more, or show the code.',
      showCode: 'Show as a QR code',
      hideCode: 'Hide the code',
      codeAlt: 'QR code with your results',
      codeHelp: 'Your trainer scans this code from your screen.',
      codeDropped: (count: number) =>
        count === 1
          ? 'One long text does not fit into the code. To hand it in too, save the file.'
          : `${count} long texts do not fit into the code. To hand them in too, save the file.`,
      codeTooLong: 'Your answers are too many for a code. Save the file instead.',
      work: 'Your work as a file',
      workAbout:
        'To go on with this course on another device, or to keep a copy: save your work as a file, and open it there.',
      workSave: 'Save my work',
      workOpen: 'Open my work',
      workSaved: (file: string) => `Saved as ${file}, as a rule in your downloads.`,
      workFound: (percent: number, date: string) =>
        `The file holds ${percent} % of the course, saved on ${date}.`,
      workHere: (percent: number) => `Here you have read ${percent} % of the course.`,
      workTake: 'Go on with the file',
      workLeave: 'Keep what is here',
      workNew: 'Begin anew',
      workNewAsk:
        'Does somebody else learn here now? Then what has been done here is removed from this device. Save it as a file first if it is needed.',
      workBegun: 'The course begins anew.',
      workTaken: 'Your work is open. You are where you stopped.',
      workProblem: {
        unreadable: 'This file holds no work of a course. Look for a file named …-my-work.json.',
        results: 'This is the file for your trainer. Your work is in a file named …-my-work.json.',
        'other-course': 'This file belongs to another course.',
        damaged: 'This file was damaged on the way and cannot be opened.',
      },
    },
    /** Words about a course that is kept on the device. */
    offline: {
      ready: 'The course is on this device now. It also works without a network.',
      newVersion: 'A new version of the course is here. You see it the next time you open it.',
      updated: (version: string) =>
        `The course is now at version ${version}. Your answers are still there.`,
      install: 'Install this course',
    },
  },
  es: {
    /** Words for results and work that a learner takes along as a file. */
    handIn: {
      title: 'Entregar tus resultados',
      about:
        'Guarda un archivo y dáselo a tu formador o formadora. Contiene tus respuestas, tu resultado y las horas. Nada se envía por sí solo.',
      name: 'Tu nombre o apodo (no es obligatorio)',
      nameHelp: 'Sin nombre, el archivo lleva un número al azar.',
      save: 'Guardar los resultados como archivo',
      share: 'Compartir el archivo',
      saved: (file: string) =>
        `Guardado como ${file}, normalmente en tus descargas. Entrega este archivo a tu formador o formadora.`,
      saveFailed: 'No se pudo guardar el archivo. Inténtalo otra vez o muestra el código.',
      showCode: 'Mostrar como código QR',
      hideCode: 'Ocultar el código',
      codeAlt: 'Código QR con tus resultados',
      codeHelp: 'Tu formador o formadora lee este código en tu pantalla.',
      codeDropped: (count: number) =>
        count === 1
          ? 'Un texto largo no cabe en el código. Para entregarlo también, guarda el archivo.'
          : `${count} textos largos no caben en el código. Para entregarlos también, guarda el archivo.`,
      codeTooLong: 'Tus respuestas son demasiadas para un código. Guarda el archivo.',
      work: 'Tu trabajo como archivo',
      workAbout:
        'Para seguir con este curso en otro dispositivo, o para tener una copia: guarda tu trabajo como archivo y ábrelo allí.',
      workSave: 'Guardar mi trabajo',
      workOpen: 'Abrir mi trabajo',
      workSaved: (file: string) => `Guardado como ${file}, normalmente en tus descargas.`,
      workFound: (percent: number, date: string) =>
        `El archivo contiene el ${percent} % del curso, guardado el ${date}.`,
      workHere: (percent: number) => `Aquí has leído el ${percent} % del curso.`,
      workTake: 'Seguir con el archivo',
      workLeave: 'Dejar lo que hay aquí',
      workNew: 'Empezar de nuevo',
      workNewAsk:
        '¿Aprende aquí ahora otra persona? Entonces lo hecho aquí se borra de este dispositivo. Si hace falta, guárdalo antes como archivo.',
      workBegun: 'El curso empieza de nuevo.',
      workTaken: 'Tu trabajo está abierto. Estás donde lo dejaste.',
      workProblem: {
        unreadable:
          'Este archivo no contiene el trabajo de un curso. Busca un archivo llamado …-my-work.json.',
        results:
          'Este es el archivo para tu formador o formadora. Tu trabajo está en un archivo llamado …-my-work.json.',
        'other-course': 'Este archivo es de otro curso.',
        damaged: 'Este archivo se dañó por el camino y no se puede abrir.',
      },
    },
    /** Words about a course that is kept on the device. */
    offline: {
      ready: 'El curso ya está en este dispositivo. También funciona sin conexión.',
      newVersion: 'Hay una versión nueva del curso. La verás la próxima vez que lo abras.',
      updated: (version: string) =>
        `El curso está ahora en la versión ${version}. Tus respuestas siguen ahí.`,
      install: 'Instalar este curso',
    },
  },
});
