import { type JsonObject, textOf } from '../../lrs/json.ts';
import type { CommentView } from '../api/reading.ts';
import { object } from '../views/sentence.ts';
import type { Desk } from './desk.ts';
import { aboutStatement, COMMENTED, store } from './trainer-statements.ts';

/** A remark on an answer, as a statement of the trainer's own. */
export async function addComment(
  desk: Desk,
  user: string,
  target: string,
  text: string,
): Promise<CommentView> {
  const statement = aboutStatement(user, COMMENTED, target, { result: { response: text } });
  const [id = ''] = await store(desk.store, [statement]);
  return { id, at: textOf(statement['timestamp']), by: user, text };
}

/** Comments on statements, oldest first. */
export async function commentsOn(
  { store: from }: Desk,
  ids: readonly string[],
): Promise<Map<string, CommentView[]>> {
  const found = new Map<string, CommentView[]>();
  for (const { about, statement } of await from.facts.statementsAbout(ids)) {
    if (textOf(object(statement['verb'])['id']) !== COMMENTED) continue;
    const view = asComment(statement);
    found.set(about, [...(found.get(about) ?? []), view]);
  }
  return found;
}

const asComment = (statement: JsonObject): CommentView => ({
  id: textOf(statement['id']),
  at: textOf(statement['timestamp']),
  by: textOf(object(object(statement['actor'])['account'])['name']),
  text: textOf(object(statement['result'])['response']),
});
