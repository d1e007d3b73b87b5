import { factTexts } from './fact-rows.ts';
import { migration, OF_REBUILD, preparedRow, REBUILD_PART } from './migrate.ts';
import { createDictionary } from './postgres-dictionary.ts';
import type { PostgresTransaction } from './postgres-driver.ts';
import { writeFacts } from './postgres-facts.ts';

/** Brings an older layout up to date, inside the caller's transaction. */
export async function migratePostgres(tx: PostgresTransaction): Promise<void> {
  const [version] = await tx.query("SELECT value FROM meta WHERE name = 'schema'");
  const { steps, rebuilds } = migration('postgres', Number(version?.['value']));
  for (const sql of steps) await tx.query(sql);
  if (!rebuilds) return;
  const dictionary = createDictionary();
  await dictionary.begin(tx);
  for (let after = 0, count = REBUILD_PART; count === REBUILD_PART;) {
    const rows = (await tx.all(OF_REBUILD, after)).map(preparedRow);
    await dictionary.learn(
      tx,
      rows.flatMap(({ one }) => factTexts(one)),
    );
    // A row at a time has its own moment of storing; most rows of a part share one.
    for (const group of sameMoment(rows)) {
      await writeFacts(tx, group, group[0]?.stored ?? 0, dictionary);
    }
    count = rows.length;
    after = rows.at(-1)?.seq ?? after;
  }
}

function sameMoment<T extends { stored: number }>(rows: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.stored === row.stored) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
