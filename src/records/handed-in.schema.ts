import { Type, type Static } from 'typebox';
import { closed, Language, OneOf, Slug } from '../core/schema-kit.ts';

/** The words at the beginning of a file of results; another number is another form. */
export const RESULTS_FORMAT = 'ecoheritage-results/1';

const Moment = (description: string) =>
  Type.String({ description, format: 'date-time', maxLength: 40 });
const Share = (description: string) => Type.Number({ description, minimum: 0, maximum: 1 });
const Seconds = (description: string) =>
  Type.Number({ description, minimum: 0, maximum: 100_000_000 });
const Line = (description: string) => Type.String({ description, maxLength: 500 });
const Paragraphs = (description: string) => Type.String({ description, maxLength: 10_000 });
const Name = Type.String({ minLength: 1, maxLength: 250 });
const Names = Type.Array(Name, { maxItems: 250 });

const Option = closed(
  { id: Name, text: Paragraphs('The option in plain text.') },
  'Something to choose, sort or match.',
);
const Options = Type.Array(Option, { maxItems: 250 });
const Pair = Type.Unsafe<[string, string]>(Type.Array(Name, { minItems: 2, maxItems: 2 }));
const Pairs = Type.Array(Pair, { maxItems: 250 });

const interaction = <const Kind extends string, Fields extends object>(
  type: Kind,
  fields: Fields,
) => closed({ type: Type.Literal(type), ...fields });

/** How a question and its right answer are named: the types of SCORM 2004 and xAPI. */
const InteractionSchema = Type.Union([
  interaction('true-false', { correct: Type.Optional(Type.Boolean()) }),
  interaction('choice', { choices: Options, correct: Names }),
  interaction('matching', { source: Options, target: Options, correct: Pairs }),
  interaction('sequencing', { choices: Options, correct: Names }),
  interaction('performance', { steps: Options }),
  interaction('numeric', { min: Type.Optional(Type.Number()), max: Type.Optional(Type.Number()) }),
  interaction('fill-in', { correct: Type.Array(Paragraphs('A right answer.'), { maxItems: 50 }) }),
  interaction('long-fill-in', {}),
]);

const ResponseSchema = Type.Union([
  Type.Boolean(),
  Type.Number(),
  Paragraphs('An answer in words.'),
  Names,
  Pairs,
]);

const AnswerSchema = closed(
  {
    id: Slug('Id of the activity.'),
    interaction: InteractionSchema,
    question: Type.Optional(Paragraphs('The question in plain text.')),
    response: ResponseSchema,
    score: Type.Optional(Share('0 is wrong, 1 is right; absent where there is no right or wrong.')),
    attempt: Type.Integer({
      description: 'Which try it was, from 1.',
      minimum: 1,
      maximum: 100_000,
    }),
    at: Moment('When it was given.'),
    seconds: Seconds('How long the learner took.'),
  },
  'One checked answer.',
);

const OutcomeSchema = closed(
  {
    status: OneOf(['incomplete', 'completed', 'passed', 'failed'], 'How the course stood.'),
    score: Type.Optional(Share('Best result of the check.')),
    progress: Share('Share of the course that had been seen.'),
    at: Moment('When this was reached.'),
    seconds: Seconds('Learning time until then.'),
  },
  'How the course stood at a moment.',
);

const CourseSchema = closed(
  {
    id: Slug('Id of the course.'),
    version: Type.String({ description: 'Version of the course.', minLength: 1, maxLength: 40 }),
    language: Language('Language in which the learner took the course last.'),
    title: Line('Title in that language.'),
    modules: Type.Array(
      closed({
        id: Slug('Id of the module.'),
        title: Line('Title of the module.'),
        pages: Type.Array(
          closed({
            id: Slug('Id of the page.'),
            title: Line('Title of the page.'),
            test: Type.Optional(Type.Boolean({ description: 'True on a check of understanding.' })),
            activities: Type.Array(closed({ id: Slug('Id of the activity.') }), { maxItems: 200 }),
          }),
          { maxItems: 500 },
        ),
      }),
      { maxItems: 100 },
    ),
  },
  'The course in outline, so that whoever reads the file needs no copy of the course.',
);

/** A file of results, as a learner hands it in: `<course>-results.json`. */
export const HandedInSchema = closed(
  {
    format: Type.Literal(RESULTS_FORMAT),
    course: CourseSchema,
    learner: closed({
      run: Type.String({
        description:
          'Random id of this run. It is the same in every file of the same run and says nothing about the person.',
        pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
      }),
      name: Type.Optional(
        Type.String({
          description: 'What the learner chose to be called; often absent.',
          minLength: 1,
          maxLength: 80,
        }),
      ),
    }),
    started: Moment('When the run began.'),
    handedIn: Moment('When this file was made.'),
    seconds: Seconds('Learning time in all.'),
    outcomes: Type.Array(OutcomeSchema, {
      description: 'How the course stood whenever that changed, oldest first; the last one counts.',
      minItems: 1,
      maxItems: 200,
    }),
    pages: Type.Array(
      closed({ id: Slug('Id of the page.'), at: Moment('When it was first seen.') }),
      { maxItems: 1000 },
    ),
    answers: Type.Array(AnswerSchema, { maxItems: 2000 }),
    integrity: Type.String({
      description:
        'SHA-256, in hexadecimal digits, of the JSON of everything above it without white space. It shows damage; it is no proof of who wrote the file.',
      pattern: '^[0-9a-f]{64}$',
    }),
  },
  'Results that a learner hands in as a file, from a course without an LMS.',
);

export type HandedIn = Static<typeof HandedInSchema>;
