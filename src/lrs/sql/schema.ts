import type { SqlDriver } from './driver.ts';

/** The current layout; a step for each change later on. */
export const SCHEMA_VERSION = 3;

/** The tables for one database. Why each table is there: docs/lrs.md, "How it is stored". */
export function schema(dialect: SqlDriver['dialect']): string[] {
  const lite = dialect === 'sqlite';
  const int = lite ? 'INTEGER' : 'BIGINT';
  const bytes = lite ? 'BLOB' : 'BYTEA';
  const uuid = lite ? 'BLOB' : 'UUID';
  const serial = lite ? 'INTEGER PRIMARY KEY AUTOINCREMENT' : 'BIGSERIAL PRIMARY KEY';
  const byKey = lite ? ' WITHOUT ROWID' : '';
  // A PostgreSQL index entry holds 2.7 kB, an IRI may be longer: there the hash is indexed.
  const value = lite ? 'value' : 'md5(value)';
  // SQLite ends every index entry with the rowid, which is seq.
  const seq = lite ? '' : ', seq';
  return [
    'CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
    `CREATE TABLE dict (id ${serial}, kind ${int} NOT NULL, value TEXT NOT NULL)`,
    `CREATE UNIQUE INDEX dict_value ON dict (kind, ${value})`,
    `CREATE TABLE st (seq ${serial}, id ${uuid} NOT NULL, stored ${int} NOT NULL, ts ${int} NOT NULL,
      actor ${int}, verb ${int} NOT NULL, activity ${int}, reg ${int}, authority ${int} NOT NULL,
      voided ${int} NOT NULL DEFAULT 0, body TEXT NOT NULL)`,
    'CREATE UNIQUE INDEX st_id ON st (id)',
    `CREATE INDEX st_actor ON st (actor, verb, voided${seq}) WHERE actor IS NOT NULL`,
    `CREATE INDEX st_verb ON st (verb, voided${seq})`,
    `CREATE INDEX st_activity ON st (activity, voided${seq}) WHERE activity IS NOT NULL`,
    `CREATE INDEX st_reg ON st (reg, voided${seq}) WHERE reg IS NOT NULL`,
    `CREATE INDEX st_authority ON st (authority, voided${seq})`,
    `CREATE INDEX st_stored ON st (stored${seq})`,
    `CREATE TABLE st_act (activity ${int} NOT NULL, seq ${int} NOT NULL,
      PRIMARY KEY (activity, seq))${byKey}`,
    `CREATE TABLE st_agent (agent ${int} NOT NULL, seq ${int} NOT NULL, direct ${int} NOT NULL,
      PRIMARY KEY (agent, seq))${byKey}`,
    'CREATE INDEX st_act_seq ON st_act (seq)',
    'CREATE INDEX st_agent_seq ON st_agent (seq)',
    `CREATE TABLE st_ref (seq ${int} NOT NULL, target ${uuid} NOT NULL, target_seq ${int},
      t_actor ${int}, t_verb ${int}, t_activity ${int}, t_reg ${int}, PRIMARY KEY (seq, target))${byKey}`,
    'CREATE INDEX st_ref_target ON st_ref (target)',
    'CREATE INDEX st_ref_actor ON st_ref (t_actor, seq)',
    'CREATE INDEX st_ref_reg ON st_ref (t_reg, seq)',
    'CREATE INDEX st_ref_activity ON st_ref (t_activity, seq)',
    'CREATE INDEX st_ref_target_seq ON st_ref (target_seq)',
    'CREATE INDEX st_ref_verb ON st_ref (t_verb, seq)',
    `CREATE TABLE attachment (sha2 TEXT PRIMARY KEY, content_type TEXT NOT NULL, body ${bytes} NOT NULL)`,
    `CREATE TABLE st_attachment (seq ${int} NOT NULL, sha2 TEXT NOT NULL, PRIMARY KEY (seq, sha2))${byKey}`,
    'CREATE INDEX st_attachment_sha2 ON st_attachment (sha2)',
    `CREATE TABLE activity (id ${int} PRIMARY KEY, definition TEXT NOT NULL)`,
    `CREATE TABLE agent_name (agent ${int} NOT NULL, name TEXT NOT NULL, PRIMARY KEY (agent, name))${byKey}`,
    `CREATE TABLE document (place TEXT PRIMARY KEY, kind TEXT NOT NULL, activity TEXT NOT NULL,
      agent TEXT NOT NULL, registration TEXT NOT NULL, doc TEXT NOT NULL, scope TEXT NOT NULL,
      content_type TEXT NOT NULL, etag TEXT NOT NULL, updated ${int} NOT NULL, body ${bytes} NOT NULL)`,
    'CREATE INDEX document_scope ON document (scope, updated)',
    `CREATE INDEX document_agent ON document (${lite ? 'agent' : 'md5(agent)'})`,
    `CREATE TABLE credential (key TEXT PRIMARY KEY, hash TEXT NOT NULL, scopes TEXT NOT NULL,
      name TEXT NOT NULL, created ${int} NOT NULL, revoked ${int})`,
    `CREATE TABLE broker_session (token TEXT PRIMARY KEY, data TEXT NOT NULL, expires ${int} NOT NULL,
      ends ${int} NOT NULL, statements ${int} NOT NULL)`,
    'CREATE TABLE identity (pseudonym TEXT PRIMARY KEY, actor TEXT NOT NULL)',
    `CREATE TABLE retention (course TEXT PRIMARY KEY, days ${int} NOT NULL)`,
    `CREATE TABLE forward_target (name TEXT PRIMARY KEY, url TEXT NOT NULL, key TEXT NOT NULL,
      secret TEXT NOT NULL, position ${int} NOT NULL)`,
    `CREATE TABLE forward_parked (name TEXT NOT NULL, seq ${int} NOT NULL, reason TEXT NOT NULL,
      PRIMARY KEY (name, seq))`,
    ...factTables(dialect),
    `INSERT INTO meta (name, value) VALUES ('schema', '${SCHEMA_VERSION}'), ('dictionary', '1')`,
    ...reviewTables(dialect),
    ...frameTables(dialect),
  ];
}

