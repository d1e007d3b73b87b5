import { defineWords } from '../../activities/words.ts';

/** Words of the learner's own page. They travel in its script. */
export const extrasWords = defineWords({
  en: {
    title: 'My work',
    about:
      'Here is everything you make in this course. You can go on with it on this page: it is saved as usual.',
    nothing: 'You have not made anything yet. What you make in the tasks below appears here.',
    notBegun: 'Not begun yet',
    take: 'Take your work along',
    keptByPlatform:
      'Photos stay on this device. So does the rest of a text that is longer than your learning platform keeps. Download a copy to be on the safe side.',
    keptHere: 'Your work is kept on this device only. Download a copy to be on the safe side.',
    name: 'Your name (not required)',
    nameHelp: 'It stands in the files only. It is not saved and not sent.',
    page: 'Download as one page (HTML)',
    data: 'Download as data (JSON)',
    print: 'Print',
    saved: (file: string) => `Saved as ${file}, as a rule in your downloads.`,
    failed: 'The file could not be saved. Try once more, or print the page.',
    madeBy: (name: string) => `By ${name}`,
    madeIn: (title: string) => `From the course “${title}”`,
  },
  es: {
    title: 'Mi trabajo',
    about:
      'Aquí está todo lo que haces en este curso. Puedes seguir trabajando en esta página: se guarda como siempre.',
    nothing: 'Todavía no has hecho nada. Lo que hagas en las tareas de abajo aparecerá aquí.',
    notBegun: 'Sin empezar',
    take: 'Llévate tu trabajo',
    keptByPlatform:
      'Las fotos se quedan en este dispositivo. También el resto de un texto que es más largo de lo que guarda tu plataforma. Por seguridad, descarga una copia.',
    keptHere: 'Tu trabajo se guarda solo en este dispositivo. Por seguridad, descarga una copia.',
    name: 'Tu nombre (no es obligatorio)',
    nameHelp: 'Solo aparece en los archivos. No se guarda ni se envía.',
    page: 'Descargar como página (HTML)',
    data: 'Descargar como datos (JSON)',
    print: 'Imprimir',
    saved: (file: string) => `Guardado como ${file}, normalmente en tus descargas.`,
    failed: 'No se pudo guardar el archivo. Inténtalo otra vez o imprime la página.',
    madeBy: (name: string) => `De ${name}`,
    madeIn: (title: string) => `Del curso «${title}»`,
  },
});
