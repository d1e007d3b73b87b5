import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { previewRecords } from '../../src/cli/commands/preview-records.ts';
import { courseIri } from '../../src/core/iri.ts';
import type { Launched, LaunchStatus } from '../../src/preview/launch/exchange.ts';
import type { CourseEntry } from '../../src/preview/options.ts';
import { createPreview } from '../../src/preview/server.ts';
import { temporaryFolder, temporaryStore } from '../lrs/support.ts';

/** Courses launched by the preview LMS in front of the real record store, without a network. */
export type JsonRecord = Record<string, unknown>;

export const COURSE = 'https://w3id.org/ecoheritage/courses/map';
export const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const ADL = 'http://adlnet.gov/expapi/verbs/';

const words =
  '<title><langstring lang="en">A map</langstring></title><description><langstring lang="en">It.</langstring></description>';

/** A course structure with one unit. */
export const structure = (
  attributes = 'moveOn="CompletedAndPassed" masteryScore="0.7"',
  more = '',
): string => `<?xml version="1.0"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="${COURSE}/cmi5">${words}</course>
<block id="${COURSE}/block">${words}
<au id="${COURSE}" ${attributes}>${words}<url>index.html?skin=plain</url>${more}</au></block>
</courseStructure>`;

const TINCAN = `<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
<activity id="${COURSE}" type="http://adlnet.gov/expapi/activities/course"><name>A map</name>
<description lang="en">It.</description><launch lang="en">index.html</launch></activity></activities></tincan>`;

const formats = ['cmi5', 'xapi'].map((id) => ({ id, label: id }));
const course: CourseEntry = {
  id: 'map',
  title: 'A map',
  summary: 'It.',
  version: '1.0.0',
  languages: ['en'],
  minutes: 5,
  formats,
};

export interface World {
  app: Hono;
  /** What the record store has of a registration, oldest first. */
  statements(registration: string): Promise<JsonRecord[]>;
  launch(format?: string, learner?: string, mode?: string): Promise<Course>;
  post(path: string, body?: unknown): Promise<Response>;
}

export function previewWorld(cmi5 = structure(), dataFolder = temporaryFolder()): World {
  const store = temporaryStore();
  const origins: string[] = [];
  const secret = 'a secret of this workbench that is long enough';
  const { records } = previewRecords({
    store,
    isCourse: (iri) => iri === courseIri('map'),
    origins,
    secret,
  });
  const text = (content: string) => new TextEncoder().encode(content);
  const app = createPreview({
    catalogue: () => Promise.resolve([course]),
    openPackage: () =>
      Promise.resolve(
        new Map([
          ['cmi5.xml', text(cmi5)],
          ['tincan.xml', text(TINCAN)],
          ['index.html', text('<!doctype html>')],
        ]),
      ),
    downloadPackage: () => Promise.resolve({ name: 'map.zip', bytes: text('zip') }),
    pages: { tokens: '', playScript: '' },
    dataFolder,
    records,
    report: (error) => assert.fail(String(error)),
  });
  const post = async (path: string, body?: unknown) =>
    app.request(path, { method: 'POST', ...(body ? { body: JSON.stringify(body) } : {}) });
  return {
    app,
    post,
    async statements(registration) {
      const query = new URLSearchParams({ registration, ascending: 'true' });
      const response = await records.asPlatform(
        new Request(`http://inside/statements?${query.toString()}`, {
          headers: { 'x-experience-api-version': '1.0.3' },
        }),
      );
      return ((await response.json()) as { statements: JsonRecord[] }).statements;
    },
    async launch(format = 'cmi5', learner = 'ana', mode = 'Normal') {
      const response = await post(`/preview/launches/map/${format}/${learner}`, {
        mode,
        languages: 'es,en',
      });
      assert.equal(response.status, 200, await response.clone().text());
      return launchedCourse(app, (await response.json()) as Launched);
    },
  };
}

export type Course = ReturnType<typeof launchedCourse>;

/** What a course does with its launch. */
function launchedCourse(app: Hono, launched: Launched) {
  const url = new URL(launched.url, 'http://localhost');
  const query = url.searchParams;
  const endpoint = query.get('endpoint')!;
  const actor = JSON.parse(query.get('actor')!) as JsonRecord;
  const registration = query.get('registration')!;
  const activityId = (query.get('activityId') ?? query.get('activity_id'))!;
  let authorization = query.get('auth') ?? '';
  let clock = Date.now();

  const request = async (
    method: string,
    path: string,
    body?: unknown,
    token = authorization,
  ): Promise<Response> =>
    app.request(`${endpoint}${path}`, {
      method,
      headers: {
        authorization: token,
        'x-experience-api-version': '1.0.3',
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const fetchToken = async (): Promise<JsonRecord> => {
    const response = await app.request(query.get('fetch')!, { method: 'POST' });
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type')!, /application\/json/);
    const answer = (await response.json()) as JsonRecord;
    if (typeof answer['auth-token'] === 'string') authorization = `Basic ${answer['auth-token']}`;
    return answer;
  };
  const stateQuery = (stateId: string) =>
    `activities/state?${new URLSearchParams({
      agent: JSON.stringify(actor),
      activityId,
      registration,
      stateId,
    }).toString()}`;

  /** A statement in the order of the clock, as a conforming course makes it. */
  function statement(verb: string, changes: JsonRecord = {}, isDefined = true): JsonRecord {
    const isJudgement = ['completed', 'passed', 'failed'].includes(verb);
    const success = { passed: { success: true }, failed: { success: false } }[verb] ?? {};
    const duration = isJudgement || verb === 'terminated' ? { duration: 'PT5S' } : {};
    const result = {
      ...success,
      ...duration,
      ...(verb === 'completed' ? { completion: true } : {}),
    };
    const categories = isDefined ? [CMI5, ...(isJudgement ? [MOVE_ON] : [])] : [];
    return {
      id: randomUUID(),
      timestamp: new Date((clock += 10)).toISOString(),
      actor,
      verb: { id: ADL + verb, display: { en: verb } },
      object: { objectType: 'Activity', id: activityId },
      ...(Object.keys(result).length > 0 ? { result } : {}),
      context: {
        registration,
        contextActivities: {
          grouping: [{ id: COURSE }],
          ...(categories.length > 0 ? { category: categories.map((id) => ({ id })) } : {}),
        },
        extensions: { [SESSION]: launched.sessionId, [MASTERY]: 0.7 },
      },
      ...changes,
    };
  }
  return {
    launched,
    url,
    actor,
    registration,
    activityId,
    request,
    fetchToken,
    statement,
    token: () => authorization,
    readState: async (stateId: string) => request('GET', stateQuery(stateId)),
    writeState: async (stateId: string, content: unknown) =>
      request('PUT', stateQuery(stateId), content),
    send: async (...list: JsonRecord[]) => request('POST', 'statements', list),
    say: async (...verbs: string[]) =>
      request(
        'POST',
        'statements',
        verbs.map((verb) => statement(verb)),
      ),
    status: async (): Promise<LaunchStatus> =>
      (
        await app.request(`/preview/sessions/${launched.sessionId}`)
      ).json() as Promise<LaunchStatus>,
    control: (path: string, method = 'POST', body?: string) =>
      app.request(`/preview/sessions/${launched.sessionId}/${path}`, {
        method,
        ...(body ? { body } : {}),
      }),
  };
}
