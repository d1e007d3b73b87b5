import { EVENTS } from '../../lrs/facts.ts';
import { GAP_CAP_MS } from '../statistics/time-on-task.ts';
import { Grid, Numbered } from './columns.ts';
import { countDays, type Day } from './days.ts';
import type { Frame } from './frame.ts';
import type { Rows } from './rows.ts';
import type { Selection } from './selection.ts';

/** Rows of a frame in order of time within each session; an event has the bitwise not of its row. */
export interface Order {
  rows: Int32Array;
  /** The time of each, milliseconds. */
  times: Float64Array;
  /** Where each session begins in `rows`, and the end. */
  starts: Int32Array;
  /** All sessions, learner by learner. */
  sessions: Int32Array;
}

export function sessionOrder(frame: Frame): Order {
  const { answers, events } = frame;
  const sessions = frame.sessionRun.length;
  const starts = new Int32Array(sessions + 1);
  const [ofAnswer, ofEvent] = [answers.session.all, events.session.all];
  for (let row = 0; row < answers.length; row += 1) starts[ofAnswer[row]! + 1]! += 1;
  for (let row = 0; row < events.length; row += 1) starts[ofEvent[row]! + 1]! += 1;
  for (let session = 0; session < sessions; session += 1) starts[session + 1]! += starts[session]!;
  const next = starts.slice();
  const rows = new Int32Array(frame.size);
  const times = new Float64Array(frame.size);
  const [timeOfAnswer, timeOfEvent] = [answers.time.all, events.time.all];
  const put = (session: number, code: number, time: number): void => {
    // Nearly in order already: what came later is rarely older.
    let at = next[session]!;
    next[session] = at + 1;
    for (; at > starts[session]! && times[at - 1]! > time; at -= 1) {
      rows[at] = rows[at - 1]!;
      times[at] = times[at - 1]!;
    }
    rows[at] = code;
    times[at] = time;
  };
  const [seqOfAnswer, seqOfEvent] = [answers.seq.all, events.seq.all];
  const [allAnswers, allEvents] = [answers.length, events.length];
  for (let answer = 0, event = 0; answer < allAnswers || event < allEvents;) {
    const isAnswer =
      event >= allEvents || (answer < allAnswers && seqOfAnswer[answer]! < seqOfEvent[event]!);
    if (isAnswer) {
      put(ofAnswer[answer]!, answer, timeOfAnswer[answer]!);
      answer += 1;
    } else {
      put(ofEvent[event]!, ~event, timeOfEvent[event]!);
      event += 1;
    }
  }
  return { rows, times, starts, sessions: byLearner(frame) };
}

function byLearner({ sessionRun, runLearner, learners }: Frame): Int32Array {
  const next = new Int32Array(learners.size + 1);
  const learnerOf = sessionRun.map((run) => runLearner[run]!);
  for (const learner of learnerOf) next[learner + 1]! += 1;
  for (let learner = 0; learner < learners.size; learner += 1) next[learner + 1]! += next[learner]!;
  const sessions = new Int32Array(learnerOf.length);
  for (const [session, learner] of learnerOf.entries()) {
    sessions[next[learner]!] = session;
    next[learner]! += 1;
  }
  return sessions;
}

/** What shows when all sessions of a selection are gone through in order. */
export interface Walk {
  /** Places of pages, as columns of the grids. */
  pages: Numbered;
  /** Time on task of each learner, milliseconds. */
  time: Float64Array;
  /** Time of each learner on each page, milliseconds. */
  pageTime: Grid;
  /** How often each learner opened each page. */
  views: Grid;
  /** Sum of the places in each learner's order of first opening, and of how many. */
  orderSum: number[];
  orderCount: number[];
  first: Float64Array;
  last: Float64Array;
  /** Place of the page where each learner is, −1 for unknown; since when. */
  at: Int32Array;
  since: Float64Array;
  /** Wrong tries in a row at the question of the newest answer. */
  wrongInRow: Int32Array;
  /** 1 when the newest sign of life is `terminated`. */
  hasLeft: Uint8Array;
  /** What happened on each day, by days since 1970. */
  days: ReadonlyMap<number, Day>;
}

const { experienced, terminated } = EVENTS;

