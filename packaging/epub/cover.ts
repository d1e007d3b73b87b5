import { direction } from '../../src/core/language.ts';
import { markup, raw, type Markup } from '../../src/core/markup.ts';
import type { Course } from '../../src/course/course.schema.ts';
import type { Media } from '../../src/course/media.schema.ts';
import type { BookDocument } from '../../src/document/book/book.ts';
import { BASE } from '../../src/theme/tokens.ts';
import type { CourseBuild } from '../plan.ts';
import { dataUri } from '../single/data-uri.ts';
import { isCoreImage, mediaType } from './media-types.ts';

/** As shops and readers want covers: 1 to 1.5, at least 1600 wide. */
const WIDTH = 1600;
const HEIGHT = 2400;
const MARGIN = 140;

/** The picture of a course, when readers can show it. */
export const coverPicture = (course: Course): Media | undefined =>
  course.media.find(({ id, file }) => id === course.cover && isCoreImage(file));

/** The cover as SVG: kind, title, subtitle, picture and authors. */
export function coverSvg(build: CourseBuild, book: BookDocument): string {
  const course = build.courses[0]!;
  const title = wrap(book.title, 15);
  const subtitle = wrap(book.subtitle ?? '', 38);
  const titleEnd = 420 + title.length * 180;
  const subtitleEnd = titleEnd + subtitle.length * 82;
  const isRightToLeft = direction(book.language) === 'rtl';
  const start = isRightToLeft ? WIDTH - MARGIN : MARGIN;
  const { page, text, accent } = (build.theme?.palette ?? { light: BASE.light }).light;
  const authors = course.credits.filter(({ role }) => role === 'author').map(({ name }) => name);
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<title>${book.title}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="${page}"/>
<rect width="${WIDTH}" height="36" fill="${accent}"/>
<g${isRightToLeft && markup` direction="rtl"`} fill="${text}" font-family="Palatino, 'Palatino Linotype', Georgia, serif">
<text x="${start}" y="250" font-size="64" font-family="Arial, Helvetica, sans-serif" font-weight="bold" fill="${accent}">${book.kind}</text>
${lines(title, start, 420, 180, 168, 'bold')}${lines(subtitle, start, titleEnd + 10, 82, 68, 'normal')}<text x="${start}" y="${HEIGHT - 150}" font-size="54" font-family="Arial, Helvetica, sans-serif">${authors.join(', ')}</text>
</g>
${logo(build, isRightToLeft)}${picture(build, Math.max(900, subtitleEnd + 40))}</svg>
`.text;
}

const lines = (
  texts: string[],
  start: number,
  top: number,
  leading: number,
  size: number,
  weight: string,
): Markup[] =>
  texts.map(
    (text, index) =>
      markup`<text x="${start}" y="${top + index * leading}" font-size="${size}" font-weight="${weight}">${text}</text>\n`,
  );

/** The logo at the upper end of the cover, opposite the kind of book. */
function logo({ theme }: CourseBuild, isRightToLeft: boolean): Markup {
  if (!theme?.logo) return markup``;
  const { path, content } = theme.logo.image;
  return markup`<image x="${isRightToLeft ? MARGIN : WIDTH - MARGIN - 560}" y="110" width="560" height="150" preserveAspectRatio="${isRightToLeft ? 'xMin' : 'xMax'}YMid meet" href="${dataUri(path, content)}"><title>${theme.logo.alt}</title></image>\n`;
}

/** Breaks a text between words into lines of about so many characters. */
function wrap(text: string, length: number): string[] {
  const found: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = found.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= length) {
      found[found.length - 1] = `${line} ${word}`;
    } else found.push(word);
  }
  return found;
}

/** The picture from edge to edge below the title: a drawing as it is, a photograph embedded. */
function picture(build: CourseBuild, top: number): Markup {
  const media = coverPicture(build.courses[0]!);
  const file = media && build.media.find(({ path }) => path === `media/${media.file}`);
  if (!media || !file) return markup``;
  const room = HEIGHT - 280 - top;
  const height = media.width && media.height ? (WIDTH * media.height) / media.width : room;
  // What leaves the picture's frame is cut off, as it is everywhere else.
  const box = markup`x="0" y="${top}" width="${WIDTH}" height="${Math.round(Math.min(room, height))}"`;
  if (!media.file.endsWith('.svg')) {
    const bytes =
      typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
    return markup`<image ${box} href="data:${mediaType(media.file)};base64,${base64(bytes)}"/>\n`;
  }
  const text =
    typeof file.content === 'string' ? file.content : new TextDecoder().decode(file.content);
  const [, attributes = '', rest = ''] = /<svg\b([^>]*?)(\/?>[^]*)$/.exec(text) ?? [];
  const kept = attributes.replace(/\s(?:x|y|width|height)="[^"]*"/g, '');
  const viewBox =
    /\sviewBox=/.test(kept) || !media.width || !media.height
      ? ''
      : markup` viewBox="0 0 ${media.width} ${media.height}"`;
  return markup`<svg ${box}${viewBox}${raw(kept)}${raw(rest.trimEnd())}\n`;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
