import type { LearningRecord, Outcome } from './record.ts';
import { createScormRecord, type ScormRecordOptions } from './scorm.ts';
import type { ScormDialect, ScormEntry, ScormValues } from './scorm-dialect.ts';
import { scorm2004Duration, scorm2004Report, type Scorm2004Report } from './scorm2004-values.ts';

const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';
const SCORE = 'cmi.score.';
const LOCATION = 'cmi.location';
const PROGRESS = 'cmi.progress_measure';

/** What must never be taken back stands further right. */
const COMPLETIONS = ['incomplete', 'completed'];
const SUCCESSES = ['failed', 'passed'];
const OUTCOMES: Outcome['status'][] = ['incomplete', 'failed', 'completed', 'passed'];

/**
 * A failed check completes nothing: in Moodle a completion would count as the activity's. A course
 * without a check says nothing of success.
 */
const COMPLETION_OF = {
  incomplete: 'incomplete',
  failed: 'incomplete',
  completed: 'completed',
  passed: 'completed',
};

function isReport(value: unknown): value is Scorm2004Report {
  const { id, type, result, response = '' } = (value ?? {}) as Record<string, unknown>;
  return [id, type, result, response].every((part) => typeof part === 'string');
}

/** Whole percent, rounded down: nobody is shown a pass that was missed by a hair. */
const percentOf = (score: number): number =>
  Math.min(Math.max(Math.floor(score * 100 + 1e-6), 0), 100);

const scoreOf = ({ status, score }: Outcome): number | undefined =>
  // Moodle shows 0 of 100 for a completed course without a score.
  score === undefined ? (status === 'completed' ? 100 : undefined) : percentOf(score);

const isGraded = ({ mode, isCredit }: ScormEntry): boolean => mode === 'normal' && isCredit;

/** All four: Moodle's grade is `raw`, most others take `scaled`. */
function scoreValues(percent: number, isAgain: boolean): ScormValues {
  const spell = (value: number): string => (isAgain ? value.toFixed(3) : String(value));
  return [
    [`${SCORE}min`, '0'],
    [`${SCORE}max`, '100'],
    [`${SCORE}raw`, spell(percent)],
    [`${SCORE}scaled`, spell(percent / 100)],
  ];
}

const scorm2004: ScormDialect<Scorm2004Report> = {
  id: 'scorm2004',
  api: 'API_1484_11',
  methods: {
    initialize: 'Initialize',
    finish: 'Terminate',
    commit: 'Commit',
    set: 'SetValue',
    get: 'GetValue',
  },
  // Half of what the standard has: all of a last commit must fit into one beacon of 64 KiB.
  stateLimit: 31_999,
  elements: {
    status: COMPLETION,
    state: 'cmi.suspend_data',
    reports: 'cmi.interactions',
    response: 'learner_response',
  },

  read(get) {
    const mode = get('cmi.mode');
    const name = get('cmi.learner_name');
    const language = get('cmi.learner_preference.language');
    const raw = get(`${SCORE}raw`);
    const progress = Number(get(PROGRESS));
    return {
      mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
      isCredit: get('cmi.credit') !== 'no-credit',
      learner: { id: get('cmi.learner_id'), ...(name ? { name } : {}) },
      ...(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? { language } : {}),
      status: get(COMPLETION),
      success: get(SUCCESS),
      location: get(LOCATION),
      ...(raw.trim() && Number.isFinite(Number(raw)) ? { percent: Number(raw) } : {}),
      ...(Number.isFinite(progress) ? { progress } : {}),
    };
  },

  known: ({ status, success = '' }) => [
    [COMPLETION, status],
    [SUCCESS, success],
  ],

  begin(entry) {
    // Without `suspend` an LMS gives nothing back the next time, also after a preview.
    const values: ScormValues = [['cmi.exit', 'suspend']];
    if (isGraded(entry) && !COMPLETIONS.includes(entry.status)) {
      values.unshift([COMPLETION, 'incomplete']);
    }
    return values;
  },

  /**
   * Moodle sends no value that is as it was when the page was loaded. So the location is written in
   * another way than the one it had: with or without a slash at its end.
   */
  place({ location, progress = 0 }, entry) {
    const values: ScormValues = [];
    const ending = entry.location.endsWith('/') ? '' : '/';
    if (location) values.push([LOCATION, location.slice(0, 999) + ending]);
    const share = Math.floor(progress * 100 + 1e-6) / 100;
    if (isGraded(entry) && share > (entry.progress ?? 0)) {
      values.push([PROGRESS, String(Math.min(share, 1))]);
    }
    return values;
  },

  better(one, other) {
    const rank = ({ status }: Outcome): number => OUTCOMES.indexOf(status);
    const best = rank(other) > rank(one) ? other : one;
    const score = Math.max(one.score ?? -1, other.score ?? -1);
    return score < 0 ? best : { ...best, score };
  },

  outcome(outcome, { status, success = '', percent = -1 }, isAgain) {
    const values: ScormValues = [];
    const completion = COMPLETION_OF[outcome.status];
    if (COMPLETIONS.indexOf(completion) > COMPLETIONS.indexOf(status)) {
      values.push([COMPLETION, completion]);
    }
    if (SUCCESSES.indexOf(outcome.status) > SUCCESSES.indexOf(success)) {
      values.push([SUCCESS, outcome.status]);
    }
    const score = scoreOf(outcome);
    if (score !== undefined && score > percent) values.push(...scoreValues(score, isAgain));
    return values;
  },

  below(element, value) {
    if (element === COMPLETION && value === 'completed') return 'incomplete';
    return element === SUCCESS ? 'unknown' : undefined;
  },

  isFinal: (status) => status === 'completed',

  report: scorm2004Report,
  isReport,
  reportValues: ({ id, type, response, result }) => [
    ['id', id],
    ['type', type],
    ...(response === undefined ? [] : [['learner_response', response] as [string, string]]),
    ['result', result],
  ],

  end: (seconds) => [['cmi.session_time', scorm2004Duration(seconds)]],
};

/** The record of a SCORM 2004 LMS, 3rd or 4th Edition; without an LMS, this browser's. */
export const createScorm2004Record = (options: ScormRecordOptions): LearningRecord =>
  createScormRecord(scorm2004, options);
