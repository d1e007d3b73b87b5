import type { Dialog, HTTPRequest, Page } from 'puppeteer-core';

/** What a course did besides talking to its LMS. Lists are bounded; `more` counts the rest. */
export interface Sightings {
  /** Requests to anybody else, by host. */
  foreign: Map<string, string>;
  /** Files that the package itself asked for and does not have; paths in the package. */
  missing: Set<string>;
  /** Addresses on the LMS's own server that are not the package's. */
  outside: Set<string>;
  /** Uncaught errors, by text, with the file where they arose. */
  errors: Map<string, string>;
  /** What it wrote to the console as an error. */
  complaints: Set<string>;
  dialogs: { type: string; text: string }[];
  /** Addresses of windows that it opened. */
  windows: Set<string>;
}

/** Before anything was seen. */
export const nothingSeen = (): Sightings => ({
  foreign: new Map(),
  missing: new Set(),
  outside: new Set(),
  errors: new Map(),
  complaints: new Set(),
  dialogs: [],
  windows: new Set(),
});

const MOST = 50;
const MOST_WINDOWS = 3;

/** What our own side and the browser ask for. */
const OURS = /^\/(?:preview|play|content)\/|^\/favicon\.ico$/;

export interface Watch extends Sightings {
  /** Requests that are not answered yet. */
  readonly pending: number;
}

/** Watches a page from now on, its frames and the windows it opens. Dialogs are dismissed. */
export function watch(page: Page, contentPath: string, onWindow: (page: Page) => void): Watch {
  const own = new Set<HTTPRequest>();
  const seen = nothingSeen();
  const isOurs = (url: URL): boolean => url.hostname.endsWith('.localhost');
  let home: string | undefined;

  function observe(one: Page): void {
    one.on('request', (request) => {
      const url = parsed(request.url());
      if (!url || !/^(?:https?|wss?):$/.test(url.protocol)) return;
      home ??= url.host;
      if (!isOurs(url) || url.host !== home) {
        if (seen.foreign.size < MOST && !seen.foreign.has(url.host))
          seen.foreign.set(url.host, url.href.slice(0, 300));
        return;
      }
      own.add(request);
    });
    one.on('requestfinished', (request) => own.delete(request));
    one.on('requestfailed', (request) => own.delete(request));
    one.on('response', (response) => {
      const url = parsed(response.url());
      if (!url || url.host !== home) return;
      if (!OURS.test(url.pathname)) {
        if (seen.outside.size < MOST) seen.outside.add(url.pathname.slice(0, 300));
      } else if (response.status() === 404 && url.pathname.startsWith(contentPath)) {
        const path = decoded(url.pathname.slice(contentPath.length));
        if (seen.missing.size < MOST) seen.missing.add(path);
      }
    });
    one.on('pageerror', (error) => {
      const [text = '', ...stack] = textOf(error).split('\n');
      if (seen.errors.size < MOST && !seen.errors.has(text))
        seen.errors.set(text.slice(0, 300), placeIn(stack.join('\n'), contentPath));
    });
    one.on('console', (message) => {
      const text = message.text();
      // What could not be loaded is told by the request itself.
      if (message.type() !== 'error' || text.startsWith('Failed to load resource')) return;
      if (message.location().url?.includes('/preview/')) return;
      if (seen.complaints.size < MOST) seen.complaints.add(text.slice(0, 300));
    });
    one.on('dialog', (dialog: Dialog) => {
      seen.dialogs.push({ type: dialog.type(), text: dialog.message().slice(0, 200) });
      const answer = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
      answer.catch(() => undefined);
    });
    one.on('popup', (popup) => {
      if (!popup) return;
      // A window that opens windows would never stop.
      if (seen.windows.size >= MOST_WINDOWS) return void popup.close().catch(() => undefined);
      seen.windows.add(popup.url().slice(0, 300));
      observe(popup);
      onWindow(popup);
      // It may stand at a dialog that came before anybody listened.
      popup
        .createCDPSession()
        .then((session) => session.send('Page.handleJavaScriptDialog', { accept: false }))
        .catch(() => undefined);
    });
  }

  observe(page);
  return Object.assign(seen, {
    get pending() {
      return own.size;
    },
  });
}

const parsed = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** The file of the package that a stack names first. */
function placeIn(stack: string, contentPath: string): string {
  const start = stack.indexOf(contentPath);
  if (start < 0) return '';
  const rest = stack.slice(start + contentPath.length);
  return decoded(/^[^\s:?#)]*/.exec(rest)?.[0] ?? '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
