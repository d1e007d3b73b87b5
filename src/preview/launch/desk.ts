import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { previewError } from '../errors.ts';
import { createJsonFiles, type LearnerKey } from '../json-files.ts';
import type { PreviewRecords } from '../options.ts';
import {
  readCourseStructure,
  readTinCan,
  unitsOf,
  type Group,
  type Unit,
} from './course-structure.ts';
import { describeStatement, type Launched, type LaunchStatus } from './exchange.ts';
import { launchData, launchUrl } from './launch-data.ts';
import { namesOf, note, statusOf, type Live } from './live.ts';
import { activityIdOf, type Frame, type JsonRecord } from './lms-statements.ts';
import * as say from './lms-statements.ts';
import { newlySatisfied } from './move-on.ts';
import { createPlatform, LAUNCH_DATA } from './platform.ts';
import {
  parseRegistrations,
  type LaunchMode,
  type LmsSession,
  type Registration,
  type RegistrationFile,
} from './registration.ts';

export interface LaunchWish {
  mode: LaunchMode;
  /** The learner's languages, most wanted first, joined by commas. */
  languages: string;
  /** Scheme, host and port of this preview. */
  origin: string;
}

const MOST_LIVES = 100;
/** How long a session that still runs may go on before the next one abandons it, in milliseconds. */
const LAST_WORDS = 300;

/**
 * The platform's side of cmi5 (sections 8–11) and Tin Can launches: registrations, sessions, and
 * what the platform itself says of them.
 */
