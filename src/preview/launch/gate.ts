import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { isSameText } from '../../lrs/secret.ts';
import { SLOW_COMMIT } from '../faults.ts';
import { judgeCmi5, outline, type Outline } from './cmi5-rules.ts';
import type { LaunchDesk } from './desk.ts';
import { describeStatement } from './exchange.ts';
import type { JsonRecord } from './lms-statements.ts';
import { namesOf, note, type Live } from './live.ts';
import { LAUNCH_DATA } from './platform.ts';
import type { LmsSession, Registration, UnitRecord } from './registration.ts';

/**
 * What stands between a course and the broker: the token of the session, cmi5's rules for its
 * statements, faults on demand, and the log of the panel. Who may speak for whom is the broker's.
 */
export async function passGate(
  desk: LaunchDesk,
  context: Context,
  sessionId: string,
  path: string,
): Promise<Response> {
  const live = desk.live(sessionId);
  const isWrite = context.req.method === 'PUT' || context.req.method === 'POST';
  const body = isWrite ? await context.req.text() : undefined;
  if (!live || !hasToken(live, context))
    return problem(
      401,
      'TOKEN',
      'The token is not the one of this session, or the session is over.',
    );
  const fault = live.fault;
  const what = `${WORDS[context.req.method] ?? context.req.method} ${path.slice(1)}`;
  const broken = (status: number, remark: string): void =>
    note(live, {
      by: 'course',
      kind: 'other',
      title: what,
      status,
      verdict: 'remarked',
      remarks: [`A fault is switched on. ${remark}`],
    });
  if (fault === 'offline') {
    broken(0, 'The connection was cut.');
    return cut(context);
  }
  if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_COMMIT));
  if (fault === 'logged-out') {
    broken(401, 'The token has expired.');
    return problem(401, 'TOKEN', 'The token has expired.');
  }
  if (fault === 'busy') {
    broken(503, 'Come back in 2 seconds.');
    return problem(503, 'BUSY', 'The record store is busy.', { 'retry-after': '2' });
  }
  const request = {
    method: context.req.method,
    headers: context.req.raw.headers,
    ...(body === undefined ? {} : { body }),
  };
  const search = new URL(context.req.url).search;
  const pass = (): Promise<Response> =>
    desk.platform.pass(path + search, request, live.brokerToken);
  if (path === '/statements' && isWrite) {
    if (fault === 'refusing') {
      broken(400, 'The statements were refused.');
      return problem(
        400,
        'REFUSED',
        'The statements are refused, because the preview was told to.',
      );
    }
    return passStatements(desk, live, body ?? '', pass);
  }
  return passDocument(live, context, what, body, pass);
}

const WORDS: Readonly<Record<string, string>> = {
  GET: 'read',
  PUT: 'write',
  POST: 'write',
  DELETE: 'delete',
};

const hasToken = ({ token }: Live, context: Context): boolean =>
  isSameText(context.req.header('authorization') ?? '', `Basic ${token}`);

export function problem(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ code, message }, { status, headers });
}

/** As if the network were gone. Without a real connection, in tests, an answer has to do. */
function cut(context: Context): Response {
  const { outgoing } = (context.env ?? {}) as { outgoing?: { destroy(): void } };
  if (!outgoing) return problem(599, 'CUT', 'The connection was cut.');
  outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

async function passDocument(
  live: Live,
  context: Context,
  title: string,
  body: string | undefined,
  pass: () => Promise<Response>,
): Promise<Response> {
  const id = context.req.query('stateId') ?? context.req.query('profileId');
  const isLaunchData = id === LAUNCH_DATA && body !== undefined;
  // cmi5 10.2.1: the course must not change what the platform has written there.
  const response = isLaunchData
    ? problem(403, 'LAUNCH_DATA', `Only the platform writes ${LAUNCH_DATA} (cmi5 10.2.1).`)
    : await pass();
  const isRefused = response.status >= 400 && ![404, 412].includes(response.status);
  const remarks = isRefused ? [await messageOf(response)] : [];
  if (body !== undefined && response.ok && context.req.path.endsWith('/state')) live.state = body;
  note(live, {
    by: 'course',
    kind: 'document',
    title,
    ...(id ? { subject: id } : {}),
    ...(body === undefined ? {} : { content: body }),
    status: response.status,
    verdict: isRefused ? 'refused' : response.status === 412 ? 'remarked' : 'fine',
    remarks: response.status === 412 ? ['Somebody else has written a newer version.'] : remarks,
  });
  return response;
}

async function messageOf(response: Response): Promise<string> {
  const text = await response.clone().text();
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    if (typeof message === 'string') return message;
  } catch {
    // Then the text is the message.
  }
  return text.slice(0, 300);
}

