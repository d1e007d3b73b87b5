import type { Fault } from './faults.ts';
import type { PlayOptions } from './play-view.ts';

// A beacon needs a moment to arrive before the LMS is asked again.
const BEACON_TIME = 250;
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The room with the course's frame in it, and one thing after the other. */
export interface Stage {
  readonly frame: HTMLIFrameElement | undefined;
  /** The page is hidden or going: a blocking request would fail. */
  isLeaving(): boolean;
  open(address: string, onLoad?: () => void): void;
  /** Takes the frame away: the course lives through the same as when the page is closed. */
  close(): Promise<void>;
  /** Under the fault `offline` the course's window says so; else the browser speaks for itself. */
  showOnlineState(fault: Fault): void;
  /** Does something between two sessions. One after the other; trouble becomes a notice. */
  inTurn(work: () => Promise<void>): Promise<void>;
  complain(error: unknown): void;
}

export function createStage({
  config,
  room,
  onNotice,
  onChange,
}: {
  config: PlayOptions['config'];
  room: HTMLElement;
  onNotice: PlayOptions['onNotice'];
  onChange(): void;
}): Stage {
  let frame: HTMLIFrameElement | undefined;
  let isGoing = false;
  let turn = Promise.resolve();

  addEventListener('pagehide', () => (isGoing = true));
  addEventListener('pageshow', () => (isGoing = false));

  const complain = (error: unknown): void =>
    onNotice('This did not work', error instanceof Error ? error.message : String(error));

  return {
    get frame() {
      return frame;
    },
    isLeaving: () => isGoing || document.visibilityState === 'hidden',
    open(address, onLoad) {
      frame = document.createElement('iframe');
      frame.src = address;
      frame.title = config.title;
      frame.lang = config.language;
      frame.allow = 'fullscreen';
      if (onLoad) frame.addEventListener('load', onLoad);
      room.replaceChildren(frame);
    },
    async close() {
      if (!frame) return;
      frame.remove();
      frame = undefined;
      await wait(BEACON_TIME);
    },
    showOnlineState(fault) {
      const course = frame?.contentWindow;
      if (!course) return;
      const wasOnline = course.navigator.onLine;
      if (fault === 'offline')
        Object.defineProperty(course.navigator, 'onLine', { get: () => false, configurable: true });
      else Reflect.deleteProperty(course.navigator, 'onLine');
      const isOnline = course.navigator.onLine;
      if (wasOnline !== isOnline) course.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
    },
    inTurn(work) {
      turn = turn.then(work).catch(complain).then(onChange);
      return turn;
    },
    complain,
  };
}

/** Asks the preview's own server. @throws Error with the server's words */
export async function ask(url: string, method = 'GET', body?: object | string): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** `<course>/<format>`, as addresses have it. */
export const packagePath = ({ courseId, formatId }: PlayOptions['config']): string =>
  `${encodeURIComponent(courseId)}/${encodeURIComponent(formatId)}`;
