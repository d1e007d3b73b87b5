import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewPage } from '../review/server/page.ts';
import { distFolder } from './project.ts';

/** The trainer's page as it was built, for `createReview`. */
export function builtReviewPage(): ReturnType<typeof reviewPage> {
  const folder = join(distFolder(), 'review');
  const names = readdirSync(folder);
  return reviewPage(
    new Map(names.map((name) => [name, Uint8Array.from(readFileSync(join(folder, name)))])),
  );
}
