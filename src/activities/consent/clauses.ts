import { defineWords } from '../words.ts';

export interface Clause {
  id: string;
  title: string;
  /** What it means, in plain words. HTML. */
  explanation: string;
  options: readonly {
    id: string;
    /** In a few words. */
    text: string;
    /** The sentence that is signed. */
    says?: string;
  }[];
}

/**
 * The built-in clauses, drawn from the practice of oral history: each use is asked for on its own, each
 * has a no. Answers are saved by place: ids and their order never change, new ones come at the end.
 */
export const builtInClauses = defineWords<readonly Clause[]>({
  en: [
    {
      id: 'recording',
      title: 'Recording the talk',
      explanation: 'A recording keeps the voice. It can be heard by others, if you allow it below.',
      options: [
        { id: 'sound', text: 'Sound only', says: 'I agree that our talk is recorded as sound.' },
        {
          id: 'video',
          text: 'Sound and picture',
          says: 'I agree that our talk is recorded with sound and picture.',
        },
        {
          id: 'no',
          text: 'No recording, only notes',
          says: 'I do not want a recording. Notes may be taken.',
        },
      ],
    },
    {
      id: 'transcript',
      title: 'Writing it down',
      explanation: 'A transcript is the talk as a text. It is easier to search and to quote.',
      options: [
        {
          id: 'check',
          text: 'Yes, and I read it first',
          says: 'I agree that the talk is written down. I read and correct the text before it is used.',
        },
        { id: 'yes', text: 'Yes', says: 'I agree that the talk is written down.' },
        { id: 'no', text: 'No', says: 'I do not want the talk to be written down.' },
      ],
    },
    {
      id: 'photos',
      title: 'Photos',
      explanation: 'Photos of a face tell who somebody is, also without a name.',
      options: [
        {
          id: 'all',
          text: 'Of me and of my things',
          says: 'I agree to photos of me and of things that I show.',
        },
        {
          id: 'things',
          text: 'Of my things only',
          says: 'I agree to photos of things that I show, but not of me.',
        },
        { id: 'no', text: 'No photos', says: 'I do not want photos.' },
      ],
    },
    {
      id: 'name',
      title: 'The name beside the story',
      explanation:
        'Some are proud to be named, some are safer without. In a small place people may know the voice all the same.',
      options: [
        { id: 'full', text: 'My full name', says: 'I want to be named with my full name.' },
        { id: 'first', text: 'My first name', says: 'I want to be named with my first name only.' },
        { id: 'other', text: 'Another name', says: 'I want to be called by another name.' },
        { id: 'none', text: 'No name', says: 'I do not want to be named.' },
      ],
    },
    {
      id: 'archive',
      title: 'Keeping it in an archive',
      explanation: 'An archive keeps it for those who come later. It can be open or closed.',
      options: [
        {
          id: 'open',
          text: 'Open to everybody',
          says: 'I agree that it goes to an archive, where everybody may hear and read it.',
        },
        {
          id: 'ask',
          text: 'Only with my permission',
          says: 'I agree that it goes to an archive. Whoever wants to hear or read it asks me first.',
        },
        {
          id: 'no',
          text: 'Not in an archive',
          says: 'I do not want it in an archive. It stays with the project.',
        },
      ],
    },
    {
      id: 'web',
      title: 'On the web',
      explanation:
        'What is on the web can be copied by anybody. It cannot be called back for sure.',
      options: [
        { id: 'whole', text: 'All of it', says: 'I agree that all of it is shown on the web.' },
        {
          id: 'parts',
          text: 'Short parts',
          says: 'I agree that short parts of it are shown on the web.',
        },
        {
          id: 'ask',
          text: 'Ask me each time',
          says: 'I want to be asked each time before something of it is shown on the web.',
        },
        { id: 'no', text: 'Nothing', says: 'I do not want anything of it on the web.' },
      ],
    },
    {
      id: 'print',
      title: 'In print and exhibitions',
      explanation: 'In a book, a leaflet, a panel, a school lesson. What is printed stays.',
      options: [
        {
          id: 'yes',
          text: 'Yes',
          says: 'I agree that it is used in print, in exhibitions and in lessons.',
        },
        {
          id: 'ask',
          text: 'Ask me each time',
          says: 'I want to be asked each time before it is used in print or in an exhibition.',
        },
        { id: 'no', text: 'No', says: 'I do not want it in print or in exhibitions.' },
      ],
    },
    {
      id: 'until',
      title: 'Until when',
      explanation: 'You may end it earlier at any time: see “What you should know”.',
      options: [
        {
          id: 'planned',
          text: 'As long as the project plans',
          says: 'It may be kept and used for as long as the project plans.',
        },
        {
          id: 'five',
          text: 'Five years, then ask again',
          says: 'It may be kept and used for five years. Then I am asked again.',
        },
        {
          id: 'open',
          text: 'Without an end',
          says: 'It may be kept and used without an end, as a memory of this place.',
        },
      ],
    },
  ],
  es: [
    {
      id: 'recording',
      title: 'Grabar la conversación',
      explanation:
        'Una grabación guarda la voz. Otras personas pueden oírla, si usted lo permite más abajo.',
      options: [
        {
          id: 'sound',
          text: 'Solo sonido',
          says: 'Acepto que nuestra conversación se grabe en sonido.',
        },
        {
          id: 'video',
          text: 'Sonido e imagen',
          says: 'Acepto que nuestra conversación se grabe con sonido e imagen.',
        },
        {
          id: 'no',
          text: 'Sin grabación, solo notas',
          says: 'No quiero que se grabe. Se pueden tomar notas.',
        },
      ],
    },
    {
      id: 'transcript',
      title: 'Ponerlo por escrito',
      explanation:
        'Una transcripción es la conversación como texto. Es más fácil buscar y citar en ella.',
      options: [
        {
          id: 'check',
          text: 'Sí, y yo la leo antes',
          says: 'Acepto que la conversación se ponga por escrito. Leo y corrijo el texto antes de que se use.',
        },
        { id: 'yes', text: 'Sí', says: 'Acepto que la conversación se ponga por escrito.' },
        { id: 'no', text: 'No', says: 'No quiero que la conversación se ponga por escrito.' },
      ],
    },
    {
      id: 'photos',
      title: 'Fotos',
      explanation: 'La foto de una cara dice quién es alguien, también sin nombre.',
      options: [
        {
          id: 'all',
          text: 'De mí y de mis cosas',
          says: 'Acepto que se hagan fotos de mí y de las cosas que muestro.',
        },
        {
          id: 'things',
          text: 'Solo de mis cosas',
          says: 'Acepto que se hagan fotos de las cosas que muestro, pero no de mí.',
        },
        { id: 'no', text: 'Sin fotos', says: 'No quiero fotos.' },
      ],
    },
    {
      id: 'name',
      title: 'El nombre junto a la historia',
      explanation:
        'Hay quien está orgulloso de figurar y quien está más seguro sin nombre. En un lugar pequeño pueden reconocer la voz de todos modos.',
      options: [
        {
          id: 'full',
          text: 'Mi nombre completo',
          says: 'Quiero figurar con mi nombre completo.',
        },
        {
          id: 'first',
          text: 'Mi nombre de pila',
          says: 'Quiero figurar solo con mi nombre de pila.',
        },
        { id: 'other', text: 'Otro nombre', says: 'Quiero figurar con otro nombre.' },
        { id: 'none', text: 'Sin nombre', says: 'No quiero que figure mi nombre.' },
      ],
    },
    {
      id: 'archive',
      title: 'Guardarlo en un archivo',
      explanation:
        'Un archivo lo guarda para quienes vengan después. Puede estar abierto o cerrado.',
      options: [
        {
          id: 'open',
          text: 'Abierto a todo el mundo',
          says: 'Acepto que vaya a un archivo donde todo el mundo pueda oírlo y leerlo.',
        },
        {
          id: 'ask',
          text: 'Solo con mi permiso',
          says: 'Acepto que vaya a un archivo. Quien quiera oírlo o leerlo me pregunta antes.',
        },
        {
          id: 'no',
          text: 'En ningún archivo',
          says: 'No quiero que vaya a un archivo. Se queda en el proyecto.',
        },
      ],
    },
    {
      id: 'web',
      title: 'En internet',
      explanation:
        'Lo que está en internet lo puede copiar cualquiera. No se puede retirar con seguridad.',
      options: [
        { id: 'whole', text: 'Todo', says: 'Acepto que todo se muestre en internet.' },
        {
          id: 'parts',
          text: 'Partes breves',
          says: 'Acepto que se muestren en internet partes breves.',
        },
        {
          id: 'ask',
          text: 'Preguntarme cada vez',
          says: 'Quiero que me pregunten cada vez antes de mostrar algo en internet.',
        },
        { id: 'no', text: 'Nada', says: 'No quiero que nada se muestre en internet.' },
      ],
    },
    {
      id: 'print',
      title: 'En papel y en exposiciones',
      explanation: 'En un libro, un folleto, un panel, una clase. Lo que se imprime ahí se queda.',
      options: [
        {
          id: 'yes',
          text: 'Sí',
          says: 'Acepto que se use en papel, en exposiciones y en clases.',
        },
        {
          id: 'ask',
          text: 'Preguntarme cada vez',
          says: 'Quiero que me pregunten cada vez antes de usarlo en papel o en una exposición.',
        },
        { id: 'no', text: 'No', says: 'No quiero que se use en papel ni en exposiciones.' },
      ],
    },
    {
      id: 'until',
      title: 'Hasta cuándo',
      explanation: 'Puede terminarlo antes en cualquier momento: vea «Lo que debe saber».',
      options: [
        {
          id: 'planned',
          text: 'El tiempo que prevé el proyecto',
          says: 'Se puede guardar y usar durante el tiempo que prevé el proyecto.',
        },
        {
          id: 'five',
          text: 'Cinco años, y después preguntar',
          says: 'Se puede guardar y usar durante cinco años. Después me preguntan otra vez.',
        },
        {
          id: 'open',
          text: 'Sin límite',
          says: 'Se puede guardar y usar sin límite de tiempo, como memoria de este lugar.',
        },
      ],
    },
  ],
});
