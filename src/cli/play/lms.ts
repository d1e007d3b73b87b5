import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { PackageFiles } from '../../../packaging/rules/rule.ts';
import { listen } from '../../preview/listen.ts';
import { createPreview } from '../../preview/server.ts';
import { previewPages } from '../catalogue.ts';
import type { Playable } from './playable.ts';

/** The id under which the preview LMS knows the one package. */
const PACKAGE = 'package';

/** A preview LMS of its own for one package. */
export interface PlayLms {
  port: number;
  /** Where a learner's course is opened. Each learner has an origin, and so a storage of its own. */
  address(learner: string): string;
  /** The part of an address under which the package's files lie. */
  contentPath: string;
  /** Bugs of the preview itself, which are not the package's. */
  faults: unknown[];
  close(): Promise<void>;
}

/** Each name leads to this machine, whatever it is (RFC 6761), and counts as a secure context. */
const hostOf = (learner: string): string => `${learner}.localhost`;

/** @throws Error with code `ERR_UNKNOWN_BUILTIN_MODULE` when this Node has no record store */
export async function startLms(
  files: PackageFiles,
  { formatId, way, entry }: Playable,
  folder: string,
): Promise<PlayLms> {
  const encoder = new TextEncoder();
  const content = new Map(
    [...files].map(([path, body]) => [
      path,
      typeof body === 'string' ? encoder.encode(body) : body,
    ]),
  );
  const dataFolder = join(folder, 'lms');
  mkdirSync(dataFolder, { recursive: true });
  const faults: unknown[] = [];
  const store = way === 'launch' ? await openRecords(join(folder, 'records.sqlite')) : undefined;
  const course = {
    id: PACKAGE,
    title: PACKAGE,
    summary: '',
    version: '',
    languages: ['en'],
    minutes: 0,
    formats: [{ id: formatId, label: formatId }],
  };
  const preview = createPreview({
    catalogue: () => Promise.resolve([course]),
    openPackage: () => Promise.resolve(content),
    downloadPackage: () => Promise.reject(new Error('Nothing is handed out here.')),
    pages: previewPages(),
    dataFolder,
    ...(store && { records: store.records }),
    report: (error) => faults.push(error),
  });
  const app = new Hono({ strict: false });
  app.all('*', (context) => {
    // The browser sends every port of “localhost” here: only this one is meant.
    const { host } = new URL(context.req.url);
    return host.endsWith(`.localhost:${listening.port}`)
      ? preview.fetch(context.req.raw, context.env)
      : context.text('Not here.', 421);
  });
  const listening = await listen(app, 0);
  const contentPath = `/content/${PACKAGE}/${formatId}/`;
  return {
    port: listening.port,
    contentPath,
    faults,
    address: (learner) =>
      `http://${hostOf(learner)}:${listening.port}${
        entry === undefined
          ? `/play/${PACKAGE}/${formatId}?learner=${learner}&panel=closed`
          : contentPath + entry.split('/').map(encodeURIComponent).join('/')
      }`,
    async close() {
      await listening.close();
      await store?.close();
    },
  };
}

async function openRecords(database: string) {
  const [{ openStore }, { previewRecords }] = await Promise.all([
    import('../../lrs/open-store.ts'),
    import('../commands/preview-records.ts'),
  ]);
  const store = await openStore(database);
  const { records } = previewRecords({
    store,
    // A package of anyone names its activities as it likes.
    isCourse: () => true,
    origins: [],
    secret: randomBytes(32).toString('base64url'),
  });
  return { records, close: () => store.close() };
}
