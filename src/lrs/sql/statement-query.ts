import type { SqlValue } from './driver.ts';

/** A query whose texts have been looked up in the dictionary. */
export interface ResolvedQuery {
  agent?: number;
  verb?: number;
  activity?: number;
  registration?: number;
  authority?: number;
  relatedAgents: boolean;
  relatedActivities: boolean;
  /** Exclusive bounds of the position. */
  after: number;
  before: number;
  ascending: boolean;
  limit: number;
}

interface Branch {
  sql: string;
  values: SqlValue[];
}

/** The SELECT of one page: every way to match is one ordered, limited branch of a UNION. */
export function statementQuery(query: ResolvedQuery): Branch {
  const order = query.ascending ? 'ASC' : 'DESC';
  const direct = union(directBranches(query));
  const page = `SELECT seq FROM (${direct.sql}) AS d ORDER BY seq ${order} LIMIT ?`;
  const values = [...direct.values, query.limit];
  const references = union(referenceBranches(query));
  if (references.sql === '') {
    return {
      sql: `SELECT seq, body FROM st WHERE seq IN (${page}) ORDER BY seq ${order}`,
      values,
    };
  }
  return {
    sql: `WITH direct AS MATERIALIZED (${page})
      SELECT seq, body FROM st WHERE seq IN (SELECT seq FROM direct UNION SELECT seq FROM (${references.sql}) AS r)
      ORDER BY seq ${order} LIMIT ?`,
    values: [...values, ...references.values, query.limit],
  };
}

function union(branches: readonly Branch[]): Branch {
  return {
    sql: branches.map((one) => `SELECT seq FROM (${one.sql}) AS b`).join(' UNION '),
    values: branches.flatMap((one) => one.values),
  };
}

function directBranches(query: ResolvedQuery): Branch[] {
  if (query.agent === undefined) return [branch(query, 'st s', [], [])];
  const rows = [
    branch(query, 'st s', ['s.actor = ?'], [query.agent]),
    branch(
      query,
      'st_agent g CROSS JOIN st s',
      ['g.agent = ?', 's.seq = g.seq', ...(query.relatedAgents ? [] : ['g.direct = 1'])],
      [query.agent],
    ),
  ];
  if (query.relatedAgents) rows.push(branch(query, 'st s', ['s.authority = ?'], [query.agent]));
  return rows;
}

function branch(query: ResolvedQuery, from: string, where: string[], first: SqlValue[]): Branch {
  const conditions = [...where];
  const values = [...first];
  let tables = from;
  const isNarrow = where.length > 0 || query.registration !== undefined;
  if (query.verb !== undefined) add('s.verb = ?', query.verb);
  if (query.registration !== undefined) add('s.reg = ?', query.registration);
  if (query.authority !== undefined) add('s.authority = ?', query.authority);
  if (query.activity !== undefined && !query.relatedActivities)
    add('s.activity = ?', query.activity);
  if (query.activity !== undefined && query.relatedActivities) {
    if (isNarrow) {
      add('EXISTS (SELECT 1 FROM st_act x WHERE x.activity = ? AND x.seq = s.seq)', query.activity);
    } else {
      tables = `st_act x CROSS JOIN ${from}`;
      add('x.activity = ?', query.activity);
      conditions.push('s.seq = x.seq');
    }
  }
  const seq = tables.startsWith('st_act')
    ? 'x.seq'
    : tables.startsWith('st_agent')
      ? 'g.seq'
      : 's.seq';
  return page(query, tables, seq, conditions, values);

  function add(condition: string, value: SqlValue): void {
    conditions.push(condition);
    values.push(value);
  }
}

/**
 * Statements about a statement that matches (xAPI 1.0.3 Communication 2.1.3, "filter conditions for
 * StatementRefs"); since, until and limit look at the referring one.
 */
function referenceBranches(query: ResolvedQuery): Branch[] {
  const conditions = ['s.seq = r.seq'];
  const values: SqlValue[] = [];
  const add = (condition: string, ...more: SqlValue[]): void => {
    conditions.push(condition);
    values.push(...more);
  };
  if (query.verb !== undefined) add('r.t_verb = ?', query.verb);
  if (query.registration !== undefined) add('r.t_reg = ?', query.registration);
  if (query.activity !== undefined && !query.relatedActivities) {
    add('r.t_activity = ?', query.activity);
  }
  if (query.activity !== undefined && query.relatedActivities) {
    add(
      'EXISTS (SELECT 1 FROM st_act x WHERE x.activity = ? AND x.seq = r.target_seq)',
      query.activity,
    );
  }
  if (values.length === 0 && query.agent === undefined) return [];
  if (query.authority !== undefined) add('s.authority = ?', query.authority);
  // Only what would come on this page: a full page of direct matches bounds the search.
  const bound = query.ascending
    ? `r.seq <= (SELECT CASE WHEN count(*) < ? THEN ${Number.MAX_SAFE_INTEGER} ELSE max(seq) END FROM direct)`
    : 'r.seq >= (SELECT CASE WHEN count(*) < ? THEN 0 ELSE min(seq) END FROM direct)';
  add(bound, query.limit);
  const variant = (from: string, where: string[], first: SqlValue[]): Branch =>
    page(query, from, 'r.seq', [...where, ...conditions], [...first, ...values]);
  if (query.agent === undefined) return [variant('st_ref r CROSS JOIN st s', [], [])];
  const direct = query.relatedAgents ? [] : ['g.direct = 1'];
  const branches = [
    variant('st_ref r CROSS JOIN st s', ['r.t_actor = ?'], [query.agent]),
    variant(
      'st_agent g CROSS JOIN st_ref r CROSS JOIN st s',
      ['g.agent = ?', 'r.target_seq = g.seq', ...direct],
      [query.agent],
    ),
  ];
  if (query.relatedAgents) {
    const vouched = 'EXISTS (SELECT 1 FROM st t WHERE t.seq = r.target_seq AND t.authority = ?)';
    branches.push(variant('st_ref r CROSS JOIN st s', [vouched], [query.agent]));
  }
  return branches;
}

function page(
  query: ResolvedQuery,
  tables: string,
  seq: string,
  conditions: string[],
  values: SqlValue[],
): Branch {
  const order = query.ascending ? 'ASC' : 'DESC';
  const where = ['s.voided = 0', `${seq} > ?`, `${seq} < ?`, ...conditions];
  return {
    sql: `SELECT ${seq} AS seq FROM ${tables} WHERE ${where.join(' AND ')} ORDER BY ${seq} ${order} LIMIT ?`,
    values: [query.after, query.before, ...values, query.limit],
  };
}
