import { registry } from '../activities/registry.ts';
import type { ActivityKind } from '../activities/activity.ts';
import { plain } from '../activities/plain.ts';
import type { EhActivity } from '../activities/activity-element.ts';
import { matchLanguage } from '../core/language.ts';
import type { Outline, OutlinePage } from '../course/outline.ts';
import type { LearningRecord, Resume } from '../records/record.ts';
import type { CarriedWork } from '../records/work.ts';
import { interfaceStrings } from '../ui/interface-strings.ts';
import { easyFirst, holdMedia, holdPictures } from './aids.ts';
import type { EhBar } from './bar.element.ts';
import type { EhContents } from './contents.element.ts';
import type * as extras from './extras.ts';
import type { Companion } from './extras/companion.ts';
import type { PlayerExtension, PlayerHost } from './extension.ts';
import { findInCourse } from './find.ts';
import type { LoadedPage, Loader } from './loader.ts';
import type { EhPager } from './pager.element.ts';
import type { EhPopup } from './popup.element.ts';
import type { EhResult } from './result.element.ts';
import { Session, type CourseResult } from './session.ts';
import { nameTables } from './tables.ts';
import type { EhSettings } from './settings.element.ts';
import { onVoices, voicesFor } from './voices.ts';

/** The place of the result after the last page; no page has an empty id. */
const RESULT = '';

/** Places besides the pages, which `extras.js` brings; no page has such an id. */
const PLACE = /^!(work|notes|glossary|certificate)$/;

declare global {
  /** What `extras.js` brings (src/player/extras.ts). */
  var EcoHeritageExtras: typeof extras | undefined;
}

/** Tries at an assessed activity where neither author nor kind says otherwise. */
const DEFAULT_ATTEMPTS = 3;

/**
 * Joins one learner's session with the page: shows what the session says and tells it what the
 * learner does. The elements around it hold no state of the course.
 */
export class Player implements PlayerHost {
  readonly loader: Loader;
  readonly record: LearningRecord;
  session: Session;
  outline: Outline;
  private readonly extension: PlayerExtension | undefined;
  private readonly waiting: (() => void)[] = [];
  private current: string;
  private mode: Resume['mode'] = 'normal';
  learner: Resume['learner'];
  private late: Companion | undefined;
  private isAsleep = false;
  private readonly bar = document.querySelector<EhBar>('eh-bar')!;
  private readonly contents = document.querySelector<EhContents>('eh-contents')!;
  private readonly pager = document.querySelector<EhPager>('eh-pager')!;
  private readonly main = document.querySelector<HTMLElement>('#page')!;
  private readonly popup: EhPopup;

  constructor(
    outline: Outline,
    record: LearningRecord,
    loader: Loader,
    extend?: (host: PlayerHost) => PlayerExtension,
  ) {
    this.outline = outline;
    this.record = record;
    this.loader = loader;
    this.session = new Session(outline, record);
    this.current = this.session.pages[0]!.id;
    this.popup = document.createElement('eh-popup');
    document.body.append(this.popup);
    this.extension = extend?.(this);
  }

  /** Calls back once the course is open. */
  whenStarted(action: () => void): void {
    this.waiting.push(action);
  }

