import type { Agent, Statement } from '@xapi/xapi';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { courseIri, IRI_BASE, profileIri } from '../core/iri.ts';
import type { Problem } from '../core/user-error.ts';
import { HandedInSchema, RESULTS_FORMAT, type HandedIn } from './handed-in.schema.ts';
import { isIntact } from './seal.ts';
import {
  answered,
  courseStatement,
  experienced,
  isoDuration,
  progressed,
  type StatementFrame,
} from './statements.ts';
import { uuidOf } from './work.ts';
import { WORK_FORMAT } from './work-file.ts';

/** Nobody's results are longer; a file beyond that is not read at all. */
export const LONGEST_FILE = 5_000_000;

/** The account under which a run without a name is known (xAPI 1.0.3 Data 2.4.2.4). */
export const HANDED_IN_HOME = `${IRI_BASE}handed-in`;

/** Marks statements that a learner handed in: nobody but the learner vouches for them. */
export const HANDED_IN = profileIri('extensions/handed-in');

export type HandedInResult =
  { file: HandedIn; problems: [] } | { file?: undefined; problems: Problem[] };

let validate: ValidateFunction<HandedIn> | undefined;

function validator(): ValidateFunction<HandedIn> {
  if (validate) return validate;
  const ajv = new Ajv2020({ allErrors: false, strict: true, validateSchema: false });
  formats.default(ajv, ['date-time']);
  validate = ajv.compile<HandedIn>(HandedInSchema);
  return validate;
}

/**
 * Reads a file of results. Takes its text; returns the file, or what is wrong with it in words for
 * a trainer. Never throws. What is damaged or of another form is refused whole.
 */
export function readHandedIn(text: string): HandedInResult {
  if (text.length > LONGEST_FILE) {
    return problem('RESULTS_SIZE', 'The file is too large for results of a course.');
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return problem(
      'RESULTS_JSON',
      'The file cannot be read: it was cut or changed on the way, or it is something else.',
      'Ask the learner to save the results again and to send the file itself, not its text.',
    );
  }
  const format: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'format') : undefined;
  if (format === WORK_FORMAT) {
    return problem(
      'RESULTS_WORK',
      'This file is a learner’s work in progress, not results.',
      'Ask the learner to choose “Hand in your results” on the result page.',
    );
  }
  if (format !== RESULTS_FORMAT) {
    return problem(
      'RESULTS_FORMAT',
      typeof format === 'string' && format.startsWith('ecoheritage-results/')
        ? `The file has the form “${format.slice(0, 40)}”, which this version does not read.`
        : 'The file holds no results of an EcoHeritage course.',
      'Files of results are named <course>-results.json.',
    );
  }
  const check = validator();
  if (!check(value)) return { problems: [explain(check.errors?.[0])] };
  return isIntact(value)
    ? { file: value, problems: [] }
    : problem(
        'RESULTS_DAMAGED',
        'The file was changed after it was saved: its checksum does not fit.',
        'Ask the learner for the file as the course saved it.',
      );
}

function explain(error: ErrorObject | undefined): Problem {
  const path = (error?.instancePath ?? '').slice(1);
  const extra =
    error?.keyword === 'additionalProperties'
      ? ` (“${(error.params as { additionalProperty: string }).additionalProperty}”)`
      : '';
  return {
    code: 'RESULTS_INVALID',
    message: `The results do not have the right form: ${error?.message ?? 'unknown'}${extra}.`,
    ...(path ? { path } : {}),
    hint: 'Ask the learner for the file as the course saved it.',
  };
}

const problem = (code: string, message: string, hint?: string): HandedInResult => ({
  problems: [{ code, message, ...(hint ? { hint } : {}) }],
});

export interface HandedInOptions {
  /** Who it is, where a trainer knows; default: an account named by the random id of the run. */
  actor?: Agent;
  /** How it came: a file, a code from the screen, or paper that a trainer typed in. */
  by?: 'file' | 'code' | 'paper';
}

/**
 * What was handed in as xAPI statements by the project's profile, oldest first. Ids come from the
 * content: a file read twice, or a later one of the same run, adds only what is new. The name a
 * learner typed is never part of it. A store may hold some of them already, told in another language
 * or of another version of the course: skip the ids it has under this registration.
 */
export function handedInStatements(
  file: HandedIn,
  { actor = accountOf(file), by = 'file' }: HandedInOptions = {},
): Statement[] {
  const frame: StatementFrame = {
    course: file.course,
    actor,
    activityId: courseIri(file.course.id),
    registration: file.learner.run,
  };
  const timed = (timestamp: string, statement: Statement | undefined): Statement[] =>
    statement ? [finish({ timestamp, ...statement }, by)] : [];
  return [
    ...timed(file.started, courseStatement(frame, 'initialized')),
    ...file.pages.flatMap(({ id, at }) => timed(at, experienced(frame, id))),
    ...file.answers.flatMap((answer) => timed(answer.at, answered(frame, answer))),
    ...outcomeStatements(frame, file, timed),
  ].sort((one, other) => Date.parse(one.timestamp!) - Date.parse(other.timestamp!));
}

/** As the other records say it: completed once, passed once, and else how far the learner is. */
function outcomeStatements(
  frame: StatementFrame,
  { outcomes }: HandedIn,
  timed: (timestamp: string, statement: Statement) => Statement[],
): Statement[] {
  const completed = outcomes.find(({ status }) => status === 'completed' || status === 'passed');
  const judged =
    outcomes.find(({ status }) => status === 'passed') ??
    outcomes.find(({ status }) => status === 'failed');
  const last = outcomes.at(-1);
  return [
    ...(completed
      ? timed(
          completed.at,
          courseStatement(frame, 'completed', { duration: isoDuration(completed.seconds) }),
        )
      : []),
    ...(judged
      ? timed(
          judged.at,
          courseStatement(frame, judged.status as 'passed' | 'failed', {
            duration: isoDuration(judged.seconds),
            ...(judged.score === undefined ? {} : { score: scoreOf(judged.score) }),
          }),
        )
      : []),
    ...(last && !completed && last.progress > 0
      ? timed(last.at, progressed(frame, last.progress))
      : []),
  ];
}

function scoreOf(score: number) {
  const percent = Math.round(score * 100);
  return { scaled: percent / 100, raw: percent, min: 0, max: 100 };
}

const accountOf = ({ learner }: HandedIn): Agent => ({
  objectType: 'Agent',
  account: { homePage: HANDED_IN_HOME, name: learner.run },
});

/**
 * The mark and the id. What is said in which language does not make another statement of it, nor
 * does another spelling of the same moment.
 */
function finish(statement: Statement, by: string): Statement {
  const timestamp = new Date(statement.timestamp!).toISOString();
  const { verb, object, result, context } = statement;
  const what = [context?.registration, verb.id, (object as { id: string }).id, timestamp, result];
  return {
    id: uuidOf(sha256(utf8ToBytes(JSON.stringify(what))), 8),
    ...statement,
    timestamp,
    context: { ...context, extensions: { ...context?.extensions, [HANDED_IN]: by } },
  };
}
