import { defineWords, wordsFor } from '../work/behaviour.ts';

export interface Clause {
  id: string;
  title: string;
  /** What it means, in plain words. HTML. */
  explanation: string;
  options: readonly {
    id: string;
    /** The sentence that is chosen and signed. */
    text: string;
  }[];
}

/** Clauses and their options. Answers are saved by place: these never change, new ones come last. */
const IDS: [clause: string, ...options: string[]][] = [
  ['recording', 'sound', 'video', 'no'],
  ['transcript', 'check', 'yes', 'no'],
  ['photos', 'all', 'things', 'no'],
  ['name', 'full', 'first', 'other', 'none'],
  ['archive', 'open', 'ask', 'no'],
  ['web', 'whole', 'parts', 'ask', 'no'],
  ['print', 'yes', 'ask', 'no'],
  ['until', 'planned', 'five', 'open'],
];

/**
 * The built-in clauses, drawn from the practice of oral history: each use is asked for on its own, and
 * each has a no. Title, explanation, and the sentences of the options.
 */
const texts = defineWords<[title: string, explanation: string, ...options: string[]][]>({
  en: [
    [
      'Recording the talk',
      'A recording keeps the voice. It can be heard by others, if you allow it below.',
      'I agree that our talk is recorded as sound.',
      'I agree that our talk is recorded with sound and picture.',
      'I do not want a recording. Notes may be taken.',
    ],
    [
      'Writing it down',
      'A transcript is the talk as a text. It is easier to search and to quote.',
      'I agree that the talk is written down. I read and correct the text before it is used.',
      'I agree that the talk is written down.',
      'I do not want the talk to be written down.',
    ],
    [
      'Photos',
      'Photos of a face tell who somebody is, also without a name.',
      'I agree to photos of me and of things that I show.',
      'I agree to photos of things that I show, but not of me.',
      'I do not want photos.',
    ],
    [
      'The name beside the story',
      'Some are proud to be named, some are safer without. In a small place people may know the voice all the same.',
      'I want to be named with my full name.',
      'I want to be named with my first name only.',
      'I want to be called by another name.',
      'I do not want to be named.',
    ],
    [
      'Keeping it in an archive',
      'An archive keeps it for those who come later. It can be open or closed.',
      'I agree that it goes to an archive, where everybody may hear and read it.',
      'I agree that it goes to an archive. Whoever wants to hear or read it asks me first.',
      'I do not want it in an archive. It stays with the project.',
    ],
    [
      'On the web',
      'What is on the web can be copied by anybody. It cannot be called back for sure.',
      'I agree that all of it is shown on the web.',
      'I agree that short parts of it are shown on the web.',
      'I want to be asked each time before something of it is shown on the web.',
      'I do not want anything of it on the web.',
    ],
    [
      'In print and exhibitions',
      'In a book, a leaflet, a panel, a school lesson. What is printed stays.',
      'I agree that it is used in print, in exhibitions and in lessons.',
      'I want to be asked each time before it is used in print or in an exhibition.',
      'I do not want it in print or in exhibitions.',
    ],
    [
      'Until when',
      'You may end it earlier at any time: see “What you should know”.',
      'It may be kept and used for as long as the project plans.',
      'It may be kept and used for five years. Then I am asked again.',
      'It may be kept and used without an end, as a memory of this place.',
    ],
  ],
  es: [
    [
      'Grabar la conversación',
      'Una grabación guarda la voz. Otras personas pueden oírla, si usted lo permite más abajo.',
      'Acepto que nuestra conversación se grabe en sonido.',
      'Acepto que nuestra conversación se grabe con sonido e imagen.',
      'No quiero que se grabe. Se pueden tomar notas.',
    ],
    [
      'Ponerlo por escrito',
      'Una transcripción es la conversación como texto. Es más fácil buscar y citar en ella.',
      'Acepto que la conversación se ponga por escrito. Leo y corrijo el texto antes de que se use.',
      'Acepto que la conversación se ponga por escrito.',
      'No quiero que la conversación se ponga por escrito.',
    ],
    [
      'Fotos',
      'La foto de una cara dice quién es alguien, también sin nombre.',
      'Acepto que se hagan fotos de mí y de las cosas que muestro.',
      'Acepto que se hagan fotos de las cosas que muestro, pero no de mí.',
      'No quiero fotos.',
    ],
    [
      'El nombre junto a la historia',
      'Hay quien está orgulloso de figurar y quien está más seguro sin nombre. En un lugar pequeño pueden reconocer la voz de todos modos.',
      'Quiero figurar con mi nombre completo.',
      'Quiero figurar solo con mi nombre de pila.',
      'Quiero figurar con otro nombre.',
      'No quiero que figure mi nombre.',
    ],
    [
      'Guardarlo en un archivo',
      'Un archivo lo guarda para quienes vengan después. Puede estar abierto o cerrado.',
      'Acepto que vaya a un archivo donde todo el mundo pueda oírlo y leerlo.',
      'Acepto que vaya a un archivo. Quien quiera oírlo o leerlo me pregunta antes.',
      'No quiero que vaya a un archivo. Se queda en el proyecto.',
    ],
    [
      'En internet',
      'Lo que está en internet lo puede copiar cualquiera. No se puede retirar con seguridad.',
      'Acepto que todo se muestre en internet.',
      'Acepto que se muestren en internet partes breves.',
      'Quiero que me pregunten cada vez antes de mostrar algo en internet.',
      'No quiero que nada se muestre en internet.',
    ],
    [
      'En papel y en exposiciones',
      'En un libro, un folleto, un panel, una clase. Lo que se imprime ahí se queda.',
      'Acepto que se use en papel, en exposiciones y en clases.',
      'Quiero que me pregunten cada vez antes de usarlo en papel o en una exposición.',
      'No quiero que se use en papel ni en exposiciones.',
    ],
    [
      'Hasta cuándo',
      'Puede terminarlo antes en cualquier momento: vea «Lo que debe saber».',
      'Se puede guardar y usar durante el tiempo que prevé el proyecto.',
      'Se puede guardar y usar durante cinco años. Después me preguntan otra vez.',
      'Se puede guardar y usar sin límite de tiempo, como memoria de este lugar.',
    ],
  ],
});

/** Languages of the built-in clauses. */
export const builtInLanguages = Object.keys(texts);

/** The built-in clauses in a language; in English where there are none. */
export const builtInClauses = (language: string): Clause[] =>
  wordsFor(texts, language).map(([title, explanation, ...sentences], place) => {
    const [id, ...options] = IDS[place]!;
    return {
      id,
      title,
      explanation,
      options: options.map((option, index) => ({ id: option, text: sentences[index]! })),
    };
  });
