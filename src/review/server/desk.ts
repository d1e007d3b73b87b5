import { createHmac, randomBytes } from 'node:crypto';
import { EVENTS } from '../../lrs/facts.ts';
import type { Store } from '../../lrs/store.ts';
import { type JsonObject, textOf } from '../../lrs/json.ts';
import type { Filter, LearnerRef } from '../api/common.ts';
import type { SourceInfo } from '../api/course.ts';
import type { Frame } from '../frame/frame.ts';
import { createFrames, type Frames } from '../frame/frames.ts';
import { createNames, named, type Named, type Names } from '../frame/names.ts';
import { groupsOf, select, type ParsedFilter } from '../frame/selection.ts';
import type { Order } from '../frame/walk.ts';
import { createStudy, DEMO_MARK, type Study } from '../views/study.ts';
import { assignedGroups } from './groups.ts';
import { refuse } from './refusal.ts';
import type { Visitor } from './visitor.ts';

/** What all requests share. */
export interface Desk {
  store: Store;
  frames: Frames;
  names: Names;
  source(): Promise<SourceInfo>;
  /** The filter as this visitor may use it, and all that can be said about it. */
  study(visitor: Visitor, asked: Filter, filter: ParsedFilter): Promise<Study>;
  /** The same study as if these statements were voided. */
  without(study: Study, seqs: ReadonlySet<number>): Study;
  code(actor: number): string;
}

/** A learner in requests: the number of the agent in this store, which says nothing to others. */
export const learnerId = (actor: number): string => actor.toString(36);
export const learnerNumber = (id: string): number =>
  /^[0-9a-z]{1,10}$/.test(id) ? Number.parseInt(id, 36) : -1;

/** Crockford's letters: none is taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 5;
const SMALL = 5;

export async function createDesk(store: Store, source: Desk['source']): Promise<Desk> {
  const frames = createFrames(store);
  const names = createNames(store);
  const code = learnerCodes(await labelSecret(store));
  const orders = new WeakMap<object, { stamp: number; order: Order }>();
  const studies = new Map<string, { frame: Frame; stamp: string; study: Study }>();

  return {
    store,
    frames,
    names,
    source,
    code,
    without(study, seqs) {
      const { frame, filter, groups } = study.selection;
      const selection = select(frame, filter, new Map(groups.entries()), seqs);
      return createStudy({ ...study, selection }, orders);
    },
    async study(visitor, asked, wanted) {
      visitor.mustSee(wanted.course);
      const filter = visitor.narrow(wanted);
      const frame = await frames.get(wanted.course);
      const assigned = await assignedGroups(store, wanted.course);
      const openNames = visitor.namesFor(wanted.course);
      const key = JSON.stringify([asked, [...(filter.groups ?? ['*all'])], visitor.merged]);
      const stamp = `${frame.stamp} ${assigned.stamp} ${openNames.stamp}`;
      const known = studies.get(key);
      if (known?.frame === frame && known.stamp === stamp) return known.study;
      const places = new Map<number, string>();
      for (const [actor, group] of assigned.groups) {
        const place = frame.learners.find(actor);
        if (place !== undefined) places.set(place, group);
      }
      const selection = select(frame, filter, places);
      if (visitor.merged && selection.learners > 0 && selection.learners < SMALL) {
        throw refuse.tooFew();
      }
      const course = wanted.course.replace(DEMO_MARK, '');
      const title = (await names.byIri([course])).get(course)?.title ?? {};
      const newest = await store.facts.newest();
      const groups = groupsOf(frame, places);
      const study = createStudy(
        {
          selection,
          asked,
          title,
          newest: newest.stored,
          merged: visitor.merged,
          names: await names.of(frame, placesToName(frame)),
          versions: await versionNames(store, frame),
          learner: (place): LearnerRef => {
            const actor = frame.learners.numbers[place] ?? 0;
            const name = openNames.names.get(actor);
            const group = groups[place];
            const trust = frame.circumstances[frame.newestCircumstances[place] ?? -1]?.trust;
            return {
              id: learnerId(actor),
              code: code(actor),
              ...(name !== undefined && { name }),
              ...(group && { group }),
              trust: trust ?? 'verified',
            };
          },
        },
        orders,
      );
      studies.delete(key);
      studies.set(key, { frame, stamp, study });
      // A study holds grids of learners × questions.
      for (const old of [...studies.keys()].slice(0, -KEPT)) studies.delete(old);
      return study;
    },
  };
}

/** Studies remembered, so that the views of one filter share their work. */
const KEPT = 6;

