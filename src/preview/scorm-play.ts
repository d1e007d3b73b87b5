import { freshAttempt, latestAttempt, parseLearnerFile } from './attempt.ts';
import { readManifest, type ManifestLaunch } from './manifest.ts';
import type { PlayOptions, PlaySession, PlayView } from './play-view.ts';
import { createScormHost, type CallEntry, type ScormHost } from './scorm-host.ts';
import type { ScormVersion } from './scorm-version.ts';
import { scorm12 } from './scorm12.version.ts';
import { scorm2004 } from './scorm2004.version.ts';
import { ask, createStage, packagePath } from './stage.ts';
import { browserTransport } from './transport.ts';

/** “Ana” becomes “Learner, Ana”: last name, first name, as the standard has it. */
const learnerName = (learner: string): string => `Learner, ${learner}`;

/** Runs a SCORM package for one learner in the page. */
export function createScormPlay(options: PlayOptions): PlaySession {
  const { config } = options;
  const version: ScormVersion = config.formatId === 'scorm12' ? scorm12 : scorm2004;
  const path = packagePath(config);
  const store = `/preview/attempts/${path}/${encodeURIComponent(config.learner)}`;
  const calls: CallEntry[] = [];
  let { fault, reviewAfterCompletion } = options;
  let attempt = freshAttempt();
  let learners: string[] = [];
  let host: ScormHost | undefined;
  let launches = 0;

  const changed = (): void => options.onChange(view());
  const stage = createStage({ ...options, onChange: changed });

  function view(): PlayView {
    const { status, score, time } = version.standing(attempt.values);
    const count = (action: CallEntry['action']): number =>
      calls.filter((call) => call.action === action).length;
    const refused = calls.filter(({ verdict }) => verdict === 'refused').length;
    return {
      config,
      learners,
      fault,
      isRunning: stage.frame !== undefined,
      reviewAfterCompletion,
      facts: [
        ['Learner', config.learner],
        ['Attempt', String(attempt.number)],
        ['Status', status],
        ['Score', score],
        ['Total time', time],
      ],
      counters: [
        { name: 'Calls', value: calls.length },
        { name: 'SetValue', value: count('set') },
        { name: 'Commits', value: count('commit') },
        { name: 'Peak a second', value: host?.peak ?? 0 },
        { name: 'Refused', value: refused, isBad: refused > 0 },
      ],
      log: { kind: 'scorm', entries: calls },
    };
  }

  async function readAttempt(url = store, method = 'GET'): Promise<void> {
    const file = parseLearnerFile(await ask(url, method));
    if (!file) throw new Error('The answer of the preview could not be read.');
    attempt = latestAttempt(file);
    ({ learners } = (await ask(`/preview/attempts/${path}`)) as { learners: string[] });
  }

  async function readLaunch(): Promise<ManifestLaunch | string> {
    const response = await fetch(`/content/${path}/imsmanifest.xml`);
    if (response.status === 404)
      return 'The package has no imsmanifest.xml at its root: no LMS would take it.';
    return response.ok ? readManifest(await response.text()) : response.text();
  }

  function openHost(launch: ManifestLaunch): void {
    host = createScormHost(version, {
      attempt,
      launch,
      reviewAfterCompletion,
      learner: {
        id: config.learner,
        name: learnerName(config.learner),
        language: navigator.language,
      },
      transport: browserTransport(store),
      fault: () => fault,
      isLeaving: stage.isLeaving,
      log: calls,
      session: ++launches,
      currentDocument: () => stage.frame?.contentDocument,
      onCall(entry) {
        if (entry.action === 'initialize') stage.showOnlineState(fault);
        changed();
      },
      onAttempt(latest) {
        attempt = latest;
      },
    });
    if (fault === 'no-api') Reflect.deleteProperty(globalThis, version.apiName);
    else Reflect.set(globalThis, version.apiName, host.api);
  }

  const relaunch = (between: () => Promise<void>): Promise<void> =>
    stage.inTurn(async () => {
      await stage.close();
      await between();
      const launch = await readLaunch();
      if (typeof launch === 'string') {
        options.onNotice('This package cannot be started', launch);
        return;
      }
      openHost(launch);
      stage.open(`/content/${path}/${launch.href}`, () => stage.showOnlineState(fault));
    });

  return {
    get view() {
      return view();
    },
    get record() {
      return attempt;
    },
    get outcome() {
      const { completion = false, success, score } = version.standing(attempt.values);
      const percent = Number.parseFloat(score);
      return {
        completed: completion,
        ...(success === undefined ? {} : { success }),
        ...(Number.isNaN(percent) ? {} : { score: percent }),
      };
    },
    get state() {
      return version.standing(attempt.values).state;
    },
    get peak() {
      return host?.peak ?? 0;
    },
    get fault() {
      return fault;
    },
    set fault(value) {
      fault = value;
      stage.showOnlineState(fault);
      changed();
    },
    setReview(isReview) {
      reviewAfterCompletion = isReview;
      changed();
    },
    launch: () => relaunch(() => readAttempt()),
    startAttempt: () => relaunch(() => readAttempt(`${store}/new-attempt`, 'POST')),
    async exit() {
      await stage.close();
      await readAttempt().catch(stage.complain);
      options.onNotice('The session has ended', 'The platform now shows what arrived.');
      changed();
    },
    forget() {
      host?.abandon();
      return relaunch(async () => {
        await ask(store, 'DELETE');
        await readAttempt();
      });
    },
    refresh: async () => {
      await readAttempt();
      changed();
    },
  };
}
