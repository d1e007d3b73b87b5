import { SaxesParser } from 'saxes';
import type { Problem } from '../core/user-error.ts';
import type { Course } from './course.schema.ts';
import { licenceName, type Licence } from './licence.schema.ts';
import { nearest } from './markdown.ts';
import type { Media } from './media.schema.ts';

/** The files in the media folder by name. */
export type MediaFiles = ReadonlyMap<string, MediaFile>;

export interface MediaFile {
  size: number;
  /** Text of an SVG file. */
  text?: string;
  /** The first bytes, by which a file shows what it is. */
  head?: Uint8Array;
}

const KB = 1024;

/** Above `advise` bytes a warning, above `refuse` an error: learners pay for every byte. */
const SIZE_LIMITS: Record<Media['kind'], { advise: number; refuse: number; remedy: string }> = {
  image: {
    advise: 150 * KB,
    refuse: 1024 * KB,
    remedy: 'Scale it to at most 1600 pixels and save it as WebP, or draw it as SVG.',
  },
  audio: {
    advise: 4096 * KB,
    refuse: 30 * 1024 * KB,
    remedy: 'Save speech as mono at 32–48 kbit/s.',
  },
  video: {
    advise: 15 * 1024 * KB,
    refuse: 60 * 1024 * KB,
    remedy: 'Save it at 360 lines, or link to it.',
  },
  document: { advise: 1024 * KB, refuse: 10 * 1024 * KB, remedy: 'Make the file smaller.' },
};

/** Where a medium is named; `asPicture` where something is done on it. */
export interface UsedMedium {
  id: string;
  path: string;
  asPicture?: boolean;
}

/** Rules about media: present, used, described, small, licensed so that they may stand here. */
export function checkMedia(
  course: Course,
  files: MediaFiles,
  used: readonly UsedMedium[],
): Problem[] {
  const known = new Set(course.media.map(({ id }) => id));
  const usedIds = new Set(used.map(({ id }) => id));
  const problems = used
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({
      code: 'MEDIA_UNKNOWN',
      message: `There is no medium “${id}”.`,
      path,
      hint: nearest(id, known),
    }));
  return [
    ...problems,
    ...used.flatMap(({ id, path, asPicture }) =>
      asPicture ? pictureProblems(course, id, path) : [],
    ),
    ...course.media.flatMap((media) => [
      ...mediumProblems(media, files),
      ...licenceProblems(media, course.licence),
      ...(usedIds.has(media.id) ? [] : [unused(media)]),
    ]),
  ];
}

/** A task on a picture needs one, and it is never decorative. */
function pictureProblems({ media }: Course, id: string, path: string): Problem[] {
  const medium = media.find((candidate) => candidate.id === id);
  if (!medium || (medium.kind === 'image' && !medium.decorative)) return [];
  return [
    medium.kind === 'image'
      ? {
          code: 'MEDIA_ALT',
          message: `“${medium.file}” belongs to a task, so it needs a text that says what it shows.`,
          path,
          hint: 'Give it “alt” in place of “decorative”.',
        }
      : {
          code: 'MEDIA_PICTURE',
          message: `“${medium.file}” is no picture.`,
          path,
          hint: 'Name a medium of the kind “image”.',
        },
  ];
}

const place = (media: Media): string => `media/${media.id}`;

const unused = (media: Media): Problem => ({
  code: 'MEDIA_UNUSED',
  message: `“${media.file}” is not used on any page.`,
  path: place(media),
  severity: 'warning',
});

function mediumProblems(media: Media, files: MediaFiles): Problem[] {
  const path = place(media);
  const problems: Problem[] = [];
  if (media.kind === 'image' && !media.decorative && !media.alt) {
    problems.push({
      code: 'MEDIA_ALT',
      message: 'The picture has no text for those who do not see it.',
      path,
      hint: 'Say in “alt” what it shows, or set “decorative: true” when it says nothing new.',
    });
  }
  if (media.kind === 'image' && !(media.width && media.height)) {
    problems.push({
      code: 'MEDIA_DIMENSIONS',
      message: 'The picture has no width and height, so the page would jump while it loads.',
      path,
    });
  }
  if ((media.kind === 'audio' || media.kind === 'video') && !media.transcript) {
    problems.push({
      code: 'MEDIA_TRANSCRIPT',
      message: 'There is no transcript for those who do not hear it.',
      path,
    });
  }
  const file = files.get(media.file);
  if (!file) {
    problems.push({
      code: 'MEDIA_MISSING',
      message: `The file “${media.file}” is not in the media folder.`,
      path,
      hint: nearest(media.file, files.keys()),
    });
    return problems;
  }
  return [
    ...problems,
    ...sizeProblems(media, file.size),
    ...kindProblems(media, file),
    ...svgProblems(media, file.text),
  ];
}

