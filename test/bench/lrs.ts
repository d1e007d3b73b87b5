/**
 * Figures of the record store: `node test/bench/lrs.ts [--to 1000000] [--write docs/performance-lrs.md]`.
 * Every figure stands beside the machine's load when it was taken.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLrs } from '../../src/lrs/app.ts';
import { type JsonObject, textOf } from '../../src/lrs/json.ts';
import { prepare } from '../../src/lrs/prepare.ts';
import { openStore } from '../../src/lrs/open-store.ts';
import type { NewStatement, Store } from '../../src/lrs/store.ts';
import { sampleStatement, sampleUuid } from '../lrs/sample-statements.ts';

const BATCH = 50;
const KEY = { key: 'bench', secret: 'bench', scopes: ['write', 'read-all', 'profile'] } as const;
const HEADERS = {
  authorization: `Basic ${Buffer.from(`${KEY.key}:${KEY.secret}`).toString('base64')}`,
  'x-experience-api-version': '1.0.3',
  'content-type': 'application/json',
};
const AUTHORITY: JsonObject = {
  objectType: 'Agent',
  name: 'bench',
  account: { homePage: 'https://w3id.org/ecoheritage/lrs', name: 'bench' },
};
const HOST = 'https://w3id.org/ecoheritage/courses/course-';

interface Figure {
  what: string;
  value: string;
  load: string;
}

const figures: Figure[] = [];
const note = (what: string, value: string): void => {
  const load = loadavg()
    .slice(0, 1)
    .map((one) => one.toFixed(2))
    .join(' ');
  figures.push({ what, value, load });
  console.log(`${what}: ${value} (load ${load})`);
};

/** One statement in a thousand is about an earlier one: voids and comments. */
function statementAt(index: number): JsonObject {
  const statement = sampleStatement(index);
  if (index % 1000 === 999) {
    const verb = index % 2000 === 999 ? 'voided' : 'commented';
    statement['verb'] = { id: `http://adlnet.gov/expapi/verbs/${verb}` };
    statement['object'] = { objectType: 'StatementRef', id: sampleUuid(index - 500, 1) };
    delete statement['result'];
    statement['context'] = { registration: sampleUuid(index, 4) };
  }
  return statement;
}

const preparedBatch = (start: number): NewStatement[] =>
  Array.from({ length: BATCH }, (_, offset) =>
    prepare({ ...statementAt(start + offset), authority: AUTHORITY, version: '1.0.0' }, []),
  );

/** @returns statements a second, counting the time inside the store only */
async function fill(store: Store, from: number, to: number): Promise<number> {
  let spent = 0;
  for (let start = from; start < to; start += BATCH) {
    const batch = preparedBatch(start);
    const begin = performance.now();
    await store.addStatements(batch, []);
    spent += performance.now() - begin;
  }
  return Math.round(((to - from) / spent) * 1000);
}

async function throughApp(store: Store, from: number, count: number): Promise<number> {
  const app = createLrs({ store, keys: [KEY], limits: { requestsPerSecond: 0 } });
  const bodies = bodiesOf(from, count);
  const begin = performance.now();
  for (const body of bodies) {
    const answer = await app.request('/statements', { method: 'POST', headers: HEADERS, body });
    if (answer.status !== 200) throw new Error(await answer.text());
  }
  return Math.round((count / (performance.now() - begin)) * 1000);
}

const bodiesOf = (from: number, count: number): string[] =>
  Array.from({ length: count / BATCH }, (_, batch) =>
    JSON.stringify(
      Array.from({ length: BATCH }, (_unused, offset) =>
        statementAt(from + batch * BATCH + offset),
      ),
    ),
  );

/** The server is a process of its own; eight connections send at once. */
async function overHttp(
  database: string,
  from: number,
  count: number,
): Promise<{ posts: number; gets: number }> {
  const child = spawn(process.execPath, [import.meta.filename, '--serve', database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = `${line.toString().trim()}/statements`;
  const bodies = bodiesOf(from, count);
  const lanes = async (work: () => Promise<boolean>): Promise<number> => {
    const begin = performance.now();
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        while (await work());
      }),
    );
    return (performance.now() - begin) / 1000;
  };
  const posting = await lanes(async () => {
    const body = bodies.pop();
    if (body === undefined) return false;
    const answer = await fetch(url, { method: 'POST', headers: HEADERS, body });
    await answer.text();
    if (answer.status !== 200) throw new Error(String(answer.status));
    return true;
  });
  let asked = 4000;
  const asking = await lanes(async () => {
    if ((asked -= 1) < 0) return false;
    await (
      await fetch(`${url}?statementId=${sampleUuid(from + asked, 1)}`, { headers: HEADERS })
    ).text();
    return true;
  });
  child.kill();
  await once(child, 'close');
  return { posts: Math.round(count / posting), gets: Math.round(4000 / asking) };
}

async function serve(database: string): Promise<void> {
  const { serve: listen } = await import('@hono/node-server');
  const store = await openStore(database);
  const app = createLrs({ store, keys: [KEY], limits: { requestsPerSecond: 0 } });
  listen({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) =>
    console.log(`http://127.0.0.1:${info.port}`),
  );
}

