import type { Interaction, InteractionResponse } from '../core/interaction.ts';
import type { ShapeValue } from '../core/shape.ts';
import { cutText, type Work } from '../core/work.ts';
import { newState, type ActivityState, type CourseState } from '../core/state.ts';
import { decodeState, encodeState, layoutOf, type StateLayout } from '../core/state-codec.ts';
import type { Outline, OutlineActivity, OutlinePage } from '../course/outline.ts';
import type { LearningRecord, Outcome, Resume } from '../records/record.ts';

/** An answer as the player hands it in: scored, packed and in the record's terms. */
export interface CheckedAnswer {
  value: ShapeValue;
  /** 0 to 1; absent where there is no right or wrong. */
  score: number | undefined;
  interaction: Interaction;
  /** The question in plain text. */
  question?: string;
  /** The language the learner answered in. */
  language?: string;
  response: InteractionResponse;
  /** What the learner made, where the activity is one of making. */
  work?: Work;
  seconds: number;
  /** How often the learner may answer; 0 for no limit. */
  attempts: number;
}

/** How an activity stands, in the element's terms. */
export interface ActivityResult {
  score?: number;
  attempts: number;
  final: boolean;
}

export interface CourseResult {
  /** Share of the check that is right, 0 to 1; absent while nothing of it is answered. */
  score: number | undefined;
  best: number | undefined;
  mastery: number;
  passed: boolean;
  completed: boolean;
  hasTest: boolean;
  /** Pages not seen yet, and questions of the check not answered yet. */
  unread: OutlinePage[];
  open: number;
  /** Pages seen with tasks outside the check that are not answered, and how many. */
  undone: { page: OutlinePage; tasks: number }[];
}

/** A pause longer than this does not count as learning time. */
const LONGEST_STEP_SECONDS = 300;

/** A page that goes is hidden first: one of both moments is enough to write the time down. */
const FRESH_MS = 2000;

/**
 * One learner's run through a course: what was seen and answered, what that makes, and when the
 * record hears of it. It knows no DOM; the player shows what it says.
 */
export class Session {
  readonly outline: Outline;
  readonly record: LearningRecord;
  state: CourseState;
  private readonly layout: StateLayout;
  private readonly now: () => number;
  private lastStep: number;
  private savedAt = 0;
  /** When the course was completed, in milliseconds; absent when that was in a session before. */
  completedAt?: number;

  constructor(
    outline: Outline,
    record: LearningRecord,
    options: { now?: () => number; random?: () => number } = {},
  ) {
    this.outline = outline;
    this.record = record;
    this.layout = layoutOf(outline);
    this.now = options.now ?? Date.now;
    this.lastStep = this.now();
    this.state = newState(Math.floor((options.random ?? Math.random)() * 2 ** 24));
  }

  get pages(): OutlinePage[] {
    return this.outline.modules.flatMap((module) => module.pages);
  }

  /** Opens the record and takes up the saved state. Answers given meanwhile are kept. */
  async open(): Promise<Resume> {
    const resume = await this.record.open();
    const saved = resume.state ? decodeState(resume.state, this.layout) : undefined;
    if (saved) {
      const given = this.state;
      this.state = saved.state;
      for (const [id, activity] of given.activities) this.state.activities.set(id, activity);
      for (const page of given.visited) this.state.visited.add(page);
      for (const [id, text] of Object.entries(resume.texts ?? {})) this.restoreText(id, text);
    }
    return resume;
  }

  private restoreText(id: string, text: string): void {
    const activity = this.state.activities.get(id);
    const shape = this.activity(id)?.shape;
    if (shape?.kind !== 'text') return;
    // The record holds the beginning of what this device has whole; anything else is newer.
    const isBeginning = activity?.value === cutText(text, shape.max);
    if (activity) activity.value = isBeginning ? text : (activity.value ?? text);
    else this.state.activities.set(id, { value: text, attempts: 0, done: false });
  }

  activity(id: string): OutlineActivity | undefined {
    return this.pages.flatMap((page) => page.activities).find((activity) => activity.id === id);
  }

  /** The learner looks at a page. */
  visit(pageId: string): void {
    this.record.visit?.(pageId);
    const isNew = !this.state.visited.has(pageId);
    if (!isNew && this.state.page === pageId) return;
    this.state.page = pageId;
    this.state.visited.add(pageId);
    this.save();
    if (isNew) this.judge();
  }

  /** The learner wrote something that is not checked yet, such as half of an open answer. */
  draft(activityId: string, value: ShapeValue): void {
    const before = this.state.activities.get(activityId);
    this.state.activities.set(activityId, { attempts: 0, done: false, ...before, value });
    this.save();
  }

  /** The learner had an answer checked. Returns how the activity stands now. */
  respond(activityId: string, answer: CheckedAnswer): ActivityResult {
    const before = this.state.activities.get(activityId);
    const attempts = (before?.attempts ?? 0) + 1;
    const right = answer.score !== undefined && answer.score >= 1;
    const exhausted = answer.attempts > 0 && attempts >= answer.attempts;
    const activity: ActivityState = {
      value: answer.value,
      attempts,
      done: answer.score === undefined || right || exhausted,
      ...(answer.score === undefined ? {} : { score: Math.round(answer.score * 100) }),
    };
    this.state.activities.set(activityId, activity);
    this.record.answer({
      id: activityId,
      interaction: answer.interaction,
      ...(answer.question ? { question: answer.question } : {}),
      ...(answer.language ? { language: answer.language } : {}),
      response: answer.response,
      ...(answer.work ? { work: answer.work } : {}),
      ...(answer.score === undefined ? {} : { score: answer.score }),
      attempt: attempts,
      at: new Date(this.now()).toISOString(),
      seconds: answer.seconds,
    });
    this.save();
    this.judge();
    return toResult(activity);
  }

