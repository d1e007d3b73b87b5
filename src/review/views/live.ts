import type { LiveEvent, LiveLearner } from '../api/course.ts';
import { progressOf } from './matrix.ts';
import { stuckRules } from './stuck.ts';
import { isDemo, iso, presentLearners, type Study } from './study.ts';

const PRESENT_MS = 12 * 3_600_000;
const MOST = 500;

/** Who is at work, and who may be stuck; stuck first, then idle, then the newest. */
export function live(study: Study, idleSeconds: number, now: number): LiveEvent {
  const walk = study.walk();
  const rules = stuckRules(study);
  const here = presentLearners(study).filter((one) => now - walk.last[one]! < PRESENT_MS);
  const working = here.filter((one) => walk.hasLeft[one] === 0);
  const learners = working.map((one): LiveLearner & { column: number } => {
    const why = rules.present(one, now, idleSeconds * 1000);
    const column = walk.at[one]!;
    const page = study.names.get(walk.pages.numbers[column] ?? -1)?.iri;
    const isStuck = why.some(({ code }) => code === 'wrong-again' || code === 'long-on-page');
    return {
      learner: study.learner(one),
      ...(page !== undefined && { page }),
      since: iso(walk.since[one]!),
      last: iso(walk.last[one]!),
      idleSeconds: Math.max(0, Math.round((now - walk.last[one]!) / 1000)),
      state: isStuck ? 'stuck' : why.length > 0 ? 'idle' : 'working',
      why,
      progress: progressOf(study, one),
      column,
    };
  });
  const rank = { stuck: 0, idle: 1, working: 2 };
  learners.sort((a, b) => rank[a.state] - rank[b.state] || (a.last < b.last ? 1 : -1));
  const pages = walk.pages.numbers.map((place, column) => {
    const on = learners.filter((one) => one.column === column);
    const named = study.names.get(place);
    return {
      id: named?.iri ?? '',
      title: named?.title ?? {},
      here: on.length,
      stuck: on.filter((one) => one.state === 'stuck').length,
    };
  });
  return {
    at: iso(now),
    learners: learners.slice(0, MOST).map(({ column: _column, ...one }) => one),
    pages: pages.filter((one) => one.here > 0),
    left: here.length - working.length,
    demo: isDemo(study.asked.course),
  };
}