/** Statements one batch after the other: the broker takes or refuses a batch as a whole. */
function passStatements(
  desk: LaunchDesk,
  live: Live,
  body: string,
  pass: () => Promise<Response>,
): Promise<Response> {
  const statements = readStatements(body);
  return desk.withSession(live, async (registration, session) => {
    const judged = await judge(desk, live, statements, registration, session);
    const wrong = judged.flatMap(({ problems }) => problems);
    const response =
      wrong.length > 0 ? problem(400, 'CMI5', [...new Set(wrong)].join(' ')) : await pass();
    const isTaken = response.ok;
    const reason = isTaken || wrong.length > 0 ? undefined : await messageOf(response);
    for (const { statement, problems, isAgain } of judged) {
      const again = isAgain ? ['It is there already: it was sent again.'] : [];
      const remarks = [...problems, ...(reason ? [reason] : []), ...(isTaken ? again : [])];
      const held = 'It was in one batch with a refused one.';
      note(live, {
        by: 'course',
        kind: 'statement',
        ...describeStatement(statement, namesOf(live)),
        status: response.status,
        verdict: isTaken
          ? isAgain
            ? 'remarked'
            : 'fine'
          : remarks.length > 0
            ? 'refused'
            : 'remarked',
        remarks: isTaken || remarks.length > 0 ? remarks : [held],
      });
    }
    if (isTaken) {
      for (const { said, isAgain } of judged)
        if (!isAgain) record(live, said, registration, session);
      live.isOver = session.end !== undefined;
      if (live.kind === 'cmi5') await desk.announce(live.frame, live.course, registration, live);
    }
    return response;
  });
}

/** The statements of a body; what is none is left to the record store to refuse. */
function readStatements(body: string): JsonRecord[] {
  try {
    const value: unknown = JSON.parse(body);
    const list: unknown[] = Array.isArray(value) ? value : [value];
    return list.filter((one): one is JsonRecord => typeof one === 'object' && one !== null);
  } catch {
    return [];
  }
}

interface Judged {
  statement: JsonRecord;
  said: Outline;
  problems: string[];
  isAgain: boolean;
}

/**
 * Judges a batch in its order, each statement as if those before it had been taken. What the record
 * store has already is only sent again, because the answer got lost: nothing can be wrong with it.
 */
async function judge(
  desk: LaunchDesk,
  live: Live,
  statements: readonly JsonRecord[],
  registration: Registration,
  session: LmsSession,
): Promise<Judged[]> {
  const trial = structuredClone({ registration, session });
  const { unit } = live.frame;
  const judged: Judged[] = [];
  for (const statement of statements) {
    const said = outline(statement);
    const unitRecord = (trial.registration.units[unit.id] ??= {});
    const scene = { unit, session: trial.session, record: unitRecord, now: Date.now() };
    let problems = live.kind === 'cmi5' ? judgeCmi5(statement, scene) : [];
    const isAgain = problems.length > 0 && said.id !== '' && (await desk.platform.has(said.id));
    if (isAgain) problems = [];
    else if (problems.length === 0) record(live, said, trial.registration, trial.session);
    judged.push({ statement, said, problems, isAgain });
  }
  return judged;
}

/** Notes what a taken statement means for session and registration. */
function record(live: Live, said: Outline, registration: Registration, session: LmsSession): void {
  const { verb, id, timestamp } = said;
  if (Date.parse(timestamp) > Date.parse(session.last)) session.last = timestamp;
  const isAboutUnit = live.kind === 'cmi5' ? said.isDefined : said.object === live.activityId;
  if (!isAboutUnit) return;
  session.said[verb] ??= id;
  if (verb === 'initialized') session.initialized ??= timestamp;
  // Tin Can has no such rule: a page that is opened again goes on.
  if (verb === 'terminated' && live.kind === 'cmi5')
    session.end ??= { how: 'terminated', at: new Date().toISOString() };
  const record: UnitRecord = (registration.units[live.frame.unit.id] ??= {});
  if (verb === 'completed' || verb === 'passed' || verb === 'failed') record[verb] ??= id;
  const isJudged = verb === 'passed' || verb === 'failed';
  if (isJudged && typeof said.score === 'number') record.score = said.score;
}
