import { mergeDefinition } from '../activity-definition.ts';
import { lrsError } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import type { NewStatement } from '../store.ts';
import { findConflict } from './conflict.ts';
import { KIND, type Kind } from './driver.ts';
import { factTexts } from './fact-rows.ts';
import { bulk } from './postgres-bulk.ts';
import { groupCommit, type Pending } from './group-commit.ts';
import type { PostgresDriver, PostgresTransaction } from './postgres-driver.ts';
import { createDictionary, type Dictionary } from './postgres-dictionary.ts';
import { writeFacts, type Placed } from './postgres-facts.ts';
import { resolveReferences } from './postgres-references.ts';

/** The write path for PostgreSQL: a group of requests is a handful of statements with arrays. */
export function createPostgresWriter(driver: PostgresDriver): ReturnType<typeof groupCommit> {
  const dictionary = createDictionary();
  const commit = async (group: readonly Pending[]): Promise<void> => {
    const outcomes: (() => void)[] = [];
    try {
      await driver.locked(async (tx) => {
        outcomes.length = 0;
        await dictionary.begin(tx);
        await write(tx, group, dictionary, outcomes);
      });
      dictionary.keep();
    } catch (error) {
      dictionary.drop();
      if (group.length === 1) group[0]?.reject(error);
      else for (const one of group) await commit([one]);
      return;
    }
    for (const settle of outcomes) settle();
  };
  return groupCommit(commit);
}

async function write(
  tx: PostgresTransaction,
  group: readonly Pending[],
  dictionary: Dictionary,
  outcomes: (() => void)[],
): Promise<void> {
  const known = await existing(tx, group);
  const fresh: NewStatement[] = [];
  for (const request of group) {
    const conflict = findConflict(request.statements, (id) => known.get(id));
    if (conflict !== undefined) {
      outcomes.push(() => request.reject(lrsError.statementConflict(conflict)));
      continue;
    }
    const added: NewStatement[] = [];
    for (const one of request.statements) {
      if (known.has(one.id)) continue;
      known.set(one.id, `${one.head}}`);
      added.push(one);
    }
    fresh.push(...added);
    for (const file of request.attachments) {
      await tx.query(
        'INSERT INTO attachment (sha2, content_type, body) VALUES ($1,$2,$3) ON CONFLICT DO NOTHING',
        file.sha2,
        file.contentType,
        Buffer.from(file.body),
      );
    }
    outcomes.push(() => request.resolve(added.length));
  }
  if (fresh.length > 0) await insert(tx, fresh, dictionary);
}

async function existing(
  tx: PostgresTransaction,
  group: readonly Pending[],
): Promise<Map<string, string>> {
  const ids = group.flatMap((request) => request.statements.map((one) => one.id));
  const rows = await tx.query(
    'SELECT id::text AS id, body FROM st WHERE id = ANY($1::uuid[])',
    ids,
  );
  return new Map(rows.map((row) => [String(row['id']), String(row['body'])]));
}

