import { createLrsClient } from './lrs-client.ts';
import type { LrsCourseOptions } from './cmi5.ts';
import type { LrsEnvironment } from './lrs-environment.ts';
import { agentOf, parseJson, UUID, type LrsLaunch } from './lrs-launch.ts';
import { createLrsRecord } from './lrs-record.ts';
import type { LearningRecord } from './record.ts';

const LAUNCH = 'eh-launch:';
const REGISTRATION = 'eh-registration:';
const SECRETS = ['auth', 'actor', 'endpoint', 'registration', 'activity_id'];

/**
 * The launch in the address, which is cleaned at once: addresses end up in histories and logs. A
 * reload takes it from the tab.
 */
function readLaunch({ href, tab, place, clean }: LrsEnvironment): URLSearchParams {
  const url = new URL(href);
  try {
    if (!url.searchParams.has('endpoint')) {
      return new URLSearchParams(tab?.getItem(LAUNCH + place) ?? '');
    }
    tab?.setItem(LAUNCH + place, url.search);
  } catch {
    // Then the address is all there is, and it has to stay as it is.
    return url.searchParams;
  }
  const launch = new URLSearchParams(url.search);
  if (tab) {
    for (const name of SECRETS) url.searchParams.delete(name);
    clean(url.href);
  }
  return launch;
}

/** A registration of our own where the launch has none: one for each learner and device. */
function registrationOf(who: string, { storage, uuid }: LrsEnvironment): string {
  try {
    const kept = storage?.getItem(REGISTRATION + who);
    if (kept && UUID.test(kept)) return kept;
    const made = uuid();
    storage?.setItem(REGISTRATION + who, made);
    return made;
  } catch {
    return uuid();
  }
}

/** Reads a Tin Can launch: endpoint, auth, actor, registration and activity_id in the query. */
async function connect({ course, environment }: LrsCourseOptions): Promise<LrsLaunch | undefined> {
  const query = readLaunch(environment);
  const endpoint = query.get('endpoint');
  const actor = agentOf(parseJson(query.get('actor')));
  const activityId = query.get('activity_id');
  if (!endpoint || !actor || !activityId) return undefined;
  const given = query.get('registration') ?? '';
  const who = `${activityId} ${JSON.stringify(actor)}`;
  const registration = UUID.test(given) ? given : registrationOf(who, environment);
  const client = createLrsClient({
    endpoint,
    authorization: query.get('auth') ?? '',
    fetch: environment.fetch,
  });
  return {
    id: 'xapi',
    client,
    frame: { course, actor, activityId, registration },
    mode: 'normal',
    endsForGood: false,
    session: `${registration} ${environment.uuid()}`,
    renew: () => Promise.resolve(false),
  };
}

/** The record of an LRS that a Tin Can launch names; without a launch, this browser's. */
export const createXapiRecord = (options: LrsCourseOptions): LearningRecord =>
  createLrsRecord('xapi', { ...options, connect: () => connect(options) });
