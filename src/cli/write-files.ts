import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../core/user-error.ts';

/** Writes a file whole or not at all: into a neighbour first, then by renaming. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  // Other threads and processes may write beside us.
  const draft = join(dirname(path), `.${randomUUID()}.part`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    if (existsSync(draft)) rmSync(draft);
    throw new UserError({
      code: 'WRITE_FAILED',
      message: `“${path}” cannot be written: ${(error as Error).message}`,
      hint: 'Check that the folder may be written to and that the disk has room.',
    });
  }
}
