import { lrsError } from '../errors.ts';
import type { Attachment, NewStatement } from '../store.ts';
import { findConflict } from './conflict.ts';
import { KIND, uuidValue, type Kind, type SqlValue } from './driver.ts';
import { groupCommit, type Pending } from './group-commit.ts';
import { createSqliteDictionary } from './sqlite-dictionary.ts';
import type { SqliteDriver } from './sqlite-driver.ts';
import { createSqliteFacts } from './sqlite-facts.ts';
import { createSqliteReferences } from './sqlite-references.ts';

/** The write path for one file: everything inside one transaction runs without giving up the thread. */
export function createSqliteWriter(driver: SqliteDriver): ReturnType<typeof groupCommit> {
  const insert = createInserter(driver);

  const commit = (group: readonly Pending[]): void => {
    const outcomes: (() => void)[] = [];
    try {
      driver.immediate(() => {
        insert.begin();
        for (const one of group) outcomes.push(attempt(one));
        insert.finish();
      });
    } catch (error) {
      insert.forget();
      // One request alone gets the error; in a group each gets its own chance.
      if (group.length === 1) group[0]?.reject(error);
      else for (const one of group) commit([one]);
      return;
    }
    for (const settle of outcomes) settle();
  };
  const attempt = (one: Pending): (() => void) => {
    const known = insert.known(one.statements);
    const conflict = findConflict(one.statements, (id) => known.get(id));
    if (conflict !== undefined) return () => one.reject(lrsError.statementConflict(conflict));
    const added = insert.batch(one.statements, one.attachments, known);
    return () => one.resolve(added);
  };
  return groupCommit((group) => driver.exclusive(() => commit(group)));
}

interface Inserter {
  begin(): void;
  finish(): void;
  forget(): void;
  /** The stored bodies of those ids that are there. */
  known(statements: readonly NewStatement[]): Map<string, string>;
  /** @returns how many were new */
  batch(
    statements: readonly NewStatement[],
    attachments: readonly Attachment[],
    known: ReadonlyMap<string, string>,
  ): number;
}

const BODY = 'SELECT body FROM st WHERE id = ?';
const STATEMENT = `INSERT INTO st (id, stored, ts, actor, verb, activity, reg, authority, voided, body)
  VALUES (?,?,?,?,?,?,?,?,0,?)`;
const MOST_ROWS = 16;
/** Several rows in one go, each beside the position, which is the first parameter. */
const activityRows = rows('INSERT OR IGNORE INTO st_act (seq, activity) VALUES', '(?1, ?)');
const agentRows = rows('INSERT OR IGNORE INTO st_agent (seq, agent, direct) VALUES', '(?1, ?, ?)');
const FILE = 'INSERT OR IGNORE INTO st_attachment (seq, sha2) VALUES (?, ?)';
const CONTENT = 'INSERT OR IGNORE INTO attachment (sha2, content_type, body) VALUES (?, ?, ?)';

/** The text of an insert for so many rows, made once. */
function rows(head: string, row: string): (count: number) => string {
  const made = Array.from({ length: MOST_ROWS + 1 }, (_, count) =>
    [head, Array.from({ length: count }, () => row).join(', ')].join(' '),
  );
  return (count) => made[count]!;
}

function createInserter(driver: SqliteDriver): Inserter {
  const dictionary = createSqliteDictionary(driver);
  const facts = createSqliteFacts(driver, dictionary);
  const references = createSqliteReferences(driver, dictionary, facts);
  let stored = 0;
  let storedText = '';

  const run = (sql: string, ...values: SqlValue[]) => driver.prepare(sql).run(...values);
  const numberOf = (kind: Kind, value: string | undefined): number | null =>
    value === undefined ? null : dictionary.number(kind, value);

  const insertRows = (sql: (count: number) => string, seq: number, list: SqlValue[][]): void => {
    for (let start = 0; start < list.length; start += MOST_ROWS) {
      const part = list.slice(start, start + MOST_ROWS);
      run(sql(part.length), seq, ...part.flat());
    }
  };

  const insertOne = (one: NewStatement): void => {
    const timestamp = one.hasTimestamp ? '' : `,"timestamp":"${storedText}"`;
    const body = `${one.head}${timestamp},"stored":"${storedText}"}`;
    const columns = [
      numberOf(KIND.agent, one.actor),
      numberOf(KIND.verb, one.verb),
      numberOf(KIND.activity, one.activity),
      numberOf(KIND.registration, one.registration),
    ];
    const authority = dictionary.number(KIND.agent, one.authority);
    const id = uuidValue('sqlite', one.id);
    const times = [stored, one.timestamp ?? stored];
    const seq = Number(run(STATEMENT, id, ...times, ...columns, authority, body).lastInsertRowid);
    const activities = one.activities.map((key) => [dictionary.number(KIND.activity, key)]);
    const agents = one.agents.map((key) => [dictionary.number(KIND.agent, key), 1]);
    const related = one.relatedAgents.map((key) => [dictionary.number(KIND.agent, key), 0]);
    insertRows(activityRows, seq, activities);
    insertRows(agentRows, seq, [...agents, ...related]);
    for (const sha2 of one.attachments) run(FILE, seq, sha2);
    for (const told of one.definitions) dictionary.learnDefinition(told.id, told.definition);
    for (const told of one.names) dictionary.learnName(told.agent, told.name);
    if (!references.resolve(one, seq, columns)) facts.add(one, seq, stored);
  };
  return {
    forget() {
      dictionary.forget();
      facts.forget();
    },
    begin() {
      dictionary.begin();
      references.begin();
      const last = driver.prepare('SELECT stored FROM st ORDER BY seq DESC LIMIT 1').get();
      // Never earlier than the statement before, whatever the clock of the machine does.
      stored = Math.max(Date.now(), Number(last?.['stored'] ?? 0));
      storedText = new Date(stored).toISOString();
    },
    finish: facts.flush,
    known(statements) {
      const bodies = driver.prepare(BODY);
      return new Map(
        statements.flatMap((one) => {
          const row = bodies.get(uuidValue('sqlite', one.id));
          return row === undefined ? [] : [[one.id, String(row['body'])] as const];
        }),
      );
    },
    batch(statements, attachments, known) {
      for (const one of attachments) run(CONTENT, one.sha2, one.contentType, one.body);
      const fresh = statements.filter((one) => !known.has(one.id));
      const once = new Map(fresh.map((one) => [one.id, one]));
      for (const one of once.values()) insertOne(one);
      return once.size;
    },
  };
}
