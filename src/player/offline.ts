import type { Outline } from '../course/outline.ts';
import { wordsFor } from '../activities/words.ts';
import { localWords } from './local-words.ts';
import type { PlayerHost } from './extension.ts';

/** Where the version that was last seen on this device stands. */
const versionKey = ({ id }: Outline): string => `eh-version:${id}`;

/** What Chromium hands over when a site can be installed; no standard has it. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** Keeping a course on the device, and installing it there. */
export interface Offline {
  /** Asks the reader to install the course, where the browser can; absent elsewhere. */
  readonly install: (() => void) | undefined;
}

/**
 * Keeps the course on the device by its service worker. A package that brings one says so by a link
 * to a web app manifest; from a disk there is no such thing, and the files are there anyway.
 */
export function keepOffline(host: PlayerHost): Offline {
  const link = document.querySelector('link[rel=manifest]');
  let prompt: InstallPrompt | undefined;
  if (!/^https?:$/.test(location.protocol)) link?.remove();
  else if (link && 'serviceWorker' in navigator) {
    window.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      prompt = event as InstallPrompt;
      host.refresh();
    });
    window.addEventListener('appinstalled', () => {
      prompt = undefined;
      host.refresh();
    });
    // Nothing of this is needed to learn: what fails here fails in silence.
    void follow(host).catch(() => undefined);
  }
  return {
    get install() {
      return prompt && (() => void prompt?.prompt());
    },
  };
}

async function follow(host: PlayerHost): Promise<void> {
  const { serviceWorker } = navigator;
  const words = (outline: Outline) => wordsFor(localWords, outline.language).offline;
  if (isNewVersion(host.outline)) {
    host.whenStarted(() => host.notice(words(host.outline).updated(host.outline.version)));
  }
  const before = await serviceWorker.getRegistration();
  if (before?.waiting && serviceWorker.controller) {
    // Found at the last visit: the page is loaded again from the new version, before anything is done.
    serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    before.waiting.postMessage('take-over');
    return;
  }
  const isFirst = !serviceWorker.controller;
  // Who saves data does not want every film of the course at once.
  if (isFirst && host.outline.heavy && document.documentElement.dataset.saves) return;
  await idle();
  const registration = await serviceWorker.register('sw.js');
  const tell = (worker: ServiceWorker) =>
    worker.addEventListener('statechange', () => {
      if (isFirst && worker.state === 'activated') host.notice(words(host.outline).ready);
      if (!isFirst && worker.state === 'installed') host.notice(words(host.outline).newVersion);
    });
  if (registration.installing) tell(registration.installing);
  // The browser may have looked for it before we did.
  else if (registration.waiting && !isFirst) host.notice(words(host.outline).newVersion);
  registration.addEventListener('updatefound', () => {
    if (registration.installing) tell(registration.installing);
  });
}

/** Whether this device has had another version before; from now on it has this one. */
function isNewVersion(outline: Outline): boolean {
  try {
    const before = localStorage.getItem(versionKey(outline));
    localStorage.setItem(versionKey(outline), outline.version);
    return before !== null && before !== outline.version;
  } catch {
    return false;
  }
}

/** When the page is there and nothing else happens: the first visit belongs to the first page. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1500));
    if (document.readyState === 'complete') later(() => resolve());
    else window.addEventListener('load', () => later(() => resolve()), { once: true });
  });
