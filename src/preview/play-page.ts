import { ROOMS, type LmsAction, type RoomId } from './actions.ts';
import type { Attempt } from './attempt.ts';
import { FAULTS, isFault, type Fault } from './faults.ts';
import './header.element.ts';
import './panel.element.ts';
import type { PlayConfig } from './pages/play.ts';
import { createPlaySession, type PlayView } from './play-session.ts';
import type { CallEntry } from './scorm12-host.ts';

/** What tests and the curious find as `window.previewLms`. */
export interface PreviewLms {
  readonly calls: readonly CallEntry[];
  /** How many calls a strict LMS refuses. */
  readonly refused: number;
  /** How many calls were allowed but worth a word, such as data that was lost. */
  readonly remarked: number;
  /** Most calls within a second in this session. */
  readonly peak: number;
  /** What the LMS has of the attempt. */
  readonly attempt: Attempt;
  readonly learner: string;
  fault: Fault;
  launch(): Promise<void>;
  exit(): Promise<void>;
  startAttempt(): Promise<void>;
  forget(): Promise<void>;
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

function showNotice(title: string, text: string): void {
  const notice = document.createElement('div');
  notice.className = 'notice';
  const heading = Object.assign(document.createElement('h2'), { textContent: title });
  const words = Object.assign(document.createElement('p'), { textContent: text });
  const again = document.createElement('button');
  again.className = 'button primary';
  again.textContent = 'Start the course';
  again.addEventListener('click', () => void session.launch());
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
  session.fault = fault;
  remember('fault', fault === 'none' ? undefined : fault);
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
  else if (action.type === 'room') setRoom(action.room);
  else if (action.type === 'learner') changeLearner(action.learner);
  else {
    session.setReview(action.isReview);
    remember('reentry', action.isReview ? 'review' : undefined);
  }
}

const wantedFault = address.searchParams.get('fault') ?? 'none';
const session = createPlaySession({
  config,
  room,
  fault: isFault(wantedFault) ? wantedFault : 'none',
  reviewAfterCompletion: address.searchParams.get('reentry') === 'review',
  onChange: showView,
  onNotice: showNotice,
});

const countOf = (verdict: CallEntry['verdict']): number =>
  session.view.calls.filter((call) => call.verdict === verdict).length;

window.previewLms = {
  get calls() {
    return session.view.calls;
  },
  get refused() {
    return countOf('refused');
  },
  get remarked() {
    return countOf('remarked');
  },
  get peak() {
    return session.view.peak;
  },
  get attempt() {
    return session.view.attempt;
  },
  learner: config.learner,
  get fault() {
    return session.fault;
  },
  set fault(fault) {
    setFault(fault);
  },
  launch: () => session.launch(),
  exit: () => session.exit(),
  startAttempt: () => session.startAttempt(),
  forget: () => session.forget(),
};

for (const source of [header, panel])
  source.addEventListener('eh-lms-action', (event) => act(event.detail));
// A page out of the back-forward cache would go on with a session that has ended.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
setRoom(ROOMS.find(({ id }) => id === address.searchParams.get('room'))?.id ?? 'full');
setPanel(address.searchParams.get('panel') !== 'closed');
if (!isFault(wantedFault))
  showNotice('No such fault', `“${wantedFault}” is none of: ${FAULTS.join(', ')}.`);
else void session.launch();
