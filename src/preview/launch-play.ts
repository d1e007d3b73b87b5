import type { ExchangeEntry, Launched, LaunchStatus } from './launch/exchange.ts';
import type { PlayOptions, PlaySession, PlayView } from './play-view.ts';
import { ask, createStage, packagePath } from './stage.ts';

/** How often the page asks what has arrived, in milliseconds. */
const PACE = 700;

/** Runs a cmi5 or Tin Can package for one learner in the page; the server is the LMS. */
export function createLaunchPlay(options: PlayOptions): PlaySession {
  const { config } = options;
  const path = packagePath(config);
  const launches = `/preview/launches/${path}`;
  const own = `${launches}/${encodeURIComponent(config.learner)}`;
  const isCmi5 = config.formatId === 'cmi5';
  const log: ExchangeEntry[] = [];
  let { fault, mode } = options;
  let learners: string[] = [];
  let status: LaunchStatus | undefined;
  let asked = Promise.resolve();
  let heard = 0;
  let session = 0;
  let ownWindow: Window | null = null;

  const changed = (): void => options.onChange(view());
  const stage = createStage({ ...options, onChange: changed });

  const statusText = (): string => {
    if (!status) return 'not launched';
    const { completed, success, waived } = status.outcome;
    const words = [
      completed && 'completed',
      success !== undefined && (success ? 'passed' : 'failed'),
      waived && 'waived',
    ].filter(Boolean);
    return words.join(', ') || status.phase;
  };

  function view(): PlayView {
    const { score } = status?.outcome ?? {};
    const statements = log.filter(({ kind }) => kind === 'statement');
    const refused = log.filter(({ verdict }) => verdict === 'refused').length;
    return {
      config,
      learners,
      fault,
      isRunning: stage.frame !== undefined,
      ...(isCmi5 ? { mode, moveOn: status?.outcome.moveOn ?? '' } : {}),
      facts: [
        ['Learner', config.learner],
        ['Registration', String(status?.registration.number ?? '–')],
        [
          'Session',
          `${status?.registration.sessions ?? '–'}${isCmi5 && status ? `, ${status.mode}` : ''}`,
        ],
        ['Status', statusText()],
        ['Score', score === undefined ? '–' : `${Math.round(score * 10_000) / 100} %`],
        ...(isCmi5 ? [['Satisfied', status?.outcome.satisfied ? 'yes' : 'not yet'] as const] : []),
      ],
      counters: [
        { name: 'Requests', value: log.filter(({ by }) => by === 'course').length },
        { name: 'Statements', value: statements.filter(({ by }) => by === 'course').length },
        { name: 'Platform', value: statements.filter(({ by }) => by === 'platform').length },
        { name: 'State, chars', value: status?.state.length ?? 0 },
        { name: 'Refused', value: refused, isBad: refused > 0 },
      ],
      log: { kind: 'launch', entries: log },
    };
  }

  function take(latest: LaunchStatus): void {
    status = latest;
    for (const entry of latest.entries) {
      if (entry.number <= heard) continue;
      heard = entry.number;
      log.push({ ...entry, number: log.length + 1, session });
    }
  }

  async function hear(): Promise<void> {
    if (!status) return;
    const before = JSON.stringify({ ...status, entries: [] });
    const known = log.length;
    try {
      take((await ask(`/preview/sessions/${status.sessionId}?after=${heard}`)) as LaunchStatus);
    } catch {
      // The preview was stopped, or the session is over: what is known stays on screen.
    }
    const isSame = before === JSON.stringify({ ...status, entries: [] });
    if (!isSame || log.length > known) changed();
  }

  /** One question after the other, so that no answer is taken twice. */
  function refresh(): Promise<void> {
    asked = asked.then(hear);
    return asked;
  }
  setInterval(() => void (document.visibilityState === 'visible' && refresh()), PACE);

  async function tellFault(): Promise<void> {
    if (status && fault !== 'no-api')
      await ask(`/preview/sessions/${status.sessionId}/fault`, 'PUT', fault);
  }

  /** A course that has ended goes to the return address (cmi5 10.2.6). */
  function watchFrame(): void {
    stage.showOnlineState(fault);
    if (stage.frame?.contentWindow?.location.pathname !== '/preview/returned') return;
    void end('The course has handed the learner back to the platform.');
  }

  /** Browsers open a window only when somebody asks for it. */
  function offerWindow(url: string): void {
    options.onNotice(
      'This unit opens in a window of its own',
      'Its launch method is OwnWindow (cmi5 8.1). This page goes on showing what arrives.',
      { label: 'Open the course', press: () => void (ownWindow = window.open(url)) },
    );
  }

  async function end(text: string): Promise<void> {
    await stage.close();
    await refresh();
    options.onNotice('The session has ended', text);
    changed();
  }

  const relaunch = (between: () => Promise<unknown>): Promise<void> =>
    stage.inTurn(async () => {
      ownWindow?.close();
      await stage.close();
      await refresh();
      await between();
      if (fault === 'no-api') {
        stage.open(`/content/${path}/index.html`);
        return;
      }
      const launched = (await ask(own, 'POST', {
        mode,
        languages: navigator.languages.join(','),
      })) as Launched;
      session++;
      heard = 0;
      take(launched);
      await tellFault();
      ({ learners } = (await ask(launches)) as { learners: string[] });
      if (launched.isOwnWindow) offerWindow(launched.url);
      else stage.open(launched.url, watchFrame);
    });

  return {
    get view() {
      return view();
    },
    get record() {
      return status?.registration;
    },
    get outcome() {
      const { completed = false, success, score, satisfied } = status?.outcome ?? {};
      return {
        completed,
        ...(success === undefined ? {} : { success }),
        ...(score === undefined ? {} : { score: Math.round(score * 10_000) / 100 }),
        ...(satisfied === undefined ? {} : { satisfied }),
      };
    },
    get state() {
      return status?.state ?? '';
    },
    peak: 0,
    get fault() {
      return fault;
    },
    set fault(value) {
      fault = value;
      void tellFault()
        .catch(stage.complain)
        .then(() => stage.showOnlineState(fault));
      changed();
    },
    ...(isCmi5
      ? {
          setMode(next) {
            mode = next;
            changed();
          },
          async waive() {
            if (!status) return;
            await ask(`/preview/sessions/${status.sessionId}/waive`, 'POST');
            await refresh();
          },
        }
      : {}),
    launch: () => relaunch(() => Promise.resolve()),
    startAttempt: () => relaunch(() => ask(`${own}/new-registration`, 'POST')),
    exit: () => end('The platform now shows what arrived.'),
    forget: () => relaunch(() => ask(own, 'DELETE')),
    refresh,
  };
}