export function walk(selection: Selection, order: Order): Walk {
  const { frame } = selection;
  const { answers, events } = frame;
  const { pages, columnOf } = pagesOf(frame);
  const learners = frame.learners.size;
  const count = countDays();
  const [ofAnswer, ofEvent] = [arrays(answers), arrays(events)];
  const [right, kinds] = [answers.right.all, events.kind.all];
  const result: Walk = {
    pages,
    time: new Float64Array(learners),
    pageTime: new Grid(learners, pages.size),
    views: new Grid(learners, pages.size),
    orderSum: pages.numbers.map(() => 0),
    orderCount: pages.numbers.map(() => 0),
    first: new Float64Array(learners).fill(Infinity),
    last: new Float64Array(learners).fill(-Infinity),
    at: new Int32Array(learners).fill(-1),
    since: new Float64Array(learners),
    wrongInRow: new Int32Array(learners),
    hasLeft: new Uint8Array(learners),
    days: count.days,
  };
  const opened = new Int32Array(learners);
  const wrongQuestion = new Int32Array(learners).fill(-1);

  const addGap = (learner: number, page: number, gap: number): void => {
    const counted = Math.min(gap, GAP_CAP_MS);
    result.time[learner]! += counted;
    if (page < 0) return;
    result.pageTime.set(learner, page, result.pageTime.get(learner, page) + counted);
  };
  const openPage = (learner: number, page: number, isView: boolean): void => {
    const views = result.views.get(learner, page);
    if (views === 0) {
      result.orderSum[page]! += opened[learner]!;
      result.orderCount[page]! += 1;
      opened[learner]! += 1;
    }
    if (isView || views === 0) result.views.set(learner, page, views + 1);
  };
  const noteAnswer = (learner: number, row: number): void => {
    const isWrong = right[row] === 0;
    const question = isWrong ? ofAnswer.activity[row]! : -1;
    const isAgain = isWrong && wrongQuestion[learner] === question;
    wrongQuestion[learner] = question;
    result.wrongInRow[learner] = isAgain ? result.wrongInRow[learner]! + 1 : Number(isWrong);
  };

  for (const session of order.sessions) {
    const learner = frame.runLearner[frame.sessionRun[session]!]!;
    let [page, before] = [-1, NaN];
    for (let at = order.starts[session]!; at < order.starts[session + 1]!; at += 1) {
      const code = order.rows[at]!;
      const isAnswer = code >= 0;
      const row = isAnswer ? code : ~code;
      if (!(isAnswer ? selection.hasAnswer(row) : selection.hasEvent(row))) continue;
      const of = isAnswer ? ofAnswer : ofEvent;
      const time = order.times[at]!;
      if (!Number.isNaN(before)) addGap(learner, page, time - before);
      before = time;
      const kind = isAnswer ? 0 : kinds[row]!;
      const isView = kind === experienced;
      count.note(learner, time, isAnswer ? 'answers' : isView ? 'pages' : undefined);
      const activity = isAnswer ? of.parent[row]! : isView ? of.activity[row]! : -1;
      const place = activity < 0 ? -1 : columnOf[activity]!;
      if (place >= 0) openPage(learner, place, !isAnswer);
      if (isAnswer) noteAnswer(learner, row);
      const isNewest = time >= result.last[learner]!;
      const isOther = place >= 0 && place !== page;
      if (place >= 0) page = place;
      if (time < result.first[learner]!) result.first[learner] = time;
      if (!isNewest) continue;
      result.last[learner] = time;
      if (page >= 0 && (isOther || result.at[learner] !== page)) {
        result.at[learner] = page;
        result.since[learner] = time;
      }
      result.hasLeft[learner] = kind === terminated ? 1 : 0;
    }
  }
  return result;
}

/** Where the columns of some rows lie. */
const arrays = ({ activity, parent }: Rows) => ({
  activity: activity.all,
  parent: parent.all,
});

/** Pages are what was opened, and what questions stand on; each has a column. */
function pagesOf({ answers, events, activities }: Frame): {
  pages: Numbered;
  /** By place among activities; −1 where it is no page. */
  columnOf: Int32Array;
} {
  const pages = new Numbered();
  const columnOf = new Int32Array(activities.size).fill(-1);
  const [opened, kinds, stoodOn] = [events.activity.all, events.kind.all, answers.parent.all];
  const add = (page: number): void => {
    if (columnOf[page] === -1) columnOf[page] = pages.place(page);
  };
  for (let row = 0; row < events.length; row += 1) {
    if (kinds[row] === experienced) add(opened[row]!);
  }
  for (let row = 0; row < answers.length; row += 1) {
    if (stoodOn[row]! >= 0) add(stoodOn[row]!);
  }
  return { pages, columnOf };
}
