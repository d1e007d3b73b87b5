import { mergeDefinition } from '../activity-definition.ts';
import type { JsonObject } from '../json.ts';
import { KIND, type Kind } from './driver.ts';
import type { Numbering } from './fact-rows.ts';
import type { SqliteDriver } from './sqlite-driver.ts';

/** Numbers for texts, and what is known of activities and agents; inside the writer's transaction. */
export interface SqliteDictionary extends Numbering {
  /** Called first in each transaction. */
  begin(): void;
  learnDefinition(activity: string, told: JsonObject): void;
  learnName(agent: string, name: string): void;
  /** Called after a transaction failed: what it learnt is not there. */
  forget(): void;
}

const SIZE = 200_000;
const NUMBER = 'SELECT id FROM dict WHERE kind = ? AND value = ?';
const ADD_NUMBER = 'INSERT INTO dict (kind, value) VALUES (?, ?)';
const KEEP_DEFINITION = `INSERT INTO activity (id, definition) VALUES (?, ?)
  ON CONFLICT (id) DO UPDATE SET definition = excluded.definition`;

export function createSqliteDictionary(driver: Pick<SqliteDriver, 'prepare'>): SqliteDictionary {
  const numbers = Object.values(KIND).map(() => new Map<string, number>());
  const definitions = new Map<string, string>();
  const names = new Set<string>();
  let generation = '';

  const forget = (): void => {
    for (const known of numbers) known.clear();
    definitions.clear();
    names.clear();
  };
  const number = (kind: Kind, value: string): number => {
    // Kinds are counted from 1.
    const ofKind = numbers[kind - 1]!;
    const known = ofKind.get(value);
    if (known !== undefined) return known;
    const row = driver.prepare(NUMBER).get(kind, value);
    const id = row?.['id'] ?? driver.prepare(ADD_NUMBER).run(kind, value).lastInsertRowid;
    if (ofKind.size > SIZE) ofKind.clear();
    ofKind.set(value, Number(id));
    return Number(id);
  };
  return {
    forget,
    number,
    numberOrZero: (kind, value) => (value === '' ? 0 : number(kind, value)),
    begin() {
      const row = driver.prepare("SELECT value FROM meta WHERE name = 'dictionary'").get();
      // Another process has erased entries: numbers remembered here may be void.
      if (String(row?.['value']) !== generation) forget();
      generation = String(row?.['value']);
    },
    learnDefinition(activity, told) {
      const text = JSON.stringify(told);
      if (definitions.get(activity) === text) return;
      const id = number(KIND.activity, activity);
      const row = driver.prepare('SELECT definition FROM activity WHERE id = ?').get(id);
      const before = row && (JSON.parse(String(row['definition'])) as JsonObject);
      const merged = JSON.stringify(mergeDefinition(before, told));
      if (row?.['definition'] !== merged) driver.prepare(KEEP_DEFINITION).run(id, merged);
      if (definitions.size > SIZE / 10) definitions.clear();
      definitions.set(activity, text);
    },
    learnName(agent, name) {
      const key = `${agent} ${name}`;
      if (names.has(key)) return;
      driver
        .prepare('INSERT OR IGNORE INTO agent_name (agent, name) VALUES (?, ?)')
        .run(number(KIND.agent, agent), name.slice(0, 500));
      if (names.size > SIZE) names.clear();
      names.add(key);
    },
  };
}
