import { Type, type Static } from 'typebox';
import {
  Inline,
  Language,
  OneOf,
  Prose,
  Slug,
  Text,
  WebAddress,
  closed,
} from '../core/schema-kit.ts';
import { LicenceSchema } from './licence.schema.ts';
import { MediaSchema, type Media } from './media.schema.ts';
import { ModuleSchema, type Module } from './module.schema.ts';
import { ReferenceSchema, type Reference } from './reference.schema.ts';

/** Version of the course format; `upgrade.ts` has a step for each older one. */
export const COURSE_FORMAT = 1;

const KINDS = ['tool', 'module', 'handbook', 'instrument', 'report'] as const;
const STAGES = ['idea', 'start', 'running', 'renewing'] as const;
const AREAS = ['know', 'involve', 'interpret', 'sustain', 'govern'] as const;
const TARGETS = [
  'residents',
  'elders',
  'young-people',
  'schools',
  'local-authorities',
  'associations',
  'entrepreneurs',
  'visitors',
] as const;
const FRAMEWORKS = ['RFCDC', 'LifeComp', 'GreenComp', 'DigComp', 'EntreComp'] as const;

const OutcomeSchema = closed({
  id: Slug('Name of the outcome; activities refer to it.'),
  text: Inline('What the learner can do afterwards: a verb, and under which condition.'),
  check: Inline('How it is checked.'),
});

const CreditSchema = closed({
  name: Type.String({ description: 'Person or organisation.', minLength: 1 }),
  role: OneOf(
    ['author', 'illustrator', 'translator', 'reviewer', 'publisher', 'funder'],
    'What they did.',
  ),
  url: Type.Optional(WebAddress('Their address.')),
  note: Type.Optional(Text('What exactly they did.')),
});

const BasedOnSchema = closed(
  {
    title: Type.String({ minLength: 1 }),
    author: Type.String({ minLength: 1 }),
    url: WebAddress('Where the work stands.'),
    licence: LicenceSchema,
    changes: Text('What was changed.'),
  },
  'A work this course builds on: title, author, source, licence and changes.',
);

const TermSchema = closed({
  id: Slug('Name of the term; prose links to it as [word](term:name).'),
  term: Text('The term.'),
  definition: Inline('What it means, in plain words.'),
});

const CompletionSchema = closed(
  {
    rule: OneOf(
      ['pages', 'test'],
      'What completes the course: seeing every page, or passing the check of understanding.',
    ),
    mastery: Type.Optional(
      Type.Number({
        description: 'Share of the check that passes it, 0–1. Default 0.7.',
        minimum: 0,
        maximum: 1,
      }),
    ),
  },
  'When the course is done. A course without a check reports a score of 100 when completed.',
);

const courseFields = {
  $schema: Type.Optional(Type.String()),
  format: Type.Literal(COURSE_FORMAT, { description: 'Version of the course format.' }),
  id: Slug('Name of the course: its folder, packages and records. It never changes.'),
  version: Type.String({
    description: 'Version of the course, e.g. 1.2.0.',
    pattern: '^\\d+\\.\\d+\\.\\d+$',
  }),
  date: Type.Optional(
    Type.String({
      description: 'Day of this version, e.g. 2026-11-23: the date that books and catalogues show.',
      pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
    }),
  ),
  language: Language('Language the course is written in.'),
  title: Text('Title of the course.', { maxLength: 120 }),
  subtitle: Type.Optional(Text('What it is about, in one line.', { maxLength: 160 })),
  summary: Prose('What the course offers and to whom, in two or three sentences.'),
  kind: OneOf(KINDS, 'Which part of the curriculum it is.'),
  number: Type.Optional(Type.Integer({ description: 'Number of the tool or module.', minimum: 1 })),
  keywords: Type.Array(Text('A keyword.', { maxLength: 60 }), { minItems: 1, maxItems: 12 }),
  outcomes: Type.Array(OutcomeSchema, { minItems: 1, maxItems: 8 }),
  competences: Type.Array(
    closed({
      framework: OneOf(FRAMEWORKS, 'Competence framework.'),
      name: Text('The competence, as the framework names it.'),
    }),
    { description: 'Competences addressed.' },
  ),
  stage: Type.Array(OneOf(STAGES, 'Stage of the ecomuseum.'), { minItems: 1, uniqueItems: true }),
  area: Type.Array(OneOf(AREAS, 'Area of work.'), { minItems: 1, uniqueItems: true }),
  target: Type.Array(OneOf(TARGETS, 'Target group.'), { minItems: 1, uniqueItems: true }),
  minutes: Type.Integer({
    description: 'Learning time of the course in minutes.',
    minimum: 5,
    maximum: 180,
  }),
  method: Type.Optional(
    closed(
      {
        time: Text('How long the real work takes in a community.'),
        group: Text('Size and mix of the group.'),
        materials: Type.Array(Text('Something needed.'), { minItems: 1 }),
      },
      'What the method asks for when a group really does it.',
    ),
  ),
  licence: LicenceSchema,
  credits: Type.Array(CreditSchema, { minItems: 1 }),
  basedOn: Type.Optional(Type.Array(BasedOnSchema)),
  completion: CompletionSchema,
  cover: Type.Optional(
    Type.String({ description: 'Id of the picture that stands for the course.' }),
  ),
};

export const CourseSchema = closed(
  {
    ...courseFields,
    media: Type.Array(MediaSchema),
    references: Type.Array(ReferenceSchema),
    glossary: Type.Array(TermSchema),
    modules: Type.Array(ModuleSchema, { minItems: 1, maxItems: 20 }),
  },
  'A course of EcoHeritage.',
);

export type Outcome = Static<typeof OutcomeSchema>;
export type Credit = Static<typeof CreditSchema>;
export type BasedOn = Static<typeof BasedOnSchema>;
export type Term = Static<typeof TermSchema>;

export interface Course extends Omit<
  Static<typeof CourseSchema>,
  'media' | 'references' | 'glossary' | 'modules'
> {
  media: Media[];
  references: Reference[];
  glossary: Term[];
  modules: Module[];
}
