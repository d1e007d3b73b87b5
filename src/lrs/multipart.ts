import { randomBytes } from 'node:crypto';
import { lrsError } from './errors.ts';

/** One part of a multipart/mixed body; header names in lower case. */
export interface Part {
  headers: Map<string, string>;
  body: Buffer;
}

/** The boundary named in a Content-Type, or a refusal. */
export function boundaryOf(contentType: string): string {
  const match = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) {
    throw lrsError.multipart('has no boundary; name it in the Content-Type header');
  }
  return boundary;
}

/** Splits a multipart/mixed body (RFC 2046 5.1). Parts are views into `body`, not copies. */
export function parseMultipart(body: Buffer, boundary: string): Part[] {
  const marker = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let start = body.indexOf(marker);
  if (start < 0) throw lrsError.multipart(`does not contain its boundary "${boundary}"`);
  for (;;) {
    const afterMarker = start + marker.length;
    if (body.subarray(afterMarker, afterMarker + 2).toString('latin1') === '--') return parts;
    const lineEnd = body.indexOf('\n', afterMarker);
    const next = nextMarker(body, marker, afterMarker);
    if (lineEnd < 0 || next < 0) {
      throw lrsError.multipart(`breaks off: the closing boundary "--${boundary}--" is missing`);
    }
    parts.push(parsePart(body.subarray(lineEnd + 1, next)));
    start = body.indexOf(marker, next);
  }
}

/** Where the line break before the next boundary begins, so that it does not count as content. */
function nextMarker(body: Buffer, marker: Buffer, from: number): number {
  let position = body.indexOf(marker, from);
  while (position > 0 && body[position - 1] !== 10) position = body.indexOf(marker, position + 1);
  if (position < 0) return -1;
  return body[position - 2] === 13 ? position - 2 : position - 1;
}

function parsePart(part: Buffer): Part {
  let end = part.indexOf('\r\n\r\n');
  let width = 4;
  const bare = part.indexOf('\n\n');
  if (end < 0 || (bare >= 0 && bare < end)) [end, width] = [bare, 2];
  if (end < 0) throw lrsError.multipart('has a part without the empty line after its headers');
  const headers = new Map<string, string>();
  for (const line of part.subarray(0, end).toString('latin1').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0)
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: part.subarray(end + width) };
}

/** Writes a multipart/mixed body: the JSON first, then one part for each attachment. */
export function writeMultipart(
  json: string,
  attachments: readonly { sha2: string; contentType: string; body: Uint8Array }[],
): { contentType: string; body: Buffer } {
  const boundary = `eco-${randomBytes(18).toString('hex')}`;
  const chunks: Uint8Array[] = [
    Buffer.from(`--${boundary}\r\nContent-Type: application/json\r\n\r\n${json}`),
  ];
  for (const one of attachments) {
    const headers = [
      `Content-Type: ${one.contentType.replace(/[\r\n]/g, ' ')}`,
      'Content-Transfer-Encoding: binary',
      `X-Experience-API-Hash: ${one.sha2}`,
    ];
    chunks.push(Buffer.from(`\r\n--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n`), one.body);
  }
  chunks.push(Buffer.from(`\r\n--${boundary}--\r\n`));
  return { contentType: `multipart/mixed; boundary=${boundary}`, body: Buffer.concat(chunks) };
}
