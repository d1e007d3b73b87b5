import { registry } from '../activities/registry.ts';
import { wordsFor } from '../activities/words.ts';
import type { PlayerAction, PlayerExtension, PlayerHost } from './extension.ts';
import type { CarriedWork } from '../records/work.ts';
import type { Note } from './extras/notes.ts';
import type * as handIn from './hand-in.ts';
import { localWords } from './local-words.ts';
import { keepOffline } from './offline.ts';

declare global {
  /** What `hand-in.js` brings (src/player/hand-in.ts). */
  var EcoHeritageHandIn: typeof handIn | undefined;
}

const SCRIPT = 'hand-in.js';

/** The course without an LMS: hand in results, take work along, keep the course on the device. */
export function takeAlong(host: PlayerHost): PlayerExtension {
  const offline = keepOffline(host);
  let wantsWork = false;
  /** The snapshot that was last written to a file. */
  let savedCounter = -1;
  const isAtRisk = () =>
    host.record.status.state === 'unsafe' &&
    host.session.state.activities.size > 0 &&
    host.session.state.counter > savedCounter;

  window.addEventListener('beforeunload', (event) => {
    if (isAtRisk()) event.preventDefault();
  });
  // Without a network later the file can still be made.
  host.whenStarted(() => setTimeout(() => void load().catch(() => undefined), 3000));

  const load = async (): Promise<typeof handIn> => {
    if (!globalThis.EcoHeritageHandIn) await host.loader.script(SCRIPT);
    return globalThis.EcoHeritageHandIn!;
  };

  async function takeUp(work?: CarriedWork, notes: readonly Note[] = []): Promise<void> {
    const change = () => host.takeUp(work);
    const isSame = work?.run === host.session.state.run;
    const companion = await host.companion().catch(() => undefined);
    await (companion ? companion.takeUp(change, notes, isSame) : change());
    const { workTaken, workBegun } = wordsFor(localWords, host.outline.language).handIn;
    host.notice(work ? workTaken : workBegun);
  }

  async function show(main: HTMLElement): Promise<void> {
    const { makeCode, makeResults } = await load();
    await host.loader.everything(host.outline);
    if (!main.querySelector('eh-result') || main.querySelector('eh-hand-in')) return;
    const { outline, session, record } = host;
    const course = {
      outline,
      activity: (id: string) => host.loader.loadedActivity(outline, id),
      kind: (type: string) => registry.get(type),
    };
    const now = () => new Date().toISOString();
    const hand = document.createElement('eh-hand-in');
    hand.source = {
      courseId: outline.id,
      file: async (name) =>
        `${JSON.stringify(makeResults(course, record.work!()!, { name, now: now() }), null, 1)}\n`,
      code: (name) => makeCode(course, record.work!()!, { name, now: now() }),
    };
    const work = document.createElement('eh-my-work');
    work.source = {
      course: { id: outline.id, version: outline.version, title: outline.title },
      work: () => record.work!(),
      notes: async () => (await host.companion()).notes.list(),
      progress: () => session.progress,
      saved: () => {
        savedCounter = session.state.counter;
      },
      takeUp: (taken, notes) => void takeUp(taken, notes),
      beginAnew: () => void takeUp(),
    };
    main.append(hand, work);
    if (wantsWork) void work.reveal();
    wantsWork = false;
  }

  const showWork = () => {
    wantsWork = true;
    host.showResult();
  };

  return {
    actions(): PlayerAction[] {
      const words = wordsFor(localWords, host.outline.language);
      const { install } = offline;
      return [
        { label: words.handIn.work, run: showWork },
        ...(install ? [{ label: words.offline.install, run: install }] : []),
      ];
    },
    onResult: (main) => void show(main).catch(() => undefined),
    onLeave() {
      if (!isAtRisk()) return false;
      showWork();
      return true;
    },
  };
}
