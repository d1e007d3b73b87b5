import { ROOMS, type LmsAction, type RoomId } from './actions.ts';
import { faultsOf, type Fault } from './faults.ts';
import './header.element.ts';
import './panel.element.ts';
import { createLaunchPlay } from './launch-play.ts';
import type { ExchangeEntry } from './launch/exchange.ts';
import { LAUNCH_MODES, type LaunchMode } from './launch/registration.ts';
import type { PlayConfig } from './pages/play.ts';
import type { NoticeButton, PlayOutcome, PlayView } from './play-view.ts';
import type { CallEntry } from './scorm-host.ts';
import { createScormPlay } from './scorm-play.ts';

/** What tests and the curious find as `window.previewLms`, in every format. */
export interface PreviewLms {
  readonly format: string;
  /** SCORM: the calls. cmi5 and xAPI: statements, documents and tokens. Oldest first. */
  readonly calls: readonly (CallEntry | ExchangeEntry)[];
  /** How many of them a strict LMS refuses. */
  readonly refused: number;
  /** How many were allowed but worth a word, such as data that was lost. */
  readonly remarked: number;
  /** SCORM: most calls within a second in this session. */
  readonly peak: number;
  /** What the LMS has of the attempt (SCORM) or registration. */
  readonly attempt: unknown;
  readonly outcome: PlayOutcome;
  /** The saved state, as the LMS has it. */
  readonly state: string;
  readonly learner: string;
  fault: Fault;
  /** cmi5: how the next launch is made. */
  mode: LaunchMode;
  launch(): Promise<void>;
  exit(): Promise<void>;
  startAttempt(): Promise<void>;
  forget(): Promise<void>;
  /** Asks the LMS what it has now; afterwards everything above is up to date. */
  refresh(): Promise<void>;
}

declare global {
  interface Window {
    previewLms: PreviewLms;
  }
}

// The server wrote it into the page that loads this script.
const config = JSON.parse(document.getElementById('play-config')!.textContent) as PlayConfig;
const header = document.querySelector('eh-lms-header')!;
const panel = document.querySelector('eh-lms-panel')!;
const room = document.getElementById('course')!;
const address = new URL(location.href);
const faults = faultsOf(config.kind);

/** Keeps a setting in the address, so that a reload or a link has it too. */
function remember(name: string, value: string | undefined): void {
  if (value === undefined) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  history.replaceState(null, '', address);
}

function showView(view: PlayView): void {
  header.view = view;
  panel.view = view;
}

function showNotice(title: string, text: string, button?: NoticeButton): void {
  const notice = document.createElement('div');
  notice.className = 'notice';
  const heading = Object.assign(document.createElement('h2'), { textContent: title });
  const words = Object.assign(document.createElement('p'), { textContent: text });
  const again = document.createElement('button');
  again.className = 'button primary';
  again.textContent = button?.label ?? 'Start the course';
  again.addEventListener('click', () => (button ? button.press() : void session.launch()));
  notice.append(heading, words, again);
  notice.tabIndex = -1;
  room.replaceChildren(notice);
  notice.focus();
}

function setRoom(id: RoomId): void {
  header.room = id;
  room.dataset.room = id;
  remember('room', id === 'full' ? undefined : id);
}

function setPanel(isOpen: boolean): void {
  header.isPanelOpen = isOpen;
  panel.hidden = !isOpen;
  remember('panel', isOpen ? undefined : 'closed');
}

function setFault(fault: Fault): void {
  if (!faults.includes(fault)) throw new Error(`No such fault. These exist: ${faults.join(', ')}.`);
  session.fault = fault;
  remember('fault', fault === 'none' ? undefined : fault);
}

function setMode(mode: LaunchMode): void {
  session.setMode?.(mode);
  remember('mode', mode === 'Normal' ? undefined : mode);
}

function changeLearner(learner: string): void {
  const next = new URL(address);
  next.searchParams.set('learner', learner);
  location.assign(next);
}

function act(action: LmsAction): void {
  if (action.type === 'launch') void session.launch();
  else if (action.type === 'exit') void session.exit();
  else if (action.type === 'new-attempt') void session.startAttempt();
  else if (action.type === 'forget') void session.forget();
  else if (action.type === 'toggle-panel') setPanel(!header.isPanelOpen);
  else if (action.type === 'fault') setFault(action.fault);
  else if (action.type === 'mode') setMode(action.mode);
  else if (action.type === 'waive') void session.waive?.();
  else if (action.type === 'room') setRoom(action.room);
  else if (action.type === 'learner') changeLearner(action.learner);
  else {
    session.setReview?.(action.isReview);
    remember('reentry', action.isReview ? 'review' : undefined);
  }
}

const asked = address.searchParams.get('fault') ?? 'none';
const wantedFault = faults.find((fault) => fault === asked);
const createSession = config.kind === 'scorm' ? createScormPlay : createLaunchPlay;
const session = createSession({
  config,
  room,
  fault: wantedFault ?? 'none',
  reviewAfterCompletion: address.searchParams.get('reentry') === 'review',
  mode: LAUNCH_MODES.find((mode) => mode === address.searchParams.get('mode')) ?? 'Normal',
  onChange: showView,
  onNotice: showNotice,
});

const countOf = (verdict: CallEntry['verdict']): number =>
  session.view.log.entries.filter((entry) => entry.verdict === verdict).length;

window.previewLms = {
  format: config.formatId,
  get calls() {
    return session.view.log.entries;
  },
  get refused() {
    return countOf('refused');
  },
  get remarked() {
    return countOf('remarked');
  },
  get peak() {
    return session.peak;
  },
  get attempt() {
    return session.record;
  },
  get outcome() {
    return session.outcome;
  },
  get state() {
    return session.state;
  },
  learner: config.learner,
  get fault() {
    return session.fault;
  },
  set fault(fault) {
    setFault(fault);
  },
  get mode() {
    return session.view.mode ?? 'Normal';
  },
  set mode(mode) {
    setMode(mode);
  },
  launch: () => session.launch(),
  exit: () => session.exit(),
  startAttempt: () => session.startAttempt(),
  forget: () => session.forget(),
  refresh: () => session.refresh(),
};

for (const source of [header, panel])
  source.addEventListener('eh-lms-action', (event) => act(event.detail));
// A page out of the back-forward cache would go on with a session that has ended.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
setRoom(ROOMS.find(({ id }) => id === address.searchParams.get('room'))?.id ?? 'full');
setPanel(address.searchParams.get('panel') !== 'closed');
if (!wantedFault) showNotice('No such fault', `“${asked}” is none of: ${faults.join(', ')}.`);
else void session.launch();