export function createLaunchDesk(
  dataFolder: string,
  records: PreviewRecords,
  openPackage: (courseId: string, formatId: string) => Promise<ReadonlyMap<string, Uint8Array>>,
) {
  const platform = createPlatform(records);
  const files = createJsonFiles<RegistrationFile>(dataFolder, parseRegistrations, (learner) => ({
    version: 1,
    learner,
    registrations: [],
  }));
  const lives = new Map<string, Live>();

  async function readUnit({ courseId, formatId }: LearnerKey): Promise<[Unit, Group | undefined]> {
    const content = await openPackage(courseId, formatId);
    const name = formatId === 'cmi5' ? 'cmi5.xml' : 'tincan.xml';
    const bytes = content.get(name);
    if (!bytes) throw previewError.notLaunchable(`It has no ${name} at its root.`);
    const xml = new TextDecoder().decode(bytes);
    if (formatId === 'cmi5') {
      const course = readCourseStructure(xml);
      if (typeof course === 'string') throw previewError.notLaunchable(course);
      return [unitsOf(course)[0]!, course];
    }
    const unit = readTinCan(xml);
    if (typeof unit === 'string') throw previewError.notLaunchable(unit);
    return [unit, undefined];
  }

  /** Says it to the record store, and notes it in the log of a session. */
  async function tell(live: Live | undefined, statement: JsonRecord): Promise<void> {
    await platform.tell(statement);
    if (live)
      note(live, {
        by: 'platform',
        kind: 'statement',
        ...describeStatement(statement, namesOf(live)),
        status: 200,
      });
  }

  /** Announces what has become satisfied, each once a registration (cmi5 9.3.9). */
  async function announce(
    frame: Frame,
    course: Group | undefined,
    registration: Registration,
    live?: Live,
  ): Promise<void> {
    if (!course) return;
    for (const group of newlySatisfied(course, registration.units, registration.satisfied)) {
      const id = uuidOf(`satisfied ${registration.id} ${group.id}`);
      await tell(live, { ...say.satisfied(frame, group), id });
      registration.satisfied.push(group.id);
    }
  }

  /** A session that goes on while the next one begins is abandoned (cmi5 9.3.6). */
  async function abandonOthers(
    frame: Frame,
    registration: Registration,
    live: Live,
  ): Promise<void> {
    for (const session of registration.sessions) {
      if (session.end || session.id === frame.sessionId) continue;
      const statement = say.abandoned({ ...frame, sessionId: session.id }, session);
      await tell(live, statement);
      session.end = { how: 'abandoned', at: String(statement.timestamp) };
    }
    for (const [id, other] of lives) {
      if (id === frame.sessionId || other.frame.registration !== registration.id) continue;
      lives.delete(id);
      await platform.end(other.brokerToken);
    }
  }

  async function launch(key: LearnerKey, wish: LaunchWish): Promise<Launched> {
    const [unit, course] = await readUnit(key);
    const kind = key.formatId === 'cmi5' ? 'cmi5' : 'xapi';
    const isOpen = [...lives.values()].some(
      (live) => isSameLearner(live.key, key) && live.kind === 'cmi5' && !live.isOver,
    );
    // What a page sends when it is left is still on its way when the next one launches.
    if (isOpen) await new Promise((resolve) => setTimeout(resolve, LAST_WORDS));
    return files.change(key, async (file, save) => {
      const registration = file.registrations.at(-1) ?? freshRegistration(1);
      const isNew = registration.sessions.length === 0;
      const now = new Date().toISOString();
      const session: LmsSession = {
        id: randomUUID(),
        unit: unit.id,
        mode: wish.mode,
        launched: now,
        last: now,
        said: {},
      };
      const opened = await platform.open(key.learner, unit.id, registration.id);
      const frame: Frame = {
        actor: opened.actor,
        registration: registration.id,
        unit,
        sessionId: session.id,
      };
      const live: Live = {
        key,
        kind,
        frame,
        activityId: kind === 'cmi5' ? activityIdOf(unit.id) : unit.id,
        course,
        token: randomBytes(32).toString('base64url'),
        brokerToken: opened.token,
        fetchKey: randomBytes(16).toString('base64url'),
        isFetched: false,
        isOver: false,
        fault: 'none',
        openedAt: Date.now(),
        entries: [],
        state: '',
      };
      const url = launchUrl(live, wish.origin);
      const place = { ...frame, activityId: live.activityId };
      if (kind === 'cmi5') {
        await abandonOthers(frame, registration, live);
        await platform.putState(place, LAUNCH_DATA, launchData(unit, session, wish.origin));
        await platform.offerPreferences(frame.actor, {
          languagePreference: wish.languages,
          audioPreference: 'on',
        });
        await tell(live, say.launched(frame, session, url.origin + url.pathname));
        // What moves on by itself does so at registration (cmi5 9.6.1).
        if (isNew) await announce(frame, course, registration, live);
      }
      live.state = await platform.readState(place);
      registration.sessions.push(session);
      if (!file.registrations.includes(registration)) file.registrations.push(registration);
      await save(file);
      lives.set(session.id, live);
      const [oldest] = lives.keys();
      if (lives.size > MOST_LIVES) lives.delete(oldest!);
      return {
        ...statusOf(live, registration, session, 0),
        url: url.pathname + url.search,
        isOwnWindow: unit.isOwnWindow,
      };
    });
  }

  /** Works on a live session and its registration, one after the other for each learner. */
  async function withSession<Result>(
    live: Live,
    work: (registration: Registration, session: LmsSession) => Promise<Result>,
  ): Promise<Result> {
    return files.change(live.key, async (file, save) => {
      const registration = file.registrations.find(({ id }) => id === live.frame.registration);
      const session = registration?.sessions.find(({ id }) => id === live.frame.sessionId);
      if (!registration || !session) throw previewError.noLaunch();
      const result = await work(registration, session);
      await save(file);
      return result;
    });
  }

  return {
    platform,
    launch,
    announce,
    withSession,
    learners: files.learners,
    live: (sessionId: string): Live | undefined => lives.get(sessionId),
    status: async (live: Live, after: number): Promise<LaunchStatus> => {
      const file = await files.load(live.key);
      const registration = file.registrations.find(({ id }) => id === live.frame.registration);
      const session = registration?.sessions.find(({ id }) => id === live.frame.sessionId);
      if (!registration || !session) throw previewError.noLaunch();
      return statusOf(live, registration, session, after);
    },
    /** The next launch is of a new registration. */
    startRegistration: (key: LearnerKey): Promise<void> =>
      files.change(key, async (file, save) => {
        if (file.registrations.length === 0) return;
        const registration = freshRegistration(file.registrations.length + 1);
        await save({ ...file, registrations: [...file.registrations, registration] });
      }),
    /** The unit need not be done (cmi5 9.3.7): once a registration, in a session of its own. */
    waive: (live: Live, reason: string): Promise<void> =>
      withSession(live, async (registration) => {
        const record = (registration.units[live.frame.unit.id] ??= {});
        if (record.waived !== undefined || !live.course) return;
        const frame = { ...live.frame, sessionId: randomUUID() };
        const statement = say.waived(frame, reason);
        await tell(live, statement);
        record.waived = String(statement.id);
        await announce(frame, live.course, registration, live);
      }),
    /** Drops what the preview knows of a learner; what the record store has stays there. */
    async forget(key: LearnerKey): Promise<void> {
      for (const [id, live] of lives) {
        if (!isSameLearner(live.key, key)) continue;
        lives.delete(id);
        await platform.end(live.brokerToken);
      }
      await files.forget(key);
    },
  };
}
export type LaunchDesk = ReturnType<typeof createLaunchDesk>;

const isSameLearner = (one: LearnerKey, other: LearnerKey): boolean =>
  one.courseId === other.courseId &&
  one.formatId === other.formatId &&
  one.learner === other.learner;

const freshRegistration = (number: number): Registration => ({
  id: randomUUID(),
  number,
  started: new Date().toISOString(),
  units: {},
  satisfied: [],
  sessions: [],
});

/** A UUID that is the same for the same text, so that nothing is told twice. */
function uuidOf(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5');
}