  /** How an activity stands; `undefined` while it was never checked. */
  result(activityId: string): ActivityResult | undefined {
    const activity = this.state.activities.get(activityId);
    return activity && activity.attempts > 0 ? toResult(activity) : undefined;
  }

  value(activityId: string): ShapeValue {
    return this.state.activities.get(activityId)?.value;
  }

  chooseLanguage(tag: string): void {
    this.state.language = tag;
    this.save();
  }

  /** The learner takes the check again: its answers are cleared, the best result stays. */
  restartTest(): void {
    for (const activity of this.testActivities) this.state.activities.delete(activity.id);
    this.state.testRuns++;
    this.save();
  }

  /** The page may be going: writes the learning time down, unless that has just been done. */
  saveTime(): void {
    if (this.now() - this.savedAt > FRESH_MS) this.save();
  }

  private save(): void {
    this.savedAt = this.now();
    this.countTime();
    this.state.counter++;
    const { text, dropped } = encodeState(this.state, this.layout, this.record.limits.state);
    const texts: Record<string, string> = {};
    for (const [id, { value }] of this.state.activities) {
      if (typeof value === 'string') texts[id] = value;
    }
    this.record.save({
      state: text,
      counter: this.state.counter,
      run: this.state.run,
      location: this.state.page,
      progress: this.progress,
      seconds: this.state.seconds,
      texts,
      dropped,
    });
  }

  private countTime(): void {
    const seconds = Math.round((this.now() - this.lastStep) / 1000);
    if (seconds <= 0) return;
    this.state.seconds += Math.min(seconds, LONGEST_STEP_SECONDS);
    this.lastStep = this.now();
  }

  private get testActivities(): OutlineActivity[] {
    return this.pages.flatMap((page) => page.activities).filter(({ weight }) => weight > 0);
  }

  get progress(): number {
    const pages = this.pages;
    return pages.filter((page) => this.state.visited.has(page.id)).length / pages.length;
  }

  isPageDone(page: OutlinePage): boolean {
    return (
      this.state.visited.has(page.id) &&
      page.activities.every(({ id }) => (this.state.activities.get(id)?.attempts ?? 0) > 0)
    );
  }

  get courseResult(): CourseResult {
    const tested = this.testActivities;
    const answered = tested.filter(({ id }) => this.state.activities.get(id)?.done);
    const total = tested.reduce((sum, { weight }) => sum + weight, 0);
    const points = answered.reduce(
      (sum, { id, weight }) => sum + (weight * (this.state.activities.get(id)!.score ?? 0)) / 100,
      0,
    );
    return {
      score: answered.length > 0 && total > 0 ? points / total : undefined,
      best: this.state.bestScore === undefined ? undefined : this.state.bestScore / 100,
      mastery: this.outline.completion.mastery,
      passed: this.state.passed,
      completed: this.state.completed,
      hasTest: tested.length > 0,
      unread: this.pages.filter((page) => !this.state.visited.has(page.id)),
      open: tested.length - answered.length,
      undone: this.pages
        .filter((page) => this.state.visited.has(page.id))
        .map((page) => ({
          page,
          tasks: page.activities.filter(
            ({ id, weight }) => weight === 0 && !this.state.activities.get(id)?.attempts,
          ).length,
        }))
        .filter(({ tasks }) => tasks > 0),
    };
  }

  /** Works out how the course stands and tells the record when that is news. */
  private judge(): void {
    const before = JSON.stringify([this.state.bestScore, this.state.passed, this.state.completed]);
    const result = this.courseResult;
    if (result.hasTest && result.open === 0 && result.score !== undefined) {
      const percent = Math.round(result.score * 100);
      this.state.bestScore = Math.max(percent, this.state.bestScore ?? 0);
      if (this.state.bestScore >= Math.round(result.mastery * 100)) this.state.passed = true;
    }
    const byTest = this.outline.completion.rule === 'test';
    const isDone = byTest ? this.state.passed : result.unread.length === 0;
    if (isDone && !this.state.completed) {
      this.state.completed = true;
      this.completedAt = this.now();
    }
    const after = JSON.stringify([this.state.bestScore, this.state.passed, this.state.completed]);
    if (before === after) return;
    this.save();
    this.record.complete(this.outcome);
  }

  get outcome(): Outcome {
    const { bestScore, passed, completed } = this.state;
    const byTest = this.outline.completion.rule === 'test';
    return {
      status: passed && byTest ? 'passed' : completed ? 'completed' : 'incomplete',
      ...(bestScore === undefined ? {} : { score: bestScore / 100 }),
      progress: this.progress,
    };
  }
}

const toResult = ({ attempts, score, done }: ActivityState): ActivityResult => ({
  attempts,
  final: done,
  ...(score === undefined ? {} : { score: score / 100 }),
});
