import { readFileSync } from 'node:fs';
import { UserError } from '../../core/user-error.ts';
import type { CoursePolicy } from '../../lrs/broker/options.ts';
import type { LtiPlatform } from '../../lrs/broker/lti.ts';
import type { Limits } from '../../lrs/limits.ts';
import { openStore } from '../../lrs/open-store.ts';
import { createPseudonyms, type Pseudonyms } from '../../lrs/privacy/pseudonyms.ts';
import type { Store } from '../../lrs/store.ts';
import type { LrsCommon } from './lrs.ts';

export interface LrsSettings extends LrsCommon {
  port?: string;
  host?: string;
  config?: string;
  review?: boolean;
  follow?: string;
}

/** The file behind `--config`. Secrets come from the environment, never from here. */
export interface LrsConfig {
  origins?: string[];
  homePage?: string;
  limits?: Partial<Limits>;
  broker?: { courses: CoursePolicy[]; platforms?: LtiPlatform[]; keepIdentities?: boolean };
}

const HOME_PAGE = 'https://w3id.org/ecoheritage/lrs';

export async function withStore<T>(
  options: LrsCommon,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const place = options.database ?? process.env['LRS_DATABASE'];
  let store: Store;
  try {
    store = await openStore(place);
  } catch (error) {
    throw new UserError({
      code: 'LRS_DATABASE',
      message: `The record store cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
      ...(place !== undefined && { file: place.replace(/:[^:@/]*@/, ':…@') }),
      hint: 'Check --database or LRS_DATABASE, and that the database server runs.',
    });
  }
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Pseudonyms are on when LRS_PSEUDONYM_SECRET is set. */
export function pseudonymOptions(
  homePage = HOME_PAGE,
): { secret: string; homePage: string } | undefined {
  const secret = process.env['LRS_PSEUDONYM_SECRET'];
  return secret === undefined ? undefined : { secret, homePage: `${homePage}/learners` };
}

export function pseudonyms(): Pseudonyms | undefined {
  const options = pseudonymOptions();
  return options && createPseudonyms(options);
}

export function readConfig(path: string | undefined): LrsConfig {
  if (path === undefined) return {};
  try {
    // The settings of the operator; each use checks its part.
    return JSON.parse(readFileSync(path, 'utf8')) as LrsConfig;
  } catch (error) {
    throw new UserError({
      code: 'LRS_CONFIG',
      message: `The settings cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      file: path,
    });
  }
}

export const print = (value: unknown): void => console.log(JSON.stringify(value, null, 2));
