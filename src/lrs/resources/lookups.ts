import { agentKey } from '../agent-key.ts';
import { requireScope } from '../credentials.ts';
import type { LrsContext } from '../context.ts';
import { lrsError } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { agentParameter, checkParameters, required, type LrsRequest } from '../request.ts';
import { isIri } from '../validate/formats.ts';

/** GET /activities: everything known of an activity (xAPI 1.0.3 Communication 2.5). */
export async function activities(request: LrsRequest, lrs: LrsContext): Promise<Response> {
  onlyGet(request);
  checkParameters(request.query, ['activityId']);
  const id = required(request.query, 'activityId');
  if (!isIri(id)) throw lrsError.parameterInvalid('activityId', 'must be an absolute IRI');
  const definition = (await lrs.store.definitions([id])).get(id);
  const activity: JsonObject = { objectType: 'Activity', id };
  if (definition !== undefined) activity['definition'] = definition;
  return Response.json(activity);
}

/** GET /agents: a Person with the identifiers and names known (xAPI 1.0.3 Communication 2.4). */
export async function agents(request: LrsRequest, lrs: LrsContext): Promise<Response> {
  onlyGet(request);
  checkParameters(request.query, ['agent']);
  const asked = agentParameter(request.query, request.version);
  const agent = lrs.pseudonyms?.agent(asked) ?? asked;
  const names = await lrs.store.agentNames(agentKey(agent) ?? '');
  const { name } = agent;
  if (typeof name === 'string' && !names.includes(name)) names.push(name);
  const person: JsonObject = { objectType: 'Person' };
  if (names.length > 0) person['name'] = names;
  for (const kind of ['mbox', 'mbox_sha1sum', 'openid', 'account']) {
    const value = agent[kind];
    if (value !== undefined) person[kind] = [value];
  }
  return Response.json(person);
}

function onlyGet(request: LrsRequest): void {
  requireScope(request.principal, 'read-all', 'read-mine', 'profile');
  if (request.method !== 'GET') throw lrsError.methodNotAllowed(request.method, ['GET', 'HEAD']);
}
