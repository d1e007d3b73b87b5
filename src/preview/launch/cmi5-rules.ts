import type { Unit } from './course-structure.ts';
import { activityIdOf, CATEGORY, EXTENSION, type JsonRecord } from './lms-statements.ts';
import type { LmsSession, UnitRecord } from './registration.ts';

/** How long after `terminated` late statements are taken (cmi5 9.3.8), in milliseconds. */
export const GRACE = 10_000;

const ADL = 'http://adlnet.gov/expapi/verbs/';
const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
const WITH_DURATION = ['completed', 'passed', 'failed', 'terminated'];
const SUCCESS: Readonly<Record<string, boolean>> = { passed: true, failed: false };

const recordOf = (value: unknown): JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : {};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const idsOf = (list: unknown): unknown[] =>
  (Array.isArray(list) ? list : [list]).map((one) => recordOf(one).id);

/** What rules look at in a statement. */
export function outline(statement: JsonRecord) {
  const context = recordOf(statement.context);
  const activities = recordOf(context.contextActivities);
  const categories = idsOf(activities.category);
  const verb = textOf(recordOf(statement.verb).id);
  return {
    id: textOf(statement.id),
    verb: verb.startsWith(ADL) ? verb.slice(ADL.length) : verb,
    isDefined: categories.includes(CATEGORY.cmi5),
    isAboutMoveOn: categories.includes(CATEGORY.moveOn),
    groupings: idsOf(activities.grouping),
    sessionId: recordOf(context.extensions)[EXTENSION.session],
    mastery: recordOf(context.extensions)[EXTENSION.masteryScore],
    object: recordOf(statement.object).id,
    result: recordOf(statement.result),
    score: recordOf(recordOf(statement.result).score).scaled,
    timestamp: textOf(statement.timestamp),
  };
}
export type Outline = ReturnType<typeof outline>;

/** What statements are judged against: the session and what the registration has. */
export interface Cmi5Scene {
  unit: Unit;
  session: LmsSession;
  record: UnitRecord;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Why a statement of a course conflicts with cmi5, with the section; nothing when it is in order.
 * A statement that is sent again has the id it had and is in order.
 */
export function judgeCmi5(statement: JsonRecord, scene: Cmi5Scene): string[] {
  const said = outline(statement);
  return [...judgeFrame(said, scene), ...(said.isDefined ? judgeDefined(said, scene) : [])];
}

function judgeFrame(said: Outline, { unit, session, now }: Cmi5Scene): string[] {
  const problems: string[] = [];
  const { end, initialized } = session;
  if (said.sessionId !== session.id)
    problems.push(`The session id is not the one of this launch (cmi5 9.6.3.1).`);
  if (!said.groupings.includes(unit.id))
    problems.push('The publisher’s id of the unit is missing in grouping (cmi5 9.6.2.3).');
  if (!/(Z|[+-]00:?00)$/.test(said.timestamp))
    problems.push('The timestamp is missing or not in UTC (cmi5 9.7).');
  if (end?.how === 'abandoned')
    problems.push('The session was abandoned: another one has begun (cmi5 9.3.6).');
  if (end?.how === 'terminated' && now > Date.parse(end.at) + GRACE)
    problems.push('The session has terminated (cmi5 9.3.8).');
  const isFirst = said.isDefined && said.verb === 'initialized';
  if (!isFirst && (!initialized || Date.parse(said.timestamp) < Date.parse(initialized)))
    problems.push(
      said.verb === 'initialized'
        ? 'The category “cmi5” is missing, so this is not the “initialized” of cmi5 (9.6.2.1).'
        : '“initialized” must be the first statement (cmi5 9.3.2).',
    );
  return problems;
}

function judgeDefined(said: Outline, scene: Cmi5Scene): string[] {
  const { verb, result } = said;
  if (!DEFINED.includes(verb))
    return [`“${verb}” is not a verb that cmi5 defines for a course (cmi5 9.3).`];
  const problems = [...judgeOrder(said, scene), ...judgeScore(said, scene)];
  if (said.object !== activityIdOf(scene.unit.id))
    problems.push('The object is not the activityId of the launch (cmi5 9.4).');
  if (scene.session.mode !== 'Normal' && !['initialized', 'terminated'].includes(verb))
    problems.push(`Launched as ${scene.session.mode}: no “${verb}” (cmi5 10.2.2).`);
  if (result.success !== SUCCESS[verb])
    problems.push(`result.success of “${verb}” is ${String(result.success)} (cmi5 9.5.2).`);
  if (result.completion !== (verb === 'completed' ? true : undefined))
    problems.push(`result.completion of “${verb}” is ${String(result.completion)} (cmi5 9.5.3).`);
  if (WITH_DURATION.includes(verb) && typeof result.duration !== 'string')
    problems.push(`“${verb}” has no duration (cmi5 9.5.4.1).`);
  const isJudgement = ['completed', 'passed', 'failed'].includes(verb);
  if (said.isAboutMoveOn !== isJudgement)
    problems.push(
      `The category moveon ${isJudgement ? 'is missing' : 'must not be there'} (cmi5 9.6.2.2).`,
    );
  return problems;
}

function judgeOrder({ verb, id }: Outline, { session, record }: Cmi5Scene): string[] {
  const isOther = (known: string | undefined): boolean => known !== undefined && known !== id;
  const problems: string[] = [];
  if (isOther(session.said[verb])) problems.push(`“${verb}” was said in this session (cmi5 9.3).`);
  const opposite = { passed: 'failed', failed: 'passed' }[verb];
  if (opposite && session.said[opposite])
    problems.push('Only one of “passed” and “failed” fits into a session (cmi5 9.3).');
  if ((verb === 'completed' || verb === 'passed') && isOther(record[verb]))
    problems.push(`“${verb}” was said in this registration (cmi5 9.3).`);
  if (verb === 'failed' && record.passed)
    problems.push('“failed” follows “passed” in this registration (cmi5 9.3).');
  return problems;
}

function judgeScore({ verb, score, mastery }: Outline, { unit }: Cmi5Scene): string[] {
  if (verb !== 'passed' && verb !== 'failed') return [];
  const { masteryScore } = unit;
  if (masteryScore === undefined || typeof score !== 'number') return [];
  const problems: string[] = [];
  if (score >= masteryScore !== (verb === 'passed'))
    problems.push(
      `“${verb}” with ${score}, but the mastery score is ${masteryScore} (cmi5 9.3.4, 9.3.5).`,
    );
  if (mastery !== masteryScore)
    problems.push('The mastery score is missing in the context (cmi5 9.6.3.2).');
  return problems;
}
