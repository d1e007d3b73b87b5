import { createScormRecord, type ScormRecordOptions } from './scorm.ts';
import type { ScormDialect, ScormValues } from './scorm-dialect.ts';
import type { LearningRecord, Outcome } from './record.ts';
import { scorm12Report, scorm12Time, type Scorm12Report } from './scorm12-values.ts';

const STATUS = 'cmi.core.lesson_status';
const SCORE = 'cmi.core.score.';
const LOCATION = 'cmi.core.lesson_location';
const PREFERENCE = 'cmi.student_preference.';

/** What must never be taken back stands further right. */
const RANKS = ['browsed', 'incomplete', 'failed', 'completed', 'passed'];

const rank = (status: string): number => RANKS.indexOf(status);

function isReport(value: unknown): value is Scorm12Report {
  const { id, type, result, response = '' } = (value ?? {}) as Record<string, unknown>;
  return [id, type, result, response].every((part) => typeof part === 'string');
}

/** Whole percent, rounded down: nobody is shown a pass that was missed by a hair. */
const percentOf = (score: number): number =>
  Math.min(Math.max(Math.floor(score * 100 + 1e-6), 0), 100);

const scoreOf = ({ status, score }: Outcome): number | undefined =>
  // Moodle shows 0 of 100 for a completed course without a score.
  score === undefined ? (status === 'completed' ? 100 : undefined) : percentOf(score);

const scorm12: ScormDialect<Scorm12Report> = {
  id: 'scorm12',
  api: 'API',
  methods: {
    initialize: 'LMSInitialize',
    finish: 'LMSFinish',
    commit: 'LMSCommit',
    set: 'LMSSetValue',
    get: 'LMSGetValue',
  },
  // 4,096 by the standard; one character is for `touchState`.
  stateLimit: 4095,
  elements: {
    status: STATUS,
    state: 'cmi.suspend_data',
    reports: 'cmi.interactions',
    response: 'student_response',
  },

  read(get) {
    const mode = get('cmi.core.lesson_mode');
    const name = get('cmi.core.student_name');
    const language = get(`${PREFERENCE}_children`).includes('language')
      ? get(`${PREFERENCE}language`)
      : '';
    const raw = get(`${SCORE}raw`);
    return {
      mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
      isCredit: get('cmi.core.credit') !== 'no-credit',
      learner: { id: get('cmi.core.student_id'), ...(name ? { name } : {}) },
      ...(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? { language } : {}),
      status: get(STATUS),
      location: get(LOCATION),
      ...(raw.trim() && Number.isFinite(Number(raw)) ? { percent: Number(raw) } : {}),
    };
  },

  known: ({ status, location }) => [
    [STATUS, status],
    [LOCATION, location],
  ],

  begin({ status, mode, isCredit }) {
    // Moodle completes a course that ends without a status, even one that was only previewed.
    if (mode === 'browse') return rank(status) < 0 ? [[STATUS, 'browsed']] : [];
    const values: ScormValues = [['cmi.core.exit', 'suspend']];
    if (mode === 'normal' && isCredit && rank(status) < rank('incomplete')) {
      values.unshift([STATUS, 'incomplete']);
    }
    return values;
  },

  better(one, other) {
    const best = rank(other.status) > rank(one.status) ? other : one;
    const score = Math.max(one.score ?? -1, other.score ?? -1);
    return score < 0 ? best : { ...best, score };
  },

  outcome(outcome, { status, percent = -1 }, isAgain) {
    const values: ScormValues = [];
    if (rank(outcome.status) > rank(status)) values.push([STATUS, outcome.status]);
    const score = scoreOf(outcome);
    if (score !== undefined && score > percent) {
      const raw = isAgain ? `${score}.0` : `${score}`;
      values.push([`${SCORE}min`, '0'], [`${SCORE}max`, '100'], [`${SCORE}raw`, raw]);
    }
    return values;
  },

  place: ({ location }) => (location ? [[LOCATION, location]] : []),

  below: (element, value) =>
    element === STATUS && rank(value) > rank('incomplete')
      ? value === 'passed'
        ? 'completed'
        : 'incomplete'
      : undefined,

  isFinal: (status) => rank(status) > rank('incomplete'),

  report: scorm12Report,
  isReport,
  reportValues: ({ id, type, response, result }) => [
    ['id', id],
    ['type', type],
    ...(response === undefined ? [] : [['student_response', response] as [string, string]]),
    ['result', result],
  ],

  end: (seconds) => [['cmi.core.session_time', scorm12Time(seconds)]],
};

/** The record of a SCORM 1.2 LMS; without an LMS, this browser's. */
export const createScorm12Record = (options: ScormRecordOptions): LearningRecord =>
  createScormRecord(scorm12, options);
