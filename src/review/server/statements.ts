import { agentKey } from '../../lrs/agent-key.ts';
import { readCircumstances } from '../../lrs/fact-context.ts';
import { statementFacts } from '../../lrs/facts.ts';
import { rewrite } from '../../lrs/format.ts';
import { type JsonObject, textOf } from '../../lrs/json.ts';
import type { ActivityEntry } from '../api/reading.ts';
import type { ParsedFilter } from '../frame/selection.ts';
import { object, sentenceOf } from '../views/sentence.ts';
import type { Study } from '../views/study.ts';
import type { Desk } from './desk.ts';

export interface ReadStatement {
  seq: number;
  statement: JsonObject;
  isVoided: boolean;
}

/** Entries of a list, with the learners' codes and the newest titles. */
export async function entriesOf(
  desk: Desk,
  study: Study,
  rows: readonly ReadStatement[],
): Promise<ActivityEntry[]> {
  const names = await desk.names.byIri(
    rows.map(({ statement }) => textOf(object(statement['object'])['id'])),
  );
  const actors = await learnersOf(
    desk,
    rows.map(({ statement }) => agentKey(object(statement['actor'])) ?? ''),
  );
  return rows.map(({ statement, isVoided }) => {
    const place = placeOf(study, actors.get(agentKey(object(statement['actor'])) ?? ''));
    const stored = textOf(statement['stored']);
    return {
      id: textOf(statement['id']),
      at: textOf(statement['timestamp']) || stored,
      stored,
      ...(place !== undefined && { learner: study.learner(place) }),
      sentence: sentenceOf(statement, names.get(textOf(object(statement['object'])['id']))),
      isVoided,
    };
  });
}

export const learnersOf = (
  { store }: Desk,
  keys: readonly string[],
): Promise<Map<string, number>> => store.facts.agents(keys.filter((key) => key !== ''));

/** A learner's place in the course; undefined for trainers and other agents. */
export const placeOf = (study: Study, actor: number | undefined): number | undefined =>
  actor === undefined ? undefined : study.selection.frame.learners.find(actor);

/** Whether a statement belongs to the course and the filter. */
export function isInFilter(
  study: Study,
  filter: ParsedFilter,
  statement: JsonObject,
  place: number | undefined,
): boolean {
  const facts = statementFacts(statement);
  if (facts?.course !== filter.course || place === undefined) return false;
  const { trust, language, version } = readCircumstances(facts.circumstances);
  const time = Date.parse(textOf(statement['timestamp']) || textOf(statement['stored']));
  return (
    (filter.groups?.has(study.selection.groups[place] ?? '') ?? true) &&
    (filter.trusts?.has(trust) ?? true) &&
    (filter.languages?.has(language) ?? true) &&
    (filter.versions?.has(version) ?? true) &&
    !(time < filter.from) &&
    !(time > filter.to)
  );
}

const CODES_HOME = 'https://w3id.org/ecoheritage/learners';

/** The statement with everybody replaced by their code; who vouches for it stays. */
export async function withoutNames(desk: Desk, statement: JsonObject): Promise<JsonObject> {
  const keys = new Set<string>();
  rewrite(statement, {
    actor: (actor) => (keys.add(agentKey(actor) ?? ''), actor),
    verb: (verb) => verb,
    activity: (activity) => activity,
  });
  const numbers = await learnersOf(desk, [...keys]);
  const plain = rewrite(statement, {
    actor: (actor) => {
      const number = numbers.get(agentKey(actor) ?? '');
      const name = number === undefined ? 'unknown' : desk.code(number);
      return {
        objectType: actor['objectType'] ?? 'Agent',
        account: { homePage: CODES_HOME, name },
      };
    },
    verb: (verb) => verb,
    activity: (activity) => activity,
  });
  return { ...plain, ...(statement['authority'] && { authority: statement['authority'] }) };
}
