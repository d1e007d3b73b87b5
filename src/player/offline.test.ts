import { expect, waitUntil } from '@open-wc/testing';
import type { PlayerHost } from './extension.ts';
import { keepOffline } from './offline.ts';

const { dataset } = document.documentElement;

/** As much of a player as keeping a course needs. */
const host = (heavy: boolean) =>
  ({
    outline: { id: 'offline-test', version: '1.0.0', language: 'en', heavy },
    whenStarted: () => undefined,
    notice: () => undefined,
    refresh: () => undefined,
  }) as unknown as PlayerHost;

describe('keeping a course on the device', () => {
  const registered: string[] = [];
  const link = Object.assign(document.createElement('link'), { rel: 'manifest', href: 'data:,' });
  let controller: unknown;

  before(() => {
    document.head.append(link);
    Object.defineProperty(navigator, 'serviceWorker', {
      configurable: true,
      value: {
        get controller() {
          return controller;
        },
        getRegistration: () => Promise.resolve(undefined),
        register: (path: string) => {
          registered.push(path);
          return Promise.resolve(new EventTarget());
        },
      },
    });
  });

  beforeEach(() => {
    registered.length = 0;
    controller = undefined;
  });

  after(() => {
    link.remove();
    delete dataset.saves;
    delete (navigator as { serviceWorker?: unknown }).serviceWorker;
    localStorage.removeItem('eh-version:offline-test');
  });

  it('waits where data are saved and files are large, and only there', async () => {
    dataset.saves = 'true';
    keepOffline(host(true));
    keepOffline(host(false));
    await waitUntil(() => registered.length > 0, 'the light course', { timeout: 30_000 });
    // They are asked for one after the other: the heavy one would have come first.
    expect(registered.length).to.equal(1);
    delete dataset.saves;
    keepOffline(host(true));
    await waitUntil(() => registered.length > 1, 'the heavy course', { timeout: 30_000 });
    expect(registered).to.deep.equal(['sw.js', 'sw.js']);
  });

  it('goes on with what is kept already', async () => {
    dataset.saves = 'true';
    controller = {};
    keepOffline(host(true));
    await waitUntil(() => registered.length > 0, 'what is kept', { timeout: 30_000 });
    expect(registered).to.deep.equal(['sw.js']);
  });
});
