import { readFile, rm, writeFile } from 'node:fs/promises';
import { parseJson } from '../body.ts';
import type { Principal } from '../credentials.ts';
import { takeStatement } from '../ingest.ts';
import { isObject, type Json, type JsonObject, textOf } from '../json.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { Identity, Pseudonyms } from '../privacy/pseudonyms.ts';
import { Problem } from '../problem.ts';
import type { Attachment, NewStatement, Store } from '../store.ts';
import { ATTACHMENT_MEMBER, attachmentHashes } from './export.ts';
import { readLines, type Line } from './lines.ts';

export interface ImportOptions {
  path: string;
  /** Goes on where the last run stopped (`<path>.progress`). */
  resume?: boolean;
  /** Vouches for statements that have no authority. */
  principal: Principal;
  pseudonyms?: Pseudonyms;
  onProgress?: (done: ImportReport, bytes: number) => void;
  /** Told about each line that cannot be taken; the import goes on. */
  onRefusal?: (line: number, reason: string) => void;
}

export interface ImportReport {
  lines: number;
  added: number;
  /** Already there with the same meaning. */
  known: number;
  refused: number;
}

const BATCH = 200;
const LINE_LIMIT = 16 * 1024 * 1024;

interface Batch {
  statements: { line: number; one: NewStatement }[];
  files: Map<string, Attachment>;
  identities: Identity[];
}

/** Reads NDJSON into the store; identical statements are skipped, so it may be repeated. */
export async function importFile(store: Store, options: ImportOptions): Promise<ImportReport> {
  const progressPath = `${options.path}.progress`;
  const from = options.resume === true ? await readProgress(progressPath) : undefined;
  const report: ImportReport = from?.report ?? { lines: 0, added: 0, known: 0, refused: 0 };
  let batch: Batch = { statements: [], files: new Map(), identities: [] };
  const refuse = (line: number, reason: string): void => {
    report.refused += 1;
    options.onRefusal?.(line, reason);
  };
  const flush = async (end: number): Promise<void> => {
    await write(store, batch, report, refuse);
    batch = { statements: [], files: new Map(), identities: [] };
    await writeFile(progressPath, JSON.stringify({ end, report }));
    options.onProgress?.(report, end);
  };
  let end = from?.end ?? 0;
  const start = { start: end, firstNumber: report.lines + 1, maximum: LINE_LIMIT };
  for await (const line of readLines(options.path, start)) {
    report.lines += 1;
    end = line.end;
    try {
      take(line, batch, options);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refuse(line.number, error.message);
    }
    if (batch.statements.length >= BATCH) await flush(end);
  }
  await flush(end);
  await rm(progressPath, { force: true });
  return report;
}

function take(line: Line, batch: Batch, options: ImportOptions): void {
  if (line.isTooLong)
    throw new Problem(413, 'LINE', `The line is longer than ${LINE_LIMIT} bytes.`);
  if (line.text === '') return;
  const value = parseJson(line.text, DEFAULT_LIMITS.depth);
  const file = isObject(value) ? value[ATTACHMENT_MEMBER] : undefined;
  if (isObject(file)) {
    const sha2 = textOf(file['sha2']).toLowerCase();
    const body = Buffer.from(textOf(file['base64']), 'base64');
    batch.files.set(sha2, { sha2, contentType: textOf(file['contentType']), body });
    return;
  }
  const { pseudonyms } = options;
  const one = takeStatement(value, {
    version: versionOf(value),
    principal: options.principal,
    limits: DEFAULT_LIMITS,
    files: attachmentsIn(value, batch),
    ...(pseudonyms && {
      transform: (statement: JsonObject) => {
        const changed = pseudonyms.statement(statement);
        batch.identities.push(...changed.identities);
        return changed.statement;
      },
    }),
  });
  batch.statements.push({ line: line.number, one });
}

const versionOf = (value: Json): '1.0.3' | '2.0.0' =>
  isObject(value) && textOf(value['version'] ?? '').startsWith('1') ? '1.0.3' : '2.0.0';

const attachmentsIn = (value: Json, batch: Batch): string[] =>
  isObject(value) ? attachmentHashes(value).filter((sha2) => batch.files.has(sha2)) : [];

/** One transaction for the batch; when one of it is refused, each goes alone to find it. */
async function write(
  store: Store,
  batch: Batch,
  report: ImportReport,
  refuse: (line: number, reason: string) => void,
): Promise<void> {
  if (batch.identities.length > 0) await store.addIdentities(batch.identities);
  const files = [...batch.files.values()];
  const add = async (some: Batch['statements']): Promise<void> => {
    const added = await store.addStatements(
      some.map(({ one }) => one),
      files,
    );
    report.added += added;
    report.known += some.length - added;
  };
  try {
    await add(batch.statements);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error;
    for (const single of batch.statements) {
      await add([single]).catch((reason: unknown) => {
        if (!(reason instanceof Problem) || reason.status !== 409) throw reason;
        refuse(single.line, reason.message);
      });
    }
  }
}

async function readProgress(
  path: string,
): Promise<{ end: number; report: ImportReport } | undefined> {
  try {
    // Written by this module only.
    return JSON.parse(await readFile(path, 'utf8')) as { end: number; report: ImportReport };
  } catch {
    return undefined;
  }
}
