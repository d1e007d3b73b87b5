import type { Quality, QualityIssue, QualityKind } from '../api/course.ts';
import { EVENTS } from '../../lrs/facts.ts';
import { ISSUES } from '../../lrs/issues.ts';
import type { Store } from '../../lrs/store.ts';
import { statementIds } from './statement-ids.ts';
import { viewInfo, type Study } from './study.ts';

const EXAMPLES = 20;
/** The same answer of the same learner within this time is the same answer sent twice. */
const TWICE_MS = 2000;
const OPEN_MS = 12 * 3_600_000;
/** Whether what is odd is in the figures. */
const COUNTED: Readonly<Record<QualityKind, QualityIssue['counted']>> = {
  'outside-profile': 'yes',
  'unknown-verb': 'yes',
  'no-course': 'no',
  'unnamed-activity': 'yes',
  'no-registration': 'yes',
  'clock-ahead': 'yes',
  'clock-behind': 'yes',
  'no-terminated': 'yes',
  duplicate: 'once',
  'long-answer': 'yes',
  claimed: 'marked',
};

/** What may be wrong with the records themselves. Whole course, whatever the filter. */
export async function quality(study: Study, store: Store): Promise<Quality> {
  const rows = await store.facts.issues(study.selection.frame.course);
  const counts = await store.facts.counts();
  const found: Record<string, { count: number; seqs: number[] }> = {
    'no-terminated': notTerminated(study),
    duplicate: duplicates(study),
    claimed: claimed(study),
  };
  for (const [kind, bit] of Object.entries(ISSUES)) {
    const count = rows.reduce(
      (sum, row) =>
        row.bits & bit && (row.isOfCourse || kind === 'no-course') ? sum + row.count : sum,
      0,
    );
    const seqs =
      count === 0
        ? []
        : await store.facts.issueExamples(
            kind === 'no-course' ? '' : study.selection.frame.course,
            bit,
            EXAMPLES,
          );
    found[kind] = { count, seqs };
  }
  const wanted = study.merged ? [] : Object.values(found).flatMap((one) => one.seqs);
  const ids = await statementIds(store, wanted);
  return {
    view: viewInfo(study),
    ...counts,
    issues: (Object.keys(COUNTED) as QualityKind[]).map((kind) => ({
      kind,
      count: found[kind]?.count ?? 0,
      counted: COUNTED[kind],
      examples: (found[kind]?.seqs ?? []).flatMap((seq) => ids.get(seq) ?? []),
    })),
  };
}

interface Found {
  count: number;
  seqs: number[];
}

/** Openings without a leaving after them, half a day later. */
function notTerminated({ selection }: Study): Found {
  const { events } = selection.frame;
  const open = new Map<number, number[]>();
  for (let row = 0; row < events.length; row += 1) {
    const kind = events.kind.at(row);
    const session = events.session.at(row);
    if (kind === EVENTS.terminated) open.get(session)?.pop();
    else if (kind === EVENTS.initialized && Date.now() - events.time.at(row) > OPEN_MS) {
      const list = open.get(session);
      if (list === undefined) open.set(session, [events.seq.at(row)]);
      else list.push(events.seq.at(row));
    }
  }
  const seqs = [...open.values()].flat().sort((a, b) => a - b);
  return { count: seqs.length, seqs: seqs.slice(-EXAMPLES).toReversed() };
}

function duplicates({ selection }: Study): Found {
  const { answers } = selection.frame;
  const latest = new Map<string, number>();
  const seqs: number[] = [];
  for (let row = 0; row < answers.length; row += 1) {
    const key = `${answers.learner.at(row)} ${answers.activity.at(row)} ${answers.response.at(row)} ${answers.attempt.at(row)}`;
    const before = latest.get(key);
    const time = answers.time.at(row);
    if (before !== undefined && Math.abs(time - before) <= TWICE_MS) seqs.push(answers.seq.at(row));
    latest.set(key, time);
  }
  return { count: seqs.length, seqs: seqs.slice(-EXAMPLES).toReversed() };
}

/** Learners about whom nobody vouches but a web page. */
function claimed({ selection }: Study): Found {
  const { frame } = selection;
  const count = frame.newestCircumstances.filter(
    (place) => frame.circumstances[place]?.trust === 'claimed',
  ).length;
  return { count, seqs: [] };
}
