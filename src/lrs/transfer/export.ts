import { type Json, type JsonObject, textOf } from '../json.ts';
import { isObject } from '../json.ts';
import type { Store } from '../store.ts';

/** The name of the NDJSON member that carries a file; a statement never has it. */
export const ATTACHMENT_MEMBER = 'eco:attachment';

export interface ExportOptions {
  /** Go on behind this position. */
  after?: number;
  /** Writes files too, each as a line of its own before the first statement that has it. */
  attachments?: boolean;
}

/**
 * All statements in order of storing, one JSON text a line, voided ones included (the voiding ones
 * follow). Memory is bounded by a page, and by one file.
 */
export async function* exportLines(
  store: Store,
  options: ExportOptions = {},
): AsyncGenerator<{ line: string; seq: number; isStatement: boolean }> {
  let after = options.after ?? 0;
  for (;;) {
    const rows = await store.scan(after, 500);
    if (rows.length === 0) return;
    for (const row of rows) {
      if (options.attachments === true) {
        for (const line of await attachmentLines(store, row.body)) {
          yield { line, seq: row.seq, isStatement: false };
        }
      }
      yield { line: row.body, seq: row.seq, isStatement: true };
      after = row.seq;
    }
  }
}

async function attachmentLines(store: Store, body: string): Promise<string[]> {
  const lines: string[] = [];
  for (const sha2 of attachmentHashes(JSON.parse(body) as JsonObject)) {
    const file = await store.attachment(sha2);
    if (file === undefined) continue;
    const base64 = Buffer.from(file.body).toString('base64');
    lines.push(
      JSON.stringify({ [ATTACHMENT_MEMBER]: { sha2, contentType: file.contentType, base64 } }),
    );
  }
  return lines;
}

/** SHA-2 of all attachments a statement names, lower case. */
export function attachmentHashes(statement: JsonObject): string[] {
  const list: Json | undefined = statement['attachments'];
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).map((file) => textOf(file['sha2']).toLowerCase());
}
