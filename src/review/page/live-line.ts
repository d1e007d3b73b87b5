import type { LiveEvent } from '../api/course.ts';

export interface LineState {
  is: 'opening' | 'live' | 'lost' | 'refused';
  /** When the last event came (`live`), or the line was lost; ISO 8601, by this computer's clock. */
  since?: string;
}

export interface LiveLine {
  close(): void;
}

interface LineOptions {
  onEvent(event: LiveEvent): void;
  onState(state: LineState): void;
  /** The server does not take the request; it is tried again all the same. */
  onRefused(): void;
  /** Milliseconds; the server speaks at least every 15 seconds. */
  silence?: number;
  again?: number;
}

/**
 * Follows the live view. A browser connects again by itself when the line breaks, but not when it was
 * refused, and says nothing when a line is silent: both are done here.
 */
export function followLive(url: string, options: LineOptions): LiveLine {
  const { silence = 35_000, again = 5000 } = options;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | undefined;
  let isLost = false;

  const lose = (): void => {
    if (isLost) return;
    isLost = true;
    options.onState({ is: 'lost', since: last ?? new Date().toISOString() });
  };
  const wait = (ms: number, then: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };
  const open = (): void => {
    source?.close();
    source = new EventSource(url);
    wait(silence, silent);
    source.addEventListener('live', (message: MessageEvent<string>) => {
      let event: LiveEvent;
      try {
        event = JSON.parse(message.data) as LiveEvent;
      } catch {
        return;
      }
      isLost = false;
      last = new Date().toISOString();
      options.onState({ is: 'live', since: last });
      options.onEvent(event);
      wait(silence, silent);
    });
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return lose();
      options.onRefused();
      if (last === undefined) options.onState({ is: 'refused' });
      else lose();
      wait(again, open);
    });
  };
  const silent = (): void => {
    lose();
    open();
  };
  open();
  return {
    close() {
      clearTimeout(timer);
      source?.close();
    },
  };
}
