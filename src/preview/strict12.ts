import {
  ELEMENTS,
  listCount,
  readElement,
  type ElementRule,
  type ListEntry,
} from './strict12.elements.ts';

/** The eight functions of the SCORM 1.2 API. */
export const SCORM12_FUNCTIONS = [
  'LMSInitialize',
  'LMSFinish',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSGetLastError',
  'LMSGetErrorString',
  'LMSGetDiagnostic',
] as const;
export type Scorm12Function = (typeof SCORM12_FUNCTIONS)[number];

/** One call as it came, before anybody looked at it. */
export interface Scorm12Call {
  name: Scorm12Function;
  parameters: readonly unknown[];
}

/** What the judge needs to know of the session. */
export interface Scorm12State {
  phase: 'not-initialized' | 'running' | 'finished';
  /** What the session holds, by element; also what cannot be read. */
  values: ReadonlyMap<string, string>;
}

/** The judge's word on a call. */
export interface Verdict {
  allowed: boolean;
  /** 0 when allowed. */
  errorCode: number;
  /** What was wrong and what a strict LMS does, in plain words. Empty when allowed. */
  message: string;
}

const ALLOWED: Verdict = { allowed: true, errorCode: 0, message: '' };

const refusal = (errorCode: number, problem: string, answer = 'false'): Verdict => ({
  allowed: false,
  errorCode,
  message: `${problem} A strict LMS answers "${answer}" with error ${errorCode}.`,
});

const describe = (value: unknown): string =>
  value === undefined ? 'missing' : `of type ${value === null ? 'null' : typeof value}`;

/** Judges one call as a strict LMS would. Pure: it changes nothing. */
export function judgeScorm12(call: Scorm12Call, state: Scorm12State): Verdict {
  switch (call.name) {
    case 'LMSInitialize':
    case 'LMSFinish':
    case 'LMSCommit':
      return judgeLifeCycle(call.name, call.parameters, state);
    case 'LMSGetValue':
      return judgeGet(call.parameters[0], state);
    case 'LMSSetValue':
      return judgeSet(call.parameters[0], call.parameters[1], state);
    case 'LMSGetErrorString':
    case 'LMSGetDiagnostic':
      return typeof call.parameters[0] === 'string'
        ? ALLOWED
        : refusal(201, `The error code is ${describe(call.parameters[0])}; it must be text.`, '');
    default:
      return ALLOWED;
  }
}

function judgeLifeCycle(
  name: 'LMSInitialize' | 'LMSFinish' | 'LMSCommit',
  parameters: readonly unknown[],
  { phase }: Scorm12State,
): Verdict {
  if (parameters[0] !== '')
    return refusal(201, `The argument of ${name} must be the empty text "".`);
  if (name === 'LMSInitialize') {
    if (phase === 'running')
      return refusal(
        101,
        'The session is initialised already. Moodle also forgets what was not committed.',
      );
    return phase === 'finished'
      ? refusal(101, 'The session is over: LMSFinish was called. Nothing may follow.')
      : ALLOWED;
  }
  return phase === 'running' ? ALLOWED : notRunning(name, phase);
}

function notRunning(name: string, phase: Scorm12State['phase'], answer?: string): Verdict {
  const why =
    phase === 'finished' ? 'comes after LMSFinish' : 'comes before LMSInitialize has succeeded';
  return refusal(301, `${name} ${why}.`, answer);
}

function judgeGet(element: unknown, state: Scorm12State): Verdict {
  if (state.phase !== 'running') return notRunning('LMSGetValue', state.phase, '');
  if (typeof element !== 'string' || element === '')
    return refusal(201, 'The name of the element must be text.', '');
  const { generic, entries } = readElement(element);
  const rule = ruleOf(generic);
  if (!rule) return unknownElement(element, generic, '');
  if (rule.access === 'write') return refusal(404, `${element} can only be written, not read.`, '');
  const missing = entries.find((entry) => !state.values.has(entry.first));
  return missing
    ? refusal(201, `There is no ${missing.path}; ${countText(missing, state)}.`, '')
    : ALLOWED;
}

function judgeSet(element: unknown, value: unknown, state: Scorm12State): Verdict {
  if (state.phase !== 'running') return notRunning('LMSSetValue', state.phase);
  if (typeof element !== 'string' || element === '')
    return refusal(201, 'The name of the element must be text.');
  const { generic, entries } = readElement(element);
  const rule = ruleOf(generic);
  if (!rule) return unknownElement(element, generic, 'false');
  if (rule.access === 'keyword')
    return refusal(402, `${element} is a keyword that only the LMS fills in.`);
  if (rule.access === 'read') return refusal(403, `${element} can only be read.`);
  if (typeof value !== 'string')
    return refusal(405, `The value is ${describe(value)}; every value must be text.`);
  const disorder = judgeOrder(element, generic, entries, state);
  if (disorder) return refusal(201, disorder);
  const interaction = entries.find((entry) => entry.list === 'cmi.interactions');
  const interactionType = interaction && state.values.get(`${interaction.path}.type`);
  const problem = rule.format(value, {
    current: state.values.get(element) ?? '',
    ...(interactionType === undefined ? {} : { interactionType }),
  });
  return problem ? refusal(405, problem) : ALLOWED;
}

/** Lists grow by one at the end; an entry's id comes first, an interaction's type second. */
function judgeOrder(
  element: string,
  generic: string,
  entries: readonly ListEntry[],
  state: Scorm12State,
): string | undefined {
  for (const entry of entries) {
    if (state.values.has(entry.first)) continue;
    if (entry.index > listCount(entry.list, state.values))
      return `${entry.path} leaves a gap: ${countText(entry, state)}.`;
    if (element !== entry.first) return `${element} comes too early: set ${entry.first} first.`;
  }
  const [outer] = entries;
  const needsType =
    outer?.list === 'cmi.interactions' &&
    generic !== 'cmi.interactions.n.id' &&
    generic !== 'cmi.interactions.n.type';
  return needsType && !state.values.has(`${outer.path}.type`)
    ? `${element} comes too early: set ${outer.path}.type first.`
    : undefined;
}

const ruleOf = (generic: string): ElementRule | undefined =>
  Object.hasOwn(ELEMENTS, generic) ? ELEMENTS[generic] : undefined;

const countText = ({ list }: ListEntry, { values }: Scorm12State): string =>
  `${list}._count is ${listCount(list, values)}`;

function unknownElement(element: string, generic: string, answer: string): Verdict {
  const keyword = /^(.*)\.(_children|_count)$/.exec(generic);
  if (keyword && answer === '' && ruleOf(keyword[1]!))
    return keyword[2] === '_children'
      ? refusal(202, `${element}: this element has no children.`, answer)
      : refusal(203, `${element}: this element is no list and has no count.`, answer);
  return refusal(401, `“${element}” is not an element of SCORM 1.2.`, answer);
}
