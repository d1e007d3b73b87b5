import { verify, X509Certificate } from 'node:crypto';
import { sameStatement, SIGNATURE_USAGE } from './equality.ts';
import { lrsError } from './errors.ts';
import { isObject, type Json, type JsonObject, textOf } from './json.ts';

const ALGORITHMS: Readonly<Record<string, string>> = {
  RS256: 'RSA-SHA256',
  RS384: 'RSA-SHA384',
  RS512: 'RSA-SHA512',
};

const MOST_CERTIFICATES = 10;

/** Hashes (lower case) of the signature attachments of a statement. */
export function signatureHashes(statement: JsonObject): string[] {
  const files = statement['attachments'];
  if (!Array.isArray(files)) return [];
  const hashes: string[] = [];
  for (const file of files) {
    if (!isObject(file) || file['usageType'] !== SIGNATURE_USAGE) continue;
    if (file['contentType'] !== 'application/octet-stream') {
      throw lrsError.signature('must be attached as application/octet-stream (xAPI Data 2.6)');
    }
    hashes.push(textOf(file['sha2']).toLowerCase());
  }
  return hashes;
}

/**
 * Verifies a JWS in compact form over a statement (xAPI 1.0.3 Data 2.6, RFC 7515): the algorithm,
 * the key of the first certificate and the chain behind it when `x5c` is there, and that the payload means the statement.
 */
export function verifySignature(jws: Buffer, statement: JsonObject): void {
  const [head, payload, mark, ...rest] = jws.toString('latin1').trim().split('.');
  if (!head || !payload || mark === undefined || rest.length > 0) {
    throw lrsError.signature('is not a JWS in compact form (header.payload.signature)');
  }
  const header = decode(head, 'header');
  const algorithm = ALGORITHMS[textOf(header['alg'])];
  if (algorithm === undefined) {
    throw lrsError.signature(
      `uses the algorithm ${textOf(header['alg']).slice(0, 20)}; use RS256, RS384 or RS512`,
    );
  }
  const chain = header['x5c'];
  if (chain !== undefined) {
    const [first, ...rest] = certificates(chain);
    if (first === undefined || !isVerified(first, algorithm, `${head}.${payload}`, mark)) {
      throw lrsError.signature('does not match the key of its certificate (x5c)');
    }
    if (!isChain([first, ...rest])) {
      throw lrsError.signature(
        'has a chain (x5c) in which one certificate does not vouch for the one before',
      );
    }
  }
  const signed = decode(payload, 'payload');
  const hasTimestamp = signed['timestamp'] !== undefined && statement['timestamp'] !== undefined;
  if (!sameStatement(statement, signed, hasTimestamp)) {
    throw lrsError.signature('was made over a different statement than the one sent');
  }
}

/** None when one of them is no certificate. */
function certificates(chain: Json): X509Certificate[] {
  const list = Array.isArray(chain) ? chain.slice(0, MOST_CERTIFICATES + 1) : [];
  if (list.length > MOST_CERTIFICATES) return [];
  try {
    return list.map((one) => new X509Certificate(Buffer.from(textOf(one), 'base64')));
  } catch {
    return [];
  }
}

function isVerified(
  { publicKey }: X509Certificate,
  algorithm: string,
  input: string,
  mark: string,
): boolean {
  try {
    return verify(algorithm, Buffer.from(input), publicKey, Buffer.from(mark, 'base64url'));
  } catch {
    return false;
  }
}

/** RFC 7515 4.1.6: each certificate certifies the one before. Whom to trust at its end is not ours. */
const isChain = (chain: readonly X509Certificate[]): boolean =>
  chain.slice(1).every((issuer, index) => {
    const one = chain[index]!;
    return one.checkIssued(issuer) && one.verify(issuer.publicKey);
  });

function decode(text: string, name: string): JsonObject {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Json;
    if (isObject(value)) return value;
  } catch {
    // Falls through to the same sentence.
  }
  throw lrsError.signature(`has a ${name} that is not a JSON object`);
}
