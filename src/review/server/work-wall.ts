import { isObject, type Json, type JsonObject, textOf } from '../../lrs/json.ts';
import type { WorkEntry, WorkQuery, WorkWall } from '../api/reading.ts';
import { iso, viewInfo, type Study } from '../views/study.ts';
import { hasWork, readWork, readWorkValue, workFileOf, type ReadWork } from '../work/read-work.ts';
import type { Desk } from './desk.ts';
import { refuse } from './refusal.ts';
import { targets } from './targets.ts';

interface Activity {
  place: number;
  kind: string;
  /** Newest row of each learner. */
  rows: number[];
}

/** What learners made together: the newest work of each learner in each activity. */
export async function workWall(desk: Desk, study: Study, query: WorkQuery): Promise<WorkWall> {
  const { answers } = study.selection.frame;
  const activities = (await activitiesOf(desk, study)).filter(
    (one) => query.kind === undefined || one.kind === query.kind,
  );
  const iriOf = (place: number): string => study.names.get(place)?.iri ?? '';
  const rows = activities
    .filter((one) => query.about === undefined || iriOf(one.place) === query.about)
    .flatMap((one) => one.rows)
    .sort((a, b) => answers.time.at(b) - answers.time.at(a));
  const offset = Math.max(0, query.offset ?? 0);
  const limit = Math.min(Math.max(1, query.limit ?? 50), 200);
  const shown = rows.slice(offset, offset + limit);
  const bodies = await desk.store.facts.statements(shown.map((row) => answers.seq.at(row)));
  const bySeq = new Map(bodies.map(({ seq, body }) => [seq, JSON.parse(body) as JsonObject]));
  const made = new Map<number, ReadWork>();
  for (const [seq, statement] of bySeq) made.set(seq, await wholeWork(desk, statement));
  return {
    view: viewInfo(study),
    offset,
    total: rows.length,
    activities: activities.map(({ place, kind, rows: of }) => ({
      id: iriOf(place),
      title: study.names.get(place)?.title ?? {},
      kind,
      works: of.length,
    })),
    works: shown.flatMap((row): WorkEntry[] => {
      const statement = bySeq.get(answers.seq.at(row));
      if (statement === undefined) return [];
      const id = textOf(statement['id']);
      return [
        {
          id,
          about: iriOf(answers.activity.at(row)),
          ...(made.get(answers.seq.at(row)) ?? readWork(statement)),
          at: iso(answers.time.at(row)),
          learner: study.learner(answers.learner.at(row)),
          files: filesOf(statement, study.asked.course),
        },
      ];
    }),
  };
}

/** Activities whose newest answer carries a work; one statement of each is looked at. */
async function activitiesOf(desk: Desk, study: Study): Promise<Activity[]> {
  const { answers } = study.selection.frame;
  const newest = new Map<number, Map<number, number>>();
  const open = study.items().items.filter((item) => !item.isScored);
  const wanted = new Set(open.map((item) => item.question));
  for (let row = 0; row < answers.length; row += 1) {
    const place = answers.activity.at(row);
    if (!wanted.has(place) || !study.selection.hasAnswer(row)) continue;
    const ofActivity = newest.get(place) ?? new Map<number, number>();
    newest.set(place, ofActivity);
    const learner = answers.learner.at(row);
    const before = ofActivity.get(learner);
    if (before === undefined || answers.time.at(row) >= answers.time.at(before)) {
      ofActivity.set(learner, row);
    }
  }
  const activities: Activity[] = [];
  for (const [place, byLearner] of newest) {
    const rows = [...byLearner.values()];
    const sample = rows.slice(-3).map((row) => answers.seq.at(row));
    const statements = (await desk.store.facts.statements(sample)).map(
      ({ body }) => JSON.parse(body) as JsonObject,
    );
    const made = statements.find(hasWork);
    if (made === undefined) continue;
    activities.push({ place, kind: (await wholeWork(desk, made)).kind, rows });
  }
  return activities;
}

const LONGEST_FILE = 2_000_000;

/** From the statement, or from the file beside it; what cannot be read has no items. */
async function wholeWork({ store }: Desk, statement: JsonObject): Promise<ReadWork> {
  const sha2 = workFileOf(statement);
  const file = sha2 === undefined ? undefined : await store.attachment(sha2);
  if (file === undefined || file.body.length > LONGEST_FILE) return readWork(statement);
  try {
    const value = JSON.parse(Buffer.from(file.body).toString('utf8')) as Json;
    const { kind, ...work } = readWorkValue(value);
    return { kind: kind || readWork(statement).kind, ...work };
  } catch {
    return readWork(statement);
  }
}

function filesOf(statement: JsonObject, course: string): WorkEntry['files'] {
  const list = statement['attachments'];
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).map((file) => {
    const display = isObject(file['display']) ? Object.values(file['display'])[0] : '';
    const query = new URLSearchParams({
      course,
      id: textOf(statement['id']),
      sha2: textOf(file['sha2']),
    });
    return {
      name: textOf(display),
      type: textOf(file['contentType']),
      bytes: Number(file['length'] ?? 0),
      href: `api/attachment?${query.toString()}`,
    };
  });
}

/** Types a browser may show; everything else is handed over as a file. */
const SHOWN = /^(image\/(png|jpeg|webp|gif|avif)|text\/plain|audio\/[\w.+-]+|application\/json)\b/i;

/** A file of a statement of this course; never as a page that could run something. */
export async function workFile(
  desk: Desk,
  study: Study,
  id: string,
  sha2: string,
): Promise<Response> {
  const [target] = await targets(desk, study, [id]);
  const files = target?.statement['attachments'];
  const isTheirs =
    Array.isArray(files) && files.some((one) => isObject(one) && textOf(one['sha2']) === sha2);
  const file = isTheirs ? await desk.store.attachment(sha2) : undefined;
  if (file === undefined) throw refuse.missing('file');
  const isShown = SHOWN.test(file.contentType);
  return new Response(new Uint8Array(file.body), {
    headers: {
      'content-type': isShown ? file.contentType : 'application/octet-stream',
      'content-disposition': isShown ? 'inline' : 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}
