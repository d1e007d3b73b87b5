import { requireScope } from '../credentials.ts';
import type { LrsContext } from '../context.ts';
import { lrsError } from '../errors.ts';
import { readStatements, type Ingested } from '../ingest.ts';
import type { Identity } from '../privacy/pseudonyms.ts';
import { checkParameters, required, type LrsRequest } from '../request.ts';
import { isUuid } from '../validate/formats.ts';

/** PUT statements: one statement under the id of the address (xAPI 1.0.3 Communication 2.1.1). */
export async function putStatement(request: LrsRequest, lrs: LrsContext): Promise<Response> {
  requireScope(request.principal, 'write');
  checkParameters(request.query, ['statementId']);
  const id = required(request.query, 'statementId');
  if (!isUuid(id)) throw lrsError.parameterInvalid('statementId', 'must be a UUID');
  await store(request, lrs, { single: true, id: id.toLowerCase() });
  return new Response(null, { status: 204 });
}

/** POST statements: one or many, all or none (xAPI 1.0.3 Communication 2.1.2). */
export async function postStatements(request: LrsRequest, lrs: LrsContext): Promise<Response> {
  requireScope(request.principal, 'write');
  checkParameters(request.query, []);
  const { statements } = await store(request, lrs, { single: false });
  return Response.json(statements.map((one) => one.id));
}

async function store(
  request: LrsRequest,
  lrs: LrsContext,
  mustBe: { single: boolean; id?: string },
): Promise<Ingested> {
  const body = await request.body();
  const identities: Identity[] = [];
  const { pseudonyms } = lrs;
  const ingested = readStatements(
    request.header('content-type') ?? '',
    body,
    {
      version: request.version,
      principal: request.principal,
      limits: lrs.limits,
      ...(pseudonyms && {
        transform: (statement) => {
          const changed = pseudonyms.statement(statement);
          identities.push(...changed.identities);
          return changed.statement;
        },
      }),
    },
    mustBe,
  );
  if (identities.length > 0) await lrs.identities.keep(identities);
  await lrs.store.addStatements(ingested.statements, ingested.attachments);
  return ingested;
}
