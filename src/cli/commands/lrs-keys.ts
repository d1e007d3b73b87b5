import { UserError } from '../../core/user-error.ts';
import { createKey, SCOPES } from '../../lrs/credentials.ts';
import type { Scope } from '../../lrs/store.ts';
import { print, withStore } from './lrs-settings.ts';
import type { LrsCommon } from './lrs.ts';

export async function addKey(name: string, options: LrsCommon & { scope: string }): Promise<void> {
  const scopes = options.scope.split(',').map((one) => one.trim());
  for (const scope of scopes) {
    if (!isScope(scope)) {
      throw new UserError({
        code: 'USAGE_SCOPE',
        message: `“${scope}” is not a scope.`,
        hint: `Scopes are ${SCOPES.join(', ')}.`,
      });
    }
  }
  await withStore(options, async (store) => {
    const { record, secret } = await createKey(store, name, scopes.filter(isScope));
    if (options.json) return print({ key: record.key, secret, scopes: record.scopes, name });
    console.log(`key     ${record.key}\nsecret  ${secret}\nscopes  ${record.scopes.join(', ')}`);
    console.error('The secret is shown this once; only its hash is kept.');
  });
}

export async function listKeys(options: LrsCommon): Promise<void> {
  await withStore(options, async (store) => {
    const keys = await store.keys();
    if (options.json) return print(keys.map(({ hash: _hash, ...key }) => key));
    if (keys.length === 0) console.log('There are no keys. Make one: eco lrs key add <name>');
    for (const key of keys) {
      const state = key.revoked === undefined ? 'good' : 'revoked';
      console.log([key.key, state, key.scopes.join(','), key.name].join('\t'));
    }
  });
}

export async function revokeKey(key: string, options: LrsCommon): Promise<void> {
  await withStore(options, async (store) => {
    if (!(await store.revokeKey(key, Date.now()))) {
      throw new UserError({
        code: 'LRS_KEY_UNKNOWN',
        message: `There is no good key “${key}”.`,
        hint: 'eco lrs key list shows them.',
      });
    }
    if (options.json) print({ revoked: key });
    else console.log(`${key} is revoked; running servers refuse it within half a minute.`);
  });
}

const isScope = (text: string): text is Scope => SCOPES.some((scope) => scope === text);