  /** Takes over the first page, opens the record and goes where the learner stopped. */
  async start(): Promise<void> {
    this.listen();
    this.upgrade();
    this.refresh();
    const wantsPage = decodeURIComponent(location.hash.slice(1));
    const resume = await this.session.open();
    if (resume.hasEnded) {
      this.rest(this.words.ended);
      return;
    }
    const { state } = this.session;
    const tags = this.outline.languages.map(({ tag }) => tag);
    const language =
      matchLanguage(tags, [
        state.language,
        resume.language,
        this.record.id === 'local' ? undefined : hostLanguage(),
        ...navigator.languages,
      ]) ?? this.outline.language;
    const opening = this.session.pages[0]!.id;
    const hasMoved = this.current !== opening;
    const place = hasMoved
      ? this.current
      : ([wantsPage, state.page].find((id) => this.hasPlace(id)) ?? opening);
    const isOther = language !== this.outline.language;
    if (isOther) await this.changeLanguage(language, false);
    if (isOther || place !== this.current) {
      await this.go(place, { focus: false, history: 'replace' });
    } else {
      this.session.visit(place);
      this.remember(place, 'replace');
      this.upgrade();
    }
    this.refresh();
    this.mode = resume.mode;
    this.learner = resume.learner;
    this.standAlone(resume.learner?.id ?? '');
    if (resume.mode !== 'normal') this.notice(this.words.modes[resume.mode]);
    else if (resume.source === 'device' && this.record.id !== 'local') {
      this.notice(this.words.fromDevice);
    } else if (resume.state && place !== opening) this.notice(this.words.welcomeBack);
    this.prefetch();
    for (const action of this.waiting) action();
  }

  /** Goes on with a run from elsewhere: its answers, its place, its language. Or begins anew. */
  async takeUp(work?: CarriedWork): Promise<void> {
    this.record.takeUp?.(work);
    this.session = new Session(this.outline, this.record);
    await this.session.open();
    const { language, page } = this.session.state;
    const isKnown = this.outline.languages.some(({ tag }) => tag === language);
    if (isKnown && language !== this.outline.language) await this.changeLanguage(language, false);
    await this.go(this.hasPage(page) ? page : this.session.pages[0]!.id);
  }

