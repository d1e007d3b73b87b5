import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { within } from './time.ts';

/** A browser for packages of strangers, and how it is ended. */
export interface PlayBrowser {
  /** A window of its own: visible whatever other windows do. */
  openWindow(): Promise<Page>;
  /** Ends it at once, as a flat battery would. */
  kill(): void;
  /** Ends it; by force when it does not end by itself. */
  close(): Promise<void>;
}

/** So long may the browser take for anything it is asked, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Starts Chromium with a profile in `folder`. It reaches the one port on this machine and nothing
 * else: every other name and address, and every other port here, is turned away by the browser's own
 * resolver, so also for frames, workers and sockets. Downloads are denied.
 */
export async function startBrowser(
  executablePath: string,
  folder: string,
  port: number,
): Promise<PlayBrowser> {
  const puppeteer = await import('puppeteer-core');
  const browser: Browser = await puppeteer.launch({
    executablePath,
    userDataDir: join(folder, 'profile'),
    // No debugging port that a page could find.
    pipe: true,
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
    downloadBehavior: { policy: 'deny' },
    defaultViewport: { width: 1280, height: 900 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--mute-audio',
      '--lang=en',
      '--webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      `--host-resolver-rules=MAP *.localhost 127.0.0.1:${port},MAP * ~NOTFOUND`,
    ],
  });
  const kill = (): void => {
    const child = browser.process();
    if (!child?.pid) return;
    try {
      // The browser leads a group of its own: its helpers go with it.
      if (process.platform === 'win32') child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  return {
    kill,
    openWindow: () => browser.newPage({ type: 'window' }),
    async close() {
      await within(3000, browser.close()).catch(() => undefined);
      kill();
    },
  };
}

/** Takes a window out of sight, as another app on a phone does. */
export async function hideWindow(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', {
    windowId,
    bounds: { windowState: 'minimized' },
  });
}
