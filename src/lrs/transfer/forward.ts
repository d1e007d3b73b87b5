import { type JsonObject, textOf } from '../json.ts';
import { writeMultipart } from '../multipart.ts';
import type { Attachment, ForwardTarget, StatementRow, Store } from '../store.ts';
import { attachmentHashes } from './export.ts';

export interface ForwardOptions {
  store: Store;
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds between looks at an empty queue. */
  pause?: number;
  onReport?: (text: string) => void;
}

export interface ForwardReport {
  sent: number;
  parked: number;
  /** Seconds to wait before the next try; 0 when the queue is empty. */
  waitSeconds: number;
}

const BATCH = 50;

/**
 * Sends what is new to one other record store. The queue is a position in our own store, so it
 * survives anything the store survives; ids make a repeated sending harmless.
 */
export async function forwardOnce(
  target: ForwardTarget,
  options: ForwardOptions,
): Promise<ForwardReport> {
  const report: ForwardReport = { sent: 0, parked: 0, waitSeconds: 0 };
  let { cursor } = target;
  for (;;) {
    const rows = await options.store.scan(cursor, BATCH);
    if (rows.length === 0) return report;
    for (const batch of sameVersion(rows)) {
      const wait = await sendBatch(batch, target, options, report);
      if (wait > 0) return { ...report, waitSeconds: wait };
      cursor = batch.at(-1)?.seq ?? cursor;
      await options.store.advanceForward(target.name, cursor);
    }
  }
}

/** Forwards to all targets until stopped; errors wait with doubling pauses up to five minutes. */
export function startForwarding(options: ForwardOptions): { stop: () => Promise<void> } {
  const state = { isStopped: false };
  let wake = (): void => undefined;
  let failures = 0;
  const loop = async (): Promise<void> => {
    while (!state.isStopped) {
      let wait = (options.pause ?? 2000) / 1000;
      for (const target of await options.store.forwardTargets()) {
        const report = await forwardOnce(target, options);
        if (report.sent + report.parked > 0) {
          options.onReport?.(`${target.name}: ${report.sent} sent, ${report.parked} parked`);
        }
        failures = report.waitSeconds > 0 ? failures + 1 : 0;
        const backOff = Math.min(300, 2 ** failures) * (0.5 + Math.random());
        if (report.waitSeconds > 0) wait = Math.max(wait, report.waitSeconds, backOff);
      }
      if (!state.isStopped) await pause(wait * 1000);
    }
  };
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = loop();
  return {
    stop: async () => {
      state.isStopped = true;
      wake();
      await running;
    },
  };
}

/** One request has one version header: statements of 1.0 and 2.0 go apart. */
function sameVersion(rows: readonly StatementRow[]): StatementRow[][] {
  const batches: StatementRow[][] = [];
  let last = '';
  for (const row of rows) {
    const version = versionOf(row.body);
    if (version !== last) batches.push([]);
    last = version;
    batches.at(-1)?.push(row);
  }
  return batches;
}

const versionOf = (body: string): '1.0.3' | '2.0.0' =>
  textOf((JSON.parse(body) as JsonObject)['version']).startsWith('2') ? '2.0.0' : '1.0.3';

/** @returns seconds to wait, 0 when the batch is done with */
async function sendBatch(
  rows: readonly StatementRow[],
  target: ForwardTarget,
  options: ForwardOptions,
  report: ForwardReport,
): Promise<number> {
  const answer = await post(rows, target, options);
  if (answer === undefined) return 1;
  if (answer.ok) {
    report.sent += rows.length;
    return 0;
  }
  const isForGood =
    answer.status >= 400 && answer.status < 500 && ![401, 403, 408, 429].includes(answer.status);
  if (!isForGood) return Number(answer.headers.get('retry-after')) || 1;
  if (rows.length === 1) {
    const reason = `${answer.status} ${(await answer.text()).slice(0, 300)}`;
    await options.store.parkForward(target.name, rows[0]?.seq ?? 0, reason);
    report.parked += 1;
    return 0;
  }
  const middle = Math.ceil(rows.length / 2);
  const wait = await sendBatch(rows.slice(0, middle), target, options, report);
  return wait > 0 ? wait : sendBatch(rows.slice(middle), target, options, report);
}

async function post(
  rows: readonly StatementRow[],
  target: ForwardTarget,
  options: ForwardOptions,
): Promise<Response | undefined> {
  const json = `[${rows.map((row) => row.body).join(',')}]`;
  const files = await filesOf(rows, options.store);
  const multipart = files.length > 0 ? writeMultipart(json, files) : undefined;
  try {
    return await (options.fetch ?? fetch)(`${target.url.replace(/\/$/, '')}/statements`, {
      method: 'POST',
      headers: {
        'content-type': multipart?.contentType ?? 'application/json',
        'x-experience-api-version': versionOf(rows[0]?.body ?? '{}'),
        authorization: `Basic ${Buffer.from(`${target.key}:${target.secret}`).toString('base64')}`,
      },
      body: multipart === undefined ? json : new Uint8Array(multipart.body),
      signal: AbortSignal.timeout(60_000),
    });
  } catch {
    return undefined;
  }
}

async function filesOf(rows: readonly StatementRow[], store: Store): Promise<Attachment[]> {
  const hashes = new Set<string>();
  for (const row of rows) {
    if (!row.body.includes('"attachments"')) continue;
    for (const sha2 of attachmentHashes(JSON.parse(row.body) as JsonObject)) hashes.add(sha2);
  }
  const files: Attachment[] = [];
  for (const sha2 of hashes) {
    const file = await store.attachment(sha2);
    if (file !== undefined) files.push(file);
  }
  return files;
}
