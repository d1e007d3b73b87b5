import { both, keyword, read, ruleIn, write, type ElementRule } from './scorm-elements.ts';
import { text, word } from './strict12.formats.ts';
import {
  duration,
  identifier,
  INTERACTION_TYPES,
  localized,
  moment,
  objectiveId,
  pattern,
  real,
  response,
  result,
} from './strict2004.formats.ts';

const COMPLETION = word(['completed', 'incomplete', 'not attempted', 'unknown'], {
  passed: 'That is a success_status.',
  failed: 'That is a success_status.',
});
const SUCCESS = word(['passed', 'failed', 'unknown'], {
  completed: 'That is a completion_status.',
});
const navigation = word(['continue', 'previous', 'suspendAll'], {
  _none_: 'Moodle refuses it.',
  exit: 'After it Terminate answers “false” in Moodle.',
  abandon: 'After it Terminate answers “false” in Moodle.',
  exitAll: 'After it Terminate throws in Moodle.',
  abandonAll: 'After it Terminate throws in Moodle.',
});

const score = (path: string): Record<string, ElementRule> => ({
  [`${path}._children`]: keyword,
  [`${path}.scaled`]: both(real(-1, 1)),
  [`${path}.raw`]: both(real()),
  [`${path}.min`]: both(real()),
  [`${path}.max`]: both(real()),
});

const comments = (path: string, rule: typeof both): Record<string, ElementRule> => ({
  [`${path}._children`]: keyword,
  [`${path}._count`]: keyword,
  [`${path}.n.comment`]: rule(localized(4000)),
  [`${path}.n.location`]: rule(text(250)),
  [`${path}.n.timestamp`]: rule(moment),
});

/**
 * The data model of SCORM 2004 with the limits a strict LMS keeps to (ADL's Run-Time Environment
 * 4.2, and what Moodle refuses besides). `n` stands for an index.
 */
export const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  'cmi._version': keyword,
  ...comments('cmi.comments_from_learner', both),
  ...comments('cmi.comments_from_lms', () => read),
  'cmi.completion_status': both(COMPLETION, 'unknown'),
  'cmi.completion_threshold': read,
  'cmi.credit': read,
  'cmi.entry': read,
  'cmi.exit': write(
    word(['time-out', 'suspend', 'logout', 'normal', ''], {
      resume: 'That is what the LMS says in cmi.entry.',
    }),
  ),
  'cmi.interactions._children': keyword,
  'cmi.interactions._count': keyword,
  'cmi.interactions.n.id': both(identifier),
  'cmi.interactions.n.type': both(word(INTERACTION_TYPES)),
  'cmi.interactions.n.objectives._count': keyword,
  'cmi.interactions.n.objectives.n.id': both(objectiveId),
  'cmi.interactions.n.timestamp': both(moment),
  'cmi.interactions.n.correct_responses._count': keyword,
  'cmi.interactions.n.correct_responses.n.pattern': both(pattern),
  'cmi.interactions.n.weighting': both(real()),
  'cmi.interactions.n.learner_response': both(response),
  'cmi.interactions.n.result': both(result),
  'cmi.interactions.n.latency': both(duration),
  'cmi.interactions.n.description': both(localized(250)),
  'cmi.launch_data': read,
  'cmi.learner_id': read,
  'cmi.learner_name': read,
  'cmi.learner_preference._children': keyword,
  'cmi.learner_preference.audio_level': both(real(0), '1'),
  'cmi.learner_preference.language': both(text(250)),
  'cmi.learner_preference.delivery_speed': both(real(0), '1'),
  'cmi.learner_preference.audio_captioning': both(word(['-1', '0', '1']), '0'),
  'cmi.location': both(text(1000)),
  'cmi.max_time_allowed': read,
  'cmi.mode': read,
  'cmi.objectives._children': keyword,
  'cmi.objectives._count': keyword,
  'cmi.objectives.n.id': both(objectiveId),
  ...score('cmi.objectives.n.score'),
  'cmi.objectives.n.success_status': both(SUCCESS),
  'cmi.objectives.n.completion_status': both(COMPLETION),
  'cmi.objectives.n.progress_measure': both(real(0, 1)),
  'cmi.objectives.n.description': both(localized(250)),
  'cmi.progress_measure': both(real(0, 1)),
  'cmi.scaled_passing_score': read,
  ...score('cmi.score'),
  'cmi.session_time': write(duration),
  'cmi.success_status': both(SUCCESS, 'unknown'),
  'cmi.suspend_data': both(text(64_000)),
  'cmi.time_limit_action': read,
  'cmi.total_time': read,
  'adl.nav.request': both(navigation, '_none_'),
  'adl.nav.request_valid.continue': read,
  'adl.nav.request_valid.previous': read,
};

/** The rule of an element, if SCORM 2004 has it. */
export const elementRule = ruleIn(ELEMENTS);
