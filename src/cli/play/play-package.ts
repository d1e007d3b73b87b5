import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackageFiles } from '../../../packaging/rules/rule.ts';
import { distFolder } from '../project.ts';
import { startBrowser, type PlayBrowser } from './browser.ts';
import { closingTests } from './closing.ts';
import type { Closing } from './closing-result.ts';
import { courseIn, Hangs, type PlayedCourse } from './course.ts';
import { saysTerminated } from './judge/launch.ts';
import type { Played } from './judge/played.ts';
import { startLms, type PlayLms } from './lms.ts';
import type { Playable } from './playable.ts';
import { deadlineIn, TimeUp, wait, type Deadline } from './time.ts';
import { leaveByItself, walkThrough } from './walk.ts';
import { nothingSeen } from './watch.ts';

export interface PlayOptions {
  /** Path of the browser. */
  chromium: string;
  /** So long may all of it take. */
  seconds: number;
  /** Leaves the closing tests out. */
  withoutClosings?: boolean;
  /** Hears what is being done, for people who wait. */
  onProgress(what: string): void;
}

/** Shares of the time that is left: to open the course, and then to walk through it. */
const OPENING = 0.25;
const WALKING = 0.5;
/** What is sent when a page is left needs a moment to arrive, in milliseconds. */
const BEACONS = 600;

/**
 * Plays a package in a preview LMS of its own, in a browser of its own, in a temporary folder that is
 * removed: opens it, walks through it, leaves it, and runs the closing tests. Never takes much longer
 * than it may, whatever the package does.
 */
export async function playPackage(
  files: PackageFiles,
  playable: Playable,
  { chromium, seconds, withoutClosings = false, onProgress }: PlayOptions,
): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), 'eco-play-'));
  const tidy = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', tidy);
  const deadline = deadlineIn(seconds * 1000);
  const browsers: PlayBrowser[] = [];
  let lms: PlayLms | undefined;
  try {
    const running = (lms = await startLms(files, playable, folder));
    const agent = readFileSync(join(distFolder(), 'play/agent.js'), 'utf8');
    const start = async (): Promise<PlayBrowser> => {
      const browser = await startBrowser(chromium, folder, running.port);
      browsers.push(browser);
      return browser;
    };
    const open = async (
      browser: PlayBrowser,
      learner: string,
      until: Deadline,
    ): Promise<PlayedCourse> =>
      courseIn(await browser.openWindow(), learner, {
        lms: running,
        playable,
        agent,
        deadline: until,
      });
    onProgress('opens the browser');
    const browser = await start();
    const played = await play(playable, deadline, onProgress, (until) =>
      open(browser, 'learner', until),
    );
    if (withoutClosings || played.hangs || !played.hasContent) return played;
    onProgress('ends sessions badly, in five ways');
    const closings = await closingTests({
      way: playable.way,
      browser,
      restart: start,
      deadline,
      async open(into, learner) {
        const course = await open(into, learner, deadline);
        await course.start();
        await course.settle(6000);
        return course;
      },
    });
    return { ...played, closings };
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await lms?.close();
    tidy();
    process.off('exit', tidy);
  }
}

/** One session from opening to leaving. */
async function play(
  playable: Playable,
  deadline: Deadline,
  onProgress: PlayOptions['onProgress'],
  open: (until: Deadline) => Promise<PlayedCourse>,
): Promise<Played> {
  const closings: Closing[] = [];
  let course: PlayedCourse | undefined;
  const played: Omit<Played, 'sightings' | 'entries' | 'deeds'> = {
    playable,
    leftAt: 0,
    record: { values: {}, state: '', completed: false },
    notice: '',
    hasContent: false,
    leavingListeners: [],
    closings,
  };
  try {
    onProgress('opens the course');
    course = await open(deadline);
    await course.start();
    const patience = deadlineIn(Math.min(10_000, deadline.left() * OPENING));
    played.hasContent = await untilShown(course, patience);
    played.isSlow = !played.hasContent && patience.isOver();
    played.record = await course.hear();
    played.notice = course.notice;
    if (played.hasContent) {
      onProgress('walks through the course');
      played.walk = await walkThrough(course, deadline.part(WALKING));
      played.leavingListeners = await course.leavingListeners();
      await course.settle(1000);
    }
    played.record = await course.hear();
    played.leftAt = course.entries.length;
    await course.exit();
    await wait(BEACONS);
    played.record = await course.hear();
    if (playable.formatId === 'cmi5' && !saysTerminated(course.entries)) {
      // A page that goes may be one that reloads: a unit may end by its own button only.
      await course.relaunch();
      await course.settle(4000);
      await leaveByItself(course);
      await wait(BEACONS);
      await course.hear();
    }
    await course.page.close();
  } catch (error) {
    if (!(error instanceof Hangs) && !(error instanceof TimeUp)) throw error;
    if (error instanceof Hangs) played.hangs = played.hasContent ? 'walking' : 'opening';
  }
  return {
    ...played,
    leftAt: played.leftAt || (course?.entries.length ?? 0),
    sightings: course?.watch ?? nothingSeen(),
    entries: course?.entries ?? [],
    deeds: course?.deeds ?? [],
  };
}

/** Waits until the course shows something and stands still. */
async function untilShown(course: PlayedCourse, patience: Deadline): Promise<boolean> {
  await course.settle(Math.min(8000, patience.left()));
  let { hasContent } = await course.look();
  while (!hasContent && course.notice === '' && !patience.isOver()) {
    await wait(200);
    ({ hasContent } = await course.look());
    if (hasContent) await course.settle(Math.min(3000, patience.left()));
  }
  return hasContent;
}
