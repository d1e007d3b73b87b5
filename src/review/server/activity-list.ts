import { type JsonObject, textOf } from '../../lrs/json.ts';
import { agentKey } from '../../lrs/agent-key.ts';
import type { ActivityList, ActivityQuery } from '../api/reading.ts';
import { object, sentenceOf } from '../views/sentence.ts';
import { DEMO_MARK, viewInfo, type Study } from '../views/study.ts';
import { learnerNumber, type Desk } from './desk.ts';
import { refuse } from './refusal.ts';
import { entriesOf, isInFilter, learnersOf, placeOf, type ReadStatement } from './statements.ts';

/** So many statements are looked through for one page of a narrow filter; then the page goes on. */
const MOST_READ = 5000;
const PART = 250;

/** Statements of a course in plain language, newest first. */
export async function activityList(
  desk: Desk,
  study: Study,
  query: ActivityQuery,
): Promise<ActivityList> {
  const { store } = desk;
  const { filter } = study.selection;
  const limit = Math.min(Math.max(1, query.limit ?? 50), 200);
  const agent = await agentOf(desk, query.learner);
  const codes = query.verb?.split(',');
  const wants = (statement: JsonObject): boolean =>
    codes === undefined ||
    codes.includes(textOf(object(statement['verb'])['id'])) ||
    codes.includes(sentenceOf(statement).code);
  const course = filter.course.replace(DEMO_MARK, '');
  const found: ReadStatement[] = [];
  let cursor = query.cursor === undefined ? undefined : readCursor(query.cursor);
  let hasMore = true;
  for (let read = 0; hasMore && found.length < limit && read < MOST_READ; read += PART) {
    const page = await store.statements({
      activity: query.about ?? course,
      relatedActivities: query.about === undefined,
      ...(agent !== undefined && { agent }),
      ...(cursor !== undefined && { cursor }),
      limit: PART,
    });
    hasMore = page.hasMore;
    const rows = page.rows.map(({ seq, body }) => ({
      seq,
      statement: JSON.parse(body) as JsonObject,
      isVoided: false,
    }));
    const actors = await learnersOf(
      desk,
      rows.map(({ statement }) => agentKey(object(statement['actor'])) ?? ''),
    );
    for (const row of rows) {
      cursor = row.seq;
      const place = placeOf(study, actors.get(agentKey(object(row.statement['actor'])) ?? ''));
      if (!isInFilter(study, filter, row.statement, place) || !wants(row.statement)) continue;
      found.push(row);
      if (found.length === limit) {
        hasMore ||= row !== rows.at(-1);
        break;
      }
    }
  }
  return {
    view: viewInfo(study),
    entries: await entriesOf(desk, study, found),
    ...(hasMore && cursor !== undefined && { cursor: String(cursor) }),
  };
}

function readCursor(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw refuse.parameter('cursor', 'Must be one that was given.');
  return Number(text);
}

/** The agent key of a learner in a request. */
async function agentOf(desk: Desk, learner: string | undefined): Promise<string | undefined> {
  if (learner === undefined || learner === '') return undefined;
  return (await learnerKey(desk, learner)).key;
}

/** @throws Refusal 404 */
export async function learnerKey(
  { store }: Desk,
  learner: string,
): Promise<{ actor: number; key: string }> {
  const actor = learnerNumber(learner);
  const key = (await store.facts.texts([actor])).get(actor);
  if (key === undefined || !/^(account|mbox|mbox_sha1sum|openid) /.test(key)) {
    throw refuse.missing('learner');
  }
  return { actor, key };
}
