import { Problem } from './problem.ts';

const bad = (code: string, message: string, path?: string): Problem =>
  new Problem(400, code, message, path === undefined ? {} : { path });

/** Every refusal of the record store that is not about the shape of a statement. */
export const lrsError = {
  invalid: (path: string, what: string, rule: string): Problem =>
    bad('STATEMENT_INVALID', `${path}: ${what} (${rule}).`, path),
  parameterMissing: (name: string): Problem =>
    bad('PARAMETER_MISSING', `The parameter "${name}" is missing. Add it to the address.`, name),
  parameterUnknown: (name: string, known: readonly string[]): Problem =>
    bad(
      'PARAMETER_UNKNOWN',
      `The parameter "${name}" does not exist here. Known are ${known.join(', ')}; names are case-sensitive.`,
      name,
    ),
  parameterTwice: (name: string): Problem =>
    bad('PARAMETER_TWICE', `The parameter "${name}" is given twice. Send it once.`, name),
  parameterInvalid: (name: string, what: string): Problem =>
    bad('PARAMETER_INVALID', `The parameter "${name}" ${what}.`, name),
  parameterClash: (name: string, other: string): Problem =>
    bad('PARAMETER_CLASH', `"${name}" cannot be used together with "${other}".`, name),
  versionMissing: (): Problem =>
    new Problem(
      400,
      'VERSION_MISSING',
      'The header X-Experience-API-Version is missing. Send 1.0.3 or 2.0.0.',
      // xAPI 1.0.3 Communication 3.3: a request without the header speaks a version before 1.0.
      { headers: { 'x-experience-api-version': '0.95' } },
    ),
  versionUnsupported: (version: string): Problem =>
    bad(
      'VERSION_UNSUPPORTED',
      `X-Experience-API-Version "${version.slice(0, 40)}" is not supported. Send 1.0.3 or 2.0.0.`,
    ),
  jsonMalformed: (detail: string): Problem =>
    bad('JSON_MALFORMED', `The body is not valid JSON: ${detail}. Check it with a JSON tool.`),
  jsonTooDeep: (depth: number): Problem =>
    bad('JSON_TOO_DEEP', `The body nests deeper than ${depth} levels. Flatten its extensions.`),
  notUtf8: (): Problem =>
    bad('NOT_UTF8', 'The body is not UTF-8. JSON must be sent as UTF-8 without another charset.'),
  charset: (charset: string): Problem =>
    bad('CHARSET', `The charset "${charset.slice(0, 40)}" is not accepted. Send JSON as UTF-8.`),
  contentType: (given: string, wanted: string): Problem =>
    bad('CONTENT_TYPE', `Content-Type is "${given.slice(0, 80)}"; it must be ${wanted}.`),
  bodyTooLarge: (limit: number): Problem =>
    new Problem(
      413,
      'BODY_TOO_LARGE',
      `The body is larger than ${limit} bytes. Send fewer statements at once, or a smaller file.`,
    ),
  tooManyStatements: (count: number, limit: number): Problem =>
    new Problem(
      413,
      'TOO_MANY_STATEMENTS',
      `The request has ${count} statements; at most ${limit} are taken at once. Split it.`,
    ),
  multipart: (what: string): Problem => bad('MULTIPART', `The multipart body ${what}.`),
  signature: (what: string): Problem => bad('SIGNATURE', `The signature ${what}.`),
  statementConflict: (id: string): Problem =>
    new Problem(
      409,
      'STATEMENT_CONFLICT',
      `A different statement with the id ${id} is stored already. Statements never change; send a new id.`,
    ),
  documentConflict: (): Problem =>
    new Problem(
      409,
      'DOCUMENT_EXISTS',
      'The document exists already. Read it, then send its ETag in If-Match (or If-None-Match: * to create only).',
    ),
  preconditionMissing: (): Problem =>
    bad(
      'PRECONDITION_MISSING',
      'PUT on a profile needs If-None-Match: * for a new document or If-Match with the ETag of the old one.',
    ),
  preconditionFailed: (): Problem =>
    new Problem(
      412,
      'PRECONDITION_FAILED',
      'The document has changed since you read it. Read it again and repeat with the new ETag.',
    ),
  notFound: (what: string): Problem => new Problem(404, 'NOT_FOUND', `There is no ${what} here.`),
  methodNotAllowed: (method: string, allowed: readonly string[]): Problem =>
    new Problem(405, 'METHOD', `${method} is not possible here; use ${allowed.join(', ')}.`, {
      headers: { allow: allowed.join(', ') },
    }),
  unauthorized: (): Problem =>
    new Problem(
      401,
      'UNAUTHORIZED',
      'The key is missing, wrong or revoked. Send "Authorization: Basic" with a key made by `eco lrs key add`.',
    ),
  forbidden: (scope: string): Problem =>
    new Problem(
      403,
      'FORBIDDEN',
      `This key lacks the scope "${scope}". Ask for a key that has it.`,
    ),
  rateLimited: (seconds: number): Problem =>
    new Problem(429, 'RATE_LIMITED', `Too many requests. Try again in ${seconds} seconds.`, {
      headers: { 'retry-after': String(seconds) },
    }),
  storeFull: (): Problem =>
    new Problem(
      507,
      'STORE_FULL',
      'The record store has no room left; nothing of this request was stored. Free disk space, then send again.',
    ),
  storeBusy: (): Problem =>
    new Problem(
      503,
      'STORE_UNAVAILABLE',
      'The record store cannot be written just now; nothing of this request was stored. Send again later.',
      { headers: { 'retry-after': '5' } },
    ),
};
