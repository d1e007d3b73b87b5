import type { ExportQuery } from '../../api/upkeep.ts';

export type Ui = 'en' | 'es';
export type Value = string | number | boolean | undefined;

/** A column of an export: its id in NDJSON, its title, and its line in the data dictionary. */
export interface ColumnText {
  id: string;
  title: Record<Ui, string>;
  meaning: Record<Ui, string>;
}

const column = (id: string, en: [string, string], es: [string, string]): ColumnText => ({
  id,
  title: { en: en[0], es: es[0] },
  meaning: { en: en[1], es: es[1] },
});

const LEARNER = [
  column(
    'learner',
    ['Learner', 'Code of the learner in this record store; stands for no name.'],
    ['Participante', 'Código de la persona en este registro; no contiene su nombre.'],
  ),
  column(
    'name',
    ['Name', 'Only when names were asked for in this session, with a reason; else empty.'],
    ['Nombre', 'Solo si se pidieron los nombres en esta sesión, con un motivo; si no, vacío.'],
  ),
  column(
    'group',
    ['Group', 'Group of the launch, or the one a trainer assigned; empty: none.'],
    ['Grupo', 'Grupo del acceso o el que asignó la persona formadora; vacío: ninguno.'],
  ),
  column(
    'trust',
    [
      'Trust',
      'verified: an LMS vouches for the learner; claimed: a page says so; handed-in: from a file or paper.',
    ],
    [
      'Confianza',
      'verified: lo garantiza un LMS; claimed: lo dice una página; handed-in: de un archivo o en papel.',
    ],
  ),
];

const QUESTION = [
  column(
    'question',
    ['Question IRI', 'Identifier of the question.'],
    ['IRI de la pregunta', 'Identificador de la pregunta.'],
  ),
  column(
    'title',
    ['Question', 'The question, shortened.'],
    ['Pregunta', 'La pregunta, abreviada.'],
  ),
  column(
    'version',
    ['Course version', 'Version of the course in which it was asked.'],
    ['Versión del curso', 'Versión del curso en que se hizo.'],
  ),
];

const AT = column(
  'at',
  ['Time', 'When it happened, ISO 8601, UTC.'],
  ['Momento', 'Cuándo ocurrió, ISO 8601, UTC.'],
);
const TEXT = column(
  'response',
  ['Answer', 'The answer as it was sent.'],
  ['Respuesta', 'La respuesta tal como se envió.'],
);
const ATTEMPT = column(
  'attempt',
  ['Attempt', 'Which try it was, from 1; 0: not said.'],
  ['Intento', 'Número de intento, desde 1; 0: no se indica.'],
);
const ID = column(
  'statement',
  ['Statement', 'Id of the xAPI statement.'],
  ['Declaración', 'Id de la declaración xAPI.'],
);

export const COLUMNS: Record<Exclude<ExportQuery['what'], 'statements'>, ColumnText[]> = {
  learners: [
    ...LEARNER,
    column(
      'outcome',
      ['Outcome', 'under-way, completed, passed or failed, of the chosen attempt.'],
      ['Resultado', 'under-way, completed, passed o failed, del intento elegido.'],
    ),
    column(
      'score',
      ['Score', 'Final score from 0 to 1; empty: none.'],
      ['Puntuación', 'Puntuación final de 0 a 1; vacío: ninguna.'],
    ),
    column(
      'progress',
      ['Progress', 'Share of the pages opened, 0 to 1.'],
      ['Avance', 'Parte de las páginas abiertas, de 0 a 1.'],
    ),
    column(
      'seconds',
      ['Time (s)', 'Time on task in seconds; gaps count as five minutes at most.'],
      [
        'Tiempo (s)',
        'Tiempo de dedicación en segundos; las pausas cuentan cinco minutos como máximo.',
      ],
    ),
    column(
      'last',
      ['Last activity', 'Newest statement, ISO 8601, UTC.'],
      ['Última actividad', 'Declaración más reciente, ISO 8601, UTC.'],
    ),
  ],
  answers: [
    ...LEARNER,
    ...QUESTION,
    AT,
    ATTEMPT,
    TEXT,
    column(
      'right',
      ['Right', '1 fully right, 0 not; empty: nothing is right or wrong.'],
      ['Correcta', '1 del todo correcta, 0 no; vacío: no hay respuesta correcta.'],
    ),
    column('score', ['Score', 'From 0 to 1.'], ['Puntuación', 'De 0 a 1.']),
    column(
      'seconds',
      ['Time (s)', 'Seconds until the answer was checked.'],
      ['Tiempo (s)', 'Segundos hasta comprobar la respuesta.'],
    ),
    ID,
  ],
  questions: [
    ...QUESTION,
    column(
      'n',
      ['Learners', 'Learners with an answer; one try of each counts.'],
      ['Participantes', 'Personas con respuesta; cuenta un intento de cada una.'],
    ),
    column(
      'facility',
      ['Facility', 'Share of fully right answers.'],
      ['Facilidad', 'Parte de respuestas del todo correctas.'],
    ),
    column(
      'low',
      ['Facility, low', 'Lower end of the Wilson interval, 95 %.'],
      ['Facilidad, mínimo', 'Extremo inferior del intervalo de Wilson, 95 %.'],
    ),
    column(
      'high',
      ['Facility, high', 'Upper end of the Wilson interval, 95 %.'],
      ['Facilidad, máximo', 'Extremo superior del intervalo de Wilson, 95 %.'],
    ),
    column(
      'r',
      ['Item-rest r', 'Correlation with the mean score on all other questions.'],
      ['r ítem-resto', 'Correlación con la puntuación media en las demás preguntas.'],
    ),
    column(
      'discrimination',
      ['Upper − lower 27 %', 'Facility of the best 27 % minus that of the weakest.'],
      ['27 % superior − inferior', 'Facilidad del 27 % mejor menos la del 27 % peor.'],
    ),
    column(
      'seconds',
      ['Median time (s)', 'Median seconds until the answer was checked.'],
      ['Tiempo mediano (s)', 'Mediana de segundos hasta comprobar la respuesta.'],
    ),
    column(
      'flags',
      ['Flags', 'Codes of what is to be looked at.'],
      ['Avisos', 'Códigos de lo que conviene revisar.'],
    ),
  ],
  pages: [
    column(
      'page',
      ['Page IRI', 'Identifier of the page.'],
      ['IRI de la página', 'Identificador de la página.'],
    ),
    column('title', ['Page', 'Title of the page.'], ['Página', 'Título de la página.']),
    column(
      'learners',
      ['Learners', 'Learners who opened it.'],
      ['Participantes', 'Personas que la abrieron.'],
    ),
    column(
      'reached',
      ['Reached', 'Share of those who began, 0 to 1.'],
      ['Alcance', 'Parte de quienes empezaron, de 0 a 1.'],
    ),
    column(
      'stopped',
      ['Stopped here', 'Learners whose last page it is and who did not complete.'],
      ['Se quedaron aquí', 'Personas cuya última página es esta y no terminaron.'],
    ),
    column(
      'median',
      ['Median time (s)', 'Median seconds of one learner on it.'],
      ['Tiempo mediano (s)', 'Mediana de segundos de una persona en ella.'],
    ),
  ],
  'open-answers': [
    ...LEARNER,
    ...QUESTION,
    AT,
    ATTEMPT,
    TEXT,
    column(
      'tags',
      ['Tags', 'Tags of the trainers.'],
      ['Etiquetas', 'Etiquetas de las personas formadoras.'],
    ),
    ID,
  ],
};
