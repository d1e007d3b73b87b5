import type { LrsEnvironment } from '../../src/records/lrs-environment.ts';
import type { LearningRecord } from '../../src/records/record.ts';
import type { StatementCourse } from '../../src/records/statements.ts';
import type { LrsCourseOptions } from '../../src/records/cmi5.ts';
import { launchAddress, type FakeLrs } from '../support/fake-lrs.ts';
import { layout } from './learner.ts';
import type { Device, Page } from './world.ts';

/** The course of `learner.ts`, as statements name it. */
export const course: StatementCourse = {
  id: 'parish-map',
  version: '1.0.0',
  language: 'en',
  title: 'The parish map',
  modules: [
    {
      id: 'all',
      title: 'All of it',
      pages: layout.pages.map((id) => ({
        id,
        title: `Page ${id}`,
        test: id === 'check',
        activities:
          id === 'check' ? layout.activities.map((activity) => ({ id: activity.id })) : [],
      })),
    },
  ],
};

export interface LrsPage extends Page {
  environment: LrsEnvironment;
  /** What the learner would see in the address. */
  address(): string;
  wentTo: string[];
  /** The page goes: closed, or to be loaded again; it cannot know which. */
  leave(saveTime?: () => void): void;
}

/** A tab: what is kept in it outlives a reload. */
export const newTab = (): Map<string, string> => new Map();

let ids = 0;

/** Opens a page of the course that the LMS has launched. */
export function openPage(
  create: (options: LrsCourseOptions) => LearningRecord,
  lrs: FakeLrs,
  device: Device,
  {
    kind,
    tab = newTab(),
    href,
  }: { kind: 'cmi5' | 'xapi'; tab?: Map<string, string>; href?: string },
): LrsPage {
  const network = lrs.connect();
  const { environment, kill } = device.page({});
  const isAlive = { value: true };
  const wentTo: string[] = [];
  let address = href ?? launchAddress(device.place, kind);
  let isLeaving = false;
  const own: LrsEnvironment = {
    ...environment,
    href: address,
    fetch: network.fetch,
    tab: {
      getItem: (key) => tab.get(key) ?? null,
      setItem: (key, value) => void tab.set(key, value),
    },
    ...(device.database ? { database: device.database.page(isAlive) } : {}),
    uuid: () => `0190163c-0b1c-4000-9000-${String(++ids).padStart(12, '0')}`,
    isLeaving: () => isLeaving,
    clean: (next) => (address = next),
    goTo: (next) => wentTo.push(next),
  };
  const record = create({ course, environment: own });
  return {
    record,
    environment: own,
    wentTo,
    address: () => address,
    kill() {
      isAlive.value = false;
      network.kill();
      kill();
    },
    leave(saveTime) {
      isLeaving = true;
      saveTime?.();
      record.close();
      // What was asked for outlives the page; what it would do with the answer does not.
      isAlive.value = false;
      kill();
    },
  };
}
