/** Invented answers to the open questions of the course “Parish map”, in plain language. */
type Texts = Record<'en' | 'es', readonly string[]>;

const PLACE: Texts = {
  en: [
    'The bench behind the fire station. It is always in the shade and you hear everything that goes on in the square.',
    'The stone with the dent in it, next to the ford. We used to grind chalk there as children. I think it matters because nobody told us to, we all just did.',
    'A pear tree on the road to the old mill. It belongs to nobody and everybody takes two or three.',
    'The shop window of the shoemaker. He died in 2009 but his tools are still there.',
    'honestly I cannot think of anything, our street is new',
    'The bus stop. It is ugly. But that is where I met most of the people I know here.',
    'The sound of the weir at night. You only notice it when it stops.',
    'Nan’s gate, it squeaks in two notes and the whole lane knows who is coming home.',
    'The wall where the school children measure the snow. There are lines from 1978.',
    'The corner of the cemetery with the small graves. My mother showed it to me and said, do not forget them.',
    'Where the baker puts the warm trays out. Six in the morning. Best place in winter 🙂',
    'The little bridge without a railing. Everybody has fallen off it once.',
  ],
  es: [
    'El poyo de la puerta de mi abuela. Allí se pelaban las judías y se sabía todo del pueblo.',
    'La fuente de abajo, la que no sale en los mapas. Mi padre decía que esa agua era para los enfermos.',
    'El olor del horno los viernes. Ya no hay horno, pero yo todavía lo huelo al pasar.',
    'La era de los Mellado. Ahora aparcan coches, pero para mí sigue siendo la era.',
    'Una piedra con una cruz en el camino de la ermita. Nadie sabe por qué está.',
    'El banco de la carretera donde esperábamos el coche de línea. Allí me despedí de mi hermano cuando se fue a Alemania.',
    'El lavadero, aunque esté seco. Mi madre me contó que allí se cantaba.',
    'La sombra de la higuera de la escuela.',
    'no sé, mi barrio no tiene nada especial… bueno, el kiosco de Amparo',
    'La curva donde se ve por primera vez el campanario al volver. Ahí siempre decimos: ya estamos en casa.',
  ],
};

const ABSENT: Texts = {
  en: [
    'People who work shifts at the packing plant. Meetings are at six and at six they start. I could ask their canteen if we may put up a sheet there.',
    'Teenagers. They think it is for old people, and to be fair it looks like that. I will ask my niece to bring two friends and choose the music.',
    'The families who moved here from Romania. Nobody ever asked them. I could start with my neighbour Ioana, over coffee, not at a meeting.',
    'Women with small children. There is no place for a pram upstairs in the town hall!',
    'My husband. He says he has nothing to say. He knows every field name in the valley.',
    'People who cannot hear well. We all talk at once. One person could write on a big sheet what is said.',
    'The farmers from the upper side, because of the quarrel about the water. I do not know yet what to do about that.',
    'Those in the care home. We could go to them, one afternoon, with a copy of the map.',
  ],
  es: [
    'Los chavales. Si la reunión es en el salón parroquial no vienen. Podríamos hacerla en la cancha.',
    'Las mujeres que cuidan a sus padres. No pueden dejarlos solos. Puedo ofrecerme a quedarme una tarde con la madre de Puri.',
    'Los temporeros. Viven aquí cuatro meses al año y nadie les pregunta. Hablaré con el encargado de la cooperativa.',
    'La gente mayor que no lee bien y le da vergüenza. Mejor hablar paseando, sin papeles.',
    'Los que viven en la ciudad y solo vienen en agosto. Podemos hacer una tarde del mapa en las fiestas.',
    'Mi vecino Marcos, por lo de la linde. Le llevaré yo el dibujo a casa.',
  ],
};

const SILENCE: Texts = {
  en: [
    'There was a camp near the station in the war. The old people know. I would first ask the two who are still alive whether they want it on the map at all.',
    'The dam. Three families lost their houses and others got rich. I would draw the houses, without names, and leave a blank sheet beside it.',
    'I would rather not write about it here.',
    'The closed quarry and the dust. My uncle died of it. Put it on the map, but as a place, not as an accusation.',
    'Who sold the common land. Everyone knows, nobody says. Maybe as a question on the map: whose was this meadow?',
    'We do not talk about the language my grandparents spoke. I would write the field names in it. That would be enough to begin.',
  ],
  es: [
    'La guerra. En mi pueblo hay una tapia de la que no se habla. Yo no lo pondría sin preguntar antes a las familias.',
    'El cierre de la mina. Unos firmaron y otros no, y todavía hay quien no se saluda. Pondría la mina, y dos relatos, uno de cada lado.',
    'Prefiero no contestar a esto.',
    'Las casas que se cayeron cuando el pantano. Dibujaría las calles como eran.',
    'Lo de las tierras comunales. Se puede poner como pregunta, sin señalar a nadie.',
  ],
};

const FIRST_STEP: Texts = {
  en: [
    'I will ask Joan from the library. We will meet on a Tuesday with cake. I am afraid that only the same five people come.',
    'First: talk to the school. Then: borrow the big table from the fire brigade. What I need: somebody who can draw better than me.',
    'My first step is a walk with my grandfather, with the phone recording, if he agrees.',
    'I would like to begin with the names of the fields. My neighbour has an old notebook.',
    'I will show this course to two friends and then we decide. No promises.',
    'Put a sheet of paper up in the bakery for a month with one question on it. See what happens.',
    'Ask the council for the room. They will say no first. Then I ask again.',
  ],
  es: [
    'Voy a hablar con la maestra. Quedaremos un sábado por la mañana. Me da miedo que solo venga gente mayor.',
    'Empezaré por apuntar los nombres de las fuentes con mi tía Encarna, que se los sabe todos.',
    'Lo primero, pedir el local de la asociación. Lo segundo, una merienda. Con merienda viene la gente.',
    'Voy a colgar un papel en la panadería con una sola pregunta.',
    'Quiero hacerlo con los chicos del instituto, que graben ellos a los mayores con el móvil.',
    'Todavía no lo tengo claro, pero hablaré con Rosario, que anima a cualquiera.',
  ],
};

/** For open questions that this set does not know. */
const GENERAL: Texts = {
  en: [
    'I had to think about this for a while. I would start small and ask two neighbours first.',
    'In our village this would be about the old road. I am not sure everybody would agree.',
    'I like the idea, but who has the time? Maybe in winter.',
    'Something like this was tried here in the nineties. I want to find out why it stopped.',
  ],
  es: [
    'He tenido que pensarlo. Empezaría poco a poco, preguntando a dos vecinas.',
    'Aquí sería lo del camino viejo. No sé si todos estarían de acuerdo.',
    'La idea me gusta, pero ¿quién tiene tiempo? Quizá en invierno.',
    'Algo así se intentó hace años. Me gustaría saber por qué se dejó.',
  ],
};

const KNOWN: Readonly<Record<string, Texts>> = {
  'r-place': PLACE,
  'r-absent': ABSENT,
  'r-silence': SILENCE,
  'r-first-step': FIRST_STEP,
};

export function openTexts(question: string, language: string): readonly string[] {
  const texts = KNOWN[question] ?? GENERAL;
  return language.startsWith('es') ? texts.es : texts.en;
}