function sizeProblems(media: Media, size: number): Problem[] {
  const { advise, refuse, remedy } = SIZE_LIMITS[media.kind];
  if (size === 0) {
    return [{ code: 'MEDIA_EMPTY', message: `“${media.file}” is empty.`, path: place(media) }];
  }
  if (size <= advise) return [];
  const shown =
    size > 1024 * KB ? `${(size / 1024 / KB).toFixed(1)} MB` : `${Math.round(size / KB)} kB`;
  return [
    {
      code: 'MEDIA_LARGE',
      message: `“${media.file}” has ${shown}. Learners on slow lines wait for it and pay for it.`,
      path: place(media),
      hint: remedy,
      severity: size > refuse ? 'error' : 'warning',
    },
  ];
}

/** How files of some endings begin: bytes at a place. */
const BEGINNINGS: Record<string, [at: number, text: string]> = {
  png: [0, '\u0089PNG'],
  jpg: [0, '\u00ff\u00d8\u00ff'],
  jpeg: [0, '\u00ff\u00d8\u00ff'],
  webp: [8, 'WEBP'],
  avif: [4, 'ftyp'],
  mp4: [4, 'ftyp'],
  m4a: [4, 'ftyp'],
  pdf: [0, '%PDF'],
};

/** A file that is not what its ending says is not shown anywhere. */
function kindProblems(media: Media, { head, size }: MediaFile): Problem[] {
  const beginning = BEGINNINGS[media.file.split('.').pop()!.toLowerCase()];
  if (!beginning || !head || size === 0) return [];
  const [at, text] = beginning;
  const found = String.fromCharCode(...head.slice(at, at + text.length));
  return found === text
    ? []
    : [
        {
          code: 'MEDIA_KIND',
          message: `“${media.file}” is not what its ending says; no browser would show it.`,
          path: place(media),
          hint: 'Export it again in this format, or give it the right ending.',
        },
      ];
}

/** Whether a text is a drawing that browsers can read: well-formed, with the SVG namespace. */
function svgFault(text: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let root: { local: string; uri: string } | undefined;
  let fault: string | undefined;
  parser.on('error', (error) => (fault ??= error.message));
  parser.on('opentag', ({ local, uri }) => (root ??= { local, uri }));
  parser.write(text).close();
  if (fault) return fault;
  if (root?.local !== 'svg') return 'its outermost element is not <svg>';
  return root.uri === 'http://www.w3.org/2000/svg'
    ? undefined
    : 'it lacks xmlns="http://www.w3.org/2000/svg"';
}

function svgProblems(media: Media, text: string | undefined): Problem[] {
  if (text === undefined) return [];
  const fault = svgFault(text);
  if (fault) {
    return [
      {
        code: 'MEDIA_SVG',
        message: `“${media.file}” cannot be drawn: ${fault}.`,
        path: place(media),
        hint: 'Save it again as a plain SVG.',
      },
    ];
  }
  const active = /<script|<foreignObject|\son[a-z]+\s*=|javascript:/i.exec(text);
  const remote =
    /(?:href|src)\s*=\s*["']\s*(?:https?:)?\/\/|url\(\s*["']?\s*(?:https?:)?\/\//i.exec(text);
  return [
    ...(active
      ? [
          {
            code: 'MEDIA_SCRIPT',
            message: `“${media.file}” contains “${active[0].trim()}”; a drawing must not run anything.`,
            path: place(media),
            hint: 'Save it as a plain SVG.',
          },
        ]
      : []),
    ...(remote
      ? [
          {
            code: 'MEDIA_REMOTE',
            message: `“${media.file}” loads something from another server.`,
            path: place(media),
            hint: 'Put everything it needs into the file.',
          },
        ]
      : []),
  ];
}

/** May a medium of this licence stand in a course of that one? Shown as it is: yes; adapted: by table. */
function licenceProblems(media: Media, course: Licence): Problem[] {
  const adapted = media.changes !== undefined;
  if (!adapted) return [];
  const problem = (why: string): Problem[] => [
    {
      code: 'LICENCE_CLASH',
      message: `“${media.file}” (${licenceName(media.licence)}) was changed, but ${why}.`,
      path: place(media),
      hint: 'Use it unchanged and leave “changes” out, find another one, or change the licence of the course.',
    },
  ];
  if (media.licence.includes('-ND')) return problem('its licence allows no changes');
  if (media.licence.includes('-NC') && !course.includes('-NC')) {
    return problem(`its licence forbids commercial use and ${licenceName(course)} does not`);
  }
  if (media.licence.includes('-SA') && !course.includes('-SA')) {
    return problem(
      `its licence asks for the same licence, and the course has ${licenceName(course)}`,
    );
  }
  return [];
}
