import { sameStatement } from '../equality.ts';
import type { JsonObject } from '../json.ts';
import type { NewStatement } from '../store.ts';

/**
 * @param known the stored body of an id, if there is one
 * @returns the id of a statement that is there already, or came earlier in the same request, with
 * another meaning (xAPI 1.0.3 Data 2.3.1)
 */
export function findConflict(
  statements: readonly NewStatement[],
  known: (id: string) => string | undefined,
): string | undefined {
  const earlier = new Map<string, string>();
  for (const one of statements) {
    const body = known(one.id) ?? earlier.get(one.id);
    if (body === undefined) {
      earlier.set(one.id, `${one.head}}`);
      continue;
    }
    const sent = JSON.parse(`${one.head}}`) as JsonObject;
    if (!sameStatement(JSON.parse(body) as JsonObject, sent, one.hasTimestamp)) return one.id;
  }
  return undefined;
}
