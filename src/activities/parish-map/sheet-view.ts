import type { ReactiveElement } from 'lit';
import type { Point } from '../work/kit.ts';

const LARGEST = 6;
const KEYS: Record<string, number> = { '+': 1.5, '=': 1.5, '-': 1 / 1.5 };

interface Zoomed extends ReactiveElement {
  zoom: number;
}

/**
 * How much of a sheet is seen: its zoom by buttons, keys and two fingers. The sheet is moved by
 * scrolling, so one finger scrolls on to the page at its edge, and the focus is always brought into
 * sight.
 */
export class SheetView {
  private readonly host: Zoomed;
  private pinch: { apart: number; zoom: number } | undefined;

  constructor(host: Zoomed) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Two fingers belong to the sheet, one to the page: only these listeners may hold the page.
    this.host.addEventListener('touchstart', this.handleTouch, { passive: true });
    this.host.addEventListener('touchmove', this.handleTouch, { passive: false });
    this.host.addEventListener('touchend', this.handleLift, { passive: true });
    this.host.addEventListener('touchcancel', this.handleLift, { passive: true });
  }

  hostDisconnected(): void {
    for (const type of ['touchstart', 'touchmove'] as const) {
      this.host.removeEventListener(type, this.handleTouch);
    }
    for (const type of ['touchend', 'touchcancel'] as const) {
      this.host.removeEventListener(type, this.handleLift);
    }
  }

  get sheet(): HTMLElement {
    return this.host.renderRoot.querySelector('.sheet')!;
  }

  private get frame(): HTMLElement {
    return this.host.renderRoot.querySelector('.view')!;
  }

  /** The middle of what is seen, as shares of the sheet. */
  get middle(): Point {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.frame;
    const { offsetWidth, offsetHeight } = this.sheet;
    return [
      (scrollLeft + clientWidth / 2) / offsetWidth,
      (scrollTop + clientHeight / 2) / offsetHeight,
    ];
  }

  zoomBy(factor: number): void {
    void this.zoomTo(this.host.zoom * factor);
  }

  /** Shows the sheet so large; what is at `anchor` (pixels in the frame) stays there. */
  async zoomTo(zoom: number, anchor?: readonly [number, number]): Promise<void> {
    const before = this.host.zoom;
    const next = Math.min(Math.max(zoom, 1), LARGEST);
    if (Math.abs(next - before) < 0.001) return;
    const { frame } = this;
    const [x, y] = anchor ?? [frame.clientWidth / 2, frame.clientHeight / 2];
    const [left, top] = [frame.scrollLeft + x, frame.scrollTop + y];
    this.host.zoom = next;
    await this.host.updateComplete;
    frame.scrollTo({
      left: (left / before) * next - x,
      top: (top / before) * next - y,
      behavior: 'instant',
    });
    const detail = { act: 'zoom', zoom: next };
    if (!this.pinch) this.host.dispatchEvent(new CustomEvent('eh-sheet', { detail }));
  }

  /** Keys work while something of the sheet has the focus. */
  readonly handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const factor = KEYS[event.key];
    if (factor) this.zoomBy(factor);
    else if (event.key === '0') void this.zoomTo(1);
    else return;
    event.preventDefault();
  };

  private readonly handleTouch = (event: TouchEvent): void => {
    const [one, other] = [event.touches[0], event.touches[1]];
    if (event.touches.length !== 2 || !one || !other) return;
    const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    this.pinch ??= { apart, zoom: this.host.zoom };
    if (event.cancelable && event.type === 'touchmove') event.preventDefault();
    const { left, top } = this.frame.getBoundingClientRect();
    const between = [
      (one.clientX + other.clientX) / 2 - left,
      (one.clientY + other.clientY) / 2 - top,
    ];
    void this.zoomTo((this.pinch.zoom * apart) / this.pinch.apart, [between[0]!, between[1]!]);
  };

  private readonly handleLift = (event: TouchEvent): void => {
    if (event.touches.length < 2) this.pinch = undefined;
  };
}
