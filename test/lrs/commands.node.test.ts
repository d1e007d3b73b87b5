import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { basic, plainStatement, temporaryFolder } from './support.ts';

const folder = temporaryFolder();
const main = join(folder, 'eco.ts');
// The real program is src/cli/main.ts; here only its lrs part stands alone.
const source = (path: string): string =>
  JSON.stringify(new URL(`../../${path}`, import.meta.url).href);
writeFileSync(
  main,
  `import { Command, CommanderError } from ${JSON.stringify(import.meta.resolve('commander'))};
  import { addLrsCommand } from ${source('src/cli/commands/lrs.ts')};
  import { UserError } from ${source('src/core/user-error.ts')};
  const program = new Command('eco').exitOverride();
  addLrsCommand(program);
  try { await program.parseAsync(); } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = error.problems.some((one) => one.code.startsWith('USAGE')) ? 2 : 1;
  }`,
);
const database = join(folder, 'lrs.sqlite');
const environment = { ...process.env, LRS_DATABASE: database, NO_COLOR: '1' };
const ecoWith = (input: string, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'lrs', ...words], {
    encoding: 'utf8',
    env: environment,
    input,
  });
  return { status, stdout, stderr };
};
const eco = (...words: string[]) => ecoWith('', ...words);

describe('eco lrs', () => {
  it('makes, lists and revokes keys', () => {
    const made = JSON.parse(
      eco('key', 'add', 'Moodle', '--scope', 'write,read-all', '--json').stdout,
    ) as { key: string; secret: string };
    assert.match(made.key, /^eco_/);
    const list = eco('key', 'list').stdout;
    assert.match(list, /good\twrite,read-all\tMoodle/);
    assert.doesNotMatch(list + eco('key', 'list', '--json').stdout, new RegExp(made.secret));
    assert.equal(eco('key', 'revoke', made.key).status, 0);
    assert.equal(eco('key', 'revoke', made.key).status, 1);
    const wrong = eco('key', 'add', 'x', '--scope', 'everything');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /Scopes are write, read-mine/);
  });

  it('makes, lists, changes and removes users of the trainer’s page', () => {
    const password = 'four words are easy';
    const made = ecoWith(`${password}\n`, 'user', 'add', 'Ana', '--groups', 'North, South');
    assert.deepEqual(
      [made.status, made.stdout.trim()],
      [0, 'Ana can sign in at /review/ as trainer.'],
    );
    assert.equal(ecoWith(`${password}\n`, 'user', 'add', 'ANA').status, 1, 'names have no case');
    assert.match(ecoWith('short\n', 'user', 'add', 'Bo').stderr, /at least 12 characters/);
    assert.equal(ecoWith(`${password}\n`, 'user', 'add', 'Bo', '--role', 'owner').status, 2);
    assert.equal(eco('user', 'list').stdout, 'Ana\ttrainer\tgroup North, group South\n');
    const listed = eco('user', 'list', '--json').stdout;
    assert.doesNotMatch(listed + made.stdout, /four words|hash/);
    assert.equal(ecoWith('another good password\n', 'user', 'password', 'ana').status, 0);
    assert.equal(ecoWith('another good password\n', 'user', 'password', 'Bo').status, 1);
    assert.equal(eco('user', 'remove', 'Ana').status, 0);
    assert.equal(eco('user', 'remove', 'Ana').status, 1);
    assert.match(eco('user', 'list').stdout, /There are no users/);
  });

  it('imports, exports, shows and erases a person', () => {
    const file = join(folder, 'in.ndjson');
    const maria = { mbox: 'mailto:maria@example.org', name: 'Maria' };
    const statements = [
      plainStatement({ id: randomUUID(), actor: maria }),
      plainStatement({ id: randomUUID() }),
    ];
    writeFileSync(file, [...statements.map((one) => JSON.stringify(one)), '{'].join('\n'));
    const imported = eco('import', file);
    assert.equal(imported.status, 1);
    assert.match(imported.stdout, /2 added, 0 known already, 1 refused/);
    assert.match(imported.stderr, /line 3: The body is not valid JSON/);
    assert.equal(eco('export').stdout.trim().split('\n').length, 2);
    const out = join(folder, 'out.ndjson');
    assert.match(eco('export', out).stdout, /2 statements; go on later with --after 2/);
    assert.match(readFileSync(out, 'utf8'), /Maria/);
    assert.match(eco('export-person', 'mailto:maria@example.org').stdout, /"name": "Maria"/);
    const asked = eco('erase-person', 'mailto:maria@example.org');
    assert.deepEqual(
      [asked.status, /1 statements, 0 documents would be erased/.test(asked.stderr)],
      [1, true],
    );
    assert.equal(eco('erase-person', 'mailto:maria@example.org', '--yes').status, 0);
    assert.doesNotMatch(eco('export').stdout, /aria/);
    assert.equal(eco('erase-person', 'maria').status, 2);
  });

  it('sets retention and says what is wrong with other uses', () => {
    assert.equal(eco('retention', 'https://x.org/c', '--days', '30').status, 0);
    assert.match(eco('retention').stdout, /https:\/\/x\.org\/c\t30 days/);
    assert.equal(eco('retention', 'https://x.org/c').status, 2);
    assert.equal(eco('import', join(folder, 'none')).status, 1);
    assert.equal(eco('forward').status, 1);
    assert.equal(eco('nonsense').status, 2);
    assert.equal(
      eco('key', 'list', '--database', 'postgres://nobody:pass@127.0.0.1:1/x').status,
      1,
    );
  });

  it('serves over HTTP on the loopback and ends cleanly', async () => {
    const made = JSON.parse(eco('key', 'add', 'x', '--json').stdout) as {
      key: string;
      secret: string;
    };
    const child = spawn(process.execPath, [main, 'lrs', 'serve', '--port', '0', '--json'], {
      env: environment,
    });
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    const { url } = JSON.parse(first.toString()) as { url: string };
    assert.match(url, /^http:\/\/127\.0\.0\.1:/);
    const headers = {
      authorization: basic(made.key, made.secret),
      'x-experience-api-version': '1.0.3',
      'content-type': 'application/json',
    };
    const posted = await fetch(`${url}statements`, {
      method: 'POST',
      headers,
      body: JSON.stringify([plainStatement(), plainStatement()]),
    });
    assert.equal(posted.status, 200);
    const read = await fetch(`${url}statements?limit=1`, { headers });
    const { more } = (await read.json()) as { more: string };
    assert.match(more, /^\/xapi\/statements\?more=/);
    assert.equal((await fetch(new URL(more, url), { headers })).status, 200);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 0);
  });
});
