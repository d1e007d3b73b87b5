import { agentKey } from '../../lrs/agent-key.ts';
import { type JsonObject, textOf } from '../../lrs/json.ts';
import { isUuid } from '../../lrs/validate/formats.ts';
import { object } from '../views/sentence.ts';
import type { Study } from '../views/study.ts';
import type { Desk } from './desk.ts';
import { isInFilter, learnersOf, placeOf } from './statements.ts';

export interface Target {
  seq: number;
  statement: JsonObject;
  isVoided: boolean;
  /** Agent key of who did it. */
  actorKey: string;
}

/** Statements of this course that the visitor may touch, by their ids; others are left out. */
export async function targets(desk: Desk, study: Study, ids: readonly string[]): Promise<Target[]> {
  const positions = await desk.store.facts.positions(ids.filter(isUuid));
  const rows = await desk.store.facts.statements([...positions.values()]);
  const found = rows.map(({ seq, body, isVoided }) => {
    const statement = JSON.parse(body) as JsonObject;
    return { seq, statement, isVoided, actorKey: agentKey(object(statement['actor'])) ?? '' };
  });
  const actors = await learnersOf(
    desk,
    found.map((one) => one.actorKey),
  );
  const byId = new Map(
    found
      .filter((one) => {
        const place = placeOf(study, actors.get(one.actorKey));
        return (
          isInFilter(study, study.selection.filter, one.statement, place) || isLeft(study, one)
        );
      })
      .map((one) => [textOf(one.statement['id']).toLowerCase(), one]),
  );
  return ids.flatMap((id) => byId.get(id.toLowerCase()) ?? []);
}

/** A voided statement may have been all there was of a learner, who then has no place. */
function isLeft(study: Study, { statement, isVoided }: Target): boolean {
  if (!isVoided || study.selection.filter.groups !== undefined) return false;
  return isInFilter(study, { ...study.selection.filter, groups: undefined }, statement, -1);
}
