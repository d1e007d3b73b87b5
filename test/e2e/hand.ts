import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { KeyboardLearner, readFocus, type Focus } from './browser.ts';

/** Slow machines are no fault of the product. */
const PATIENCE_SECONDS = 30;

/** Puts down what live regions say; runs in every frame before anything else. */
function listenToLiveRegions(): void {
  const heard: string[] = [];
  (globalThis as { heard?: string[] }).heard = heard;
  const watch = (root: Node): void => {
    new MutationObserver((records) => {
      const regions = new Set<Element>();
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role="status"], [role="alert"], [aria-live]');
        if (region) regions.add(region);
      }
      for (const region of regions) {
        const text = region.textContent.replace(/\s+/g, ' ').trim();
        if (text) heard.push(text);
      }
    }).observe(root, { subtree: true, childList: true, characterData: true });
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };
  watch(document);
}

/** Makes a page remember what a screen reader would be told. Before it goes anywhere. */
export const listen = (page: Page) => page.evaluateOnNewDocument(listenToLiveRegions);

/**
 * Somebody at one activity with a keyboard and a screen reader: goes to controls by their names, and
 * hears what is announced.
 */
export class Hand extends KeyboardLearner {
  readonly id: string;
  private listened = 0;

  constructor(page: Page, frame: Frame, id: string) {
    super(page, frame);
    this.id = id;
  }

  /** Goes forward to a control of the activity by its name, or by what it is. */
  to(name: RegExp | string, isWanted: (focus: Focus) => boolean = () => true): Promise<Focus> {
    return this.tabTo(
      String(name),
      (focus) => focus.activity === this.id && fits(name, focus.name) && isWanted(focus),
    );
  }

  /** The same, backwards. */
  async backTo(name: RegExp | string): Promise<Focus> {
    const passed: string[] = [];
    for (let step = 0; step < 150; step++) {
      const focus = await this.focus();
      if (focus.activity === this.id && fits(name, focus.name)) return focus;
      passed.push(focus.name);
      await this.chord('Shift', 'Tab');
    }
    throw new Error(
      `Shift and Tab never reached ${name}. Passed: ${passed.slice(0, 30).join(' | ').slice(0, 2000)}`,
    );
  }

  focus(): Promise<Focus> {
    return readFocus(this.frame);
  }

  /** Goes to a button and presses it. */
  async push(name: RegExp | string): Promise<void> {
    await this.to(name, ({ tag }) => tag === 'button' || tag === 'summary');
    await this.press('Enter');
  }

  async pushBack(name: RegExp | string): Promise<void> {
    await this.backTo(name);
    await this.press('Enter');
  }

  async presses(key: KeyInput, times: number): Promise<void> {
    for (let time = 0; time < times; time++) await this.press(key);
  }

  async chord(modifier: KeyInput, key: KeyInput): Promise<void> {
    await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(key);
    await this.page.keyboard.up(modifier);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** What the focused control holds. */
  value(): Promise<string> {
    return this.frame.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return (element as HTMLInputElement | null)?.value ?? '';
    });
  }

  /** Opens nothing: arrow keys turn a closed list until it stands on a value. */
  async turnTo(value: string): Promise<void> {
    await this.press('Home');
    for (let step = 0; step < 60; step++) {
      if ((await this.value()) === value) return;
      await this.press('ArrowDown');
    }
    throw new Error(`The list has no “${value}”.`);
  }

  /** Waits until a live region has said it since the last time something was heard. */
  async hears(what: RegExp | string): Promise<void> {
    let all: string[] = [];
    await this.until(`“${what}” is announced`, async () => {
      all = await this.frame.evaluate(() => (globalThis as { heard?: string[] }).heard ?? []);
      const index = all.findIndex((text, at) => at >= this.listened && fits(what, text));
      if (index >= 0) this.listened = index + 1;
      return index >= 0;
    }).catch(() => {
      const said = all.slice(-8).join(' | ');
      throw new Error(`“${what}” was not announced. The last that was: ${said}`);
    });
  }

  /** Waits until the focus is on something by its name or text. */
  async landsOn(what: RegExp | string): Promise<void> {
    let focus: Focus | undefined;
    await this.until('focus', async () => {
      focus = await this.focus();
      return fits(what, focus.name);
    }).catch(() => {
      throw new Error(`The focus should be on “${what}” and is on “${focus?.name}”.`);
    });
  }

  until(what: string, holds: () => Promise<boolean>): Promise<void> {
    return this.waitFor(what, holds, PATIENCE_SECONDS);
  }

  /** All that stands in the activity, as somebody sees it. */
  text(): Promise<string> {
    return this.frame.evaluate((id) => {
      const read = (node: Node): string => {
        if (node instanceof HTMLStyleElement) return '';
        if (node instanceof Text) return node.data;
        const children = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
        return [...children.childNodes].map(read).join(' ');
      };
      return read(document.getElementById(id)!).replace(/\s+/g, ' ');
    }, this.id);
  }

  sees(what: RegExp | string): Promise<void> {
    return this.until(`“${what}” is seen`, async () => fits(what, await this.text()));
  }
}

const fits = (wanted: RegExp | string, text: string): boolean =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
