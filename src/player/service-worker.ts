import { addPlugins, cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { RangeRequestsPlugin } from 'workbox-range-requests';

/**
 * The service worker of the web format: after the first visit the course needs no network. The
 * packager puts the list of files before it. A new version waits until the course is opened anew
 * (offline.ts), so that no page ever mixes two versions.
 */
interface WorkerScope {
  /** Every file of the course with a hash of its content. */
  __WB_MANIFEST: { url: string; revision: string }[];
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

const worker = globalThis as unknown as WorkerScope;

// Browsers ask for sound and film in parts.
addPlugins([new RangeRequestsPlugin()] as Parameters<typeof addPlugins>[0]);
// eslint-disable-next-line no-underscore-dangle -- the library's own name
precacheAndRoute(worker.__WB_MANIFEST, { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();

worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});
