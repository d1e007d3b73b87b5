import { countText, judgeOrder, readElement, type ListEntry } from './scorm-elements.ts';
import type { ScormCall, ScormState, Verdict } from './scorm-version.ts';
import { describe } from './strict12.ts';
import { elementRule } from './strict2004.elements.ts';

/** The eight functions of the SCORM 2004 API. */
export type Scorm2004Function =
  | 'Initialize'
  | 'Terminate'
  | 'GetValue'
  | 'SetValue'
  | 'Commit'
  | 'GetLastError'
  | 'GetErrorString'
  | 'GetDiagnostic';

const ALLOWED: Verdict = { allowed: true, errorCode: 0, message: '' };

const refusal = (errorCode: number, problem: string, answer = 'false'): Verdict => ({
  allowed: false,
  errorCode,
  message: `${problem} A strict LMS answers "${answer}" with error ${errorCode}.`,
});

/** The errors of a call that comes before Initialize and after Terminate (IEEE 1484.11.2). */
const OUT_OF_SESSION = {
  Terminate: [112, 113],
  GetValue: [122, 123],
  SetValue: [132, 133],
  Commit: [142, 143],
} as const;

/** Judges one call as a strict LMS would. Pure: it changes nothing. */
export function judgeScorm2004({ name, parameters }: ScormCall, state: ScormState): Verdict {
  const [first, second] = parameters;
  switch (name as Scorm2004Function) {
    case 'Initialize':
      if (first !== '')
        return refusal(201, 'The argument of Initialize must be the empty text "".');
      if (state.phase === 'not-initialized') return ALLOWED;
      return state.phase === 'running'
        ? refusal(
            103,
            'The session is initialised already. Moodle also forgets what was not committed.',
          )
        : refusal(104, 'The session is over: Terminate was called. Nothing may follow.');
    case 'Terminate':
    case 'Commit':
      if (state.phase !== 'running') return notRunning(name as 'Commit', state);
      return first === ''
        ? ALLOWED
        : refusal(201, `The argument of ${name} must be the empty text "".`);
    case 'GetValue':
      return state.phase === 'running' ? judgeGet(first, state) : notRunning('GetValue', state, '');
    case 'SetValue':
      return state.phase === 'running'
        ? judgeSet(first, second, state)
        : notRunning('SetValue', state);
    case 'GetErrorString':
    case 'GetDiagnostic':
      return typeof first === 'string'
        ? ALLOWED
        : refusal(201, `The error code is ${describe(first)}; it must be text.`, '');
    default:
      return ALLOWED;
  }
}

function notRunning(
  name: keyof typeof OUT_OF_SESSION,
  { phase }: ScormState,
  answer?: string,
): Verdict {
  const isOver = phase === 'finished';
  const why = isOver ? 'comes after Terminate' : 'comes before Initialize has succeeded';
  return refusal(OUT_OF_SESSION[name][isOver ? 1 : 0], `${name} ${why}.`, answer);
}

function judgeGet(element: unknown, { values }: ScormState): Verdict {
  if (typeof element !== 'string' || element === '')
    return refusal(301, 'The name of the element must be text.', '');
  const { generic, entries } = readElement(element);
  const rule = elementRule(generic);
  if (!rule) return unknownElement(element, generic, '');
  if (rule.access === 'write') return refusal(405, `${element} can only be written, not read.`, '');
  const missing = entries.find((entry) => !values.has(entry.first));
  return missing
    ? refusal(301, `There is no ${missing.path}; ${countText(missing, values)}.`, '')
    : ALLOWED;
}

function judgeSet(element: unknown, value: unknown, state: ScormState): Verdict {
  if (typeof element !== 'string' || element === '')
    return refusal(351, 'The name of the element must be text.');
  const { generic, entries } = readElement(element);
  const rule = elementRule(generic);
  if (!rule) return unknownElement(element, generic, 'false');
  if (rule.access === 'keyword' || rule.access === 'read')
    return refusal(404, `${element} can only be read.`);
  if (typeof value !== 'string')
    return refusal(406, `The value is ${describe(value)}; every value must be text.`);
  const disorder = judgeOrder(element, entries, state.values);
  if (disorder) return refusal(disorder.isGap ? 351 : 408, disorder.text);
  return (
    judgeEntry(element, generic, value, entries, state) ??
    judgeValue(element, value, entries, state)
  );
}

/** Names in lists are given once, each to one entry; an answer needs the type of its question. */
function judgeEntry(
  element: string,
  generic: string,
  value: string,
  entries: readonly ListEntry[],
  { values }: ScormState,
): Verdict | undefined {
  const entry = entries.at(-1);
  if (!entry) return undefined;
  const isNamed = generic === 'cmi.interactions.n.id' || generic.endsWith('objectives.n.id');
  if (isNamed && values.has(element) && values.get(element) !== value)
    return refusal(351, `${element} is “${values.get(element)}” and cannot become another.`);
  if (generic.endsWith('objectives.n.id')) {
    const others = [...values].filter(
      ([other, id]) =>
        other !== element &&
        other.startsWith(`${entry.list}.`) &&
        other.endsWith('.id') &&
        id === value,
    );
    if (others.length > 0) return refusal(351, `${others[0]![0]} has the id “${value}” already.`);
  }
  const needsType = /\.(learner_response|pattern)$/.test(generic);
  return needsType && !values.has(`${entries[0]!.path}.type`)
    ? refusal(408, `${element} comes too early: set ${entries[0]!.path}.type first.`)
    : undefined;
}

function judgeValue(
  element: string,
  value: string,
  [outer]: readonly ListEntry[],
  { values }: ScormState,
): Verdict {
  const interactionType =
    outer?.list === 'cmi.interactions' ? values.get(`${outer.path}.type`) : undefined;
  const problem = elementRule(element)!.format(value, {
    current: values.get(element) ?? '',
    ...(interactionType === undefined ? {} : { interactionType }),
  });
  if (!problem) return ALLOWED;
  return typeof problem === 'string' ? refusal(406, problem) : refusal(problem.code, problem.text);
}

function unknownElement(element: string, generic: string, answer: string): Verdict {
  const keyword = /^(.*)\.(_children|_count|_version)$/.exec(generic);
  if (keyword && elementRule(keyword[1]!))
    return answer === ''
      ? refusal(301, `${element}: this element has no ${keyword[2]}.`, answer)
      : refusal(351, `${element}: this element has no ${keyword[2]}.`);
  return refusal(401, `“${element}” is not an element of SCORM 2004.`, answer);
}
