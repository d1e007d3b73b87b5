import { EVENTS } from '../../lrs/facts.ts';
import type { Store } from '../../lrs/store.ts';
import type { LearnerTimeline, TimelineEvent } from '../api/reading.ts';
import { GAP_CAP_MS } from '../statistics/time-on-task.ts';
import { statementIds } from './statement-ids.ts';
import { iso, seconds, viewInfo, type Study } from './study.ts';

const MOST = 2000;
/** Records without session ids have one session a registration: a pause begins another one. */
const PAUSE_MS = 30 * 60_000;

interface Step {
  session: number;
  time: number;
  seq: number;
  event?: Omit<TimelineEvent, 'id'>;
  opens: boolean;
  closes: boolean;
}

/** One learner's sessions with pages and answers, newest session first. */
export async function timeline(
  study: Study,
  store: Store,
  learner: number,
): Promise<LearnerTimeline> {
  const steps = stepsOf(study, learner).sort((a, b) => a.time - b.time || a.seq - b.seq);
  const sessions: Step[][] = [];
  for (const step of steps) {
    const list = sessions.at(-1);
    const before = list?.at(-1);
    const isSame =
      before?.session === step.session && !step.opens && step.time - before.time < PAUSE_MS;
    if (isSame && list !== undefined) list.push(step);
    else sessions.push([step]);
  }
  const ids = await statementIds(
    store,
    steps.filter((one) => one.event !== undefined).map((one) => one.seq),
  );
  const { outcome, score } = study.outcomes();
  return {
    view: viewInfo(study),
    learner: study.learner(learner),
    outcome: outcome[learner] ?? 'none',
    ...(!Number.isNaN(score[learner]!) && { score: score[learner]! }),
    time: seconds(study.walk().time[learner]!),
    sessions: sessions.toReversed().map((list) => ({
      start: iso(list[0]!.time),
      end: iso(list.at(-1)!.time),
      active: seconds(
        list.reduce(
          (sum, one, at) => sum + Math.min(one.time - list[Math.max(0, at - 1)]!.time, GAP_CAP_MS),
          0,
        ),
      ),
      isClosed: list.some((one) => one.closes),
      events: list.flatMap(({ event, seq }): TimelineEvent[] => {
        if (event === undefined) return [];
        const id = ids.get(seq);
        return [{ ...event, ...(id !== undefined && { id }) }];
      }),
    })),
  };
}

function stepsOf(study: Study, learner: number): Step[] {
  const { frame, hasAnswer, hasEvent } = study.selection;
  const { answers, events } = frame;
  const steps: Step[] = [];
  const about = (place: number): Pick<TimelineEvent, 'about' | 'title'> => {
    const named = study.names.get(place);
    return { about: named?.iri ?? '', title: named?.title ?? {} };
  };
  for (let row = answers.length - 1; row >= 0 && steps.length < MOST; row -= 1) {
    if (answers.learner.at(row) !== learner || !hasAnswer(row)) continue;
    const [score, right] = [answers.score.at(row), answers.right.at(row)];
    const [attempt, duration] = [answers.attempt.at(row), answers.duration.at(row)];
    steps.push({
      session: answers.session.at(row),
      time: answers.time.at(row),
      seq: answers.seq.at(row),
      opens: false,
      closes: false,
      event: {
        at: iso(answers.time.at(row)),
        kind: 'answer',
        ...about(answers.activity.at(row)),
        ...(right >= 0 && { isRight: right === 1 }),
        ...(!Number.isNaN(score) && { score }),
        ...(attempt > 0 && { attempt }),
        ...(!Number.isNaN(duration) && { seconds: seconds(duration) }),
      },
    });
  }
  for (let row = events.length - 1; row >= 0 && steps.length < 2 * MOST; row -= 1) {
    if (events.learner.at(row) !== learner || !hasEvent(row)) continue;
    const kind = events.kind.at(row);
    const time = events.time.at(row);
    steps.push({
      session: events.session.at(row),
      time,
      seq: events.seq.at(row),
      opens: kind === EVENTS.initialized,
      closes: kind === EVENTS.terminated,
      ...(kind === EVENTS.experienced && {
        event: { at: iso(time), kind: 'page', ...about(events.activity.at(row)) },
      }),
    });
  }
  return steps;
}
