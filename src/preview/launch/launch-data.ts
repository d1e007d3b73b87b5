import type { Unit } from './course-structure.ts';
import { EXTENSION, type JsonRecord } from './lms-statements.ts';
import type { Live } from './live.ts';
import type { LmsSession } from './registration.ts';

/** The document LMS.LaunchData (cmi5 10.2). */
export function launchData(unit: Unit, session: LmsSession, origin: string): JsonRecord {
  const { masteryScore, launchParameters, entitlementKey, moveOn } = unit;
  return {
    contextTemplate: {
      contextActivities: { grouping: [{ objectType: 'Activity', id: unit.id }] },
      extensions: { [EXTENSION.session]: session.id },
    },
    launchMode: session.mode,
    moveOn,
    returnURL: `${origin}/preview/returned`,
    ...(masteryScore === undefined ? {} : { masteryScore }),
    ...(launchParameters === undefined ? {} : { launchParameters }),
    ...(entitlementKey === undefined
      ? {}
      : { entitlementKey: { courseStructure: entitlementKey } }),
  };
}

/** The address of a launch (cmi5 8.1), or of a Tin Can one. */
export function launchUrl({ frame, key, ...live }: Live, origin: string): URL {
  const path = [key.courseId, key.formatId].map(encodeURIComponent).join('/');
  const url = new URL(frame.unit.url, `${origin}/content/${path}/`);
  const session = `${origin}/preview/sessions/${frame.sessionId}`;
  const { searchParams } = url;
  searchParams.set('endpoint', `${session}/xapi/`);
  searchParams.set('actor', JSON.stringify(frame.actor));
  searchParams.set('registration', frame.registration);
  if (live.kind === 'cmi5') {
    searchParams.set('fetch', `${session}/fetch/${live.fetchKey}`);
    searchParams.set('activityId', live.activityId);
  } else {
    searchParams.set('auth', `Basic ${live.token}`);
    searchParams.set('activity_id', live.activityId);
  }
  return url;
}
