import { Type, type Static } from 'typebox';
import { activitySchemas, type Activity } from '../activities/schemas.ts';
import { Inline, OneOf, Prose, Slug, Tagged, Text, closed } from '../core/schema-kit.ts';

const mediaId = Type.String({ description: 'Id of a medium of the course.' });
const refs = Type.Optional(
  Type.Array(Type.String(), { description: 'Ids of the sources that carry this.', minItems: 1 }),
);
const easy = Type.Optional(
  Prose(
    'The same in easy words, for those who ask for them: short sentences, everyday words, one thought each.',
  ),
);

const ProseBlock = closed(
  {
    type: Type.Literal('prose'),
    title: Type.Optional(Text('A heading above the text.')),
    text: Prose('The text.'),
    easy,
  },
  'Paragraphs and lists.',
);

const FigureBlock = closed(
  {
    type: Type.Literal('figure'),
    media: mediaId,
    caption: Type.Optional(Inline('What to look at in the picture.')),
    size: Type.Optional(OneOf(['normal', 'wide', 'small'], 'Room it takes. Default normal.')),
  },
  'A picture.',
);

const CalloutBlock = closed(
  {
    type: Type.Literal('callout'),
    tone: OneOf(['note', 'tip', 'warning', 'example', 'key'], 'What kind of aside it is.'),
    title: Type.Optional(Text('Its heading.')),
    text: Prose('The text.'),
    easy,
  },
  'An aside that stands out.',
);

const CaseBlock = closed(
  {
    type: Type.Literal('case'),
    title: Text('The case in a few words.'),
    place: Text('Where it happened.'),
    when: Type.Optional(Text('When it happened.')),
    text: Prose('What was done, and what came of it.'),
    easy,
    lesson: Type.Optional(Inline('What we take from it: our own reading.')),
    media: Type.Optional(mediaId),
    refs,
  },
  'A real case with its sources.',
);

const StepsBlock = closed(
  {
    type: Type.Literal('steps'),
    title: Type.Optional(Text('A heading above the steps.')),
    steps: Type.Array(
      closed({
        title: Text('What to do, in a few words.'),
        time: Type.Optional(Text('How long it takes.')),
        text: Prose('How to do it.'),
        easy,
      }),
      { minItems: 2, maxItems: 12 },
    ),
  },
  'A method, step by step.',
);

const TermsBlock = closed(
  {
    type: Type.Literal('terms'),
    title: Type.Optional(Text('A heading above the terms.')),
    terms: Type.Array(Type.String(), {
      description: 'Ids of glossary terms to explain here.',
      minItems: 1,
    }),
  },
  'Hard words explained where they stand.',
);

const QuotationBlock = closed(
  {
    type: Type.Literal('quotation'),
    text: Inline('The words, in the language of the course.'),
    by: Text('Who said or wrote it, and where.'),
    refs,
  },
  "Somebody else's words.",
);

const PlayerBlock = (type: 'audio' | 'video') =>
  closed(
    {
      type: Type.Literal(type),
      media: mediaId,
      title: Text('What is heard or seen.'),
      captions: Type.Optional(Type.String({ description: 'Id of a medium with WebVTT captions.' })),
      poster: Type.Optional(Type.String({ description: 'Id of a picture shown before it plays.' })),
    },
    'Sound or film; its transcript stands with the medium. It never plays by itself.',
  );

const TableBlock = closed(
  {
    type: Type.Literal('table'),
    caption: Text('What the table shows.'),
    head: Type.Array(Text('A column heading.'), { minItems: 2, maxItems: 6 }),
    rows: Type.Array(Type.Array(Inline('A cell. The first of a row is its heading.')), {
      minItems: 1,
    }),
  },
  'A table. Every row has as many cells as there are headings.',
);

const DownloadBlock = closed(
  {
    type: Type.Literal('download'),
    media: mediaId,
    title: Text('What it is.'),
    text: Type.Optional(Prose('What to do with it.')),
  },
  'A file to take away.',
);

const TemplateBlock = closed(
  {
    type: Type.Literal('template'),
    id: Slug('Name of the template, unique in the course.'),
    title: Text('What the sheet is for.'),
    intro: Type.Optional(Prose('How to fill it in.')),
    fields: Type.Array(
      closed({
        label: Text('What to write here.'),
        help: Type.Optional(Text('An example or a reminder.')),
        lines: Type.Optional(
          Type.Integer({ description: 'Lines to write on. Default 2.', minimum: 1, maximum: 30 }),
        ),
        sheet: Type.Optional(
          Type.Boolean({ description: 'True for an empty frame to draw in instead of lines.' }),
        ),
      }),
      { minItems: 1, maxItems: 20 },
    ),
  },
  'A sheet to fill in and take away: printed from the page, or written on by hand.',
);

const OverviewBlock = closed(
  {
    type: Type.Literal('overview'),
    show: OneOf(
      ['outcomes', 'facts', 'glossary', 'references', 'credits'],
      'Which part of the course data to set out here.',
    ),
  },
  'A list made from the course data, so that nothing is written twice.',
);

export const contentSchemas = [
  ProseBlock,
  FigureBlock,
  CalloutBlock,
  CaseBlock,
  StepsBlock,
  TermsBlock,
  QuotationBlock,
  PlayerBlock('audio'),
  PlayerBlock('video'),
  TableBlock,
  DownloadBlock,
  TemplateBlock,
  OverviewBlock,
] as const;

export const BlockSchema = Tagged([...contentSchemas, ...activitySchemas]);

export type ProseBlock = Static<typeof ProseBlock>;
export type FigureBlock = Static<typeof FigureBlock>;
export type CalloutBlock = Static<typeof CalloutBlock>;
export type CaseBlock = Static<typeof CaseBlock>;
export type StepsBlock = Static<typeof StepsBlock>;
export type TermsBlock = Static<typeof TermsBlock>;
export type QuotationBlock = Static<typeof QuotationBlock>;
export type PlayerBlock = Omit<Static<ReturnType<typeof PlayerBlock>>, 'type'> & {
  type: 'audio' | 'video';
};
export type TableBlock = Static<typeof TableBlock>;
export type DownloadBlock = Static<typeof DownloadBlock>;
export type TemplateBlock = Static<typeof TemplateBlock>;
export type OverviewBlock = Static<typeof OverviewBlock>;

export type ContentBlock =
  | ProseBlock
  | FigureBlock
  | CalloutBlock
  | CaseBlock
  | StepsBlock
  | TermsBlock
  | QuotationBlock
  | PlayerBlock
  | TableBlock
  | DownloadBlock
  | TemplateBlock
  | OverviewBlock;

export type Block = ContentBlock | Activity;
