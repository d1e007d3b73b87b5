import { noChange } from 'lit';

/**
 * Leaves parts of a list as they are while what they show is the same: with hundreds of places only
 * the one that changed is drawn anew. `begin` before the list is rendered, then `at` for each place
 * in it; a place that was not asked for is drawn anew the next time.
 */
export class Unchanged {
  private before: (readonly unknown[])[] = [];
  private now: (readonly unknown[])[] = [];

  begin(): void {
    this.before = this.now;
    this.now = [];
  }

  /** What `draw` gives, or that nothing has changed of what it was drawn from. */
  at<T>(place: number, from: readonly unknown[], draw: () => T): T | typeof noChange {
    const known = this.before[place];
    this.now[place] = from;
    return known?.length === from.length && from.every((part, index) => part === known[index])
      ? noChange
      : draw();
  }
}
