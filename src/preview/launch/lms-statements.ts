import { randomUUID } from 'node:crypto';
import type { Group, Unit } from './course-structure.ts';
import type { LmsSession } from './registration.ts';

export type JsonRecord = Record<string, unknown>;

const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories';
const CONTEXT = 'https://w3id.org/xapi/cmi5/context/extensions';

export const CATEGORY = { cmi5: `${CATEGORIES}/cmi5`, moveOn: `${CATEGORIES}/moveon` } as const;
export const EXTENSION = {
  session: `${CONTEXT}/sessionid`,
  masteryScore: `${CONTEXT}/masteryscore`,
  launchMode: `${CONTEXT}/launchmode`,
  launchUrl: `${CONTEXT}/launchurl`,
  moveOn: `${CONTEXT}/moveon`,
  launchParameters: `${CONTEXT}/launchparameters`,
  reason: 'https://w3id.org/xapi/cmi5/result/extensions/reason',
} as const;

const VERBS = {
  launched: 'http://adlnet.gov/expapi/verbs/launched',
  abandoned: 'https://w3id.org/xapi/adl/verbs/abandoned',
  waived: 'https://w3id.org/xapi/adl/verbs/waived',
  satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied',
} as const;

/** The platform's own id for what a publisher has named: it must be another one (cmi5 8.1.5, 9.4). */
export const activityIdOf = (publisherId: string): string =>
  `${publisherId}/launched-by/preview-lms`;

/** Who learns what in which session, in the statements of the platform. */
export interface Frame {
  actor: JsonRecord;
  registration: string;
  unit: Unit;
  sessionId: string;
}

function statement(
  frame: Frame,
  verb: keyof typeof VERBS,
  object: JsonRecord,
  extra: { result?: JsonRecord; extensions?: JsonRecord; isAboutMoveOn?: boolean } = {},
): JsonRecord {
  const categories = [CATEGORY.cmi5, ...(extra.isAboutMoveOn ? [CATEGORY.moveOn] : [])];
  return {
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    actor: frame.actor,
    verb: { id: VERBS[verb], display: { en: verb } },
    object: { objectType: 'Activity', ...object },
    ...(extra.result ? { result: extra.result } : {}),
    context: {
      registration: frame.registration,
      contextActivities: {
        grouping: [{ objectType: 'Activity', id: frame.unit.id }],
        category: categories.map((id) => ({ objectType: 'Activity', id })),
      },
      extensions: { [EXTENSION.session]: frame.sessionId, ...extra.extensions },
    },
  };
}

const unitObject = ({ unit }: Frame): JsonRecord => ({ id: activityIdOf(unit.id) });

/** cmi5 9.3.1, with the extensions of 9.6.3. @param launchUrl without the launch parameters */
export const launched = (frame: Frame, session: LmsSession, launchUrl: string): JsonRecord =>
  statement(frame, 'launched', unitObject(frame), {
    extensions: {
      [EXTENSION.launchMode]: session.mode,
      [EXTENSION.launchUrl]: launchUrl,
      [EXTENSION.moveOn]: frame.unit.moveOn,
      ...(frame.unit.masteryScore === undefined
        ? {}
        : { [EXTENSION.masteryScore]: frame.unit.masteryScore }),
      ...(frame.unit.launchParameters === undefined
        ? {}
        : { [EXTENSION.launchParameters]: frame.unit.launchParameters }),
    },
  });

/** cmi5 9.3.6; its duration is from the launch to the last statement (9.5.4.2). */
export function abandoned(frame: Frame, session: LmsSession): JsonRecord {
  const seconds = (Date.parse(session.last) - Date.parse(session.launched)) / 1000;
  return statement(frame, 'abandoned', unitObject(frame), {
    result: { duration: `PT${Number(Math.max(seconds, 0).toFixed(2))}S` },
  });
}

/** cmi5 9.3.7. */
export const waived = (frame: Frame, reason: string): JsonRecord =>
  statement(frame, 'waived', unitObject(frame), {
    result: { success: true, completion: true, extensions: { [EXTENSION.reason]: reason } },
    isAboutMoveOn: true,
  });

/** cmi5 9.3.9: a block or the course. */
export const satisfied = (frame: Frame, group: Group): JsonRecord =>
  statement(frame, 'satisfied', {
    id: activityIdOf(group.id),
    definition: {
      type: `https://w3id.org/xapi/cmi5/activitytype/${group.kind}`,
      name: { und: group.title },
    },
  });
