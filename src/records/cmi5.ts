import type { Agent, Context } from '@xapi/xapi';
import { createLrsClient, type LrsDocument } from './lrs-client.ts';
import type { LrsEnvironment } from './lrs-environment.ts';
import { agentOf, isLanguage, parseJson, UUID, type LrsLaunch } from './lrs-launch.ts';
import { createLrsRecord } from './lrs-record.ts';
import type { LearningRecord } from './record.ts';
import { sessionMarks } from './session-marks.ts';
import type { StatementCourse } from './statements.ts';

export interface LrsCourseOptions {
  course: StatementCourse;
  environment: LrsEnvironment;
}

/** What the LMS puts into `LMS.LaunchData` (cmi5 10.2), as far as it concerns a course. */
interface LaunchData {
  contextTemplate?: Context;
  launchMode?: string;
  masteryScore?: number;
  returnURL?: string;
}

const PREFIX = 'eh-cmi5:';

/**
 * The token of the launch. The fetch URL answers once (cmi5 8.2.1), so the token is kept for the
 * tab: a reload needs it again.
 */
function tokens(fetchUrl: string, { fetch, tab }: LrsEnvironment) {
  async function ask(): Promise<string | undefined> {
    const response = await fetch(fetchUrl, { method: 'POST', credentials: 'omit' });
    const answer = parseJson(await response.text()) as Record<string, unknown> | undefined;
    const token = answer?.['auth-token'];
    if (typeof token !== 'string' || token === '') return undefined;
    try {
      tab?.setItem(PREFIX + fetchUrl, token);
    } catch {
      // Without it a reload has to begin at the LMS.
    }
    return `Basic ${token}`;
  }
  function kept(): string | undefined {
    try {
      const token = tab?.getItem(PREFIX + fetchUrl);
      return token ? `Basic ${token}` : undefined;
    } catch {
      return undefined;
    }
  }
  return { ask, first: async () => kept() ?? (await ask()) };
}

const PAUSES_MS = [500, 1500];

/** Asks again after a hiccup: without these answers a whole session would go unrecorded. */
async function patiently(
  isOnline: () => boolean,
  ask: () => Promise<LrsDocument>,
): Promise<LrsDocument> {
  let answer = await ask();
  for (const pause of PAUSES_MS) {
    const { status, retryAfter = pause } = answer;
    const isHiccup = status === 0 || status === 429 || status >= 500;
    if (!isHiccup || !isOnline()) break;
    await new Promise((resolve) => setTimeout(resolve, Math.min(retryAfter, 3000)));
    answer = await ask();
  }
  return answer;
}

/** Reads the launch (cmi5 8.1), the token, what the LMS wants, and the learner's preferences. */
async function connect({
  course,
  environment,
}: LrsCourseOptions): Promise<LrsLaunch | 'ended' | undefined> {
  const query = new URL(environment.href).searchParams;
  const [endpoint, fetchUrl, activityId, registration] = [
    'endpoint',
    'fetch',
    'activityId',
    'registration',
  ].map((name) => query.get(name) ?? '') as [string, string, string, string];
  // As it came, name and all: an LMS compares (cmi5 8.1.3).
  const actor = parseJson(query.get('actor')) as Agent;
  const isAgent = agentOf(actor) !== undefined;
  if (!endpoint || !fetchUrl || !activityId || !UUID.test(registration) || !isAgent) {
    return undefined;
  }
  // Not even a question is allowed after `terminated` (cmi5 8.1.2).
  if (sessionMarks(environment.tab, fetchUrl).has('terminated')) return 'ended';
  const token = tokens(fetchUrl, environment);
  const authorization = await token.first();
  if (!authorization) throw new Error('The LMS gave no token.');
  const client = createLrsClient({ endpoint, authorization, fetch: environment.fetch });
  const key = { agent: actor, activityId, registration, stateId: 'LMS.LaunchData' };
  const { isOnline } = environment;
  const data = await patiently(isOnline, () => client.getState(key));
  if (data.status !== 200) throw new Error('The LMS gave no launch data.');
  const {
    contextTemplate = {},
    launchMode,
    masteryScore,
    returnURL,
  } = (typeof data.content === 'string' ? parseJson(data.content) : data.content) as LaunchData;
  // cmi5 11.1: before the first statement, whether there are any or not.
  const preferences = await patiently(isOnline, () =>
    client.getAgentProfile(actor, 'cmi5LearnerPreferences'),
  );
  const { languagePreference } = (preferences.content ?? {}) as { languagePreference?: string };
  const language = languagePreference?.split(',').find(isLanguage);
  return {
    id: 'cmi5',
    client,
    frame: {
      course,
      actor,
      activityId,
      registration,
      template: contextTemplate,
      ...(typeof masteryScore === 'number' ? { masteryScore } : {}),
    },
    mode: launchMode === 'Browse' ? 'browse' : launchMode === 'Review' ? 'review' : 'normal',
    ...(language ? { language } : {}),
    ...(typeof returnURL === 'string' && /^https?:/.test(returnURL)
      ? { returnUrl: returnURL }
      : {}),
    endsForGood: true,
    session: fetchUrl,
    async renew() {
      const renewed = await token.ask();
      if (renewed) client.authorize(renewed);
      return renewed !== undefined;
    },
  };
}

/** The record of an LMS that launches by cmi5; without a launch, this browser's. */
export const createCmi5Record = (options: LrsCourseOptions): LearningRecord =>
  createLrsRecord('cmi5', { ...options, connect: () => connect(options) });