  /**
   * The same course of the same learner in a second window would write over this one. The newer
   * window goes on; the older one says so and writes nothing more.
   */
  private standAlone(learner: string): void {
    if (!('BroadcastChannel' in window)) return;
    const place = location.href.replace(/[?#].*$/, '');
    const channel = new BroadcastChannel(`eh:${place}:${learner}`);
    channel.addEventListener('message', () => {
      channel.close();
      this.rest(this.words.elsewhere);
    });
    channel.postMessage('opened');
  }

  /**
   * The course ends here: says why and takes nothing more in. Only without an LMS may the page start
   * anew by itself: an LMS around the frame would still hold what it had when it was loaded.
   */
  private rest(text: string): void {
    this.isAsleep = true;
    const message = document.createElement('div');
    message.className = 'left';
    message.tabIndex = -1;
    const line = document.createElement('p');
    line.textContent = text;
    message.append(line);
    if (this.record.id === 'local') {
      const again = document.createElement('button');
      again.className = 'button';
      again.textContent = this.words.goOn;
      again.addEventListener('click', () => location.reload());
      message.append(again);
    } else {
      const advice = document.createElement('p');
      advice.textContent = this.words.openAgain;
      message.append(advice);
    }
    this.dismissNotice();
    document.querySelector('.layout')!.replaceChildren(message);
    this.bar.hasLeft = true;
    message.focus();
  }

  private get words() {
    return interfaceStrings(this.outline.language).player;
  }

  private hasPage(id: string | undefined): boolean {
    return id !== undefined && id !== '' && this.session.pages.some((page) => page.id === id);
  }

  /** Whether an address leads to something: a page, or a place besides them. */
  private hasPlace(id: string | undefined): boolean {
    return this.hasPage(id) || PLACE.test(id ?? '');
  }

  private listen(): void {
    const on = document.addEventListener.bind(document);
    on('eh-go', (event) => void this.go((event as CustomEvent<string>).detail));
    on('eh-open-contents', () => this.contents.open());
    on('eh-retry-save', () => this.record.retry());
    on(
      'eh-language',
      (event) => void this.changeLanguage((event as CustomEvent<string>).detail, true),
    );
    on('eh-leave', () => this.leave());
    on('eh-test-again', () => this.testAgain());
    on('eh-reader', () => this.applyAids());
    on('eh-listen', () => void this.listenTo());
    onVoices(() => this.refresh());
    this.main.addEventListener('eh-respond', (event) =>
      this.respond(event.target as EhActivity, event),
    );
    this.main.addEventListener('eh-draft', (event) => {
      const { activity, kind } = this.kindOf(event.target as EhActivity);
      this.session.draft(activity.id, kind.pack(activity, event.detail.response));
    });
    this.main.addEventListener('eh-retry', (event) => this.setUp(event.target as EhActivity));
    this.main.addEventListener('eh-print', (event) => this.printSheet(event.target as HTMLElement));
    this.main.addEventListener('click', (event) => this.followLink(event));
    this.record.onStatus((status) => (this.bar.status = status));
    this.bar.status = this.record.status;
    window.addEventListener('popstate', (event) => {
      const { page } = (event.state ?? {}) as { page?: string };
      const id = page ?? decodeURIComponent(location.hash.slice(1));
      if (this.hasPlace(id)) void this.go(id, { history: 'none' });
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'hidden' || this.isAsleep) return;
      this.session.saveTime();
      this.record.flush();
    });
    window.addEventListener('pagehide', () => {
      if (this.isAsleep) return;
      this.session.saveTime();
      this.record.close();
    });
    window.addEventListener('pageshow', (event) => {
      // Back from the browser's page cache: the record has ended, so the course starts anew.
      if (!event.persisted) return;
      if (this.record.id === 'local') location.reload();
      else this.rest(this.words.ended);
    });
  }

  /** Shows a page; keeps the old one when the new one does not come. */
  private async go(
    id: string,
    options: { focus?: boolean; history?: 'push' | 'replace' | 'none' } = {},
  ): Promise<void> {
    const { focus = true, history: entry = 'push' } = options;
    if (this.isAsleep) return;
    if (id === RESULT) return this.showResult();
    let page: LoadedPage | undefined;
    let place: DocumentFragment | undefined;
    try {
      if (PLACE.test(id)) place = await (await this.companion()).gather(id);
      else page = await this.loader.page(this.outline, id);
    } catch {
      this.notice(this.words.loadFailed, () => void this.go(id, options));
      return;
    }
    this.current = id;
    if (page) {
      this.main.innerHTML = page.html;
      this.session.visit(id);
    } else this.main.replaceChildren(place!);
    this.upgrade();
    this.refresh();
    this.dismissNotice();
    this.remember(id, entry);
    if (focus) this.toTop();
    this.fetchAhead();
  }

  /** What else a learner finds around the pages; its script comes after the first page. */
  async companion(): Promise<Companion> {
    if (!globalThis.EcoHeritageExtras) await this.loader.script('extras.js');
    return (this.late ??= globalThis.EcoHeritageExtras!.accompany(this));
  }

  tell(heading: string, content: string): void {
    void this.popup.show(heading, content);
  }

  /** Shows the result page. */
  showResult(): void {
    this.current = RESULT;
    const element: EhResult = document.createElement('eh-result');
    element.result = this.result;
    element.testPage = this.testPage;
    if (this.outline.makes) element.workPlace = '!work';
    element.isGraded = this.mode === 'normal';
    this.dismissNotice();
    this.main.replaceChildren(element);
    this.extension?.onResult(this.main);
    this.refresh();
    void element.updateComplete.then(() => this.toTop());
  }

  /** Where else the learner can go. */
  private get places(): { id: string; title: string }[] {
    const { myWork, myNotes, glossary } = this.words;
    return [
      ...(this.outline.makes ? [{ id: '!work', title: myWork }] : []),
      { id: '!notes', title: myNotes },
      ...(this.outline.glossary ? [{ id: '!glossary', title: glossary }] : []),
    ];
  }

  /** The pages in the language shown. */
  private get pages(): OutlinePage[] {
    return this.outline.modules.flatMap((module) => module.pages);
  }

  get testPage(): OutlinePage | undefined {
    return this.pages.find((page) => page.test);
  }

  get result(): CourseResult {
    const { courseResult } = this.session;
    const { pages } = this;
    const shown = ({ id }: OutlinePage) => pages.find((page) => page.id === id)!;
    return {
      ...courseResult,
      unread: courseResult.unread.map(shown),
      undone: courseResult.undone.map(({ page, tasks }) => ({ page: shown(page), tasks })),
    };
  }

  private toTop(): void {
    window.scrollTo({ top: 0, behavior: 'instant' });
    const result = this.main.querySelector('eh-result')?.shadowRoot;
    const heading = (result ?? this.main).querySelector<HTMLElement>('h1');
    (heading ?? this.main).focus({ preventScroll: true });
  }

  /** Puts the page into the address, so that Back and a copied link work. */
  private remember(id: string, entry: 'push' | 'replace' | 'none'): void {
    try {
      if (entry === 'push') history.pushState({ page: id }, '', `#${id}`);
      if (entry === 'replace') history.replaceState({ page: id }, '', `#${id}`);
    } catch {
      // Some frames and web views keep no history; the course works without.
    }
  }

  /** Hands the data of the page's activities to their elements. */
  private upgrade(): void {
    nameTables(this.main);
    this.applyAids();
    holdMedia(this.main);
    for (const element of this.main.querySelectorAll<EhActivity>('[data-activity]')) {
      this.setUp(element);
    }
    for (const table of this.main.querySelectorAll('.table')) {
      if (table.scrollWidth <= table.clientWidth) table.removeAttribute('tabindex');
    }
  }

  /** What the reader's settings say of texts and pictures. */
  private applyAids(): void {
    const { easy, saves } = document.documentElement.dataset;
    easyFirst(this.main, !!easy);
    holdPictures(this.main, !!saves);
  }

  /** Opens the bar from which the page is read aloud; its script comes when it is asked for. */
  private async listenTo(): Promise<void> {
    try {
      await this.companion();
      globalThis.EcoHeritageExtras!.readAloud(this.main);
    } catch {
      this.notice(this.words.loadFailed, () => void this.listenTo());
    }
  }

  private setUp(element: EhActivity): void {
    const activity = this.loader.loadedActivity(this.outline, element.id);
    const kind = activity && registry.get(activity.type);
    if (!activity || !kind) return;
    const value = this.session.value(activity.id);
    const limit = this.attemptLimit(activity, kind);
    const attempts = this.session.result(activity.id)?.attempts ?? 0;
    element.activity = activity;
    element.mode = this.inTest(activity.id) ? 'test' : 'learn';
    element.response = value === undefined ? undefined : kind.unpack(activity, value);
    element.result = this.session.result(activity.id);
    element.attemptsLeft = limit === 0 ? Infinity : Math.max(0, limit - attempts);
  }

  private inTest(id: string): boolean {
    return this.session.pages.some(
      (page) => page.test && page.activities.some((activity) => activity.id === id),
    );
  }

  private attemptLimit(activity: { id: string; attempts?: number }, kind: ActivityKind): number {
    if (!kind.assessed) return 0;
    return this.inTest(activity.id)
      ? 1
      : (activity.attempts ?? kind.defaultAttempts ?? DEFAULT_ATTEMPTS);
  }

  private kindOf(element: EhActivity) {
    const activity = element.activity!;
    return { activity, kind: registry.get(activity.type)! };
  }

  private respond(
    element: EhActivity,
    { detail: { response, seconds } }: CustomEvent<{ response: unknown; seconds: number }>,
  ): void {
    const { activity, kind } = this.kindOf(element);
    const work = kind.work?.(activity, response);
    this.session.respond(activity.id, {
      ...(work ? { work } : {}),
      value: kind.pack(activity, response),
      score: kind.score(activity, response),
      interaction: kind.interaction(activity),
      question: plain(activity.prompt),
      language: this.outline.language,
      response: kind.interactionResponse(activity, response),
      seconds,
      attempts: this.attemptLimit(activity, kind),
    });
    this.setUp(element);
    this.refresh();
    if (this.inTest(activity.id)) this.tellTestResult();
  }

  /** The whole check is answered: says how it went, where the learner is, and the way to more. */
  private tellTestResult(): void {
    const { open, score, mastery } = this.session.courseResult;
    if (open > 0 || score === undefined) return;
    this.main.querySelector('.test-result')?.remove();
    const box = document.createElement('div');
    box.className = 'callout test-result';
    box.setAttribute('role', 'status');
    const passed = Math.round(score * 100) >= Math.round(mastery * 100);
    const verdict = document.createElement('p');
    verdict.textContent = passed ? this.words.resultPassed : this.words.resultNotYet;
    const figures = document.createElement('p');
    figures.textContent = this.words.resultScore(
      Math.round(score * 100),
      Math.round(mastery * 100),
    );
    const button = document.createElement('button');
    button.className = 'button primary';
    button.textContent = this.words.finish;
    button.addEventListener('click', () => this.showResult());
    this.main.append(box);
    box.append(verdict, figures, button);
  }

  private testAgain(): void {
    this.session.restartTest();
    if (this.testPage) void this.go(this.testPage.id);
  }

  private leave(): void {
    if (this.extension?.onLeave()) return;
    this.session.saveTime();
    this.record.close();
    const text = this.record.status.state === 'saved' ? this.words.left : this.words.leftPending;
    this.rest(text);
    // What is still on its way gets a moment before a window of our own goes.
    const patience = this.record.status.state === 'saved' ? 0 : 3000;
    if (window.opener && !this.record.leadsOn) setTimeout(() => window.close(), patience);
  }

  /** Links inside the course: pages, terms and sources stay in the player. */
  private followLink(event: MouseEvent): void {
    // Inside an element too: a meaning in the glossary leads to other terms.
    const target = event.composedPath()[0] as Element;
    const sheet = target.closest<HTMLElement>('[data-print]')?.dataset.print;
    if (sheet) this.printSheet(document.getElementById(sheet));
    const link = target.closest('a');
    const { page, term, ref } = link?.dataset ?? {};
    if (!page && !term && !ref) return;
    event.preventDefault();
    if (page) void this.go(page);
    else void this.explain(term, ref, link!.href);
  }

  /** Prints one sheet of the page, without what stands around it. */
  private printSheet(sheet: HTMLElement | null): void {
    if (!sheet) return;
    const { classList } = document.documentElement;
    sheet.classList.add('printing');
    classList.add('printing-sheet');
    window.print();
    classList.remove('printing-sheet');
    sheet.classList.remove('printing');
  }

  private async explain(
    term: string | undefined,
    ref: string | undefined,
    href: string,
  ): Promise<void> {
    try {
      const language = await this.loader.language(this.outline, this.outline.language);
      const found = term ? language.glossary[term] : undefined;
      if (found) {
        const label = this.words.allTerms;
        const run = () => void this.go('!glossary');
        await this.popup.show(found.term, `<p>${found.definition}</p>`, { label, run });
      } else if (ref) {
        const words = interfaceStrings(this.outline.language).document;
        await this.popup.show(words.sources, `<p>${language.references[ref] ?? ''}</p>`);
      }
    } catch {
      window.open(href, '_blank');
    }
  }

  /** The same page in another language; answers and place stay. */
  private async changeLanguage(tag: string, chosen: boolean): Promise<void> {
    try {
      const { outline } = await this.loader.language(this.outline, tag);
      this.outline = outline;
    } catch {
      this.notice(this.words.loadFailed, () => void this.changeLanguage(tag, chosen));
      return;
    }
    const root = document.documentElement;
    root.lang = tag;
    root.dir = this.outline.direction;
    const skip = document.querySelector<HTMLElement>('.skip');
    if (skip) {
      skip.textContent = interfaceStrings(tag).document.skip;
      skip.parentElement!.ariaLabel = skip.textContent;
    }
    this.bar.courseTitle = this.outline.title;
    if (chosen) {
      this.session.chooseLanguage(tag);
      this.record.flush();
    }
    for (const element of [this.bar, this.contents, this.pager, this.popup])
      element.requestUpdate();
    if (!chosen) return;
    if (this.current === RESULT) this.showResult();
    else await this.go(this.current, { history: 'none' });
    this.prefetch();
  }

  /** Brings bar, contents and pager up to date with the session. */
  refresh(): void {
    const { pages } = this;
    const at =
      this.current === RESULT ? pages.length : pages.findIndex(({ id }) => id === this.current);
    const isBeside = PLACE.test(this.current);
    // From a place besides the pages learners go back to where they were reading.
    const readAt = Math.max(
      pages.findIndex(({ id }) => id === this.session.state.page),
      0,
    );
    const link = (index: number) => {
      const page = pages[index];
      if (page) return { page: page.id, title: page.title };
      return index === pages.length ? { page: RESULT, title: this.words.result } : undefined;
    };
    this.bar.courseTitle = this.outline.title;
    this.bar.canListen = !!pages[at] && voicesFor(this.outline.language).length > 0;
    this.bar.place = pages[at] ? { page: at + 1, total: pages.length } : undefined;
    this.bar.progress = this.session.progress;
    const isCertificate = this.current === '!certificate';
    this.pager.back = link(isBeside ? (isCertificate ? pages.length : readAt) : at - 1);
    this.pager.next = isBeside ? undefined : link(at + 1);
    this.contents.current = this.current;
    this.contents.places = [{ id: RESULT, title: this.words.result }, ...this.places];
    this.contents.findWords = (words) => findInCourse(this.outline, this.loader, words);
    this.contents.modules = this.outline.modules.map((module) => ({
      id: module.id,
      title: module.title,
      pages: module.pages.map((page) => ({
        id: page.id,
        title: page.title,
        state: this.session.isPageDone(page)
          ? 'done'
          : this.session.state.visited.has(page.id)
            ? 'visited'
            : 'new',
      })),
    }));
    const place = isBeside ? this.main.querySelector('h1')?.textContent : this.words.result;
    document.title = `${pages[at]?.title ?? place} – ${this.outline.title}`;
    this.late?.show(this.current);
    const settings = this.bar.shadowRoot?.querySelector<EhSettings>('eh-settings');
    if (settings) {
      settings.hasEasy = !!this.outline.easy;
      settings.hasHeavy = !!this.outline.heavy;
      settings.languages = this.outline.languages;
      settings.language = this.outline.language;
      settings.document = this.outline.document;
      settings.actions = [...(this.late?.actions() ?? []), ...(this.extension?.actions() ?? [])];
      settings.requestUpdate();
    }
  }

  private dismissNotice(): void {
    document.querySelector('.player-notice')?.remove();
  }

  /** A calm line above the page, with a button where something can be done. */
  notice(text: string, retry?: () => void): void {
    this.dismissNotice();
    const line = document.createElement('p');
    line.className = 'player-notice';
    line.setAttribute('role', 'status');
    line.textContent = text;
    if (retry) {
      const button = document.createElement('button');
      button.textContent = this.words.retry;
      button.onclick = () => {
        line.remove();
        retry();
      };
      line.append(' ', button);
    }
    this.main.before(line);
    if (!retry) setTimeout(() => line.remove(), 8000);
  }

  /** Brings the rest of the course while nothing else happens, so that it needs no network. */
  private prefetch(): void {
    const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1500));
    later(() => {
      void this.companion().then(
        () => this.refresh(),
        () => undefined,
      );
      void this.loader.everything(this.outline).then(() => this.fetchAhead());
    });
  }

  /** Brings the pictures of the next page, unless the learner saves data. */
  private fetchAhead(): void {
    const next = this.pager.next && this.loader.loadedPage(this.outline, this.pager.next.page);
    if (!next || document.documentElement.dataset.saves) return;
    for (const [, source] of next.html.matchAll(/<img src="([^"]+)"/g)) new Image().src = source!;
  }
}

/** The language in which the LMS shows itself around the course, where it may be read. */
function hostLanguage(): string | undefined {
  try {
    return window.parent === window ? undefined : window.parent.document.documentElement.lang;
  } catch {
    return undefined;
  }
}
