import { sign, type KeyObject } from 'node:crypto';

/** Just enough DER (X.690) for a certificate of version 1 (RFC 5280 4.1). */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const [INTEGER, BITS, NULL, OID, UTF8, TIME, SEQUENCE, SET] = [2, 3, 5, 6, 12, 24, 48, 49];
const SHA256_WITH_RSA = Buffer.from('2a864886f70d01010b', 'hex');
const COMMON_NAME = Buffer.from('550403', 'hex');

const nameOf = (common: string): Buffer =>
  der(SEQUENCE, der(SET, der(SEQUENCE, der(OID, COMMON_NAME), der(UTF8, Buffer.from(common)))));

/** A certificate in base64 that says whose the public key is, signed by the issuer. */
export function certificate(
  subject: { name: string; key: KeyObject },
  issuer: { name: string; key: KeyObject },
): string {
  const algorithm = der(SEQUENCE, der(OID, SHA256_WITH_RSA), der(NULL));
  const times = ['20000101000000Z', '29990101000000Z'].map((time) => der(TIME, Buffer.from(time)));
  const body = der(
    SEQUENCE,
    der(INTEGER, Buffer.from([1])),
    algorithm,
    nameOf(issuer.name),
    der(SEQUENCE, ...times),
    nameOf(subject.name),
    subject.key.export({ type: 'spki', format: 'der' }),
  );
  const mark = sign('RSA-SHA256', body, issuer.key);
  return der(SEQUENCE, body, algorithm, der(BITS, Buffer.from([0]), mark)).toString('base64');
}
