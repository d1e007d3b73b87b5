import { agentKey } from '../agent-key.ts';
import { isObject, type Json, type JsonObject, textOf } from '../json.ts';
import { VOIDED } from '../verbs.ts';
import { lrsError } from '../errors.ts';
import type { Attachment } from '../store.ts';
import { brokerError } from './errors.ts';
import { DEFAULT_VERBS, type CoursePolicy } from './options.ts';
import type { Session } from './session.ts';

/** The IRI itself or something below it. */
export const isInside = (iri: string, course: string): boolean =>
  iri === course || ['/', '#', '?'].some((mark) => iri.startsWith(`${course}${mark}`));

/**
 * Checks one statement against its session (spec/xapi.md 7.4) and labels who vouches for it.
 * @throws Problem 403
 */
export function checkStatement(
  value: Json,
  session: Session,
  policy: CoursePolicy,
  homePage: string,
): JsonObject {
  if (!isObject(value)) throw brokerError.outside('send something that is not a statement');
  const { actor, verb, object, context, stored: _stored, authority: _authority, ...rest } = value;
  if (!isObject(actor) || !isSelf(actor, session)) {
    throw brokerError.outside('speak for somebody else; use the actor of the launch');
  }
  const verbId = isObject(verb) ? verb['id'] : undefined;
  if (verbId === VOIDED || !(policy.verbs ?? DEFAULT_VERBS).includes(textOf(verbId))) {
    throw brokerError.outside('use this verb; it is not on the list of the course');
  }
  if (!isObject(object) || (object['objectType'] ?? 'Activity') !== 'Activity') {
    throw brokerError.outside('speak of anything but an activity');
  }
  if (!isInside(textOf(object['id']), session.course)) {
    throw brokerError.outside('speak of an activity outside its course');
  }
  checkContext(context, session);
  return {
    ...rest,
    actor: session.actor,
    verb: verb ?? null,
    object,
    context: context ?? null,
    authority: authorityFor(session, homePage),
  };
}

/**
 * Checks that the files of a statement travel with it and are what it says (Data 2.4.11). Their
 * hashes were proved before. An address instead of a file could lead a trainer anywhere.
 * @throws Problem 400 or 403
 */
export function checkAttachments(
  { attachments = [] }: JsonObject,
  files: ReadonlyMap<string, Attachment>,
): void {
  for (const one of Array.isArray(attachments) ? attachments : []) {
    const { sha2, length, fileUrl } = isObject(one) ? one : {};
    if (fileUrl !== undefined) throw brokerError.outside('attach an address; send the file itself');
    const file = files.get(textOf(sha2).toLowerCase());
    if (file === undefined) throw lrsError.multipart('lacks a file that a statement names');
    if (file.body.length !== length) {
      throw lrsError.multipart(
        `has a part of ${file.body.length} bytes that is announced otherwise`,
      );
    }
  }
}

/** Who vouches: the broker, with the level of trust in the account's name. */
export const authorityFor = (session: Session, homePage: string): JsonObject => ({
  objectType: 'Agent',
  name: `EcoHeritage broker (${session.trust})`,
  account: { homePage, name: `broker/${session.trust}` },
});

export const isSelf = (actor: JsonObject, session: Session): boolean =>
  actor['objectType'] !== 'Group' &&
  actor['member'] === undefined &&
  agentKey(actor) === agentKey(session.actor);

function checkContext(context: Json | undefined, session: Session): void {
  const registration = isObject(context) ? context['registration'] : undefined;
  if (!isObject(context) || textOf(registration).toLowerCase() !== session.registration) {
    throw brokerError.outside('use another registration; use the one of the launch');
  }
  for (const name of ['instructor', 'team', 'statement', 'contextAgents', 'contextGroups']) {
    if (context[name] !== undefined)
      throw brokerError.outside(`name other people (context.${name})`);
  }
}
