import { EVENTS, type EventName, statementFacts } from '../../lrs/facts.ts';
import { isObject, type Json, type JsonObject, textOf } from '../../lrs/json.ts';
import { VOIDED } from '../../lrs/verbs.ts';
import type { Sentence } from '../api/reading.ts';
import { languageText, named, type Named } from '../frame/names.ts';
import { isOpen, responseWords } from '../frame/responses.ts';
import { hasWork } from '../work/read-work.ts';

const CUT = 500;
const COMMENTED = 'http://adlnet.gov/expapi/verbs/commented';
const CODES: Readonly<Record<EventName, string>> = {
  initialized: 'opened-course',
  experienced: 'opened-page',
  completed: 'completed',
  passed: 'passed',
  failed: 'failed',
  terminated: 'left',
  progressed: 'progressed',
  other: 'other',
};
const NAME_OF = new Map(Object.entries(EVENTS).map(([name, kind]) => [kind, name as EventName]));

export const object = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/** A statement as a code and the words that stand in its sentence; any statement, whoever sent it. */
export function sentenceOf(statement: JsonObject, known?: Named): Sentence {
  const target = object(statement['object']);
  const iri = textOf(target['id']);
  const told = named(iri, isObject(target['definition']) ? target['definition'] : undefined);
  const about = known !== undefined && known.iri === iri ? known : told;
  const verb = object(statement['verb']);
  const result = object(statement['result']);
  const facts = statementFacts(statement);
  const answer = facts?.answer;
  const code = codeOf(statement, about);
  const raw = typeof result['response'] === 'string' ? result['response'] : undefined;
  const language = textOf(object(statement['context'])['language']);
  const response = raw === undefined ? undefined : responseWords(about, raw, language);
  const scaled = object(result['score'])['scaled'];
  const percent = facts?.event?.progress;
  return {
    code,
    object: about.title,
    objectId: iri,
    verb: languageText(verb['display']),
    ...(response !== undefined && { response: cut(response) }),
    ...(response !== undefined && response.length > CUT && { isCut: true }),
    ...(typeof scaled === 'number' && { score: Math.min(Math.max(scaled, 0), 1) }),
    ...(percent !== undefined && { percent }),
    ...(answer?.duration !== undefined && { seconds: answer.duration / 1000 }),
    ...(answer !== undefined && answer.attempt > 0 && { attempt: answer.attempt }),
  };
}

/** Cut between characters, not inside one. */
const cut = (text: string): string =>
  text.length <= CUT ? text : text.slice(0, CUT).replace(/[\ud800-\udbff]$/, '');

function codeOf(statement: JsonObject, about: Named): string {
  const verb = textOf(object(statement['verb'])['id']);
  if (verb === VOIDED) return 'voided';
  if (verb === COMMENTED) return 'commented';
  const answer = statementFacts(statement)?.answer;
  const event = statementFacts(statement)?.event;
  if (answer === undefined) {
    return event === undefined ? 'other' : CODES[NAME_OF.get(EVENTS[event.name]) ?? 'other'];
  }
  if (hasWork(statement)) return 'made';
  const isJudged = answer.success !== undefined || answer.scaled !== undefined;
  if (isOpen(about, isJudged)) return 'wrote';
  if (!isJudged) return 'answered';
  if (answer.success === true || (answer.scaled ?? 0) >= 1) return 'answered-right';
  return (answer.scaled ?? 0) > 0 ? 'answered-part' : 'answered-wrong';
}
