const TYPES: Record<string, string> = {
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webp: 'image/webp',
  xhtml: 'application/xhtml+xml',
};

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

/** The media type of a file by its name. */
export const mediaType = (path: string): string =>
  TYPES[endingOf(path)] ?? 'application/octet-stream';

/** True for pictures that every reader shows (EPUB 3.3, core media types). */
export const isCoreImage = (path: string): boolean => mediaType(path).startsWith('image/');
