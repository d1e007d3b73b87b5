import type { ActivityBase } from './activity.ts';
import type { EhActivity } from './activity-element.ts';
import type { ActivityMode } from './activity-result.ts';
import './elements.ts';
import { practise } from './practice.ts';
import { registry } from './registry.ts';

/** How a test wants its activity to stand. */
export interface Setting {
  /** The saved answer, already scored. */
  response?: unknown;
  /** Tries, 0 for no limit. Default 3. */
  attempts?: number;
  mode?: ActivityMode;
}

/** An activity on the page, played by `practise`, with what a test asks of it. */
export interface Stage<Element extends EhActivity = EhActivity> {
  element: Element;
  /** Details of the events that were heard, in order. */
  heard: { type: string; detail: unknown }[];
  one<Found extends HTMLElement = HTMLElement>(selector: string): Found;
  all<Found extends HTMLElement = HTMLElement>(selector: string): Found[];
  /** The focused element inside. */
  focused(): HTMLElement | null;
  /** What the polite live regions and alerts say now. */
  spoken(): string;
  press(selector: string): Promise<void>;
}

/** Puts an example on the page. */
export async function stage<Element extends EhActivity = EhActivity>(
  activity: ActivityBase,
  { response, attempts = 3, mode = 'learn' }: Setting = {},
): Promise<Stage<Element>> {
  const kind = registry.get(activity.type)!;
  const element = document.createElement(kind.tag) as Element;
  element.activity = activity;
  element.mode = mode;
  practise(element, attempts);
  if (response !== undefined) {
    const score = kind.score(activity, response);
    element.response = response;
    element.result = { ...(score === undefined ? {} : { score }), attempts: 1, final: score === 1 };
    element.attemptsLeft = attempts === 0 ? Infinity : attempts - 1;
    if (element.attemptsLeft === 0) element.result = { ...element.result, final: true };
  }
  const heard: { type: string; detail: unknown }[] = [];
  // A frame of our own: `fixture` waits for a frame to be painted, which a tab behind never does.
  document.querySelector('#stage')?.remove();
  const frame = document.createElement('div');
  frame.id = 'stage';
  document.body.append(frame);
  for (const type of ['eh-respond', 'eh-draft', 'eh-retry'] as const) {
    frame.addEventListener(type, (event) => heard.push({ type, detail: event.detail }));
  }
  frame.append(element);
  await element.updateComplete;

  const root = element.shadowRoot!;
  const one = <Found extends HTMLElement>(selector: string): Found => {
    const found = root.querySelector<Found>(selector);
    if (!found) throw new Error(`Nothing fits "${selector}" in <${kind.tag}>.`);
    return found;
  };
  return {
    element,
    heard,
    one,
    all: <Found extends HTMLElement>(selector: string) => [
      ...root.querySelectorAll<Found>(selector),
    ],
    focused: () => root.activeElement as HTMLElement | null,
    spoken: () =>
      [...root.querySelectorAll('[role="status"], [role="alert"]')]
        .map((region) => region.textContent.replace(/\s+/g, ' ').trim())
        .filter(Boolean)
        .join(' | '),
    async press(selector) {
      one(selector).click();
      await settle(element);
    },
  };
}

/** Waits until an element has taken in events and rendered. */
export async function settle(element: EhActivity): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
}
