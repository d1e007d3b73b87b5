import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import JSZip from 'jszip';
import { createLrs } from '../../src/lrs/app.ts';
import { createBroker } from '../../src/lrs/broker/broker.ts';
import type { CoursePolicy } from '../../src/lrs/broker/options.ts';
import { openSqliteStore } from '../../src/lrs/store-sqlite.ts';
import { mimeType } from '../../src/preview/mime.ts';
import { root } from './preview.ts';

/** A SCORM 1.2 LMS as small as can be: what is committed stays in the browser's session. */
const HOST = `<!doctype html><title>LMS</title><iframe id="course" src="course/index.html"
  style="position:fixed;inset:0;width:100%;height:100%;border:0"></iframe><script>
  let values = JSON.parse(localStorage.getItem('lms') ?? '{"cmi.core.student_id":"ana-4711"}');
  const children = { 'cmi.interactions._count': '0', 'cmi.core.lesson_mode': 'normal' };
  const commit = () => { localStorage.setItem('lms', JSON.stringify(values)); return 'true'; };
  window.API = {
    LMSInitialize: () => 'true', LMSFinish: commit, LMSCommit: commit,
    LMSGetValue: (name) => values[name] ?? children[name] ?? '',
    LMSSetValue: (name, value) => { values[name] = String(value); return 'true'; },
    LMSGetLastError: () => '0', LMSGetErrorString: () => '', LMSGetDiagnostic: () => '',
  };
</script>`;

/** A record store with its broker, on a port that stays the same when it goes down and comes back. */
export interface RecordServer {
  port: number;
  store: ReturnType<typeof openSqliteStore>;
  lrs: Hono;
  /** Method and path of each request, in order. */
  requests: string[];
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** An LMS with a package in it, made as its author does. */
export interface Site {
  origin: string;
  records: RecordServer;
  close(): Promise<void>;
}

const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Unzips a package of the course that reports to a broker, serves it inside an LMS. */
export async function openSite(policy: CoursePolicy): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'eco-broker-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const options = ['--format', 'scorm12', '--lang', 'en', '--out', folder, '--json'];
  const list = execFileSync(
    process.execPath,
    [join(root, 'dist/eco.js'), 'package', 'parish-map', '--xapi-broker', address].concat(options),
    { cwd: root, encoding: 'utf8' },
  );
  const [{ path }] = JSON.parse(list) as [{ path: string }];
  const zip = await JSZip.loadAsync(readFileSync(path));
  for (const [name, entry] of Object.entries(zip.files)) {
    mkdirSync(dirname(join(folder, 'course', name)), { recursive: true });
    writeFileSync(join(folder, 'course', name), await entry.async('nodebuffer'));
  }
  const host = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://x');
    if (pathname === '/') return response.setHeader('content-type', 'text/html').end(HOST);
    try {
      const content = readFileSync(join(folder, pathname));
      return response.setHeader('content-type', mimeType(pathname)).end(content);
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${portOf(host)}`;
  const records = recordServer(join(folder, 'lrs.sqlite'), port, origin, policy);
  return {
    origin,
    records,
    async close() {
      await records.stop();
      host.closeAllConnections();
      host.close();
      await records.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function recordServer(
  path: string,
  port: number,
  origin: string,
  policy: CoursePolicy,
): RecordServer {
  const store = openSqliteStore({ path });
  const inner = { key: 'broker', secret: 'of this process' };
  const lrs = createLrs({
    store,
    keys: [{ ...inner, scopes: ['write', 'read-all', 'profile'], setsAuthority: true }],
  });
  const app = new Hono();
  const requests: string[] = [];
  app.use('*', (c, next) => {
    requests.push(`${c.req.method} ${c.req.path}`);
    return next();
  });
  app.route(
    '/broker',
    createBroker({
      store,
      upstream: { url: 'http://inside/', ...inner, fetch: (request) => lrs.fetch(request) },
      course: (iri) => (iri === policy.iri ? policy : undefined),
      origins: [origin],
      secret: 'a secret of this site that is long enough',
      homePage: 'https://records.example.org/learners',
    }),
  );
  let server: Server | undefined;
  return {
    port,
    store,
    lrs,
    requests,
    async start() {
      await new Promise<void>((resolve) => {
        // The default server of the adapter is one of node:http.
        server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () =>
          resolve(),
        ) as Server;
      });
    },
    async stop() {
      const running = server;
      server = undefined;
      running?.closeAllConnections();
      await new Promise<void>((resolve) => (running ? running.close(() => resolve()) : resolve()));
    },
  };
}
