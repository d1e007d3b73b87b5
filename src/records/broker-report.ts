import type { Statement } from '@xapi/xapi';
import type { Side } from './beside.ts';
import { brokerSession, type BrokerAddress, type BrokerSessionOptions } from './broker-session.ts';
import { nameOf } from './device-copy.ts';
import type { CopyStorage } from './environment.ts';
import type { LrsDocument } from './lrs-client.ts';
import type { LrsEnvironment } from './lrs-environment.ts';
import { parseJson, UUID } from './lrs-launch.ts';
import { createOutbox, type OutboxItem } from './outbox.ts';
import type { Reply } from './queue.ts';
import type { Resume } from './record.ts';
import { createReporter } from './reporter.ts';
import { sessionMarks } from './session-marks.ts';
import type { StatementCourse, StatementFrame } from './statements.ts';
import { SCORM } from './verbs.ts';

export interface BrokerReportOptions {
  course: StatementCourse;
  environment: LrsEnvironment;
  broker: BrokerAddress;
  /** What the record beside which this one reports has said. */
  resume: Resume;
  /** True when SCORM has launched the course. */
  isScorm: boolean;
  /** When the course was opened, in milliseconds since 1970. */
  openedAt: number;
  askPin: BrokerSessionOptions['askPin'];
}

const DEVICE = 'eh-learner';
const SAID = 'eh-said:';

/** Only the broker knows whom the statements are about; it says so before they are sent. */
const NOBODY = { actor: { account: { homePage: '', name: '' } }, registration: '' };

/**
 * Reports to a broker beside another record, which stays the master: grades and state are its own.
 * What cannot be sent now waits on this device; nothing of it is ever shown as a fault.
 */
export async function createBrokerReport(options: BrokerReportOptions): Promise<Side> {
  const { course, environment, broker, resume, isScorm, openedAt, askPin } = options;
  const { storage, database } = environment;
  const learner = resume.learner?.id || deviceId(environment);
  const owner = nameOf([broker.url, broker.course, learner].join('\n'));
  const session = brokerSession({ broker, learner, owner, environment, askPin });
  const outbox = createOutbox({ kind: 'broker', owner, storage, database });
  const said = saidOf(storage, SAID + owner);
  const isOnline = () => environment.isOnline() && !session.isBarred();

  async function send(items: OutboxItem[]): Promise<Reply> {
    const opened = await session.open();
    if (!('client' in opened)) return opened;
    const { client, actor, registration } = opened;
    const reply: LrsDocument = await client.send(
      items.map((item) => ({ ...item, statement: addressed(item.statement, actor, registration) })),
    );
    // The session is good; it is the statement that may not be said.
    return reply.code === 'OUTSIDE_SESSION' ? { status: 400 } : reply;
  }

  const frame: StatementFrame = {
    course,
    activityId: broker.course,
    ...NOBODY,
    categories: isScorm ? [SCORM] : [],
  };
  await outbox.open();
  const reporter = createReporter({
    frame,
    outbox,
    environment: { ...environment, isOnline },
    marks: sessionMarks(undefined, ''),
    said,
    isNormal: resume.mode === 'normal',
    openedAt,
    send,
    renew: session.renew,
    onChange() {},
  });
  environment.onConnection(() => reporter.flush());
  reporter.begin();
  return {
    visit: (pageId) => reporter.visit(pageId),
    answer: reporter.answer,
    save({ run, location, progress }) {
      said.setRun(run);
      reporter.visit(location, progress);
    },
    complete: reporter.complete,
    flush: reporter.flush,
    close: reporter.close,
  };
}

/** A statement with its learner. The broker gives the same one every time, so a retry is equal. */
const addressed = (
  statement: Statement,
  actor: Statement['actor'],
  registration: string,
): Statement => ({ ...statement, actor, context: { ...statement.context, registration } });

/** Where nobody says who learns: this device. */
function deviceId({ storage, uuid }: LrsEnvironment): string {
  try {
    const kept = storage?.getItem(DEVICE);
    if (kept && UUID.test(kept)) return kept;
    const made = uuid();
    storage?.setItem(DEVICE, made);
    return made;
  } catch {
    return uuid();
  }
}

/** Outcomes that were told of this run of the course, kept on the device. */
function saidOf(storage: CopyStorage | undefined, name: string) {
  let run: number | undefined;
  let verbs: string[] = [];
  try {
    const kept = parseJson(storage?.getItem(name)) as
      { run?: number; verbs?: string[] } | undefined;
    run = kept?.run;
    verbs = Array.isArray(kept?.verbs) ? kept.verbs.map(String) : [];
  } catch {
    // Then an outcome may be told twice.
  }
  return {
    setRun(next: number): void {
      if (next === run) return;
      run = next;
      verbs = [];
    },
    has: (verb: string) => verbs.includes(verb),
    mark(verb: string): void {
      verbs.push(verb);
      try {
        storage?.setItem(name, JSON.stringify({ run, verbs }));
      } catch {
        // As above.
      }
    },
  };
}
