import { freshAttempt, latestAttempt, parseLearnerFile, type Attempt } from './attempt.ts';
import { isFault, FAULTS, type Fault } from './faults.ts';
import { readManifest, type ManifestLaunch } from './manifest.ts';
import type { PlayConfig } from './pages/play.ts';
import { createScorm12Host, type CallEntry, type Scorm12Host } from './scorm12-host.ts';
import { browserTransport } from './transport.ts';

/** Everything the LMS page shows; a new object at every change. */
export interface PlayView {
  config: PlayConfig;
  /** All calls of this page, oldest first. The same array: it only grows. */
  calls: readonly CallEntry[];
  peak: number;
  attempt: Attempt;
  learners: readonly string[];
  fault: Fault;
  reviewAfterCompletion: boolean;
  isRunning: boolean;
}

/** What the panel can ask for. */
export interface PlaySession {
  readonly view: PlayView;
  fault: Fault;
  setReview(isReview: boolean): void;
  /** Ends what runs as a closed page would, and starts the course again. */
  launch(): Promise<void>;
  /** What the LMS's Exit button does. */
  exit(): Promise<void>;
  startAttempt(): Promise<void>;
  forget(): Promise<void>;
}

interface Options {
  config: PlayConfig;
  /** Where the course's frame goes. */
  room: HTMLElement;
  fault: Fault;
  reviewAfterCompletion: boolean;
  onChange(view: PlayView): void;
  /** A sentence in place of the course. */
  onNotice(title: string, text: string): void;
}

// A beacon needs a moment to arrive before the LMS is asked again.
const BEACON_TIME = 250;
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** “Ana” becomes “Learner, Ana”: last name, first name, as the standard has it. */
const studentName = (learner: string): string => `Learner, ${learner}`;

/** Runs one course for one learner in the page. */
export function createPlaySession(options: Options): PlaySession {
  const { config, room } = options;
  const packagePath = `${encodeURIComponent(config.courseId)}/${encodeURIComponent(config.formatId)}`;
  const store = `/preview/attempts/${packagePath}/${encodeURIComponent(config.learner)}`;
  const calls: CallEntry[] = [];
  let { fault, reviewAfterCompletion } = options;
  let attempt = freshAttempt();
  let learners: string[] = [];
  let host: Scorm12Host | undefined;
  let frame: HTMLIFrameElement | undefined;
  let launches = 0;
  let isGoing = false;
  let turn = Promise.resolve();

  addEventListener('pagehide', () => (isGoing = true));
  addEventListener('pageshow', () => (isGoing = false));

  const view = (): PlayView => ({
    config,
    calls,
    peak: host?.peak ?? 0,
    attempt,
    learners,
    fault,
    reviewAfterCompletion,
    isRunning: frame !== undefined,
  });
  const changed = (): void => options.onChange(view());

  async function ask(url: string, method = 'GET'): Promise<unknown> {
    const response = await fetch(url, { method });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  }

  async function readAttempt(url = store, method = 'GET'): Promise<void> {
    const file = parseLearnerFile(await ask(url, method));
    if (!file) throw new Error('The answer of the preview could not be read.');
    attempt = latestAttempt(file);
    const known = (await ask(`/preview/attempts/${packagePath}`)) as { learners: string[] };
    ({ learners } = known);
  }

  async function readLaunch(): Promise<ManifestLaunch | string> {
    const response = await fetch(`/content/${packagePath}/imsmanifest.xml`);
    if (response.status === 404)
      return 'The package has no imsmanifest.xml at its root: no LMS would take it.';
    return response.ok ? readManifest(await response.text()) : response.text();
  }

  /** Takes the frame away: the course lives through the same as when the page is closed. */
  async function endSession(): Promise<void> {
    if (!frame) return;
    frame.remove();
    frame = undefined;
    await wait(BEACON_TIME);
  }

  /** Under the fault `offline` the course's window says so; else the browser speaks for itself. */
  function showOnlineState(): void {
    const course = frame?.contentWindow;
    if (!course) return;
    const wasOnline = course.navigator.onLine;
    if (fault === 'offline')
      Object.defineProperty(course.navigator, 'onLine', { get: () => false, configurable: true });
    else Reflect.deleteProperty(course.navigator, 'onLine');
    const isOnline = course.navigator.onLine;
    if (wasOnline !== isOnline) course.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  }

  function openHost(launch: ManifestLaunch): void {
    host = createScorm12Host({
      attempt,
      launch,
      reviewAfterCompletion,
      learner: {
        id: config.learner,
        name: studentName(config.learner),
        language: navigator.language,
      },
      transport: browserTransport(store),
      fault: () => fault,
      isLeaving: () => isGoing || document.visibilityState === 'hidden',
      log: calls,
      session: ++launches,
      currentDocument: () => frame?.contentDocument,
      onCall(entry) {
        if (entry.name === 'LMSInitialize') showOnlineState();
        changed();
      },
      onAttempt(latest) {
        attempt = latest;
      },
    });
    if (fault === 'no-api') Reflect.deleteProperty(globalThis, 'API');
    else Reflect.set(globalThis, 'API', host.api);
  }

  function openFrame({ href }: ManifestLaunch): void {
    frame = document.createElement('iframe');
    frame.src = `/content/${packagePath}/${href}`;
    frame.title = config.title;
    frame.lang = config.language;
    frame.allow = 'fullscreen';
    frame.addEventListener('load', showOnlineState);
    room.replaceChildren(frame);
  }

  const complain = (error: unknown): void =>
    options.onNotice('This did not work', error instanceof Error ? error.message : String(error));

  /** Does something between two sessions, then starts the next one. One after the other. */
  function relaunch(between: () => Promise<void>): Promise<void> {
    turn = turn.then(() => startNext(between));
    return turn;
  }

  async function startNext(between: () => Promise<void>): Promise<void> {
    try {
      await endSession();
      await between();
      const launch = await readLaunch();
      if (typeof launch === 'string') {
        options.onNotice('This package cannot be started', launch);
      } else {
        openHost(launch);
        openFrame(launch);
      }
    } catch (error) {
      complain(error);
    }
    changed();
  }

  return {
    get view() {
      return view();
    },
    get fault() {
      return fault;
    },
    set fault(value: Fault) {
      if (!isFault(value)) throw new Error(`No such fault. These exist: ${FAULTS.join(', ')}.`);
      fault = value;
      showOnlineState();
      changed();
    },
    setReview(isReview) {
      reviewAfterCompletion = isReview;
      changed();
    },
    launch: () => relaunch(() => readAttempt()),
    startAttempt: () => relaunch(() => readAttempt(`${store}/new-attempt`, 'POST')),
    async exit() {
      await endSession();
      await readAttempt().catch(complain);
      options.onNotice('The session has ended', 'The platform now shows what arrived.');
      changed();
    },
    forget: () => {
      host?.abandon();
      return relaunch(async () => {
        await ask(store, 'DELETE');
        await readAttempt();
      });
    },
  };
}
