import { agentKey } from '../agent-key.ts';
import { decodeUtf8, parseJson, readBody } from '../body.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { isSameText } from '../secret.ts';
import { isUuid } from '../validate/formats.ts';
import { brokerError } from './errors.ts';
import type { KeySets } from './key-set.ts';
import { readIdToken } from './lti.ts';
import type { PinGuard } from './pin-guard.ts';
import type { BrokerLimits, BrokerOptions, CoursePolicy } from './options.ts';
import * as sessions from './session.ts';
import { readTicket } from './ticket.ts';

/** What a package sends: `{course, registration?, assertion}`. */
interface LaunchRequest {
  policy: CoursePolicy;
  registration: string | undefined;
  assertion: JsonObject;
}

interface Learner {
  trust: sessions.Trust;
  issuer: string;
  learner: string;
  registration: string | undefined;
}

/** What a package gets: everything it needs to speak xAPI for this learner, and nothing more. */
export interface LaunchAnswer {
  token: string;
  /** ISO 8601; slides with use. */
  expires: string;
  actor: JsonObject;
  registration: string;
  trust: sessions.Trust;
}

/** What a broker has besides its settings. */
export interface LaunchDesk {
  options: BrokerOptions;
  limits: BrokerLimits;
  now: () => number;
  keySets: KeySets;
  pins: PinGuard;
}

export async function launch(request: Request, desk: LaunchDesk): Promise<LaunchAnswer> {
  const { options, limits } = desk;
  const now = desk.now();
  const asked = await readLaunch(request, options);
  const learner = await identify(asked, request, now, desk);
  const actor = sessions.learnerActor(options.secret, options.homePage, learner);
  const course = asked.policy.iri;
  const registration =
    learner.registration ??
    asked.registration ??
    sessions.derivedRegistration(options.secret, actor, course);
  const session = { actor, course, registration, trust: learner.trust };
  const { token, expires } = await sessions.openSession(options.store, session, limits, now);
  if (options.keepIdentities === true) {
    const known = { account: { homePage: learner.issuer, name: learner.learner } };
    await options.store.addIdentities([{ pseudonym: agentKey(actor) ?? '', actor: known }]);
  }
  return {
    token,
    expires: new Date(expires).toISOString(),
    actor,
    registration,
    trust: learner.trust,
  };
}

async function readLaunch(request: Request, options: BrokerOptions): Promise<LaunchRequest> {
  const value = parseJson(decodeUtf8(await readBody(request, 64 * 1024)), 8);
  if (!isObject(value)) throw brokerError.body('must be a JSON object');
  const { course, registration, assertion } = value;
  if (typeof course !== 'string')
    throw brokerError.body('names no course; send its IRI as "course"');
  if (!isObject(assertion)) {
    throw brokerError.body('has no "assertion"; send {"kind": "ticket" | "lti" | "claimed", …}');
  }
  if (registration !== undefined && !(typeof registration === 'string' && isUuid(registration))) {
    throw brokerError.body('has a "registration" that is not a UUID');
  }
  const policy = options.course(course);
  if (policy === undefined) throw brokerError.unknownCourse();
  return { policy, registration: registration?.toLowerCase(), assertion };
}

async function identify(
  asked: LaunchRequest,
  request: Request,
  now: number,
  { options, keySets, pins }: LaunchDesk,
): Promise<Learner> {
  const { assertion, policy } = asked;
  const origin = request.headers.get('origin');
  if (origin !== null && !options.origins.includes(origin)) throw brokerError.origin();
  switch (assertion['kind']) {
    case 'ticket': {
      const ticket = readTicket(text(assertion['ticket']), options.ticketSecrets ?? {}, now);
      if (ticket.course !== policy.iri) throw brokerError.assertion('belongs to another course');
      await sessions.useOnce(
        options.store,
        `ticket ${ticket.issuer} ${ticket.id}`,
        ticket.expires * 1000,
      );
      const { issuer, learner, registration } = ticket;
      return { trust: 'verified', issuer, learner, registration };
    }
    case 'lti': {
      const token = text(assertion['idToken']);
      const known = await readIdToken(token, options.platforms ?? [], now, keySets);
      await sessions.useOnce(options.store, `lti ${known.issuer} ${known.nonce}`, now + 3_600_000);
      return { trust: 'verified', ...known, registration: undefined };
    }
    case 'claimed':
      return claimed(asked, origin, pins);
    default:
      throw brokerError.body('has an unknown kind of assertion; use ticket, lti or claimed');
  }
}

/** A bare SCORM package: page script says who the learner is, nobody proves it. */
function claimed(
  { assertion, policy }: LaunchRequest,
  origin: string | null,
  pins: PinGuard,
): Learner {
  if (policy.allowsClaimed !== true) throw brokerError.claimedOff();
  if (origin === null) throw brokerError.origin();
  checkPin(text(assertion['pin']), policy, origin, pins);
  const learner = text(assertion['learner']);
  if (learner === '' || learner.length > 500) throw brokerError.body('names no learner');
  return { trust: 'claimed', issuer: origin, learner, registration: undefined };
}

/** Who asks without a PIN learns that there is one; only what was tried counts as wrong. */
function checkPin(given: string, { iri, pin }: CoursePolicy, origin: string, pins: PinGuard): void {
  if (pin === undefined) return;
  const where = `${origin} ${iri}`;
  const wait = given === '' ? 0 : pins.wait(where);
  if (wait > 0) throw brokerError.pinTries(wait);
  if (isSameText(given, pin)) return;
  if (given !== '') pins.miss(where);
  throw brokerError.pin();
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
