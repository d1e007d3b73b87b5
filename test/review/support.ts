import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { isObject, type Json, type JsonObject, textOf } from '../../src/lrs/json.ts';
import { prepare } from '../../src/lrs/prepare.ts';
import type { Store } from '../../src/lrs/store.ts';
import {
  createReview,
  type ReviewEnv,
  type ReviewOptions,
} from '../../src/review/server/review.ts';
import { AUTHORITY } from '../lrs/support.ts';

export const COURSE = 'https://w3id.org/ecoheritage/courses/test';
const ADL = 'http://adlnet.gov/expapi';

export interface Page {
  app: Hono<ReviewEnv>;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: Json): Promise<T>;
  /** With the status instead of a failure. */
  send(method: string, path: string, options?: Sent): Promise<{ status: number; body: JsonObject }>;
}

export interface Sent {
  body?: Json;
  headers?: Record<string, string>;
}

/** The page as whoever sits at this computer has it. */
export async function openPage(store: Store, options: Partial<ReviewOptions> = {}): Promise<Page> {
  const app = createReview({ store, opensOnThisMachine: true, ...options });
  const send: Page['send'] = async (method, path, { body, headers } = {}) => {
    const answer = await app.request(`http://localhost/api/${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const value = text.startsWith('{') ? (JSON.parse(text) as Json) : { text };
    return { status: answer.status, body: isObject(value) ? value : {} };
  };
  const { body } = await send('GET', 'session');
  const csrf = { 'x-csrf-token': textOf(body['csrf']) };
  const good = async <T>(method: string, path: string, sent?: Sent): Promise<T> => {
    const answer = await send(method, path, { headers: csrf, ...sent });
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer.body as T;
  };
  return {
    app,
    send,
    get: (path) => good('GET', path),
    post: (path, sent) => good('POST', path, { body: sent, headers: csrf }),
  };
}

export const query = (more: Record<string, string> = {}): string =>
  new URLSearchParams({ course: COURSE, ...more }).toString();

export interface Told {
  learner: string;
  group?: string;
  version?: string;
  registration?: string;
  at?: string;
  attempt?: number;
  authority?: string;
  language?: string;
}

const registrations = new Map<string, string>();
const registrationOf = (learner: string): string => {
  const known = registrations.get(learner) ?? randomUUID();
  registrations.set(learner, known);
  return known;
};

/** A statement in the test course. */
export function told(
  who: Told,
  verb: string,
  object: JsonObject,
  more: JsonObject = {},
): JsonObject {
  return {
    id: randomUUID(),
    version: '1.0.0',
    actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: who.learner } },
    verb: { id: `${ADL}/verbs/${verb}`, display: { en: verb } },
    object,
    timestamp: who.at ?? '2026-03-01T10:00:00Z',
    authority: {
      objectType: 'Agent',
      account: { homePage: 'https://lrs.example', name: who.authority ?? 'key' },
    },
    ...more,
    context: {
      registration: who.registration ?? registrationOf(who.learner),
      language: who.language ?? 'en',
      contextActivities: {
        parent: [{ id: `${COURSE}/page/one` }],
        grouping: [
          {
            id: COURSE,
            definition: { type: `${ADL}/activities/course`, name: { en: 'Test course' } },
          },
        ],
        category: [{ id: 'https://w3id.org/ecoheritage/xapi/v1' }],
      },
      extensions: {
        'https://w3id.org/ecoheritage/xapi/extensions/course-version': who.version ?? '1.0.0',
        'https://w3id.org/ecoheritage/xapi/extensions/attempt': who.attempt ?? 1,
        ...(who.group && { 'https://w3id.org/ecoheritage/xapi/extensions/group': who.group }),
      },
    },
  };
}

/** An answer to a choice of a, b and c; a is right. */
export const answer = (who: Told, question: string, response: string): JsonObject =>
  told(
    who,
    'answered',
    {
      id: `${COURSE}/q/${question}`,
      definition: {
        type: `${ADL}/activities/cmi.interaction`,
        name: { en: `Question ${question}` },
        interactionType: 'choice',
        correctResponsesPattern: ['a'],
        choices: ['a', 'b', 'c'].map((id) => ({ id, description: { en: `Option ${id}` } })),
      },
    },
    { result: { response, success: response === 'a', duration: 'PT10S' } },
  );

export const text = (who: Told, response: string): JsonObject =>
  told(
    who,
    'answered',
    {
      id: `${COURSE}/q/open`,
      definition: {
        type: `${ADL}/activities/cmi.interaction`,
        name: { en: 'Your place' },
        interactionType: 'long-fill-in',
      },
    },
    { result: { response } },
  );

export const opened = (who: Told, page: string): JsonObject =>
  told(who, 'experienced', {
    id: `${COURSE}/page/${page}`,
    definition: { type: 'http://activitystrea.ms/schema/1.0/page', name: { en: `Page ${page}` } },
  });

export const put = (store: Store, ...statements: JsonObject[]): Promise<number> =>
  store.addStatements(
    statements.map((one) => prepare({ authority: AUTHORITY, ...one }, [])),
    [],
  );
