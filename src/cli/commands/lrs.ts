import type { Command } from 'commander';
import type { DemoSettings } from './lrs-demo.ts';
import type { LrsSettings } from './lrs-settings.ts';
import type { UserSettings } from './lrs-users.ts';

/** Options of every subcommand. */
export interface LrsCommon {
  database?: string;
  json?: boolean;
}

/** Adds `eco lrs …`: the embedded record store on the command line. */
export function addLrsCommand(program: Command): void {
  const lrs = program.command('lrs').description('the embedded learning record store (xAPI)');
  const sub = (name: string, description: string): Command =>
    lrs
      .command(name)
      .description(description)
      .option(
        '--database <place>',
        'SQLite file or postgres://… (else LRS_DATABASE, else .eco/lrs.sqlite)',
      )
      .option('--json', 'the result as JSON');

  sub('serve', 'serve the record store on this machine; TLS is left to a proxy in front')
    .option('--port <number>', 'port (else PORT, else 4610)')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--config <file>', 'settings as JSON: origins, broker, limits, pseudonyms')
    .option('--review', "serve the trainer's page at /review/ too")
    .option(
      '--follow <url>',
      'show the records of another record store: copies them here, with the key in LRS_FOLLOW_KEY',
    )
    .action(async (options: LrsSettings) => (await import('./lrs-serve.ts')).serveLrs(options));

  const key = lrs.command('key').description('keys of programs that talk to the record store');
  const keySub = (name: string, description: string): Command =>
    key
      .command(name)
      .description(description)
      .option('--database <place>', 'SQLite file or postgres://… (else LRS_DATABASE)')
      .option('--json', 'the result as JSON');
  keySub('add', 'make a key; its secret is shown this once')
    .argument('<name>', 'what the key is for, e.g. "Moodle of the school"')
    .option(
      '--scope <scope,…>',
      'write, read-mine, read-all, profile, admin',
      'write,read-mine,profile',
    )
    .action(async (name: string, options: LrsCommon & { scope: string }) =>
      (await import('./lrs-keys.ts')).addKey(name, options),
    );
  keySub('list', 'list the keys').action(async (options: LrsCommon) =>
    (await import('./lrs-keys.ts')).listKeys(options),
  );
  keySub('revoke', 'make a key useless; running servers follow within half a minute')
    .argument('<key>', 'the key, e.g. eco_0123…')
    .action(async (name: string, options: LrsCommon) =>
      (await import('./lrs-keys.ts')).revokeKey(name, options),
    );

  const user = lrs.command('user').description("people who may open the trainer's page");
  const userSub = (name: string, description: string): Command =>
    user
      .command(name)
      .description(description)
      .option('--database <place>', 'SQLite file or postgres://… (else LRS_DATABASE)')
      .option('--json', 'the result as JSON');
  userSub('add', 'make a user; the password is asked for, or read from standard input')
    .argument('<name>', 'the name to sign in with')
    .option('--role <role>', 'trainer, coordinator or admin', 'trainer')
    .option('--courses <iri,…>', 'only these courses')
    .option('--groups <group,…>', 'only these groups')
    .action(async (name: string, options: UserSettings) =>
      (await import('./lrs-users.ts')).addUser(name, options),
    );
  userSub('list', 'list the users').action(async (options: LrsCommon) =>
    (await import('./lrs-users.ts')).listAllUsers(options),
  );
  userSub('remove', 'take a user away; open sessions end')
    .argument('<name>')
    .action(async (name: string, options: LrsCommon) =>
      (await import('./lrs-users.ts')).dropUser(name, options),
    );
  userSub('password', 'give a user a new password; open sessions end')
    .argument('<name>')
    .action(async (name: string, options: LrsCommon) =>
      (await import('./lrs-users.ts')).changePassword(name, options),
    );

  sub('demo', 'write an invented run of a course, to see the trainer’s page alive')
    .option('--courses <folder>', 'folder of the courses', 'courses')
    .option('--course <id>', 'which course', 'parish-map')
    .option('--learners <number>', 'how many learners', '40')
    .option('--seed <number>', 'the same seed and day give the same run', '7')
    .option('--until <day>', 'last day of the second run (else yesterday)')
    .option('--live', 'a workshop is under way: goes on writing until it is stopped')
    .option('--remove', 'remove the invented run again')
    .action(async (options: DemoSettings) => (await import('./lrs-demo.ts')).demonstrate(options));

  sub('export', 'write all statements as NDJSON')
    .argument('[file]', 'file to write; "-" or none is standard output', '-')
    .option('--after <position>', 'only what was stored behind this position', '0')
    .option('--attachments', 'write attached files too, as lines of their own')
    .action(async (file: string, options: LrsCommon & { after: string; attachments?: boolean }) =>
      (await import('./lrs-transfer.ts')).exportStatements(file, options),
    );
  sub('import', 'read statements from NDJSON; may be repeated and resumed')
    .argument('<file>', 'NDJSON, one statement a line')
    .option('--resume', 'go on where the last run stopped')
    .action(async (file: string, options: LrsCommon & { resume?: boolean }) => {
      process.exitCode = await (await import('./lrs-transfer.ts')).importStatements(file, options);
    });
  sub('forward', 'send statements on to another record store; without <name>: send now')
    .argument('[name]', 'name of the target')
    .option('--url <url>', 'base address of the other record store')
    .option('--key <key>', 'key there; its secret comes from LRS_FORWARD_SECRET')
    .option('--from-now', 'leave out what is stored already')
    .option('--remove', 'stop sending to this target')
    .action(
      async (
        name: string | undefined,
        options: LrsCommon & { url?: string; key?: string; fromNow?: boolean; remove?: boolean },
      ) => {
        process.exitCode = await (await import('./lrs-transfer.ts')).forward(name, options);
      },
    );

  sub('export-person', 'everything stored on one person, as JSON')
    .argument('<agent>', 'mailto:…, "<homePage> <name>", or an agent as JSON')
    .action(async (agent: string, options: LrsCommon) =>
      (await import('./lrs-people.ts')).exportOne(agent, options),
    );
  sub('erase-person', 'erase one person for good')
    .argument('<agent>', 'mailto:…, "<homePage> <name>", or an agent as JSON')
    .option('--delete', 'delete the statements instead of making them anonymous')
    .option('--yes', 'really do it; without it nothing is changed')
    .action(async (agent: string, options: LrsCommon & { delete?: boolean; yes?: boolean }) =>
      (await import('./lrs-people.ts')).eraseOne(agent, options),
    );
  sub('retention', 'how long the records of a course are kept; without <course>: list and apply')
    .argument('[course]', 'IRI of the course')
    .option('--days <number>', 'days to keep; 0 keeps for ever')
    .option('--apply', 'delete now what is too old')
    .action(
      async (course: string | undefined, options: LrsCommon & { days?: string; apply?: boolean }) =>
        (await import('./lrs-people.ts')).retention(course, options),
    );
}
