import { SingleBar } from 'cli-progress';
import { size } from '../report.ts';
import type { Job, MadeFile } from './job.ts';

/** One file of the call, with the job it came from. */
export interface ShownFile extends Job, MadeFile {
  /** True when it lay there and did not have to be made. */
  kept: boolean;
}

/** A progress bar on a terminal, nothing in a pipe. */
export function progress(total: number): { step(job: Job): void; stop(): void } {
  if (!process.stderr.isTTY || total < 2) return { step() {}, stop() {} };
  const bar = new SingleBar({
    format: '  {bar} {value} of {total}  {job}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0, { job: '' });
  return {
    step: ({ course, format }) => bar.increment({ job: `${course} ${format}` }),
    stop: () => bar.stop(),
  };
}

/** Files as lines for a pipe: path, bytes. */
export const lines = (files: readonly ShownFile[]): string =>
  files.map(({ path, bytes }) => `${path}  ${bytes}`).join('\n');

/** Files as a table for people. */
export function table(files: readonly ShownFile[]): string {
  const rows = files.map(({ course, format, path, bytes, kept }) => [
    course,
    format,
    size(bytes),
    path,
    kept ? 'unchanged' : '',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const made = files.filter(({ kept }) => !kept).length;
  return [
    ...rows.map((row) =>
      row
        .map((cell, column) =>
          column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    ),
    '',
    `${files.length} files, ${size(total)}; ${made} made, ${files.length - made} unchanged`,
  ].join('\n');
}