/** A question asked for 200 subjects, then again: p50 / p95 in milliseconds, and p95 at first touch. */
async function timing(ask: (round: number) => Promise<unknown>): Promise<string> {
  const first = await percentiles(ask);
  const again = await percentiles(ask);
  return `${again[0].toFixed(2)} / ${again[1].toFixed(2)} (first touch p95 ${first[1].toFixed(2)})`;
}

async function percentiles(ask: (round: number) => Promise<unknown>): Promise<[number, number]> {
  const times: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    const begin = performance.now();
    await ask(round);
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  return [times[100] ?? 0, times[190] ?? 0];
}

async function queries(store: Store, size: string, count: number): Promise<void> {
  const app = createLrs({ store, keys: [KEY], limits: { requestsPerSecond: 0 } });
  const get = (parameters: Record<string, string>) => async (): Promise<void> => {
    const answer = await app.request(`/statements?${new URLSearchParams(parameters).toString()}`, {
      headers: HEADERS,
    });
    if (answer.status !== 200) throw new Error(await answer.text());
    await answer.text();
  };
  const some = (round: number): JsonObject => sampleStatement((round * 7919) % count);
  const ask = async (
    name: string,
    parameters: (one: JsonObject, round: number) => Record<string, string>,
  ): Promise<void> => {
    const spent = await timing((round) => get(parameters(some(round), round))());
    note(`${name}, p50 / p95 ms, ${size}`, spent);
  };
  const since = new Date(Date.now() - 3_600_000).toISOString();
  await ask('agent + verb + since', (one) => ({
    agent: JSON.stringify(one['actor']),
    verb: 'http://adlnet.gov/expapi/verbs/answered',
    since,
    limit: '100',
  }));
  await ask('related_activities of a module', (_, round) => ({
    activity: `${HOST}${round % 19}/module-${round % 3}`,
    related_activities: 'true',
    limit: '100',
  }));
  await ask('first page of a whole course', (_, round) => ({
    activity: `${HOST}${round % 19}`,
    related_activities: 'true',
    limit: '100',
  }));
  await ask('registration', (one) => ({
    registration: textOf((one['context'] as JsonObject | undefined)?.['registration']),
  }));
  await ask('related_agents', (one) => ({
    agent: JSON.stringify(one['actor']),
    related_agents: 'true',
    limit: '100',
  }));
  await ask('newest 100', () => ({ limit: '100' }));
  const begin = performance.now();
  const course = `${HOST}3`;
  const [sessions, answers, events] = [
    await store.facts.sessions(course),
    await store.facts.answers(course, 0, 1_000_000),
    await store.facts.events(course, 0, 1_000_000),
  ];
  note(
    `facts of a course (${sessions.length} sessions, ${answers.length} answers, ${events.length} events), ms, ${size}`,
    (performance.now() - begin).toFixed(0),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      write: { type: 'string' },
      serve: { type: 'string' },
      database: { type: 'string' },
      grown: { type: 'string' },
    },
  });
  if (values.serve !== undefined) return serve(values.serve);
  const goal = Number(values.to ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'lrs-bench-'));
  try {
    const first = values.database ?? join(folder, 'first.sqlite');
    const store = await openStore(first);
    note(
      `in process, batches of ${BATCH}, durable, store alone (20,000)`,
      `${await fill(store, 0, 20_000)} st/s`,
    );
    note(
      `in process, batches of ${BATCH}, durable, whole request with validation (20,000)`,
      `${await throughApp(store, 20_000, 20_000)} st/s`,
    );
    await store.close();
    const http = await overHttp(first, 40_000, 20_000);
    note(`over HTTP, batches of ${BATCH}, 8 connections (20,000)`, `${http.posts} st/s`);
    note('over HTTP, GET by statementId', `${http.gets}/s`);
    if (values.database === undefined)
      await grow(values.grown ?? join(folder, 'grown.sqlite'), goal);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (values.write !== undefined) writeFileSync(values.write, table());
}

async function grow(path: string, goal: number): Promise<void> {
  const store = await openStore(path);
  let from = 0;
  for (const to of [10_000, 100_000, 1_000_000].filter((one) => one <= goal)) {
    const size = `${to.toLocaleString('en')} statements`;
    note(`growing to ${size}, batches of ${BATCH}, durable`, `${await fill(store, from, to)} st/s`);
    note(`file at ${size}`, `${(statSync(path).size / 1e6).toFixed(0)} MB`);
    await queries(store, size, to);
    from = to;
  }
  await store.close();
}

function table(): string {
  const rows = figures.map((one) => `| ${one.what} | ${one.value} | ${one.load} |`);
  return [
    '# Performance of the record store',
    '',
    `Measured by \`node test/bench/lrs.ts --to 1000000\` on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}) shared with other people's work,`,
    `Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; SQLite in WAL with synchronous FULL. Statements of about 1.1 kB with 5 activities each;`,
    'one in a thousand voids or comments an earlier one. Queries go through the whole request in process; the last column is the load (1 minute) at that moment.',
    '',
    '| what | figure | load |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

await main();
