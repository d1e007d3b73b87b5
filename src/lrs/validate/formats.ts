/** The string formats of xAPI (1.0.3 Data 4, 2.0 4.2.7), each as a yes-or-no question. */

const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}]+$/iu;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MAILTO = /^mailto:[^\s@:,<>\p{Cc}]+@[^\s@:,<>\p{Cc}]+$/iu;
const SHA1 = /^[0-9a-f]{40}$/i;
const SHA2 = /^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const MIME = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+\s*(;.*)?$/i;
const LANGUAGE =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|i-[a-z]{3,8}|[a-z]{2,3}-[a-z]{3,8}(?:-[a-z]{3,8})?)$/i;
const DURATION =
  /^P(?=\d|T\d)(?:\d+W|(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?D)?(?:T(?=\d)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?)$/;
const TIMESTAMP =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)([.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

export const isIri = (text: string): boolean => IRI.test(text);
export const isUuid = (text: string): boolean => UUID.test(text);
export const isMailto = (text: string): boolean => MAILTO.test(text);
export const isSha1 = (text: string): boolean => SHA1.test(text);
export const isSha2 = (text: string): boolean => SHA2.test(text);
export const isMimeType = (text: string): boolean => MIME.test(text);
export const isLanguageTag = (text: string): boolean => LANGUAGE.test(text);
export const isDuration = (text: string): boolean => DURATION.test(text);

/** A date and time in ISO 8601 (RFC 3339) that exists in the calendar; an offset of −00 does not. */
export const isTimestamp = (text: string): boolean => !Number.isNaN(timestampMs(text));

/** @returns milliseconds since 1970, NaN when the text is no timestamp. No zone means UTC. */
export function timestampMs(text: string): number {
  const match = TIMESTAMP.exec(text);
  if (!match) return Number.NaN;
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone = 'Z'] = match;
  if (/^-00(:?00)?$/.test(zone)) return Number.NaN;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 24 || m > 59 || s > 60 || (h === 24 && (m > 0 || s > 0))) return Number.NaN;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const real = new Date(date);
  if (real.getUTCMonth() !== Number(month) - 1 || real.getUTCDate() !== Number(day))
    return Number.NaN;
  const millis = Math.floor(Number(`0${fraction.replace(',', '.')}`) * 1000);
  return date + h * 3_600_000 + m * 60_000 + s * 1000 + millis - zoneMs(zone);
}

function zoneMs(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || '0');
  return (zone[0] === '-' ? -minutes : minutes) * 60_000;
}

/** The same instant in UTC, ending in Z (xAPI 2.0 4.2.7); text already in UTC stays as it is. */
export function toUtc(text: string): string {
  return /Z$/i.test(text) ? text : new Date(timestampMs(text)).toISOString();
}
