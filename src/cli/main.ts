import nodeModule from 'node:module';
import { Command, CommanderError } from 'commander';
import { UserError } from '../core/user-error.ts';
import { addLrsCommand } from './commands/lrs.ts';
import type { PackageOptions } from './commands/package.ts';
import type { PreviewSettings } from './commands/preview.ts';
import type { ReviewSettings } from './commands/review.ts';
import type { VerifyOptions } from './commands/verify.ts';
import type { ProgrammeOptions } from './commands/package-programme.ts';
import { listProblems } from './report.ts';

/** Exit codes: 0 good, 1 the user's to put right, 2 used wrongly, 70 a fault of ours. */
const EXIT = { good: 0, user: 1, usage: 2, bug: 70 } as const;

// The commands are loaded when they are asked for; what Node compiled is kept for the next time.
nodeModule.enableCompileCache?.();

const program = new Command('eco')
  .description('Makes EcoHeritage courses: write, check, translate, package, try out.')
  .option('--courses <folder>', 'folder with the courses', 'courses')
  .option('--debug', 'show where in the program an error arose')
  .showHelpAfterError('(eco --help lists the commands)')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) });

const folder = (): string => program.opts<{ courses: string }>().courses;

program
  .command('new')
  .description('begin a course: a folder with a small course that works')
  .argument('<course-id>', 'name of the course: lower-case letters, digits, hyphens')
  .option('--title <title>', 'title of the course')
  .option('--lang <tag>', 'language of the course', 'en')
  .action(async (id: string, options: { title?: string; lang: string }) =>
    (await import('./commands/new.ts')).newCourse(folder(), id, options),
  );

program
  .command('check')
  .description('say everything that is wrong with courses, in one go')
  .argument('[course-id...]', 'courses; all when none is named')
  .option('--json', 'problems as JSON')
  .action(async (ids: string[], options: { json?: boolean }) => {
    process.exitCode = await (await import('./commands/check.ts')).check(folder(), ids, options);
  });

program
  .command('package')
  .description('make packages for LMSs and the web')
  .argument('[course-id...]', 'courses to package')
  .option('--all', 'every course')
  .option('--format <id,…>', 'formats, or "all"', 'scorm12')
  .option('--lang <tag,…>', 'languages in the package, the default one first, or "all"', 'all')
  .option('--out <folder>', 'where the packages go', 'packages')
  .option('--xapi-broker <address>', 'SCORM and web packages also report there, by xAPI')
  .option('--no-source', 'leave the source of the course out of the package')
  .option('--no-pdf', 'leave out the PDFs of the workbook, which need a browser')
  .option('--theme <file>', 'colours, typefaces and logo of a partner, in place of theme.json')
  .option('--no-theme', 'our own colours, whatever theme.json says')
  .option('--programme <file>', 'one Moodle course of all courses that the file lists (mbz)')
  .option('--json', 'the list of packages as JSON')
  .action(async (ids: string[], options: PackageOptions & ProgrammeOptions) => {
    if (options.programme === undefined) {
      await (await import('./commands/package.ts')).packageCourses(folder(), ids, options);
    } else {
      await (
        await import('./commands/package-programme.ts')
      ).packageProgramme(folder(), ids, options);
    }
  });

program
  .command('preview')
  .description('play courses in the preview LMS, in your browser')
  .argument('[course-id]', 'course to open')
  .option('--port <number>', 'port on this machine (else PORT, else 4600)')
  .option('--theme <file>', 'colours, typefaces and logo of a partner, in place of theme.json')
  .option('--no-theme', 'our own colours, whatever theme.json says')
  .action(async (id: string | undefined, options: PreviewSettings) =>
    (await import('./commands/preview.ts')).preview(folder(), id, options),
  );

program
  .command('verify')
  .description('examine packages of anyone: what they are, what is wrong, how each LMS takes them')
  .argument('<file-or-folder...>', 'packages, unpacked packages, or folders of packages')
  .option('--against <old>', 'an older version: say what an upload over it would do to results')
  .option('--xsd <folder>', 'check by the XML schemas in this folder, too')
  .option('--play', 'play each in a strict LMS and end sessions badly; needs Chromium')
  .option('--play-seconds <number>', 'so long may playing one package take', '60')
  .option('--json', 'the reports as JSON')
  .action(async (paths: string[], options: VerifyOptions) => {
    process.exitCode = await (await import('./commands/verify.ts')).verify(paths, options);
  });

program
  .command('translate')
  .description('begin a translation, or bring one up to date')
  .argument('<course-id>', 'the course')
  .argument('<language>', 'language tag, e.g. es or pt-PT')
  .option('--json', 'what is missing and stale as JSON')
  .action(async (id: string, language: string, options: { json?: boolean }) =>
    (await import('./commands/translate.ts')).translate(folder(), id, language, options),
  );

program
  .command('schemas')
  .description('write the JSON Schemas of courses and translations')
  .option('--out <folder>', 'where they go', 'schemas')
  .option('--check', 'only say whether they are up to date')
  .action(async (options: { out: string; check?: boolean }) =>
    (await import('./commands/schemas.ts')).writeSchemas(options),
  );

program
  .command('review')
  .description("open the trainer's page over the record store of this machine, or over another one")
  .option(
    '--follow <url>',
    'copy another record store and show it; its key stands in LRS_FOLLOW_KEY and LRS_FOLLOW_SECRET',
  )
  .option('--database <place>', 'SQLite file or postgres://…')
  .option('--port <number>', 'port (else PORT, else 4620)')
  .action(async (options: ReviewSettings) =>
    (await import('./commands/review.ts')).review(options),
  );

addLrsCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT.good : EXIT.usage;
  }
  const debug = program.opts<{ debug?: boolean }>().debug;
  if (error instanceof UserError) {
    const wantsJson = process.argv.includes('--json');
    if (wantsJson) console.log(JSON.stringify({ problems: error.problems }, null, 2));
    else console.error(listProblems(error.problems));
    if (debug) console.error(error.stack);
    return error.problems.some(({ code }) => code.startsWith('USAGE')) ? EXIT.usage : EXIT.user;
  }
  console.error(`This is a fault of the program, not yours: ${String(error)}`);
  console.error(
    debug ? (error as Error).stack : 'Run it again with --debug to see where it arose.',
  );
  return EXIT.bug;
}
