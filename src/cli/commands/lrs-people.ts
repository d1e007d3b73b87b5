import { UserError } from '../../core/user-error.ts';
import { parseAgent } from '../../lrs/agent-key.ts';
import type { JsonObject } from '../../lrs/json.ts';
import { erasePerson, exportPerson } from '../../lrs/privacy/person.ts';
import { applyRetention } from '../../lrs/privacy/retention.ts';
import { agent as checkAgent } from '../../lrs/validate/actor.ts';
import { print, pseudonyms, withStore } from './lrs-settings.ts';
import type { LrsCommon } from './lrs.ts';

export async function exportOne(text: string, options: LrsCommon): Promise<void> {
  const agent = readAgent(text);
  await withStore(options, async (store) => print(await exportPerson(store, agent, pseudonyms())));
}

export async function eraseOne(
  text: string,
  options: LrsCommon & { delete?: boolean; yes?: boolean },
): Promise<void> {
  const agent = readAgent(text);
  await withStore(options, async (store) => {
    if (options.yes !== true) {
      const found = await exportPerson(store, agent, pseudonyms());
      const what = `${found.statements.length} statements, ${found.documents.length} documents`;
      throw new UserError({
        code: 'LRS_CONFIRM',
        message: `${what} would be erased; nothing was changed.`,
        hint: 'Export first if the person asked for a copy, then repeat with --yes.',
      });
    }
    const erased = await erasePerson(
      store,
      agent,
      options.delete ? 'delete' : 'scrub',
      pseudonyms(),
    );
    if (options.json) print(erased);
    else
      console.log(
        `${erased.statements} statements, ${erased.documents} documents, ${erased.attachments} files`,
      );
    console.error(
      'Backups, exports and record stores it was forwarded to still have their copies.',
    );
  });
}

export async function retention(
  course: string | undefined,
  options: LrsCommon & { days?: string; apply?: boolean },
): Promise<void> {
  await withStore(options, async (store) => {
    if (course !== undefined) {
      const days = Number(options.days);
      if (options.days === undefined || !Number.isInteger(days) || days < 0) {
        throw new UserError({
          code: 'USAGE_DAYS',
          message: 'Say how long: --days <whole number>.',
        });
      }
      await store.setRetention({ course, days });
    }
    const applied = options.apply === true ? await applyRetention(store, Date.now()) : [];
    const rules = await store.retentions();
    if (options.json) return print({ rules, applied });
    if (rules.length === 0) console.log('All records are kept without limit.');
    for (const rule of rules) console.log(`${rule.course}\t${rule.days} days`);
    for (const { course: iri, erased } of applied)
      console.log(`${iri}\t${erased.statements} statements deleted`);
  });
}

function readAgent(text: string): JsonObject {
  const agent = parseAgent(text);
  try {
    checkAgent(agent, { path: 'agent', version: '2.0.0' });
  } catch (error) {
    throw new UserError({
      code: 'USAGE_AGENT',
      message: error instanceof Error ? error.message : String(error),
      hint: 'Write mailto:name@example.org, or "https://moodle.example.org 42", or an agent as JSON.',
    });
  }
  return agent ?? {};
}
