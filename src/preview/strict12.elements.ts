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
  type Format,
} from './strict12.formats.ts';

/** Who may do what with an element. Keywords such as `_children` are answered by the LMS. */
export type Access = 'keyword' | 'read' | 'write' | 'both';

export interface ElementRule {
  access: Access;
  format: Format;
  /** What the LMS answers before anything was written. */
  initial: string;
}

const rule =
  (access: Access) =>
  (format: Format = () => undefined, initial = ''): ElementRule => ({ access, format, initial });
const keyword = rule('keyword')();
const read = rule('read')();
const write = rule('write');
const both = rule('both');

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

/** What makes an entry of a list exist: it is written first. */
export const FIRST_CHILD: Readonly<Record<string, string>> = {
  objectives: 'id',
  interactions: 'id',
  correct_responses: 'pattern',
};

/** An entry of a list that an element's name passes through. */
export interface ListEntry {
  /** Path of the list, e.g. `cmi.interactions`. */
  list: string;
  /** Path of the entry, e.g. `cmi.interactions.3`. */
  path: string;
  index: number;
  /** The element that makes the entry exist, e.g. `cmi.interactions.3.id`. */
  first: string;
}

/** Reads an element's name: its name in the table, and the list entries on the way. */
export function readElement(element: string): { generic: string; entries: ListEntry[] } {
  const parts = element.split('.');
  const entries: ListEntry[] = [];
  const generic = parts.map((part, place) => {
    if (!/^(0|[1-9]\d{0,5})$/.test(part)) return part;
    const path = parts.slice(0, place + 1).join('.');
    const first = FIRST_CHILD[parts[place - 1] ?? ''] ?? 'id';
    const list = parts.slice(0, place).join('.');
    entries.push({ list, path, index: Number(part), first: `${path}.${first}` });
    return 'n';
  });
  return { generic: generic.join('.'), entries };
}

/** How many entries a list has. After lost commits it may have holes: they do not count. */
export function listCount(list: string, values: ReadonlyMap<string, string>): number {
  const first = FIRST_CHILD[list.split('.').at(-1)!] ?? 'id';
  let count = 0;
  for (const element of values.keys()) {
    if (!element.startsWith(`${list}.`)) continue;
    const [index, child, ...deeper] = element.slice(list.length + 1).split('.');
    if (deeper.length === 0 && child === first && /^\d+$/.test(index!)) count++;
  }
  return count;
}

/** The rule of an element, if SCORM 1.2 has it. */
export const elementRule = (element: string): ElementRule | undefined => {
  const { generic } = readElement(element);
  return Object.hasOwn(ELEMENTS, generic) ? ELEMENTS[generic] : undefined;
};
