import { mimeType } from './mime.ts';

/** Formats that an LMS serves: their files get the types Moodle gives. */
const isLmsFormat = (formatId: string): boolean => formatId !== 'web' && formatId !== 'single';

interface Range {
  start: number;
  end: number;
}

/** The part of a file that a media element asks for; `undefined` when it asks for none. */
function readRange(header: string | undefined, size: number): Range | 'beyond' | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || (from === '' && to === '')) return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? 'beyond' : { start, end };
}

/** Answers with a file of a package. Names are only looked up, so none can lead elsewhere. */
export function serveFile(
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
  options: { formatId: string; range?: string | undefined },
): Response | undefined {
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const bytes = files.get(name);
  // A service worker would go on showing what was there before the author's last change.
  if (!bytes || (name === 'sw.js' && options.formatId === 'web')) return undefined;
  const headers = new Headers({
    'content-type': mimeType(name, isLmsFormat(options.formatId)),
    'accept-ranges': 'bytes',
  });
  const range = readRange(options.range, bytes.length);
  if (range === 'beyond') {
    headers.set('content-range', `bytes */${bytes.length}`);
    return new Response(null, { status: 416, headers });
  }
  if (!range) return new Response(asBody(bytes), { headers });
  headers.set('content-range', `bytes ${range.start}-${range.end}/${bytes.length}`);
  return new Response(asBody(bytes.subarray(range.start, range.end + 1)), { status: 206, headers });
}

/** Bytes as a response body; the types of the platform want to know that no memory is shared. */
export const asBody = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes as Uint8Array<ArrayBuffer>;
