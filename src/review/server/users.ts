import { hashSecret, isSecret } from '../../lrs/secret.ts';
import type { Store } from '../../lrs/store.ts';
import type { Role, SessionUser } from '../api/session.ts';

export const ROLES: readonly Role[] = ['trainer', 'coordinator', 'admin'];
export const LEAST_PASSWORD = 12;

export interface UserRecord extends SessionUser {
  /** scrypt, as src/lrs/secret.ts writes it. */
  hash: string;
  /** Milliseconds. */
  created: number;
}

const KIND = 'user';
/** Names are compared without case, so that nobody is taken for another. */
const keyOf = (name: string): string => name.trim().normalize('NFKC').toLowerCase();

export async function findUser(store: Store, name: string): Promise<UserRecord | undefined> {
  const entry = await store.entries.get(KIND, keyOf(name));
  // Written by `saveUser` only.
  return entry === undefined ? undefined : (JSON.parse(entry.body) as UserRecord);
}

export const hasUsers = async (store: Store): Promise<boolean> =>
  (await store.entries.count(KIND)) > 0;

export async function listUsers(store: Store): Promise<UserRecord[]> {
  const entries = await store.entries.list(KIND);
  return entries.map(({ body }) => JSON.parse(body) as UserRecord);
}

export async function saveUser(
  store: Store,
  user: SessionUser,
  password: string | undefined,
): Promise<void> {
  const before = await findUser(store, user.name);
  const hash = password === undefined ? before?.hash : await hashSecret(password);
  if (hash === undefined) throw new Error('A new user needs a password.');
  const record: UserRecord = { ...user, hash, created: before?.created ?? Date.now() };
  const body = JSON.stringify(record);
  const entry = { kind: KIND, key: keyOf(user.name), subject: '', body, updated: Date.now() };
  await store.entries.put([entry]);
}

/** Their sessions end with them. */
export async function removeUser(store: Store, name: string): Promise<boolean> {
  const gone = await store.entries.remove(KIND, keyOf(name));
  await endSessions(store, name);
  return gone;
}

export async function endSessions(store: Store, name: string, except = ''): Promise<void> {
  for (const { key, body } of await store.entries.list('session')) {
    const { user } = JSON.parse(body) as { user: string };
    if (keyOf(user) === keyOf(name) && key !== except) await store.entries.remove('session', key);
  }
}

/** A hash of nothing, so that unknown names take as long as wrong passwords. */
let decoy: Promise<string> | undefined;

/** @returns undefined for an unknown name or a wrong password */
export async function checkPassword(
  store: Store,
  name: string,
  password: string,
): Promise<UserRecord | undefined> {
  const user = await findUser(store, name);
  decoy ??= hashSecret('nobody has this password');
  const isRight = await isSecret(password, user?.hash ?? (await decoy));
  return isRight ? user : undefined;
}
