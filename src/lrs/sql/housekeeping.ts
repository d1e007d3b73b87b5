import type { JsonObject } from '../json.ts';
import type { KeyRecord, Scope, Store } from '../store.ts';
import { optionalNumber, text, type SqlDriver, type SqlRow } from './driver.ts';

type Housekeeping = Pick<
  Store,
  | 'addKey'
  | 'key'
  | 'keys'
  | 'revokeKey'
  | 'addSession'
  | 'session'
  | 'touchSession'
  | 'deleteSession'
  | 'addIdentities'
  | 'identity'
  | 'setRetention'
  | 'retentions'
  | 'setForwardTarget'
  | 'forwardTargets'
  | 'removeForwardTarget'
  | 'advanceForward'
  | 'parkForward'
  | 'parkedForward'
>;

/** Keys, broker sessions, identities, retention and forwarding: small tables, plain SQL. */
export function housekeeping(driver: SqlDriver): Housekeeping {
  return {
    addKey: async (record) => {
      await driver.run(
        'INSERT INTO credential (key, hash, scopes, name, created, revoked) VALUES (?,?,?,?,?,?)',
        record.key,
        record.hash,
        record.scopes.join(' '),
        record.name,
        record.created,
        record.revoked ?? null,
      );
    },
    key: async (key) => {
      const [row] = await driver.all('SELECT * FROM credential WHERE key = ?', key);
      return row === undefined ? undefined : asKeyRecord(row);
    },
    keys: async () =>
      (await driver.all('SELECT * FROM credential ORDER BY created')).map(asKeyRecord),
    revokeKey: async (key, when) =>
      (await driver.run(
        'UPDATE credential SET revoked = ? WHERE key = ? AND revoked IS NULL',
        when,
        key,
      )) > 0,

    addSession: async (one) => {
      await driver.transaction(async (tx) => {
        await tx.run('DELETE FROM broker_session WHERE expires < ?', Date.now() - 86_400_000);
        await tx.run(
          'INSERT INTO broker_session (token, data, expires, ends, statements) VALUES (?,?,?,?,?)',
          one.tokenHash,
          one.data,
          one.expires,
          one.ends,
          one.statements,
        );
      });
    },
    session: async (tokenHash) => {
      const [row] = await driver.all('SELECT * FROM broker_session WHERE token = ?', tokenHash);
      if (row === undefined) return undefined;
      return {
        tokenHash,
        data: text(row['data']),
        expires: Number(row['expires']),
        ends: Number(row['ends']),
        statements: Number(row['statements']),
      };
    },
    touchSession: async (tokenHash, expires, statements) => {
      await driver.run(
        'UPDATE broker_session SET expires = ?, statements = statements + ? WHERE token = ?',
        expires,
        statements,
        tokenHash,
      );
    },
    deleteSession: async (tokenHash) => {
      await driver.run('DELETE FROM broker_session WHERE token = ?', tokenHash);
    },

    addIdentities: (identities) =>
      driver.transaction(async (tx) => {
        for (const one of identities) {
          await tx.run(
            'INSERT INTO identity (pseudonym, actor) VALUES (?, ?) ON CONFLICT (pseudonym) DO UPDATE SET actor = excluded.actor',
            one.pseudonym,
            JSON.stringify(one.actor),
          );
        }
      }),
    identity: async (pseudonym) => {
      const [row] = await driver.all('SELECT actor FROM identity WHERE pseudonym = ?', pseudonym);
      return row === undefined ? undefined : (JSON.parse(text(row['actor'])) as JsonObject);
    },

    setRetention: async ({ course, days }) => {
      if (days <= 0) await driver.run('DELETE FROM retention WHERE course = ?', course);
      else {
        await driver.run(
          'INSERT INTO retention (course, days) VALUES (?, ?) ON CONFLICT (course) DO UPDATE SET days = excluded.days',
          course,
          days,
        );
      }
    },
    retentions: async () => {
      const rows = await driver.all('SELECT course, days FROM retention ORDER BY course');
      return rows.map((row) => ({ course: text(row['course']), days: Number(row['days']) }));
    },

    setForwardTarget: async (target) => {
      await driver.run(
        `INSERT INTO forward_target (name, url, key, secret, position) VALUES (?,?,?,?,?)
         ON CONFLICT (name) DO UPDATE SET url = excluded.url, key = excluded.key, secret = excluded.secret`,
        target.name,
        target.url,
        target.key,
        target.secret,
        target.cursor,
      );
    },
    forwardTargets: async () => {
      const rows = await driver.all('SELECT * FROM forward_target ORDER BY name');
      return rows.map((row) => ({
        name: text(row['name']),
        url: text(row['url']),
        key: text(row['key']),
        secret: text(row['secret']),
        cursor: Number(row['position']),
      }));
    },
    removeForwardTarget: (name) =>
      driver.transaction(async (tx) => {
        await tx.run('DELETE FROM forward_parked WHERE name = ?', name);
        return (await tx.run('DELETE FROM forward_target WHERE name = ?', name)) > 0;
      }),
    advanceForward: async (name, cursor) => {
      await driver.run('UPDATE forward_target SET position = ? WHERE name = ?', cursor, name);
    },
    parkForward: async (name, seq, reason) => {
      await driver.run(
        'INSERT INTO forward_parked (name, seq, reason) VALUES (?,?,?) ON CONFLICT (name, seq) DO NOTHING',
        name,
        seq,
        reason,
      );
    },
    parkedForward: async (name) => {
      const rows = await driver.all(
        'SELECT seq, reason FROM forward_parked WHERE name = ? ORDER BY seq',
        name,
      );
      return rows.map((row) => ({ seq: Number(row['seq']), reason: text(row['reason']) }));
    },
  };
}

const asKeyRecord = (row: SqlRow): KeyRecord => ({
  key: text(row['key']),
  hash: text(row['hash']),
  // Written by addKey above from a list of Scope.
  scopes: text(row['scopes']).split(' ').filter(Boolean) as Scope[],
  name: text(row['name']),
  created: Number(row['created']),
  revoked: optionalNumber(row['revoked']),
});
