import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { courseIri } from '../../core/iri.ts';
import { UserError } from '../../core/user-error.ts';
import { listen } from '../../preview/listen.ts';
import { createGallery } from '../../gallery/server.ts';
import { createPreview } from '../../preview/server.ts';
import { courseCatalogue, galleryBundle, previewPages } from '../catalogue.ts';
import { chooseTheme, type ThemeOption } from '../load-theme.ts';
import { chooseCourses, courseIds } from '../project.ts';
import { listProblems } from '../report.ts';
import type { previewRecords } from './preview-records.ts';
import type { previewReview } from './preview-review.ts';

/** What the command is told. */
export interface PreviewSettings {
  port?: string;
  theme?: ThemeOption;
}

const DEFAULT_PORT = 4600;
const DATA_FOLDER = '.eco';

/**
 * Serves the workbench, the preview LMS and the record store on this machine until it is stopped:
 * one origin, one process. `LRS_DATABASE` names another store than `.eco/lrs.sqlite`.
 */
export async function preview(
  coursesFolder: string,
  named: string | undefined,
  options: PreviewSettings,
): Promise<void> {
  const [id] = named ? chooseCourses(coursesFolder, [named], false) : [];
  const port = readPort(options.port ?? process.env.PORT);
  const { problems } = chooseTheme(coursesFolder, options.theme);
  if (problems.length > 0) console.error(listProblems(problems));
  const origins: string[] = [];

  async function run(
    recordStore?: ReturnType<typeof previewRecords>,
    review?: ReturnType<typeof previewReview>,
  ): Promise<void> {
    const lms = createPreview({
      ...courseCatalogue(coursesFolder, options.theme),
      pages: previewPages(),
      links: [
        ...(recordStore ? [{ label: 'What learners did', href: '/review/' }] : []),
        { label: 'All activities', href: '/activities' },
      ],
      dataFolder: DATA_FOLDER,
      ...(recordStore ? { records: recordStore.records } : {}),
    });
    const app = new Hono({ strict: false });
    app.route('/activities', createGallery(galleryBundle()));
    if (recordStore) app.route('/', recordStore.app);
    if (review) app.route('/review', review);
    app.all('*', (context) => lms.fetch(context.req.raw, context.env));
    const { address, close } = await listen(app, port);
    const { origin } = new URL(address);
    origins.push(origin, origin.replace('127.0.0.1', 'localhost'));
    console.log(`\n  EcoHeritage courses\n  ${address}${id ? `play/${id}/scorm12` : ''}\n`);
    console.log(
      recordStore
        ? `  What learners did: ${address}review/\n  Learning records: ${address}xapi/ (eco lrs key add makes a key)`
        : '  Without a record store: cmi5 and xAPI packages need Node 22 or newer (npm start has it).',
    );
    console.log('  Only this machine can open it. Data lies in .eco/. Stop with Ctrl+C.');
    await stopped();
    await close();
  }

  const kit = await loadRecordStore();
  if (!kit) return run();
  return kit.withStore({}, (store) =>
    run(
      kit.previewRecords({
        store,
        isCourse: (iri) => courseIds(coursesFolder).some((id) => courseIri(id) === iri),
        origins,
        secret: givenSecret() ?? keptSecret(),
      }),
      kit.previewReview(store, coursesFolder),
    ),
  );
}

/** The record store stands on the SQLite of Node, which older ones do not have. */
async function loadRecordStore() {
  try {
    const { withStore } = await import('./lrs-settings.ts');
    const { previewRecords } = await import('./preview-records.ts');
    const { previewReview } = await import('./preview-review.ts');
    return { withStore, previewRecords, previewReview };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_BUILTIN_MODULE') return undefined;
    throw error;
  }
}

/** Waits for Ctrl+C or its like. */
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** The secret of a broker that other processes run on the same store. */
function givenSecret(): string | undefined {
  const secret = process.env['LRS_BROKER_SECRET'];
  if (secret === undefined || secret.length >= 32) return secret;
  throw new UserError({
    code: 'LRS_BROKER_SECRET',
    message: 'The secret of the broker is shorter than 32 characters.',
    hint: 'Set LRS_BROKER_SECRET to the output of: openssl rand -base64 32 – or to nothing at all.',
  });
}

/** The secret that pseudonyms of this workbench depend on; made at the first start. */
function keptSecret(): string {
  const file = join(DATA_FOLDER, 'secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(DATA_FOLDER, { recursive: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new UserError({
    code: 'USAGE_PORT',
    message: `“${text}” is not a port.`,
    hint: 'A port is a whole number from 1 to 65535, e.g. PORT=4700 npm start.',
  });
}
