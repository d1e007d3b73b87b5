import { Type, type Static } from 'typebox';
import { Slug, Text, closed } from '../core/schema-kit.ts';
import { BlockSchema, type Block } from './block.schema.ts';

const pageFields = {
  id: Slug('Name of the page, unique in the course. Never change it after publishing.'),
  title: Text('Title of the page.', { maxLength: 120 }),
  minutes: Type.Optional(
    Type.Number({ description: 'Minutes it takes.', minimum: 1, maximum: 60 }),
  ),
  test: Type.Optional(
    Type.Boolean({
      description:
        'True for the check of understanding: its activities make the score of the course.',
    }),
  ),
};

export const PageSchema = closed(
  {
    ...pageFields,
    blocks: Type.Array(BlockSchema, {
      description: 'What stands on the page, in order.',
      minItems: 1,
    }),
  },
  'A page: what is read and done in one go.',
);

export const ModuleSchema = closed(
  {
    id: Slug('Name of the module, unique in the course.'),
    title: Text('Title of the module, as the contents show it.', { maxLength: 120 }),
    pages: Type.Array(PageSchema, { minItems: 1 }),
  },
  'A part of a course: a few pages that belong together.',
);

export interface Page extends Omit<Static<typeof PageSchema>, 'blocks'> {
  blocks: Block[];
}

export interface Module extends Omit<Static<typeof ModuleSchema>, 'pages'> {
  pages: Page[];
}