/** The tables the trainer's page is drawn from; they can be written anew from the statements. */
export function factTables(dialect: SqlDriver['dialect']): string[] {
  const lite = dialect === 'sqlite';
  const int = lite ? 'INTEGER' : 'BIGINT';
  const real = lite ? 'REAL' : 'DOUBLE PRECISION';
  const common = `seq ${int} PRIMARY KEY, course ${int} NOT NULL, activity ${int} NOT NULL,
      parent ${int} NOT NULL, actor ${int} NOT NULL, reg ${int} NOT NULL, session ${int} NOT NULL,
      circ ${int} NOT NULL, ts ${int} NOT NULL`;
  // SQLite ends every index entry with the rowid, which is seq.
  const seq = lite ? '' : ', seq';
  return [
    `CREATE TABLE fact_answered (${common}, attempt ${int} NOT NULL, success ${int}, scaled ${real},
      duration ${int}, response TEXT)`,
    `CREATE INDEX fact_answered_course ON fact_answered (course${seq})`,
    `CREATE TABLE fact_event (${common}, kind ${int} NOT NULL, scaled ${real}, progress ${real})`,
    `CREATE INDEX fact_event_course ON fact_event (course${seq})`,
    `CREATE TABLE fact_issue (seq ${int} PRIMARY KEY, course ${int} NOT NULL, bits ${int} NOT NULL)`,
    `CREATE TABLE fact_session (course ${int} NOT NULL, actor ${int} NOT NULL, reg ${int} NOT NULL,
      session ${int} NOT NULL, first_ts ${int} NOT NULL, last_ts ${int} NOT NULL, active ${int} NOT NULL,
      n ${int} NOT NULL, PRIMARY KEY (course, actor, reg, session))${lite ? ' WITHOUT ROWID' : ''}`,
  ];
}

/** Since layout 2. */
export function reviewTables(dialect: SqlDriver['dialect']): string[] {
  const lite = dialect === 'sqlite';
  return [
    `CREATE TABLE entry (kind TEXT NOT NULL, key TEXT NOT NULL, subject TEXT NOT NULL,
      body TEXT NOT NULL, updated ${lite ? 'INTEGER' : 'BIGINT'} NOT NULL,
      PRIMARY KEY (kind, key))${lite ? ' WITHOUT ROWID' : ''}`,
    `CREATE INDEX entry_subject ON entry (${lite ? 'subject' : 'md5(subject)'}) WHERE subject <> ''`,
    "INSERT INTO meta (name, value) VALUES ('facts', '1')",
  ];
}

/** Since layout 3: what the trainer's page drew from the facts, so that it is quicker after a start. */
export function frameTables(dialect: SqlDriver['dialect']): string[] {
  const lite = dialect === 'sqlite';
  const int = lite ? 'INTEGER' : 'BIGINT';
  return [
    `CREATE TABLE frame_part (course ${int} NOT NULL, number ${int} NOT NULL, chain TEXT NOT NULL,
      generation ${int} NOT NULL, body ${lite ? 'BLOB' : 'BYTEA'} NOT NULL,
      PRIMARY KEY (course, number))`,
  ];
}
