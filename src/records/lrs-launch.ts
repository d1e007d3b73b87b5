import type { Agent } from '@xapi/xapi';
import type { RecordId } from '../core/record-id.ts';
import type { LrsClient } from './lrs-client.ts';
import type { Resume } from './record.ts';
import type { StatementFrame } from './statements.ts';

/** What a launch has given: who learns, where that is reported, and how. */
export interface LrsLaunch {
  id: RecordId;
  client: LrsClient;
  frame: StatementFrame;
  mode: Resume['mode'];
  language?: string;
  /** Where the learner goes afterwards. */
  returnUrl?: string;
  /** After `terminated` nothing more may be said in this session (cmi5 9.3.8). */
  endsForGood: boolean;
  /** Names this session in the tab, so that a reload goes on with it. */
  session: string;
  /** A new token; false when there is none. */
  renew(): Promise<boolean>;
}

/** The name and the address book of an agent, as statements take it. */
export function agentOf(value: unknown): Agent | undefined {
  const first = (item: unknown): unknown => (Array.isArray(item) ? (item as unknown[])[0] : item);
  if (typeof value !== 'object' || value === null) return undefined;
  // Tin Can launches wrap everything in lists and have other names for an account.
  const {
    account,
    mbox,
    mbox_sha1sum: sum,
    openid,
    objectType = 'Agent',
  } = value as Agent & {
    account?: unknown;
  };
  const book = first(account) as Record<string, unknown> | undefined;
  const homePage = book?.homePage ?? book?.accountServiceHomePage;
  const name = book?.name ?? book?.accountName;
  if (objectType !== 'Agent' && !Array.isArray(objectType)) return undefined;
  const is = (item: unknown): item is string => typeof item === 'string' && item !== '';
  if (is(homePage) && is(name)) return { objectType: 'Agent', account: { homePage, name } };
  const [mail, hash, id] = [first(mbox), first(sum), first(openid)];
  if (is(mail)) return { objectType: 'Agent', mbox: mail };
  if (is(hash)) return { objectType: 'Agent', mbox_sha1sum: hash };
  return is(id) ? { objectType: 'Agent', openid: id } : undefined;
}

/** JSON from outside; `undefined` when it is none. */
export function parseJson(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

export const isLanguage = (tag: unknown): tag is string =>
  typeof tag === 'string' && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag);

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
