import { createHash } from 'node:crypto';
import { PROFILE_VERSION, profileIri } from '../../core/iri.ts';
import { DEMONSTRATION, GROUP } from '../../lrs/fact-context.ts';
import type { JsonObject } from '../../lrs/json.ts';
import { ANSWERED } from '../../lrs/verbs.ts';
import { TYPES } from '../../records/verbs.ts';
import type { PaperAnswers } from '../api/upkeep.ts';
import { chosenOptions, isInRange, keyOptions } from '../frame/responses.ts';
import type { Named } from '../frame/names.ts';
import type { Study } from '../views/study.ts';
import { DEMO_MARK, isDemo } from '../views/study.ts';

const PAPER_HOME = 'https://w3id.org/ecoheritage/paper';
export const PAPER_AUTHORITY: JsonObject = {
  objectType: 'Agent',
  name: 'Typed in from paper',
  account: { homePage: 'https://w3id.org/ecoheritage/lrs', name: 'paper' },
};

/** A UUID that the same sheet always has, so that typing it in twice adds nothing. */
function uuidOf(...parts: string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const variant = '89ab'[Number.parseInt(hash[16] ?? '0', 16) % 4];
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Whether an answer is right by the question's key; undefined where nobody can say. */
export function judge(named: Named, response: string): boolean | undefined {
  if (named.key.length === 0 || named.interaction === 'long-fill-in') return undefined;
  if (named.interaction === 'numeric') return isInRange(named, response);
  const [key, given] = [keyOptions(named), chosenOptions(named, response)];
  if (named.interaction === 'fill-in') return given.some((one) => key.has(one));
  return given.length === key.size && given.every((one) => key.has(one));
}

/** Statements of a sheet of paper, with the questions as the store knows them. */
export function paperStatements(study: Study, paper: PaperAnswers): JsonObject[] {
  const { frame } = study.selection;
  const course = paper.course.replace(DEMO_MARK, '');
  const pageOf = new Map<string, number>();
  const known = new Map<string, Named>();
  for (const item of study.items().items) {
    known.set(item.named.iri, item.named);
    if (item.page >= 0) pageOf.set(item.named.iri, item.page);
  }
  const version = frame.circumstances.at(-1)?.version ?? '';
  return paper.answers.flatMap(({ question, response }): JsonObject[] => {
    const named = known.get(question);
    if (named === undefined || response.trim() === '') return [];
    const page = study.names.get(pageOf.get(question) ?? -1);
    const success = judge(named, response);
    const extensions: JsonObject = {
      ...(version !== '' && { [profileIri('extensions/course-version')]: version }),
      ...(paper.group !== undefined && { [GROUP]: paper.group }),
      [profileIri('extensions/attempt')]: 1,
      // A sheet of a demonstration is part of it, and goes with it.
      ...(isDemo(paper.course) && { [DEMONSTRATION]: true }),
    };
    return [
      {
        id: uuidOf(paper.course, paper.sheet, paper.date, question, response),
        actor: {
          objectType: 'Agent',
          account: { homePage: PAPER_HOME, name: uuidOf(paper.course, paper.sheet) },
        },
        verb: { id: ANSWERED, display: { en: 'answered' } },
        object: {
          objectType: 'Activity',
          id: question,
          definition: { type: TYPES.question, name: named.title },
        },
        result: {
          response,
          ...(success !== undefined && { success, score: { scaled: success ? 1 : 0 } }),
        },
        timestamp: `${paper.date}T12:00:00.000Z`,
        context: {
          registration: uuidOf(paper.course, paper.sheet, 'registration'),
          language: paper.language,
          platform: 'EcoHeritage workbook',
          contextActivities: {
            ...(page !== undefined && { parent: [{ objectType: 'Activity', id: page.iri }] }),
            grouping: [{ objectType: 'Activity', id: course, definition: { type: TYPES.course } }],
            category: [{ objectType: 'Activity', id: PROFILE_VERSION }],
          },
          extensions,
        },
      },
    ];
  });
}
