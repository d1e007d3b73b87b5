import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UserError } from '../../core/user-error.ts';
import type { Role } from '../../review/api/session.ts';
import {
  endSessions,
  findUser,
  LEAST_PASSWORD,
  listUsers,
  removeUser,
  ROLES,
  saveUser,
} from '../../review/server/users.ts';
import { print, withStore } from './lrs-settings.ts';
import type { LrsCommon } from './lrs.ts';

export interface UserSettings extends LrsCommon {
  role?: string;
  courses?: string;
  groups?: string;
}

/** Makes a user of the trainer's page; the password is typed or piped in, never an argument. */
export async function addUser(name: string, options: UserSettings): Promise<void> {
  const role = options.role ?? 'trainer';
  if (!isRole(role)) {
    throw new UserError({
      code: 'USAGE_ROLE',
      message: `“${role}” is not a role.`,
      hint: `Roles are ${ROLES.join(', ')}.`,
    });
  }
  if (name.trim() === '' || name.length > 100) {
    throw new UserError({ code: 'USAGE_NAME', message: 'A name has 1 to 100 characters.' });
  }
  const user = { name, role, courses: list(options.courses), groups: list(options.groups) };
  await withStore(options, async (store) => {
    if ((await findUser(store, name)) !== undefined) {
      throw new UserError({
        code: 'REVIEW_USER_KNOWN',
        message: `There is a user “${name}” already.`,
        hint: 'A new password: eco lrs user password <name>. Other rights: remove and add.',
      });
    }
    await saveUser(store, user, await readPassword());
    if (options.json) print(user);
    else console.log(`${name} can sign in at /review/ as ${role}.`);
  });
}

export async function listAllUsers(options: LrsCommon): Promise<void> {
  await withStore(options, async (store) => {
    const users = (await listUsers(store)).map(({ hash: _hash, ...user }) => user);
    if (options.json) return print(users);
    if (users.length === 0) console.log('There are no users. Make one: eco lrs user add <name>');
    for (const { name, role, courses, groups } of users) {
      const scope = [...courses, ...groups.map((group) => `group ${group}`)];
      console.log([name, role, scope.join(', ') || 'everything'].join('\t'));
    }
  });
}

export async function dropUser(name: string, options: LrsCommon): Promise<void> {
  await withStore(options, async (store) => {
    if (!(await removeUser(store, name))) throw unknown(name);
    if (options.json) print({ removed: name });
    else console.log(`${name} is removed; open sessions have ended.`);
  });
}

export async function changePassword(name: string, options: LrsCommon): Promise<void> {
  await withStore(options, async (store) => {
    const user = await findUser(store, name);
    if (user === undefined) throw unknown(name);
    const { hash: _hash, created: _created, ...plain } = user;
    await saveUser(store, plain, await readPassword());
    await endSessions(store, name);
    if (options.json) print({ changed: name });
    else console.log(`${name} has a new password; open sessions have ended.`);
  });
}

const unknown = (name: string): UserError =>
  new UserError({
    code: 'REVIEW_USER_UNKNOWN',
    message: `There is no user “${name}”.`,
    hint: 'eco lrs user list shows them.',
  });

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

const isRole = (text: string): text is Role => ROLES.some((role) => role === text);

/** From a terminal without showing it, twice; from a pipe the first line. */
async function readPassword(): Promise<string> {
  const { stdin } = process;
  const isTyped = stdin.isTTY;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: isTyped });
  const source = lines[Symbol.asyncIterator]();
  const line = async (prompt: string): Promise<string> => {
    if (isTyped) process.stderr.write(prompt);
    const { value } = (await source.next()) as { value?: string };
    if (isTyped) process.stderr.write('\n');
    return value ?? '';
  };
  try {
    const password = await line('Password: ');
    if (password.length < LEAST_PASSWORD) {
      throw new UserError({
        code: 'REVIEW_PASSWORD',
        message: `A password has at least ${LEAST_PASSWORD} characters; four words are easy to remember.`,
        ...(!isTyped && {
          hint: 'Without a terminal, its first line is read from standard input.',
        }),
      });
    }
    if (isTyped && (await line('Once more: ')) !== password) {
      throw new UserError({ code: 'REVIEW_PASSWORD', message: 'The two are not the same.' });
    }
    return password;
  } finally {
    lines.close();
  }
}