async function insert(
  tx: PostgresTransaction,
  fresh: readonly NewStatement[],
  dictionary: Dictionary,
): Promise<void> {
  const [clock] = await tx.query(
    `SELECT greatest((extract(epoch FROM clock_timestamp()) * 1000)::bigint,
     coalesce((SELECT stored FROM st ORDER BY seq DESC LIMIT 1), 0)) AS stored`,
  );
  const stored = Number(clock?.['stored']);
  const text = new Date(stored).toISOString();
  const positions = await tx.query(
    "SELECT nextval('st_seq_seq') AS seq FROM generate_series(1, $1::int)",
    fresh.length,
  );
  const placed = fresh.map((one, index): Placed => {
    const timestamp = one.hasTimestamp ? '' : `,"timestamp":"${text}"`;
    return {
      one,
      seq: Number(positions[index]?.['seq']),
      body: `${one.head}${timestamp},"stored":"${text}"}`,
    };
  });
  await dictionary.learn(tx, fresh.flatMap(wanted));
  const number = (kind: Kind, value: string | undefined): number | null =>
    value === undefined ? null : dictionary.number(kind, value);
  await bulk(
    tx,
    'st',
    'seq bigint, id uuid, stored bigint, ts bigint, actor bigint, verb bigint, activity bigint, reg bigint, authority bigint, body text',
    placed.map(({ one, seq, body }) => [
      seq,
      one.id,
      stored,
      one.timestamp ?? stored,
      number(KIND.agent, one.actor),
      number(KIND.verb, one.verb),
      number(KIND.activity, one.activity),
      number(KIND.registration, one.registration),
      number(KIND.agent, one.authority),
      body,
    ]),
  );
  await bulk(
    tx,
    'st_act',
    'activity bigint, seq bigint',
    placed.flatMap(({ one, seq }) =>
      one.activities.map((value) => [number(KIND.activity, value), seq]),
    ),
  );
  await bulk(
    tx,
    'st_agent',
    'agent bigint, seq bigint, direct bigint',
    placed.flatMap(({ one, seq }) => [
      ...one.agents.map((value) => [number(KIND.agent, value), seq, 1]),
      ...one.relatedAgents.map((value) => [number(KIND.agent, value), seq, 0]),
    ]),
  );
  await bulk(
    tx,
    'st_attachment',
    'seq bigint, sha2 text',
    placed.flatMap(({ one, seq }) => [...new Set(one.attachments)].map((value) => [seq, value])),
  );
  await learnDefinitions(tx, fresh, dictionary);
  const names = new Map(
    fresh.flatMap((one) => one.names).map((told) => [`${told.agent} ${told.name}`, told]),
  );
  await bulk(
    tx,
    'agent_name',
    'agent bigint, name text',
    [...names.values()].map((told) => [number(KIND.agent, told.agent), told.name.slice(0, 500)]),
  );
  const voided = await resolveReferences(tx, placed, dictionary);
  await writeFacts(
    tx,
    placed.filter(({ seq }) => !voided.has(seq)),
    stored,
    dictionary,
  );
}

/** Every text of a statement that the dictionary turns into a number. */
function wanted(one: NewStatement): [Kind, string][] {
  const list: [Kind, string][] = [
    [KIND.verb, one.verb],
    [KIND.agent, one.authority],
    ...one.activities.map((value): [Kind, string] => [KIND.activity, value]),
    ...[...one.agents, ...one.relatedAgents, ...one.names.map((told) => told.agent)].map(
      (value): [Kind, string] => [KIND.agent, value],
    ),
  ];
  if (one.actor !== undefined) list.push([KIND.agent, one.actor]);
  if (one.registration !== undefined) list.push([KIND.registration, one.registration]);
  return [...list, ...factTexts(one)];
}

async function learnDefinitions(
  tx: PostgresTransaction,
  fresh: readonly NewStatement[],
  dictionary: Dictionary,
): Promise<void> {
  const told = new Map<number, JsonObject>();
  for (const { id, definition } of fresh.flatMap((one) => one.definitions)) {
    const number = dictionary.number(KIND.activity, id);
    if (dictionary.isKnownDefinition(number, definition)) continue;
    told.set(number, mergeDefinition(told.get(number), definition));
  }
  if (told.size === 0) return;
  const rows = await tx.query('SELECT id, definition FROM activity WHERE id = ANY($1::bigint[])', [
    ...told.keys(),
  ]);
  const known = new Map(
    rows.map((row) => [Number(row['id']), JSON.parse(String(row['definition'])) as JsonObject]),
  );
  const merged = [...told].map(([id, definition]) => [
    id,
    JSON.stringify(mergeDefinition(known.get(id), definition)),
  ]);
  await bulk(
    tx,
    'activity',
    'id bigint, definition text',
    merged,
    'ON CONFLICT (id) DO UPDATE SET definition = excluded.definition',
  );
}