/** Everything that has a title on the page: questions, pages, modules. */
function placesToName({ answers, events, activities }: Frame): number[] {
  const wanted = new Uint8Array(activities.size);
  const note = (place: number): void => {
    if (place >= 0) wanted[place] = 1;
  };
  for (const place of answers.activity.part(0, answers.length)) note(place);
  for (const place of answers.parent.part(0, answers.length)) note(place);
  const [kinds, opened, parents] = [events.kind.all, events.activity.all, events.parent.all];
  for (let row = 0; row < events.length; row += 1) {
    if (kinds[row] !== EVENTS.experienced) continue;
    note(opened[row]!);
    note(parents[row]!);
  }
  return [...wanted.keys()].filter((place) => wanted[place] === 1);
}

/** A question in several versions: each version's own definition, from one of its statements. */
async function versionNames(store: Store, frame: Frame): Promise<Map<string, Named>> {
  const samples = versionSamples(frame);
  const wanted = [...samples].filter(([, versions]) => versions.size > 1 && versions.size < 50);
  const rows = wanted.flatMap(([question, versions]) =>
    [...versions].map(([version, row]) => ({
      key: `${question} ${version}`,
      seq: frame.answers.seq.at(row),
    })),
  );
  const bodies = new Map(
    (await store.facts.statements(rows.map(({ seq }) => seq))).map((one) => [one.seq, one.body]),
  );
  const found = new Map<string, Named>();
  for (const { key, seq } of rows) {
    const statement = JSON.parse(bodies.get(seq) ?? '{}') as JsonObject;
    const object = statement['object'] as JsonObject | undefined;
    const definition = object?.['definition'];
    if (typeof definition !== 'object' || definition === null || Array.isArray(definition))
      continue;
    found.set(key, named(textOf(object?.['id']), definition));
  }
  return found;
}

/** The newest row of each question in each version. */
function versionSamples({
  answers,
  activities,
  circumstances,
}: Frame): Map<number, Map<string, number>> {
  const versions = [...new Set(circumstances.map(({ version }) => version))];
  const versionOf = Int32Array.from(circumstances, ({ version }) => versions.indexOf(version));
  const newest = new Int32Array(activities.size * versions.length).fill(-1);
  const [questionOf, placeOf] = [answers.activity.all, answers.circumstances.all];
  for (let row = 0; row < answers.length; row += 1) {
    newest[questionOf[row]! * versions.length + versionOf[placeOf[row]!]!] = row;
  }
  const samples = new Map<number, Map<string, number>>();
  for (const [at, row] of newest.entries()) {
    if (row < 0) continue;
    const question = Math.floor(at / versions.length);
    const ofQuestion = samples.get(question) ?? new Map<string, number>();
    samples.set(question, ofQuestion.set(versions[at % versions.length] ?? '', row));
  }
  return samples;
}

/** Five letters for a learner, the same as long as the store lives; nobody can work back from them. */
function learnerCodes(secret: string): (actor: number) => string {
  const known = new Map<number, string>();
  return (actor) => {
    const before = known.get(actor);
    if (before !== undefined) return before;
    const hash = createHmac('sha256', secret).update(String(actor)).digest();
    const code = [...hash.subarray(0, LENGTH)].map((byte) => LETTERS[byte % 32]).join('');
    if (known.size > 500_000) known.clear();
    known.set(actor, code);
    return code;
  };
}

async function labelSecret(store: Store): Promise<string> {
  const found = await store.entries.get('setting', 'label-secret');
  if (found !== undefined) return found.body;
  const body = randomBytes(24).toString('base64url');
  const entry = { kind: 'setting', key: 'label-secret', subject: '', body, updated: Date.now() };
  await store.entries.put([entry]);
  return body;
}
