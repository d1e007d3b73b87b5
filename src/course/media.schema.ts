import { Type, type Static } from 'typebox';
import { OneOf, Prose, Slug, Text, WebAddress, closed } from '../core/schema-kit.ts';
import { LicenceSchema } from './licence.schema.ts';

export const MediaSchema = closed(
  {
    id: Slug('Name of the medium; blocks refer to it.'),
    file: Type.String({
      description: 'File name inside the media folder: ASCII letters, digits, dot, hyphen.',
      pattern:
        '^[A-Za-z0-9][A-Za-z0-9._-]*\\.(svg|png|jpg|jpeg|webp|avif|mp3|m4a|opus|ogg|mp4|webm|vtt|pdf|csv|odt|txt)$',
      maxLength: 80,
    }),
    kind: OneOf(['image', 'audio', 'video', 'document'], 'What it is.'),
    alt: Type.Optional(
      Text('What the picture shows, for those who do not see it. Images need it.'),
    ),
    decorative: Type.Optional(
      Type.Boolean({ description: 'True when a picture says nothing that the text does not say.' }),
    ),
    title: Type.Optional(Text('Title of the work, for the credits.')),
    author: Type.String({ description: 'Who made it.', minLength: 1 }),
    licence: LicenceSchema,
    source: Type.Optional(WebAddress('Where it comes from.')),
    changes: Type.Optional(Text('What was changed in it; empty when it was taken as it is.')),
    transcript: Type.Optional(Prose('Everything that is said or shown. Audio and video need it.')),
    width: Type.Optional(
      Type.Integer({ description: 'Width in pixels, images and video.', minimum: 1 }),
    ),
    height: Type.Optional(Type.Integer({ description: 'Height in pixels.', minimum: 1 })),
    seconds: Type.Optional(
      Type.Integer({ description: 'How long it plays, audio and video.', minimum: 1 }),
    ),
  },
  'A file that the course shows or hands out, with what its licence asks to be said.',
);

export interface Media extends Static<typeof MediaSchema> {}
