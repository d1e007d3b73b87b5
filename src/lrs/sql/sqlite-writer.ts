import { mergeDefinition } from '../activity-definition.ts';
import { lrsError } from '../errors.ts';
import { statementFacts } from '../facts.ts';
import type { JsonObject } from '../json.ts';
import { prepare as prepareStatement } from '../prepare.ts';
import type { Attachment, NewStatement } from '../store.ts';
import { VOIDED } from '../verbs.ts';
import { findConflict } from './conflict.ts';
import { KIND, uuidValue, type Kind, type SqlValue } from './driver.ts';
import * as factRows from './fact-rows.ts';
import { groupCommit, type Pending } from './group-commit.ts';
import type { SqliteDriver } from './sqlite-driver.ts';

const CACHE_SIZE = 200_000;

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
    const conflict = insert.conflict(one.statements);
    if (conflict !== undefined) return () => one.reject(lrsError.statementConflict(conflict));
    const added = insert.batch(one.statements, one.attachments);
    return () => one.resolve(added);
  };
  return groupCommit((group) => driver.exclusive(() => commit(group)));
}

function createInserter(driver: SqliteDriver) {
  const numbers = new Map<string, number>();
  const definitions = new Map<string, string>();
  const names = new Set<string>();
  let sums = factRows.noFacts();
  let generation = '';
  let stored = 0;
  let storedText = '';

  const sql = {
    number: 'SELECT id FROM dict WHERE kind = ? AND value = ?',
    addNumber: 'INSERT INTO dict (kind, value) VALUES (?, ?)',
    byId: 'SELECT seq, body FROM st WHERE id = ?',
    statement: `INSERT INTO st (id, stored, ts, actor, verb, activity, reg, authority, voided, body)
      VALUES (?,?,?,?,?,?,?,?,?,?)`,
    activity: 'INSERT OR IGNORE INTO st_act (activity, seq) VALUES (?, ?)',
    agent: 'INSERT OR IGNORE INTO st_agent (agent, seq, direct) VALUES (?, ?, ?)',
    referring: 'SELECT seq FROM st_ref WHERE target = ?',
    reference: `INSERT OR IGNORE INTO st_ref (seq, target, target_seq, t_actor, t_verb, t_activity, t_reg)
      SELECT ?, ?, s.seq, s.actor, s.verb, s.activity, s.reg FROM (SELECT 1) LEFT JOIN st s ON s.id = ?`,
    chain: `INSERT OR IGNORE INTO st_ref SELECT ?, target, target_seq, t_actor, t_verb, t_activity, t_reg
      FROM st_ref WHERE seq = ?`,
    arrived: `UPDATE st_ref SET target_seq = ?, t_actor = ?, t_verb = ?, t_activity = ?, t_reg = ?
      WHERE target = ?`,
    target: 'SELECT seq, verb, body FROM st WHERE id = ?',
    isVoider: 'SELECT 1 FROM st_ref r JOIN st s ON s.seq = r.seq WHERE r.target = ? AND s.verb = ? AND s.voided = 0',
  };
  const run = (text: string, ...values: SqlValue[]) => driver.prepare(text).run(...values);

  const numberOf = (kind: Kind, value: string): number => {
    const name = `${kind}${value}`;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const row = driver.prepare(sql.number).get(kind, value);
    const id = row === undefined ? Number(run(sql.addNumber, kind, value).lastInsertRowid) : Number(row['id']);
    if (numbers.size > CACHE_SIZE) numbers.clear();
    numbers.set(name, id);
    return id;
  };
  const forget = (): void => {
    numbers.clear();
    definitions.clear();
    names.clear();
    sums = factRows.noFacts();
  };

  const learnDefinition = (id: string, told: JsonObject): void => {
    const text = JSON.stringify(told);
    if (definitions.get(id) === text) return;
    const number = numberOf(KIND.activity, id);
    const row = driver.prepare('SELECT definition FROM activity WHERE id = ?').get(number);
    const known = row === undefined ? undefined : (JSON.parse(String(row['definition'])) as JsonObject);
    const merged = JSON.stringify(mergeDefinition(known, told));
    if (row === undefined || row['definition'] !== merged) {
      run('INSERT INTO activity (id, definition) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET definition = excluded.definition', number, merged);
    }
    if (definitions.size > CACHE_SIZE / 10) definitions.clear();
    definitions.set(id, text);
  };

  const learnName = (agent: string, name: string): void => {
    const key = `${agent} ${name}`;
    if (names.has(key)) return;
    run('INSERT OR IGNORE INTO agent_name (agent, name) VALUES (?, ?)', numberOf(KIND.agent, agent), name.slice(0, 500));
    if (names.size > CACHE_SIZE) names.clear();
    names.add(key);
  };

  const voidStatement = (target: { seq: number; body: string }): void => {
    run('UPDATE st SET voided = 1 WHERE seq = ?', target.seq);
    dropFacts(target.seq, target.body);
  };

  /** The facts without this statement: its answer goes, its unit's status is drawn up anew. */
  const dropFacts = (seq: number, body: string): void => {
    run('DELETE FROM fact_answered WHERE seq = ?', seq);
    const statement = JSON.parse(body) as JsonObject;
    const facts = statementFacts(statement);
    if (facts?.status === undefined) return;
    const plain = prepareStatement(statement, []);
    if (plain.actor === undefined || plain.activity === undefined) return;
    const [actor, activity] = [numberOf(KIND.agent, plain.actor), numberOf(KIND.activity, plain.activity)];
    const reg = plain.registration === undefined ? null : numberOf(KIND.registration, plain.registration);
    run('DELETE FROM fact_status WHERE course = ? AND actor = ? AND reg = ? AND activity = ?',
      numberOf(KIND.activity, facts.course), actor, reg ?? 0, activity);
    const rest = driver
      .prepare('SELECT body, stored FROM st WHERE actor = ? AND activity = ? AND reg IS ? AND voided = 0 ORDER BY seq')
      .all(actor, activity, reg);
    const again = factRows.noFacts();
    for (const row of rest) {
      factRows.sumFacts(again, prepareStatement(JSON.parse(String(row['body'])) as JsonObject, []), Number(row['stored']));
    }
    writeStatuses(again);
  };

  const writeStatuses = (from: factRows.FactSums): void => {
    for (const one of from.statuses.values()) {
      const { moments } = one;
      run(factRows.UPSERT_STATUS,
        numberOf(KIND.activity, one.course), numberOf(KIND.agent, one.actor), registrationNumber(one.registration),
        numberOf(KIND.activity, one.activity), moments.initialized ?? null, moments.completed ?? null,
        moments.passed ?? null, moments.failed ?? null, moments.terminated ?? null, one.scaled ?? null, one.progress ?? null);
    }
  };
  const registrationNumber = (registration: string): number =>
    registration === '' ? 0 : numberOf(KIND.registration, registration);

  const writeAnswer = (one: NewStatement, seq: number): void => {
    const answer = one.facts?.answer;
    if (answer === undefined || one.actor === undefined || one.activity === undefined) return;
    run(factRows.INSERT_ANSWER,
      seq, numberOf(KIND.activity, one.facts?.course ?? ''), numberOf(KIND.activity, one.activity),
      numberOf(KIND.agent, one.actor), registrationNumber(one.registration ?? ''), one.timestamp ?? stored,
      answer.success === undefined ? null : Number(answer.success), answer.scaled ?? null,
      answer.duration ?? null, answer.response ?? null);
  };

  const insertOne = (one: NewStatement): boolean => {
    const id = uuidValue('sqlite', one.id);
    if (driver.prepare(sql.byId).get(id) !== undefined) return false;
    const timestamp = one.hasTimestamp ? '' : `,"timestamp":"${storedText}"`;
    const body = `${one.head}${timestamp},"stored":"${storedText}"}`;
    const actor = one.actor === undefined ? null : numberOf(KIND.agent, one.actor);
    const verb = numberOf(KIND.verb, one.verb);
    const activity = one.activity === undefined ? null : numberOf(KIND.activity, one.activity);
    const registration = one.registration === undefined ? null : numberOf(KIND.registration, one.registration);
    const authority = numberOf(KIND.agent, one.authority);
    const seq = Number(run(sql.statement, id, stored, one.timestamp ?? stored, actor, verb, activity,
      registration, authority, 0, body).lastInsertRowid);
    for (const key of one.activities) run(sql.activity, numberOf(KIND.activity, key), seq);
    for (const key of one.agents) run(sql.agent, numberOf(KIND.agent, key), seq, 1);
    for (const key of one.relatedAgents) run(sql.agent, numberOf(KIND.agent, key), seq, 0);
    for (const sha2 of one.attachments) run('INSERT OR IGNORE INTO st_attachment (seq, sha2) VALUES (?, ?)', seq, sha2);
    for (const told of one.definitions) learnDefinition(told.id, told.definition);
    for (const told of one.names) learnName(told.agent, told.name);
    if (one.refersTo !== undefined) refer(one, seq);
    resolveReferences(one, id, seq, [actor, verb, activity, registration]);
    return true;
  };

  const refer = (one: NewStatement, seq: number): void => {
    const target = uuidValue('sqlite', one.refersTo ?? '');
    run(sql.reference, seq, target, target);
    const row = driver.prepare(sql.target).get(target);
    if (row === undefined) return;
    run(sql.chain, seq, Number(row['seq']));
    if (one.voids && row['verb'] !== numberOf(KIND.verb, VOIDED)) {
      flushFacts();
      voidStatement({ seq: Number(row['seq']), body: String(row['body']) });
    }
  };

  /** Statements may arrive after those that speak of them. */
  const resolveReferences = (
    one: NewStatement,
    id: ReturnType<typeof uuidValue>,
    seq: number,
    columns: (number | null)[],
  ): void => {
    const referring = driver.prepare(sql.referring).all(id);
    if (referring.length > 0) {
      run(sql.arrived, seq, ...columns, id);
      for (const row of referring) run(sql.chain, Number(row['seq']), seq);
      const voider = driver.prepare(sql.isVoider).get(id, numberOf(KIND.verb, VOIDED));
      if (voider !== undefined && !one.voids) {
        run('UPDATE st SET voided = 1 WHERE seq = ?', seq);
        return;
      }
    }
    writeAnswer(one, seq);
    factRows.sumFacts(sums, one, stored);
  };

  const flushFacts = (): void => {
    for (const one of sums.sessions.values()) {
      run(factRows.UPSERT_SESSION,
        numberOf(KIND.activity, one.course), numberOf(KIND.agent, one.actor), registrationNumber(one.registration),
        one.session === '' ? 0 : numberOf(KIND.session, one.session), one.first, one.last, one.active, one.count);
    }
    writeStatuses(sums);
    sums = factRows.noFacts();
  };

  return {
    forget,
    begin(): void {
      const now = driver.prepare("SELECT value FROM meta WHERE name = 'dictionary'").get();
      // Another process has erased dictionary entries: numbers remembered here may be void.
      if (String(now?.['value']) !== generation) forget();
      generation = String(now?.['value']);
      const last = driver.prepare('SELECT stored FROM st ORDER BY seq DESC LIMIT 1').get();
      stored = Math.max(Date.now(), Number(last?.['stored'] ?? 0));
      storedText = new Date(stored).toISOString();
    },
    finish: flushFacts,
    conflict: (statements: readonly NewStatement[]): string | undefined =>
      findConflict(statements, (id) => {
        const row = driver.prepare(sql.byId).get(uuidValue('sqlite', id));
        return row === undefined ? undefined : String(row['body']);
      }),
    batch(statements: readonly NewStatement[], attachments: readonly Attachment[]): number {
      for (const one of attachments) {
        run('INSERT OR IGNORE INTO attachment (sha2, content_type, body) VALUES (?, ?, ?)', one.sha2, one.contentType, one.body);
      }
      let added = 0;
      for (const one of statements) if (insertOne(one)) added += 1;
      return added;
    },
  };
}
