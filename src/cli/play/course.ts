import type { Frame, Page } from 'puppeteer-core';
import type { PreviewLms } from '../../preview/play-page.ts';
import type { Deed, DeedKind, Look, Report, Wish } from './agent/wish.ts';
import type { PlayLms } from './lms.ts';
import type { Playable } from './playable.ts';
import { TimeUp, wait, within, type Deadline } from './time.ts';
import { watch, type Watch } from './watch.ts';

/** The page does not answer any more: it is in a loop without end, or has crashed. */
export class Hangs extends Error {
  constructor() {
    super('The course does not answer any more.');
    this.name = 'Hangs';
  }
}

/** What the LMS heard of a course; both kinds of its log have these. */
export type Entry = PreviewLms['calls'][number];

/** What the LMS has of a learner. */
export interface LmsRecord {
  /** SCORM: values by element. */
  values: Readonly<Record<string, string>>;
  state: string;
  completed: boolean;
  success?: boolean;
  score?: number;
}

/** A course that is open in a window. */
export interface PlayedCourse {
  readonly page: Page;
  readonly watch: Watch;
  /** Everything the LMS heard, as far as `hear` has asked. */
  readonly entries: readonly Entry[];
  /** Where in `entries` each deed began. */
  readonly deeds: readonly (Deed & { from: number })[];
  /** What the LMS shows in place of the course. */
  readonly notice: string;
  /** Opens it in the LMS. @throws Hangs */
  start(): Promise<void>;
  /** All its frames together. @throws Hangs */
  look(): Promise<Look>;
  /** Does the next thing of these kinds that has not been done. @throws Hangs */
  act(kinds: readonly DeedKind[]): Promise<Deed | undefined>;
  /** Waits until nothing is asked for and nothing changes, for so many milliseconds at most. */
  settle(milliseconds: number): Promise<void>;
  /** Asks the LMS what it heard and has. @throws Hangs */
  hear(): Promise<LmsRecord>;
  /** Breaks the connection to the LMS in a way, or mends it (`none`). */
  setFault(fault: 'none' | 'offline' | 'logged-out'): Promise<void>;
  /** How its windows listen to being left. */
  leavingListeners(): Promise<string[]>;
  /** Presses the LMS's own button to leave. */
  exit(): Promise<void>;
  /** Opens the course once more, in the same window. */
  relaunch(): Promise<void>;
}

interface Surroundings {
  lms: PlayLms;
  playable: Playable;
  /** The bundle of `agent/agent.ts`. */
  agent: string;
  deadline: Deadline;
}

/** A page that says nothing for so long hangs, in milliseconds. */
const SILENCE = 10_000;

