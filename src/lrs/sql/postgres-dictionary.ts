import type { JsonObject } from '../json.ts';
import type { Kind } from './driver.ts';
import type { Numbering } from './fact-rows.ts';
import type { PostgresTransaction } from './postgres-driver.ts';

/** Numbers for texts, remembered across transactions; what a failed transaction learnt is dropped. */
export interface Dictionary extends Numbering {
  begin(tx: PostgresTransaction): Promise<void>;
  learn(tx: PostgresTransaction, texts: readonly [Kind, string][]): Promise<void>;
  /** Whether exactly this definition was merged before by this process. */
  isKnownDefinition(activity: number, definition: JsonObject): boolean;
  keep(): void;
  drop(): void;
}

const SIZE = 200_000;

export function createDictionary(): Dictionary {
  const numbers = new Map<string, number>();
  const definitions = new Map<number, string>();
  let added: string[] = [];
  let told: number[] = [];
  let generation = '';
  const forget = (): void => {
    numbers.clear();
    definitions.clear();
  };
  const number = (kind: Kind, value: string): number => {
    const id = numbers.get(`${kind}${value}`);
    if (id === undefined)
      throw new Error(`The dictionary was not asked to learn "${value}" before.`);
    return id;
  };
  return {
    async begin(tx) {
      const [row] = await tx.query("SELECT value FROM meta WHERE name = 'dictionary'");
      // Another process has erased entries: numbers remembered here may be void.
      if (String(row?.['value']) !== generation || numbers.size > SIZE) forget();
      generation = String(row?.['value']);
    },
    async learn(tx, texts) {
      const missing = new Map<string, [Kind, string]>();
      for (const text of texts) {
        const name = `${text[0]}${text[1]}`;
        if (!numbers.has(name)) missing.set(name, text);
      }
      if (missing.size === 0) return;
      const kinds = [...missing.values()].map(([kind]) => kind);
      const values = [...missing.values()].map(([, value]) => value);
      await tx.query(
        'INSERT INTO dict (kind, value) SELECT * FROM unnest($1::bigint[], $2::text[]) ON CONFLICT DO NOTHING',
        kinds,
        values,
      );
      const rows = await tx.query(
        `SELECT d.id, d.kind, d.value FROM unnest($1::bigint[], $2::text[]) AS w(kind, value)
         JOIN dict d ON d.kind = w.kind AND md5(d.value) = md5(w.value)`,
        kinds,
        values,
      );
      for (const row of rows) {
        const name = `${String(row['kind'])}${String(row['value'])}`;
        numbers.set(name, Number(row['id']));
        added.push(name);
      }
    },
    number,
    numberOrZero: (kind, value) => (value === '' ? 0 : number(kind, value)),
    isKnownDefinition(activity, definition) {
      const text = JSON.stringify(definition);
      if (definitions.get(activity) === text) return true;
      definitions.set(activity, text);
      told.push(activity);
      return false;
    },
    keep() {
      added = [];
      told = [];
    },
    drop() {
      for (const name of added) numbers.delete(name);
      for (const activity of told) definitions.delete(activity);
      added = [];
      told = [];
    },
  };
}
