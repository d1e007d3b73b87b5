import { createWriteStream, existsSync, statSync } from 'node:fs';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { UserError } from '../../core/user-error.ts';
import { exportLines } from '../../lrs/transfer/export.ts';
import { forwardOnce } from '../../lrs/transfer/forward.ts';
import { importFile } from '../../lrs/transfer/import.ts';
import { print, pseudonyms, withStore } from './lrs-settings.ts';
import type { LrsCommon } from './lrs.ts';

const HOME_PAGE = 'https://w3id.org/ecoheritage/lrs';

export async function exportStatements(
  file: string,
  options: LrsCommon & { after: string; attachments?: boolean },
): Promise<void> {
  const after = Number(options.after);
  if (!Number.isInteger(after) || after < 0) {
    throw new UserError({ code: 'USAGE_AFTER', message: '--after must be a whole number.' });
  }
  await withStore(options, async (store) => {
    const out: Writable = file === '-' ? process.stdout : createWriteStream(file);
    const progress = createProgress(file !== '-');
    let [statements, position] = [0, after];
    for await (const one of exportLines(store, {
      after,
      attachments: options.attachments ?? false,
    })) {
      if (!out.write(`${one.line}\n`)) await once(out, 'drain');
      if (one.isStatement) statements += 1;
      position = one.seq;
      if (statements % 1000 === 0) progress.show(`${statements} statements`);
    }
    progress.end();
    if (file === '-') return;
    out.end();
    await once(out, 'finish');
    if (options.json) print({ file, statements, position });
    else console.log(`${file}: ${statements} statements; go on later with --after ${position}`);
  });
}

/** @returns the exit code: 1 when lines were refused */
export async function importStatements(
  file: string,
  options: LrsCommon & { resume?: boolean },
): Promise<number> {
  if (!existsSync(file)) {
    throw new UserError({ code: 'LRS_FILE', message: 'The file does not exist.', file });
  }
  const size = statSync(file).size;
  const progress = createProgress(true);
  const hidden = pseudonyms();
  const report = await withStore(options, (store) =>
    importFile(store, {
      path: file,
      resume: options.resume ?? false,
      principal: {
        key: 'import',
        scopes: new Set(['admin']),
        authority: {
          objectType: 'Agent',
          name: 'Import',
          account: { homePage: HOME_PAGE, name: 'import' },
        },
        setsAuthority: true,
      },
      ...(hidden && { pseudonyms: hidden }),
      onProgress: (done, bytes) =>
        progress.show(`${done.lines} lines, ${Math.round((bytes / Math.max(1, size)) * 100)} %`),
      onRefusal: (line, reason) => console.error(`${file}, line ${line}: ${reason}`),
    }),
  );
  progress.end();
  if (options.json) print(report);
  else
    console.log(`${report.added} added, ${report.known} known already, ${report.refused} refused`);
  return report.refused > 0 ? 1 : 0;
}

/** @returns the exit code: 1 when something could not be sent */
export function forward(
  name: string | undefined,
  options: LrsCommon & { url?: string; key?: string; fromNow?: boolean; remove?: boolean },
): Promise<number> {
  return withStore(options, async (store) => {
    if (name !== undefined && options.remove === true) {
      if (await store.removeForwardTarget(name)) return 0;
      throw new UserError({ code: 'LRS_TARGET', message: `There is no target “${name}”.` });
    }
    if (name !== undefined && options.url !== undefined) {
      const secret = process.env['LRS_FORWARD_SECRET'];
      if (options.key === undefined || secret === undefined) {
        throw new UserError({
          code: 'USAGE_FORWARD',
          message: 'The target needs --key, and its secret in LRS_FORWARD_SECRET.',
        });
      }
      const [newest] = (await store.statements({ limit: 1 })).rows;
      const cursor = options.fromNow === true ? (newest?.seq ?? 0) : 0;
      await store.setForwardTarget({ name, url: options.url, key: options.key, secret, cursor });
    }
    const targets = (await store.forwardTargets()).filter(
      (one) => name === undefined || one.name === name,
    );
    if (targets.length === 0) {
      throw new UserError({
        code: 'LRS_TARGET',
        message: name === undefined ? 'There is no target.' : `There is no target “${name}”.`,
        hint: 'Add one: eco lrs forward <name> --url … --key …',
      });
    }
    let code = 0;
    const reports: object[] = [];
    for (const target of targets) {
      const report = await forwardOnce(target, { store });
      const parked = await store.parkedForward(target.name);
      if (report.waitSeconds > 0 || parked.length > 0) code = 1;
      reports.push({ target: target.name, ...report, parked });
      if (options.json) continue;
      const rest = report.waitSeconds > 0 ? '; the target is away, the rest waits' : '';
      console.log(`${target.name}: ${report.sent} sent, ${parked.length} refused for good${rest}`);
      for (const one of parked) console.error(`  position ${one.seq}: ${one.reason}`);
    }
    if (options.json) print(reports);
    return code;
  });
}

/** A line that is written over, on a terminal only. */
function createProgress(isWanted: boolean): { show: (text: string) => void; end: () => void } {
  const isOn = isWanted && process.stderr.isTTY;
  return {
    show: (text) => void (isOn && process.stderr.write(`\r\u001b[K${text}`)),
    end: () => void (isOn && process.stderr.write('\r\u001b[K')),
  };
}
