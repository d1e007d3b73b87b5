import type { LrsEnvironment } from './lrs-environment.ts';

const PREFIX = 'eh-session:';

/** What was said in a session, kept for the tab: a reload does not say it again (cmi5 9.3). */
export function sessionMarks(tab: LrsEnvironment['tab'], session: string) {
  const marks = new Set<string>();
  try {
    const kept: unknown = JSON.parse(tab?.getItem(PREFIX + session) ?? '[]');
    if (Array.isArray(kept)) for (const mark of kept) marks.add(String(mark));
  } catch {
    // What cannot be read was not said, as far as this page knows.
  }
  return {
    has: (mark: string) => marks.has(mark),
    add(mark: string): void {
      marks.add(mark);
      try {
        tab?.setItem(PREFIX + session, JSON.stringify([...marks]));
      } catch {
        // Without it a reload begins a session anew.
      }
    },
  };
}
