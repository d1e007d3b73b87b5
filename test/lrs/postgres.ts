import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { atEnd } from './support.ts';

/** Where tests may make schemas; undefined: they are left out and say so. */
export const POSTGRES = process.env['LRS_TEST_DATABASE'];

/** A schema of its own, so that nothing of the database is touched and nothing is left. */
export async function temporarySchema(base: string): Promise<string> {
  const name = `lrs_test_${randomUUID().slice(0, 8)}`;
  const client = new Client({ connectionString: base });
  await client.connect();
  await client.query(`CREATE SCHEMA ${name}`);
  await client.end();
  atEnd(async () => {
    const last = new Client({ connectionString: base });
    await last.connect();
    await last.query(`DROP SCHEMA ${name} CASCADE`);
    await last.end();
  });
  const own = new URL(base);
  own.searchParams.set('options', `-c search_path=${name}`);
  return own.href;
}
