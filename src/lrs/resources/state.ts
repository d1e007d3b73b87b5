import { agentKey } from '../agent-key.ts';
import { requireScope } from '../credentials.ts';
import type { LrsContext } from '../context.ts';
import { lrsError } from '../errors.ts';
import {
  agentParameter,
  checkParameters,
  required,
  timeParameter,
  uuidParameter,
} from '../request.ts';
import type { LrsRequest } from '../request.ts';
import type { DocumentKey, DocumentScope } from '../store.ts';
import { isIri } from '../validate/formats.ts';
import * as documents from './documents.ts';

const METHODS = ['GET', 'PUT', 'POST', 'DELETE'];

/** /activities/state (xAPI 1.0.3 Communication 2.3, 2.0 4.1.6.2). */
export async function state(request: LrsRequest, lrs: LrsContext): Promise<Response> {
  requireScope(request.principal, 'profile');
  const { method, query } = request;
  if (!METHODS.includes(method)) throw lrsError.methodNotAllowed(method, METHODS);
  const extra = method === 'GET' ? ['since'] : [];
  checkParameters(query, ['activityId', 'agent', 'registration', 'stateId', ...extra]);
  const activity = required(query, 'activityId');
  if (!isIri(activity)) throw lrsError.parameterInvalid('activityId', 'must be an absolute IRI');
  const agent = agentParameter(query, request.version);
  const registration = uuidParameter(query, 'registration');
  timeParameter(query, 'since');
  const key = agentKey(lrs.pseudonyms?.agent(agent) ?? agent) ?? '';
  const scope: DocumentScope = { kind: 'state', activity, agent: key };
  if (registration !== undefined) scope.registration = registration;
  const isMany = !query.has('stateId') && (method === 'GET' || method === 'DELETE');
  if (isMany && method === 'GET') return documents.getIds(scope, request, lrs);
  if (isMany) {
    await lrs.store.deleteDocuments(scope);
    return new Response(null, { status: 204 });
  }
  const id = documents.documentId(required(query, 'stateId'), 'stateId');
  const place: DocumentKey = { ...scope, registration: registration ?? '', id };
  if (method === 'GET') return documents.getDocument(place, lrs);
  if (method === 'POST') return documents.postDocument(place, request, lrs);
  if (method === 'DELETE') return documents.deleteDocument(place, request, lrs);
  // xAPI 2.0 4.1.4 makes concurrency compulsory for state, 1.0.3 leaves it out.
  const rules = {
    putNeedsPrecondition: request.version === '2.0.0' ? 'to overwrite' : 'never',
  } as const;
  return documents.putDocument(place, request, lrs, rules);
}
