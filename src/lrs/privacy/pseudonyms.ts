import { createHmac } from 'node:crypto';
import { agentKey, membersOf } from '../agent-key.ts';
import { rewrite } from '../format.ts';
import { type JsonObject, textOf } from '../json.ts';

export interface PseudonymOptions {
  /** The site's secret, at least 32 characters; whoever has it can recognise a known person again. */
  secret: string;
  /** homePage of the accounts that replace people. */
  homePage: string;
}

export interface Pseudonyms {
  /** The agent under its pseudonym; pseudonyms and anonymous groups stay as they are. */
  agent(agent: JsonObject): JsonObject;
  /** The statement with every person but the authority replaced, and who was replaced. */
  statement(statement: JsonObject): { statement: JsonObject; identities: Identity[] };
}

export interface Identity {
  /** Agent key of the pseudonym. */
  pseudonym: string;
  actor: JsonObject;
}

/** Pseudonyms at ingest: HMAC-SHA-256 of the identity, so that the same person keeps one name. */
export function createPseudonyms(options: PseudonymOptions): Pseudonyms {
  if (options.secret.length < 32) {
    throw new Error('The secret for pseudonyms is shorter than 32 characters. Make a longer one.');
  }
  const replace = (actor: JsonObject, note: (identity: Identity) => void): JsonObject => {
    const key = agentKey(actor);
    const members = membersOf(actor).map((member) => replace(member, note));
    const rest: JsonObject = members.length > 0 ? { member: members } : {};
    const type: JsonObject =
      actor['objectType'] === undefined ? {} : { objectType: actor['objectType'] };
    if (key === undefined) return { ...type, ...rest };
    if (isPseudonym(actor, options.homePage)) return actor;
    const name = createHmac('sha256', options.secret).update(key).digest('base64url');
    const plain: JsonObject = { ...type, account: { homePage: options.homePage, name }, ...rest };
    const { member: _member, ...identity } = actor;
    note({ pseudonym: agentKey(plain) ?? '', actor: identity });
    return plain;
  };
  return {
    agent: (agent) => replace(agent, () => undefined),
    statement(statement) {
      const identities = new Map<string, Identity>();
      const { authority } = statement;
      const changed = rewrite(statement, {
        actor: (actor) => replace(actor, (one) => identities.set(one.pseudonym, one)),
        verb: (verb) => verb,
        activity: (activity) => activity,
      });
      if (authority !== undefined) {
        changed['authority'] = authority;
      }
      const who = authority === undefined ? undefined : JSON.stringify(authority);
      return {
        statement: changed,
        identities: [...identities.values()].filter((one) => JSON.stringify(one.actor) !== who),
      };
    },
  };
}

function isPseudonym(actor: JsonObject, homePage: string): boolean {
  const account = actor['account'];
  return (
    typeof account === 'object' &&
    account !== null &&
    !Array.isArray(account) &&
    account['homePage'] === homePage &&
    /^[A-Za-z0-9_-]{43}$/.test(textOf(account['name']))
  );
}
