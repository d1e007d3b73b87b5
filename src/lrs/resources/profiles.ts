import { agentKey } from '../agent-key.ts';
import { requireScope } from '../credentials.ts';
import type { LrsContext } from '../context.ts';
import { lrsError } from '../errors.ts';
import {
  agentParameter,
  checkParameters,
  required,
  timeParameter,
  type LrsRequest,
} from '../request.ts';
import type { DocumentKey, DocumentScope } from '../store.ts';
import { isIri } from '../validate/formats.ts';
import * as documents from './documents.ts';

const METHODS = ['GET', 'PUT', 'POST', 'DELETE'];

/** /agents/profile (xAPI 1.0.3 Communication 2.6, 2.0 4.1.6.5). */
export async function agentProfile(request: LrsRequest, lrs: LrsContext): Promise<Response> {
  check(request, 'agent');
  const agent = agentParameter(request.query, request.version);
  const key = agentKey(lrs.pseudonyms?.agent(agent) ?? agent) ?? '';
  return profile(
    { kind: 'agent-profile', activity: '', agent: key, registration: '' },
    request,
    lrs,
  );
}

/** /activities/profile (xAPI 1.0.3 Communication 2.7, 2.0 4.1.6.6). */
export async function activityProfile(request: LrsRequest, lrs: LrsContext): Promise<Response> {
  check(request, 'activityId');
  const activity = required(request.query, 'activityId');
  if (!isIri(activity)) throw lrsError.parameterInvalid('activityId', 'must be an absolute IRI');
  return profile({ kind: 'activity-profile', activity, agent: '', registration: '' }, request, lrs);
}

function check(request: LrsRequest, subject: string): void {
  requireScope(request.principal, 'profile');
  const { method } = request;
  if (!METHODS.includes(method)) throw lrsError.methodNotAllowed(method, METHODS);
  const extra = method === 'GET' ? ['since'] : [];
  checkParameters(request.query, [subject, 'profileId', ...extra]);
}

async function profile(
  scope: DocumentScope & { registration: '' },
  request: LrsRequest,
  lrs: LrsContext,
): Promise<Response> {
  timeParameter(request.query, 'since');
  if (request.method === 'GET' && !request.query.has('profileId')) {
    return documents.getIds(scope, request, lrs);
  }
  const id = documents.documentId(required(request.query, 'profileId'), 'profileId');
  const place: DocumentKey = { ...scope, id };
  switch (request.method) {
    case 'GET':
      return documents.getDocument(place, lrs);
    case 'POST':
      return documents.postDocument(place, request, lrs);
    case 'DELETE':
      return documents.deleteDocument(place, request, lrs);
    default:
      return documents.putDocument(place, request, lrs, {
        putNeedsPrecondition: request.version === '2.0.0' ? 'to overwrite' : 'always',
      });
  }
}
