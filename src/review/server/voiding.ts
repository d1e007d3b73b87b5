import { attachmentHashes } from '../../lrs/transfer/export.ts';
import { randomUUID } from 'node:crypto';
import { isObject, type JsonObject, textOf } from '../../lrs/json.ts';
import { prepare } from '../../lrs/prepare.ts';
import { VOIDED } from '../../lrs/verbs.ts';
import type { VoidEffect, VoidList, VoidPreview } from '../api/upkeep.ts';
import { itemFlags } from '../statistics/flags.ts';
import { hasDistractors } from '../views/items.ts';
import { countOutcomes } from '../views/overview.ts';
import { object } from '../views/sentence.ts';
import { presentLearners, type Study } from '../views/study.ts';
import type { Desk } from './desk.ts';
import { voidingOf } from './routes/reading.ts';
import { targets, type Target } from './targets.ts';
import { aboutStatement, REASON, REPLACES, store } from './trainer-statements.ts';

interface Sorted {
  good: Target[];
  refused: VoidPreview['refused'];
}

/** Which of these can be voided. */
async function sort(desk: Desk, study: Study, ids: readonly string[]): Promise<Sorted> {
  const found = await targets(desk, study, ids);
  const known = new Set(found.map((one) => textOf(one.statement['id']).toLowerCase()));
  const refused: VoidPreview['refused'] = ids
    .filter((id) => !known.has(id.toLowerCase()))
    .map((id) => ({ id, code: 'unknown' as const }));
  const good: Target[] = [];
  for (const one of found) {
    const id = textOf(one.statement['id']);
    if (one.isVoided) refused.push({ id, code: 'voided' });
    else if (textOf(object(one.statement['verb'])['id']) === VOIDED) {
      refused.push({ id, code: 'voider' });
    } else good.push(one);
  }
  return { good, refused };
}

/** What the figures of the whole course would be without these statements. */
export async function previewVoids(
  desk: Desk,
  study: Study,
  ids: readonly string[],
): Promise<VoidPreview> {
  const { good, refused } = await sort(desk, study, ids);
  const after = desk.without(study, new Set(good.map(({ seq }) => seq)));
  const effects = [...counted(study, after), ...facilities(study, after)];
  return {
    statements: good.length,
    refused,
    effects: effects.filter((one) => one.before !== one.after),
    vanishing: study.selection.learners - after.selection.learners,
  };
}

function counted(before: Study, after: Study): VoidEffect[] {
  const [a, b] = [before, after].map((study) => {
    const { learners, frame, hasAnswer } = study.selection;
    let answers = 0;
    for (let row = 0; row < frame.answers.length; row += 1) answers += hasAnswer(row) ? 1 : 0;
    const { completed, passed, failed } = countOutcomes(study, presentLearners(study));
    return { learners, answers, completed, passed, failed };
  });
  if (a === undefined || b === undefined) return [];
  const measures = ['learners', 'answers', 'completed', 'passed', 'failed'] as const;
  return measures.map((measure) => ({ measure, before: a[measure], after: b[measure] }));
}

function facilities(before: Study, after: Study): VoidEffect[] {
  const items = after.items();
  return before.items().items.flatMap((item): VoidEffect[] => {
    const old = before.items().result(item);
    if (old.facility === undefined) return [];
    const left = items.items.find(
      (one) => one.question === item.question && one.version === item.version,
    );
    const fresh = left && items.result(left);
    return [
      {
        measure: 'facility',
        question: item.named.iri,
        title: item.named.title,
        before: old.facility.value,
        after: fresh?.facility?.value ?? 0,
        ...(fresh?.facility && { interval: fresh.facility }),
        flagsBefore: itemFlags(old, { hasDistractors: hasDistractors(item) }),
        flagsAfter:
          fresh === undefined ? [] : itemFlags(fresh, { hasDistractors: hasDistractors(item) }),
      },
    ];
  });
}

/** Voids what can be voided; the trainer is the actor, the reason is part of the statement. */
export async function voidThem(
  desk: Desk,
  study: Study,
  user: string,
  ids: readonly string[],
  reason: string,
): Promise<string[]> {
  const { good } = await sort(desk, study, ids);
  return store(
    desk.store,
    good.map(({ statement }) =>
      aboutStatement(user, VOIDED, textOf(statement['id']), {
        context: { extensions: { [REASON]: reason } },
      }),
    ),
  );
}

/** Voiding cannot be taken back in xAPI: the statement is sent again, and says what it stands for. */
export async function undoVoids(
  desk: Desk,
  study: Study,
  ids: readonly string[],
  reason: string,
): Promise<string[]> {
  const found = await targets(desk, study, ids);
  const written: string[] = [];
  for (const { statement, isVoided, actorKey } of found) {
    const before = textOf(statement['id']);
    if (!isVoided || (await desk.store.entries.get('replaced', before)) !== undefined) continue;
    const context = object(statement['context']);
    const extensions = { ...object(context['extensions']), [REPLACES]: before, [REASON]: reason };
    const { stored: _stored, ...rest } = statement;
    const id = randomUUID();
    const again: JsonObject = { ...rest, id, context: { ...context, extensions } };
    const files: string[] = [];
    for (const sha2 of attachmentHashes(again)) {
      if ((await desk.store.attachment(sha2)) !== undefined) files.push(sha2);
    }
    await desk.store.addStatements([prepare(again, files)], []);
    const entry = { kind: 'replaced', key: before, subject: actorKey, body: id };
    await desk.store.entries.put([{ ...entry, updated: Date.now() }]);
    written.push(id);
  }
  return written;
}

const MOST = 500;

/** What was voided in this course, newest first. */
export async function listVoids(desk: Desk, study: Study): Promise<VoidList> {
  const { rows } = await desk.store.statements({ verb: VOIDED, limit: MOST });
  const voiders = rows.map(({ body }) => JSON.parse(body) as JsonObject);
  const idOf = (voider: JsonObject): string => textOf(object(voider['object'])['id']);
  const found = await targets(desk, study, voiders.map(idOf));
  const byId = new Map(found.map((one) => [textOf(one.statement['id']).toLowerCase(), one]));
  const list: VoidList = { voids: [] };
  for (const voider of voiders) {
    const id = idOf(voider);
    const target = byId.get(id.toLowerCase());
    if (target === undefined) continue;
    const replaced = await desk.store.entries.get('replaced', id);
    const about = object(target.statement['object']);
    const definition = isObject(about['definition']) ? about['definition'] : {};
    const name = isObject(definition['name']) ? definition['name'] : {};
    list.voids.push({
      id,
      ...voidingOf(voider),
      title: Object.fromEntries(
        Object.entries(name).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      ),
      ...(replaced && { replacedBy: replaced.body }),
    });
  }
  return list;
}
