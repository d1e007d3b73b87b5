import { countText, judgeOrder, readElement, type ListEntry } from './scorm-elements.ts';
import type { ScormCall, ScormState, Verdict } from './scorm-version.ts';
import { elementRule } from './strict12.elements.ts';
import { textOf } from './strict12.formats.ts';

/** The eight functions of the SCORM 1.2 API. */
export type Scorm12Function =
  | 'LMSInitialize'
  | 'LMSFinish'
  | 'LMSGetValue'
  | 'LMSSetValue'
  | 'LMSCommit'
  | 'LMSGetLastError'
  | 'LMSGetErrorString'
  | 'LMSGetDiagnostic';

export type Scorm12Call = ScormCall<Scorm12Function>;

const ALLOWED: Verdict = { allowed: true, errorCode: 0, message: '' };

const refusal = (errorCode: number, problem: string, answer = 'false'): Verdict => ({
  allowed: false,
  errorCode,
  message: `${problem} A strict LMS answers "${answer}" with error ${errorCode}.`,
});

export const describe = (value: unknown): string =>
  value === undefined ? 'missing' : `of type ${value === null ? 'null' : typeof value}`;

/** Judges one call as a strict LMS would. Pure: it changes nothing. */
export function judgeScorm12(call: Scorm12Call, state: ScormState): Verdict {
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
  { phase }: ScormState,
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

function notRunning(name: string, phase: ScormState['phase'], answer?: string): Verdict {
  const why =
    phase === 'finished' ? 'comes after LMSFinish' : 'comes before LMSInitialize has succeeded';
  return refusal(301, `${name} ${why}.`, answer);
}

function judgeGet(element: unknown, state: ScormState): Verdict {
  if (state.phase !== 'running') return notRunning('LMSGetValue', state.phase, '');
  if (typeof element !== 'string' || element === '')
    return refusal(201, 'The name of the element must be text.', '');
  const { generic, entries } = readElement(element);
  const rule = elementRule(generic);
  if (!rule) return unknownElement(element, generic, '');
  if (rule.access === 'write') return refusal(404, `${element} can only be written, not read.`, '');
  const missing = entries.find((entry) => !state.values.has(entry.first));
  return missing
    ? refusal(201, `There is no ${missing.path}; ${countText(missing, state.values)}.`, '')
    : ALLOWED;
}

function judgeSet(element: unknown, value: unknown, state: ScormState): Verdict {
  if (state.phase !== 'running') return notRunning('LMSSetValue', state.phase);
  if (typeof element !== 'string' || element === '')
    return refusal(201, 'The name of the element must be text.');
  const { generic, entries } = readElement(element);
  const rule = elementRule(generic);
  if (!rule) return unknownElement(element, generic, 'false');
  if (rule.access === 'keyword')
    return refusal(402, `${element} is a keyword that only the LMS fills in.`);
  if (rule.access === 'read') return refusal(403, `${element} can only be read.`);
  if (typeof value !== 'string')
    return refusal(405, `The value is ${describe(value)}; every value must be text.`);
  const disorder =
    judgeOrder(element, entries, state.values)?.text ?? typeFirst(element, generic, entries, state);
  if (disorder) return refusal(201, disorder);
  const interaction = entries.find((entry) => entry.list === 'cmi.interactions');
  const interactionType = interaction && state.values.get(`${interaction.path}.type`);
  const problem = rule.format(value, {
    current: state.values.get(element) ?? '',
    ...(interactionType === undefined ? {} : { interactionType }),
  });
  return problem ? refusal(405, textOf(problem)) : ALLOWED;
}

/** Everything about an answer depends on the type of its interaction. */
function typeFirst(
  element: string,
  generic: string,
  [outer]: readonly ListEntry[],
  state: ScormState,
): string | undefined {
  const needsType =
    outer?.list === 'cmi.interactions' &&
    generic !== 'cmi.interactions.n.id' &&
    generic !== 'cmi.interactions.n.type';
  return needsType && !state.values.has(`${outer.path}.type`)
    ? `${element} comes too early: set ${outer.path}.type first.`
    : undefined;
}

function unknownElement(element: string, generic: string, answer: string): Verdict {
  const keyword = /^(.*)\.(_children|_count)$/.exec(generic);
  if (keyword && answer === '' && elementRule(keyword[1]!))
    return keyword[2] === '_children'
      ? refusal(202, `${element}: this element has no children.`, answer)
      : refusal(203, `${element}: this element is no list and has no count.`, answer);
  return refusal(401, `“${element}” is not an element of SCORM 1.2.`, answer);
}
