import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Hono } from 'hono';
import type { Statement } from '@xapi/xapi';
import { createBesideRecord } from '../../src/records/beside.ts';
import { createBrokerReport } from '../../src/records/broker-report.ts';
import type { LrsEnvironment } from '../../src/records/lrs-environment.ts';
import type { LearningRecord } from '../../src/records/record.ts';
import { createScorm12Record } from '../../src/records/scorm12.ts';
import { createLocalRecord } from '../../src/records/local.ts';
import { COURSE, desk, ORIGIN, type Desk } from '../lrs/broker-desk.ts';
import { statementsOf } from '../lrs/support.ts';
import { fakeLms } from '../support/fake-scorm12.ts';
import { fakeDatabase } from './fake-database.ts';
import { Learner } from './learner.ts';
import { course, newTab } from './lrs-world.ts';
import { createDevice, type Device } from './world.ts';

/** The broker as `eco lrs serve` has it, in front of a real store, and a SCORM LMS beside. */
export interface BrokerWorld {
  desk: Desk;
  device: Device;
  lms: ReturnType<typeof fakeLms>;
  /** What goes between page and broker. */
  requests: { path: string; status: number; body: string; headers: Headers }[];
  network: { isUp: boolean };
  /** What the learner answers when asked for the PIN; they are asked as often as this is long. */
  pins: (string | undefined)[];
  asked: boolean[];
  open(options?: OpenOptions): Promise<PageOfCourse>;
  statements(): Promise<Statement[]>;
}

export interface OpenOptions {
  tab?: Map<string, string>;
  course?: string;
  isScorm?: boolean;
}

export interface PageOfCourse {
  record: LearningRecord;
  learner: Learner;
  leave(): void;
}

const BROKER = 'https://records.example.org/broker';
const PLACE = 'https://lms.example/course/';

let uuids = 0;

export function brokerWorld(options: Parameters<typeof desk>[0] = {}): BrokerWorld {
  const place = desk(options);
  const device = createDevice();
  const database = fakeDatabase();
  const lms = fakeLms({});
  const requests: BrokerWorld['requests'] = [];
  const network = { isUp: true };
  const pins: BrokerWorld['pins'] = [];
  const asked: boolean[] = [];

  const fetchOf = (app: Hono): typeof fetch =>
    (async (input: string, init: RequestInit = {}) => {
      const path = input.slice(BROKER.length);
      const headers = new Headers(init.headers);
      headers.set('origin', ORIGIN);
      const request = {
        path,
        status: 0,
        body: typeof init.body === 'string' ? init.body : '',
        headers,
      };
      requests.push(request);
      if (!network.isUp) throw new TypeError('Failed to fetch');
      const response = await app.request(path, {
        method: init.method ?? 'GET',
        headers,
        ...(init.body ? { body: init.body } : {}),
      });
      request.status = response.status;
      return response;
    }) as typeof fetch;

  async function open({
    tab = newTab(),
    course: iri = COURSE,
    isScorm = true,
  }: OpenOptions = {}): Promise<PageOfCourse> {
    const session = lms.launch();
    const { environment, kill } = device.page(isScorm ? { API: session.api } : {});
    const isAlive = { value: true };
    let isLeaving = false;
    const own: LrsEnvironment = {
      ...environment,
      href: `${PLACE}index.html`,
      fetch: fetchOf(place.broker),
      tab: {
        getItem: (key) => tab.get(key) ?? null,
        setItem: (key, value) => void tab.set(key, value),
      },
      database: database.page(isAlive),
      uuid: () => `0190163c-0b1c-4000-a000-${String(++uuids).padStart(12, '0')}`,
      isLeaving: () => isLeaving,
      clean() {},
      goTo() {},
    };
    const main = isScorm
      ? createScorm12Record({ courseId: course.id, environment })
      : createLocalRecord({ courseId: course.id, environment });
    const loaded: Promise<unknown>[] = [];
    const record = createBesideRecord(main, (resume, openedAt) => {
      const side = createBrokerReport({
        course,
        environment: own,
        broker: { url: BROKER, course: iri, package: 'parish-map-1.0.0-en.scorm12', content: '00' },
        resume,
        isScorm,
        openedAt,
        askPin(isWrong) {
          asked.push(isWrong);
          return Promise.resolve(pins.shift());
        },
      });
      loaded.push(side);
      return side;
    });
    await record.open();
    await Promise.all(loaded);
    await setImmediate();
    return {
      record,
      learner: new Learner(record),
      leave() {
        isLeaving = true;
        record.close();
        isAlive.value = false;
        kill();
        session.kill();
      },
    };
  }

  return {
    desk: place,
    device,
    lms,
    requests,
    network,
    pins,
    asked,
    open,
    async statements() {
      const list = statementsOf(
        await place.lrs.call('GET', '/statements', { query: { ascending: 'true' } }),
      );
      return list as unknown as Statement[];
    },
  };
}

/** Lets time pass for timers, and lets the store work. */
export async function wait(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 250) {
    mock.timers.tick(Math.min(left, 250));
    for (let turn = 0; turn < 10; turn++) await setImmediate();
  }
}

export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let step = 0; step < 400; step++) {
    if (await holds()) return;
    mock.timers.tick(50);
    await setImmediate();
  }
  assert.fail('waited in vain');
}

export const verbsOf = (statements: Statement[]): string[] =>
  statements.map(({ verb }) => verb.id.replace(/.*\//, ''));

export function timed(title: string, run: () => Promise<void>): void {
  it(title, async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.UTC(2026, 10, 23, 9) });
    try {
      await run();
    } finally {
      mock.timers.reset();
    }
  });
}
