import {
  appended,
  clock,
  decimal,
  identifier,
  INTERACTION_TYPES,
  pattern,
  response,
  result,
  text,
  timespan,
  whole,
  word,
} from './strict12.formats.ts';
import { both, keyword, read, ruleIn, write, type ElementRule } from './scorm-elements.ts';

const STATUS = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];
const score = both(decimal(0, 100, { blank: true }));

/**
 * The data model of SCORM 1.2 with the limits a strict LMS keeps to (spec/packages-and-runtime.md
 * 3.3, spec/moodle.md “Values refused”). `n` stands for an index.
 */
export const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  'cmi._version': keyword,
  'cmi.core._children': keyword,
  'cmi.core.student_id': read,
  'cmi.core.student_name': read,
  'cmi.core.lesson_location': both(text(255)),
  'cmi.core.credit': read,
  'cmi.core.lesson_status': both(
    word(STATUS, { 'not attempted': 'Only the LMS itself says “not attempted”.' }),
    'not attempted',
  ),
  'cmi.core.entry': read,
  'cmi.core.score._children': keyword,
  'cmi.core.score.raw': score,
  'cmi.core.score.min': score,
  'cmi.core.score.max': score,
  'cmi.core.total_time': read,
  'cmi.core.lesson_mode': read,
  'cmi.core.exit': write(
    word(['time-out', 'suspend', 'logout', ''], {
      normal: 'That word is of SCORM 2004; here a normal end is the empty text.',
    }),
  ),
  'cmi.core.session_time': write(timespan),
  'cmi.suspend_data': both(text(4096)),
  'cmi.launch_data': read,
  'cmi.comments': both(appended(4096)),
  'cmi.comments_from_lms': read,
  'cmi.objectives._children': keyword,
  'cmi.objectives._count': keyword,
  'cmi.objectives.n.id': both(identifier),
  'cmi.objectives.n.score._children': keyword,
  'cmi.objectives.n.score.raw': score,
  'cmi.objectives.n.score.min': score,
  'cmi.objectives.n.score.max': score,
  'cmi.objectives.n.status': both(word([...STATUS, 'not attempted'])),
  'cmi.student_data._children': keyword,
  'cmi.student_data.mastery_score': read,
  'cmi.student_data.max_time_allowed': read,
  'cmi.student_data.time_limit_action': read,
  'cmi.student_preference._children': keyword,
  'cmi.student_preference.audio': both(whole(-1, 100), '0'),
  'cmi.student_preference.language': both(text(255)),
  'cmi.student_preference.speed': both(whole(-100, 100), '0'),
  'cmi.student_preference.text': both(whole(-1, 1), '0'),
  'cmi.interactions._children': keyword,
  'cmi.interactions._count': keyword,
  'cmi.interactions.n.id': write(identifier),
  'cmi.interactions.n.objectives._count': keyword,
  'cmi.interactions.n.objectives.n.id': write(identifier),
  'cmi.interactions.n.time': write(clock),
  'cmi.interactions.n.type': write(
    word(INTERACTION_TYPES, {
      other: 'That type is of SCORM 2004.',
      'long-fill-in': 'That type is of SCORM 2004; here it is fill-in, up to 255 characters.',
    }),
  ),
  'cmi.interactions.n.correct_responses._count': keyword,
  'cmi.interactions.n.correct_responses.n.pattern': write(pattern),
  'cmi.interactions.n.weighting': write(decimal(-100, 100)),
  'cmi.interactions.n.student_response': write(response),
  'cmi.interactions.n.result': write(result),
  'cmi.interactions.n.latency': write(timespan),
};

/** The rule of an element, if SCORM 1.2 has it. */
export const elementRule = ruleIn(ELEMENTS);
