import { createHmac, randomUUID } from 'node:crypto';
import { isObject, type Json } from '../json.ts';
import { isSameText } from '../secret.ts';
import { brokerError } from './errors.ts';

/** What a learning system vouches for when it launches a course. */
export interface TicketClaims {
  /** Who vouches: the key of `ticketSecrets`, also homePage of the learner's account. */
  issuer: string;
  /** The learner's id in that system. */
  learner: string;
  /** Course IRI. */
  course: string;
  registration?: string;
  /** Seconds since 1970. */
  expires: number;
  /** Makes the ticket usable once. */
  id: string;
}

/** Signs a ticket: `base64url(JSON).base64url(HMAC-SHA-256)`. @param seconds how long it is good */
export function signTicket(
  secret: string,
  claims: Omit<TicketClaims, 'expires' | 'id'>,
  seconds = 300,
): string {
  const full: TicketClaims = {
    ...claims,
    expires: Math.floor(Date.now() / 1000) + seconds,
    id: randomUUID(),
  };
  const payload = Buffer.from(JSON.stringify(full)).toString('base64url');
  return `${payload}.${mac(secret, payload)}`;
}

/** @throws Problem 401 when the ticket is forged, expired or not understood */
export function readTicket(
  ticket: string,
  secrets: Readonly<Record<string, string>>,
  now: number,
): TicketClaims {
  const [payload = '', sent = '', ...rest] = ticket.split('.');
  const claims = rest.length > 0 ? undefined : decode(payload);
  const secret =
    claims && Object.hasOwn(secrets, claims.issuer) ? secrets[claims.issuer] : undefined;
  if (claims === undefined || secret === undefined || !isSameText(sent, mac(secret, payload))) {
    throw brokerError.assertion('is not signed by a system known here');
  }
  if (claims.expires * 1000 < now) throw brokerError.assertion('has expired');
  return claims;
}

const mac = (secret: string, payload: string): string =>
  createHmac('sha256', secret).update(payload).digest('base64url');

function decode(payload: string): TicketClaims | undefined {
  let value: Json;
  try {
    value = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Json;
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const { issuer, learner, course, registration, expires, id } = value;
  const isWhole =
    [issuer, learner, course, id].every((one) => typeof one === 'string' && one !== '') &&
    typeof expires === 'number' &&
    (registration === undefined || typeof registration === 'string');
  // The shape was checked in the line above.
  return isWhole ? (value as unknown as TicketClaims) : undefined;
}
