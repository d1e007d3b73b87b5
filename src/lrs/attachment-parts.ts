import { createHash } from 'node:crypto';
import { lrsError } from './errors.ts';
import { boundaryOf, parseMultipart, type Part } from './multipart.ts';
import type { Attachment } from './store.ts';

/** The JSON of a request on statements, and the parts that travel with it (Communication 1.5.2). */
export function splitBody(contentType: string, body: Buffer): { json: Buffer; parts: Part[] } {
  const type = contentType.split(';')[0]!.trim();
  if (/^application\/json$/i.test(type)) return { json: body, parts: [] };
  if (!/^multipart\/mixed$/i.test(type)) {
    throw lrsError.contentType(contentType, 'application/json or multipart/mixed');
  }
  const [first, ...parts] = parseMultipart(body, boundaryOf(contentType));
  const firstType = first?.headers.get('content-type') ?? '';
  if (first === undefined || !/^application\/json\b/i.test(firstType)) {
    throw lrsError.multipart('must begin with a part of type application/json');
  }
  return { json: first.body, parts };
}

/** The files of a request by their hashes, each proved to match its own. */
export function readFiles(parts: readonly Part[]): Map<string, Attachment> {
  const files = new Map<string, Attachment>();
  for (const part of parts) {
    const sha2 = part.headers.get('x-experience-api-hash')?.toLowerCase();
    if (sha2 === undefined) {
      throw lrsError.multipart('has a part without the header X-Experience-API-Hash');
    }
    const encoding = part.headers.get('content-transfer-encoding');
    if (encoding?.toLowerCase() !== 'binary') {
      throw lrsError.multipart('has a part without "Content-Transfer-Encoding: binary"');
    }
    if (hashLike(sha2, part.body) !== sha2) {
      throw lrsError.multipart(
        `has a part whose content does not match its hash ${sha2.slice(0, 128)}`,
      );
    }
    const contentType = part.headers.get('content-type') ?? 'application/octet-stream';
    files.set(sha2, { sha2, contentType, body: part.body });
  }
  return files;
}

function hashLike(sha2: string, body: Uint8Array): string {
  const name = { 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' }[sha2.length];
  if (name === undefined) return '';
  return createHash(name).update(body).digest('hex');
}
