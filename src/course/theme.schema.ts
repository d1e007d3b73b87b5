import { Type, type Static } from 'typebox';
import { OneOf, WebAddress, closed } from '../core/schema-kit.ts';

/** Hex, rgb(), hsl(), oklch() or a name. What it is, the program says better than a pattern. */
const Colour = (description: string) =>
  Type.Optional(Type.String({ description, minLength: 1, maxLength: 60 }));

/** The design tokens with a colour, as in `--eh-color-…`, and what each is for. */
const COLOURS = {
  page: Colour('Behind everything.'),
  surface: Colour('Cards, tasks, the bar.'),
  sunken: Colour('What lies a little deeper: facts, wells.'),
  text: Colour('Text.'),
  'text-soft': Colour('Captions, sources, what is less important.'),
  line: Colour('Lines that divide; they carry no meaning.'),
  control: Colour('Frames of buttons and fields.'),
  'accent-strong': Colour('The accent where it must be stronger, e.g. under the pointer.'),
  'accent-soft': Colour('Behind notes and what is chosen.'),
  'on-accent': Colour('Text on the accent.'),
  good: Colour('Text of what is right.'),
  'good-soft': Colour('Behind what is right.'),
  partly: Colour('Text of what is partly right, and of warnings.'),
  'partly-soft': Colour('Behind what is partly right.'),
  wrong: Colour('Text of what is not right.'),
  'wrong-soft': Colour('Behind what is not right.'),
  focus: Colour('The ring around what has the focus.'),
};

/** A name of a typeface: what may stand in a style sheet without any risk. */
const FAMILY = '^[\\p{L}\\p{N}][\\p{L}\\p{N} .+_-]*$';

const Family = (description: string) =>
  Type.String({ description, pattern: FAMILY, maxLength: 60 });

const Stack = (description: string) =>
  Type.Optional(
    Type.Array(Family('Name of a typeface, or a kind such as serif.'), {
      description,
      minItems: 1,
      maxItems: 8,
    }),
  );

const File = (description: string, endings: string) =>
  Type.String({
    description,
    pattern: `^(?!/)(?!.*\\.\\.)[A-Za-z0-9._/-]+\\.(${endings})$`,
    maxLength: 120,
  });

const FontFile = closed(
  {
    family: Family('Name of the typeface, as “type” calls it.'),
    file: File('A WOFF2 file beside the theme.', 'woff2'),
    weight: Type.Optional(
      Type.String({
        description: 'Weight, e.g. 400, or the range of a variable font, e.g. 400 700.',
        pattern: '^[1-9]00( [1-9]00)?$',
      }),
    ),
    style: Type.Optional(OneOf(['normal', 'italic'], 'Upright or italic. Default: normal.')),
    licence: File('The text of its licence, a file beside the theme; it travels along.', 'txt|md'),
  },
  'A file with a typeface that travels with every package.',
);

const LogoImage = 'svg|png|webp';

/** A partner's look: colours, type and logo of all courses, in one file. */
export const ThemeSchema = closed(
  {
    $schema: Type.Optional(Type.String()),
    name: Type.String({
      description: 'Whose look it is, for people.',
      minLength: 1,
      maxLength: 80,
    }),
    accent: Colour(
      'The one colour of the partner, on light grounds. All others follow from it where they are not set.',
    ),
    light: Type.Optional(closed(COLOURS, 'Colours by hand, for light screens and paper.')),
    dark: Type.Optional(
      closed(
        { accent: Colour('The accent on dark grounds.'), ...COLOURS },
        'Colours by hand, for dark screens.',
      ),
    ),
    radius: Type.Optional(
      Type.Number({
        description: 'Radius of corners in pixels at normal text size. Default: 10.',
        minimum: 0,
        maximum: 24,
      }),
    ),
    type: Type.Optional(
      closed(
        {
          text: Stack('Typefaces of text, the best first.'),
          display: Stack('Typefaces of headings, the best first.'),
        },
        'Typefaces: those of the device, or those in “fonts”.',
      ),
    ),
    fonts: Type.Optional(
      Type.Array(FontFile, { description: 'Typefaces that travel along.', maxItems: 8 }),
    ),
    logo: Type.Optional(
      closed(
        {
          file: File('SVG, PNG or WebP beside the theme, for light grounds.', LogoImage),
          alt: Type.String({
            description: 'What it says to those who do not see it: the name of the organisation.',
            minLength: 1,
            maxLength: 120,
          }),
          dark: Type.Optional(
            File('The logo for dark grounds. Without it the logo stands on white.', LogoImage),
          ),
          link: Type.Optional(WebAddress('Where the logo leads.')),
        },
        'The logo of the partner.',
      ),
    ),
  },
  'A theme: the colours, typefaces and logo that a partner gives to courses of EcoHeritage.',
);

export interface Theme extends Static<typeof ThemeSchema> {}
