import { createHash } from 'node:crypto';
import { lrsError } from './errors.ts';

/** SHA-1 in hexadecimal, as xAPI 1.0.3 Communication 3.1 wants it; the answer puts quotes around. */
export const etagOf = (body: Uint8Array): string => createHash('sha1').update(body).digest('hex');

export interface Preconditions {
  ifMatch: string | undefined;
  ifNoneMatch: string | undefined;
}

const tags = (header: string): string[] =>
  header.split(',').map((one) => one.trim().replace(/^W\//, '').replaceAll('"', '').toLowerCase());

/** RFC 9110 13.1: throws 412 when the document is not the one the sender thinks of. */
export function checkPreconditions(given: Preconditions, etag: string | undefined): void {
  const { ifMatch, ifNoneMatch } = given;
  if (ifMatch !== undefined) {
    const list = tags(ifMatch);
    if (etag === undefined || !(list.includes('*') || list.includes(etag))) {
      throw lrsError.preconditionFailed();
    }
  }
  if (ifNoneMatch !== undefined && etag !== undefined) {
    const list = tags(ifNoneMatch);
    if (list.includes('*') || list.includes(etag)) throw lrsError.preconditionFailed();
  }
}
