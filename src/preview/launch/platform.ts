import { previewError } from '../errors.ts';
import type { PreviewRecords } from '../options.ts';
import type { JsonRecord } from './lms-statements.ts';

/** The platform's own dealings with record store and broker. */
export interface Platform {
  /** Records a statement of the platform; one that is there already is left alone. */
  tell(statement: JsonRecord): Promise<void>;
  /** Whether the record store has a statement, so that it is only sent again. */
  has(statementId: string): Promise<boolean>;
  putState(place: StatePlace, stateId: string, content: JsonRecord): Promise<void>;
  /** The state a course has saved: the first document that is not the platform's; `''` without one. */
  readState(place: StatePlace): Promise<string>;
  /** Writes the learner's preferences where there are none (cmi5 11). */
  offerPreferences(actor: JsonRecord, preferences: JsonRecord): Promise<void>;
  /** Opens a session of the broker for a learner it is told about. */
  open(learner: string, course: string, registration: string): Promise<Opened>;
  /** Ends it: the token is good for nothing from now on. */
  end(token: string): Promise<void>;
  /** Passes a request of a course on, with the broker's token. */
  pass(path: string, request: PassedRequest, token: string): Promise<Response>;
}

export interface Opened {
  token: string;
  actor: JsonRecord;
}

export interface StatePlace {
  actor: JsonRecord;
  activityId: string;
  registration: string;
}

export interface PassedRequest {
  method: string;
  headers: Headers;
  body?: string;
}

export const LAUNCH_DATA = 'LMS.LaunchData';

export function createPlatform(records: PreviewRecords): Platform {
  async function ask(
    method: string,
    path: string,
    query: Record<string, string> = {},
    content?: JsonRecord,
  ): Promise<Response> {
    return records.asPlatform(
      new Request(`http://inside${path}?${new URLSearchParams(query).toString()}`, {
        method,
        headers: {
          'x-experience-api-version': '1.0.3',
          ...(content ? { 'content-type': 'application/json' } : {}),
        },
        ...(content ? { body: JSON.stringify(content) } : {}),
      }),
    );
  }

  async function demand(response: Response, ...fine: number[]): Promise<Response> {
    if (response.ok || fine.includes(response.status)) return response;
    throw previewError.recordStore(response.status, await response.text());
  }

  const placeQuery = ({ actor, activityId, registration }: StatePlace) => ({
    agent: JSON.stringify(actor),
    activityId,
    registration,
  });

  return {
    async tell(statement) {
      await demand(await ask('POST', '/statements', {}, statement), 409);
    },
    has: async (statementId) => (await ask('GET', '/statements', { statementId })).ok,
    async putState(place, stateId, content) {
      await demand(
        await ask('PUT', '/activities/state', { ...placeQuery(place), stateId }, content),
      );
    },
    async readState(place) {
      const query = placeQuery(place);
      const list = await demand(await ask('GET', '/activities/state', query));
      const ids = (await list.json()) as string[];
      const stateId = ids.find((id) => id !== LAUNCH_DATA);
      if (stateId === undefined) return '';
      return (await demand(await ask('GET', '/activities/state', { ...query, stateId }))).text();
    },
    async offerPreferences(actor, preferences) {
      const query = { agent: JSON.stringify(actor), profileId: 'cmi5LearnerPreferences' };
      if ((await ask('GET', '/agents/profile', query)).status !== 404) return;
      await demand(await ask('POST', '/agents/profile', query, preferences));
    },
    async open(learner, course, registration) {
      const ticket = records.ticket({ learner, course, registration });
      const response = await records.broker(
        new Request('http://inside/launch', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ course, registration, assertion: { kind: 'ticket', ticket } }),
        }),
      );
      return (await (await demand(response)).json()) as Opened;
    },
    async end(token) {
      await records.broker(
        new Request('http://inside/launch', {
          method: 'DELETE',
          headers: { authorization: `Bearer ${token}` },
        }),
      );
    },
    async pass(path, { method, headers, body }, token) {
      const onward = new Headers(headers);
      onward.set('authorization', `Bearer ${token}`);
      for (const name of ['content-length', 'host', 'connection', 'origin']) onward.delete(name);
      return records.broker(
        new Request(`http://inside/xapi${path}`, {
          method,
          headers: onward,
          ...(body === undefined ? {} : { body }),
        }),
      );
    },
  };
}
