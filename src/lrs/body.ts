import { lrsError } from './errors.ts';
import type { Json } from './json.ts';

/** Reads a body up to a limit without trusting Content-Length. */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  const announced = Number(request.headers.get('content-length') ?? '0');
  if (announced > limit) throw lrsError.bodyTooLarge(limit);
  if (request.body === null) return Buffer.alloc(0);
  // The announced length is enforced by the HTTP parser, so the quick way is safe.
  if (announced > 0 && !request.headers.has('transfer-encoding')) {
    return Buffer.from(await request.arrayBuffer());
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw lrsError.bodyTooLarge(limit);
    }
    chunks.push(value);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

export function decodeUtf8(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch {
    throw lrsError.notUtf8();
  }
}

/** @throws Problem 400 when it is no JSON or nests too deep */
export function parseJson(text: string, depth: number): Json {
  checkDepth(text, depth);
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const detail =
      error instanceof Error ? error.message.replace(/, ?"[\s\S]*$/, '') : 'it does not parse';
    throw lrsError.jsonMalformed(detail.slice(0, 200));
  }
}

/** Counts brackets outside strings before parsing: what comes later may then recurse safely. */
function checkDepth(text: string, limit: number): void {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      index = endOfString(text, index);
      if (index === -1) return;
    } else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > limit) throw lrsError.jsonTooDeep(limit);
    } else if (code === 125 || code === 93) depth -= 1;
  }
}

const QUOTE = 34;
const BACKSLASH = 92;

/** @returns where the string that begins at `start` ends, −1 when it does not */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return -1;
}