/** The course of a learner in a window; `start` opens it. */
export function courseIn(
  page: Page,
  learner: string,
  { lms, playable, agent, deadline }: Surroundings,
): PlayedCourse {
  const isSite = playable.way === 'site';
  const windows: Page[] = [];
  const entries: Entry[] = [];
  const deeds: (Deed & { from: number })[] = [];
  const done: string[] = [];
  let notice = '';
  let hasOwnWindow = false;
  const seen = watch(page, lms.contentPath, (popup) => windows.push(popup));

  /** Waits for the page, not longer than for one that hangs. */
  async function answer<Result>(work: Promise<Result>): Promise<Result> {
    const patience = Math.min(SILENCE, deadline.left());
    try {
      return await within(patience, work);
    } catch (error) {
      if (!(error instanceof TimeUp) || patience < SILENCE) throw error;
      throw new Hangs();
    }
  }

  /** Frames in which the course is, not those of the LMS around it. */
  function frames(): Frame[] {
    const inside = page.frames().filter((frame) => isSite || frame !== page.mainFrame());
    const beside = windows.filter((one) => !one.isClosed()).flatMap((one) => one.frames());
    return [...inside, ...beside].filter((frame) => !frame.detached).slice(0, 20);
  }

  async function ask(frame: Frame, wish: Wish): Promise<Report | undefined> {
    const call = `(()=>{${agent}\nreturn ecoPlayAgent(${JSON.stringify(wish)})})()`;
    try {
      return (await answer(frame.evaluate(call))) as Report;
    } catch (error) {
      if (error instanceof Hangs || error instanceof TimeUp) throw error;
      // The frame went away, or is of another origin, while it was asked.
      return undefined;
    }
  }

  async function look(): Promise<Look> {
    const looks: Look[] = [];
    for (const frame of frames()) {
      const report = await ask(frame, { kinds: [], done: [] });
      if (report) looks.push(report.look);
    }
    return {
      place: looks.map(({ place }) => place).join(' / '),
      hasContent: looks.some(({ hasContent }) => hasContent),
      hasOffers: looks.some(({ hasOffers }) => hasOffers),
      controls: looks.flatMap(({ controls }) => controls),
      status: looks.flatMap(({ status }) => status),
      size: looks.reduce((sum, { size }) => sum + size, 0),
    };
  }

  async function settle(milliseconds: number): Promise<void> {
    const end = performance.now() + Math.min(milliseconds, deadline.left());
    let before = '';
    while (performance.now() < end) {
      await wait(70);
      if (seen.pending > 0) continue;
      const { place, size } = await look();
      const now = `${place} ${size}`;
      if (now === before) return;
      before = now;
    }
  }

  async function hear(): Promise<LmsRecord> {
    if (isSite) return siteRecord(page, answer);
    const heard = await answer(
      page.evaluate(async (from) => {
        const lms = (globalThis as unknown as { previewLms?: PreviewLms }).previewLms;
        if (!lms) return undefined;
        await lms.refresh();
        return {
          calls: lms.calls.slice(from, from + 5000),
          attempt: lms.attempt as { values?: Record<string, string> } | undefined,
          outcome: lms.outcome,
          state: lms.state,
          notice: document.querySelector('#course .notice')?.textContent ?? '',
        };
      }, entries.length),
    );
    if (!heard) return { values: {}, state: '', completed: false };
    entries.push(...heard.calls);
    notice = hasOwnWindow ? '' : heard.notice;
    return { ...heard.outcome, values: heard.attempt?.values ?? {}, state: heard.state };
  }

  return {
    page,
    watch: seen,
    entries,
    deeds,
    get notice() {
      return notice;
    },
    async start() {
      await page.evaluateOnNewDocument(noteListeners);
      await answer(page.goto(lms.address(learner), { waitUntil: 'domcontentloaded' }));
      if (!isSite) await answer(page.waitForSelector('#course iframe, #course .notice'));
      await hear();
      // A unit that wants a window of its own gets it when somebody asks for it (cmi5 8.1).
      if (!/window of its own/.test(notice)) return;
      hasOwnWindow = true;
      await answer(page.click('#course .notice .button'));
      await wait(500);
    },
    look,
    settle,
    hear,
    async act(kinds) {
      const from = entries.length;
      for (const frame of frames()) {
        const deed = (await ask(frame, { kinds, done }))?.deed;
        if (!deed) continue;
        done.push(deed.key);
        deeds.push({ ...deed, from });
        return deed;
      }
      return undefined;
    },
    async setFault(fault) {
      if (isSite) await answer(page.setOfflineMode(fault === 'offline'));
      else
        await answer(
          page.evaluate((name) => {
            (globalThis as unknown as { previewLms: PreviewLms }).previewLms.fault = name;
          }, fault),
        );
    },
    async leavingListeners() {
      const lists = await Promise.all(
        frames().map((frame) =>
          answer(
            frame.evaluate(() => {
              const {
                ecoLeaving = [],
                onunload,
                onbeforeunload,
                onpagehide,
              } = globalThis as unknown as Window & { ecoLeaving?: string[] };
              return [
                ...ecoLeaving,
                ...(onunload ? ['unload'] : []),
                ...(onbeforeunload ? ['beforeunload'] : []),
                ...(onpagehide ? ['pagehide'] : []),
              ];
            }),
          ).catch((): string[] => []),
        ),
      );
      return [...new Set(lists.flat())];
    },
    relaunch: () =>
      answer(
        page.evaluate(() =>
          (globalThis as unknown as { previewLms: PreviewLms }).previewLms.launch(),
        ),
      ),
    async exit() {
      if (isSite) await answer(page.goto('about:blank'));
      else
        await answer(
          page.evaluate(() =>
            (globalThis as unknown as { previewLms: PreviewLms }).previewLms.exit(),
          ),
        );
    },
  };
}

/** A site keeps what it keeps in the browser. */
async function siteRecord(
  page: Page,
  answer: <Result>(work: Promise<Result>) => Promise<Result>,
): Promise<LmsRecord> {
  // A page that is empty, or that was left, has no storage.
  const values = await answer(
    page.evaluate((): Record<string, string> =>
      location.protocol === 'http:' ? Object.fromEntries(Object.entries(localStorage)) : {},
    ),
  );
  return { values, state: '', completed: false };
}

/** Notes by which events a window of the course wants to hear that it is left. It runs in the page. */
function noteListeners(): void {
  const notes: string[] = [];
  Object.defineProperty(globalThis, 'ecoLeaving', { value: notes });
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...parameters) {
    const [type] = parameters;
    if (/^(?:unload|beforeunload|pagehide|visibilitychange)$/.test(type)) notes.push(type);
    return add.apply(this ?? globalThis, parameters as never);
  };
}
