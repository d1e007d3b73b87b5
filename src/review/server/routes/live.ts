import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { live } from '../../views/live.ts';
import { readFilter, whole } from '../read.ts';
import type { Parts, ReviewEnv } from '../review.ts';

/** Looks for news this often; a sign that the line stands at least so often. */
const LOOK_MS = 2000;
const BEAT_MS = 15_000;
/** Rights are looked at anew after this: the browser connects again by itself. */
const LONGEST_MS = 30 * 60_000;

export function liveRoutes(api: Hono<ReviewEnv>, ready: () => Promise<Parts>): void {
  api.get('/live', async (c) => {
    const visitor = c.get('visitor');
    visitor.mustSeeLearners();
    const { desk } = await ready();
    const idle = whole(c.req.query(), 'idle', 3600) ?? 180;
    const { asked, filter } = readFilter(c.req.query());
    await desk.study(visitor, asked, filter);
    return streamSSE(c, async (stream) => {
      const state = { isOpen: true, sent: 0, seq: -1 };
      stream.onAbort(() => void (state.isOpen = false));
      const begin = Date.now();
      while (state.isOpen && Date.now() - begin < LONGEST_MS) {
        const now = Date.now();
        const { seq } = await desk.store.facts.newest();
        if (seq !== state.seq || now - state.sent >= BEAT_MS) {
          const study = await desk.study(visitor, asked, filter);
          await stream.writeSSE({
            event: 'live',
            data: JSON.stringify(live(study, idle, Date.now())),
          });
          state.seq = seq;
          state.sent = now;
        }
        await stream.sleep(LOOK_MS);
      }
    });
  });
}
