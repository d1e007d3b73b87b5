import { lrsError } from './errors.ts';

/** The two editions of the standard; behaviour is chosen per request. */
export type Version = '1.0.3' | '2.0.0';

/**
 * Reads `X-Experience-API-Version` (xAPI 1.0.3 Communication 3.3, xAPI 2.0 4.1.5).
 * @throws Problem 400 when it is missing or not 1.0.x or 2.0.x.
 */
export function readVersion(header: string | undefined): Version {
  if (header === undefined || header === '') throw lrsError.versionMissing();
  if (/^1\.0(\.\d+)?$/.test(header)) return '1.0.3';
  if (/^2\.0(\.\d+)?$/.test(header)) return '2.0.0';
  throw lrsError.versionUnsupported(header);
}
