import type { JsonObject } from '../../lrs/json.ts';
import { textOf } from '../../lrs/json.ts';
import type { Store } from '../../lrs/store.ts';

/** Ids of statements by position. */
export async function statementIds(
  store: Store,
  seqs: readonly number[],
): Promise<Map<number, string>> {
  const rows = await store.facts.statements(seqs);
  return new Map(
    rows.map(({ seq, body }) => [seq, textOf((JSON.parse(body) as JsonObject)['id'])]),
  );
}
