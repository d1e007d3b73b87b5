import { existsSync, readFileSync } from 'node:fs';
import puppeteer, { type Browser, type Frame, type KeyInput, type Page } from 'puppeteer-core';

const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

/** A real Chromium without background traffic. `profile` is a folder that outlives it. */
export const launchBrowser = (profile?: string): Promise<Browser> =>
  puppeteer.launch({
    ...(profile === undefined ? {} : { userDataDir: profile }),
    executablePath: CHROMIUM ?? 'chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en',
    ],
  });

/** Where the learner's keyboard is: name, value and state of the focused control. */
export interface Focus {
  tag: string;
  type: string;
  name: string;
  activity: string;
  checked: boolean;
}

export const readFocus = (frame: Frame): Promise<Focus> =>
  frame.evaluate(() => {
    let element: Element | null = document.activeElement;
    let activity = '';
    while (element) {
      activity ||= element.closest?.('[data-activity]')?.id ?? '';
      const inner: Element | null = element.shadowRoot?.activeElement ?? null;
      if (!inner) break;
      element = inner;
    }
    const control = element as HTMLInputElement | null;
    const label = control?.labels?.[0]?.textContent ?? '';
    const labelledBy = (control?.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => (control?.getRootNode() as ShadowRoot)?.getElementById?.(id)?.textContent ?? '')
      .join(' ');
    const name =
      control?.getAttribute('aria-label') ||
      labelledBy.trim() ||
      label ||
      control?.textContent ||
      '';
    return {
      tag: control?.localName ?? '',
      type: control?.type ?? '',
      name: name.replace(/\s+/g, ' ').trim(),
      activity,
      checked: control?.checked ?? false,
    };
  });

/** A learner who has a keyboard and nothing else. */
export class KeyboardLearner {
  readonly page: Page;
  readonly frame: Frame;

  constructor(page: Page, frame: Frame) {
    this.page = page;
    this.frame = frame;
  }

  press(key: KeyInput): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Presses Tab until `isWanted` holds; fails when the whole page has been passed. */
  async tabTo(what: string, isWanted: (focus: Focus) => boolean): Promise<Focus> {
    const passed: string[] = [];
    for (let step = 0; step < 150; step++) {
      const focus = await readFocus(this.frame);
      if (isWanted(focus)) return focus;
      passed.push(focus.name);
      await this.press('Tab');
    }
    throw new Error(`Tab never reached ${what}. Passed: ${passed.slice(0, 60).join(' | ')}`);
  }

  async activate(name: RegExp, activity = ''): Promise<void> {
    await this.tabTo(
      String(name),
      (focus) =>
        focus.tag === 'button' &&
        name.test(focus.name) &&
        (!activity || focus.activity === activity),
    );
    await this.press('Enter');
  }

  /** The page that is open, by the text of its heading. */
  heading(): Promise<string> {
    return this.frame.evaluate(() => {
      const result = document.querySelector('eh-result')?.shadowRoot?.querySelector('h1');
      return (result ?? document.querySelector('#page h1'))?.textContent?.trim() ?? '';
    });
  }

  /** The quiet line about saving. */
  status(): Promise<string> {
    return this.frame.evaluate(() =>
      document.querySelector('eh-bar')!.shadowRoot!.querySelector('.status')!.textContent.trim(),
    );
  }

  async waitFor(what: string, holds: () => Promise<boolean>, seconds = 10): Promise<void> {
    for (let step = 0; step < seconds * 20; step++) {
      if (await holds().catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Waited ${seconds} s in vain: ${what}`);
  }
}

const AXE = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

/** What axe finds against WCAG 2.2 A and AA, one line a rule. */
export async function axeFindings(
  frame: Frame,
  without: readonly string[] = [],
): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(AXE);
  return frame.evaluate(async (left) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          root: Document,
          options: object,
        ): Promise<{
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: Object.fromEntries(left.map((id) => [id, { enabled: false }])),
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes[0]!.html.slice(0, 160)} – ${nodes[0]!.failureSummary.slice(0, 300)}`,
    );
  }, without);
}

/** Presses Next as soon as it leads to the page; runs in the browser. */
export function pressNext(title: string): boolean {
  const button = document
    .querySelector('eh-pager')
    ?.shadowRoot?.querySelector<HTMLElement>('.primary');
  if (button?.querySelector('small')?.textContent !== title) return false;
  button.click();
  return true;
}
