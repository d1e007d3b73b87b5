/** One thing that passed between a course and the record store, as the panel shows it. */
export interface ExchangeEntry {
  /** From 1, over all sessions of a page. */
  number: number;
  /** Counts the launches of a page, from 1. */
  session: number;
  /** Milliseconds since the launch. */
  at: number;
  by: 'course' | 'platform';
  kind: 'statement' | 'document' | 'token' | 'other';
  /** The verb, or what was done, e.g. `writes state`. */
  title: string;
  /** What it is about: the object's name or id, the document's id. */
  subject?: string;
  /** The result of a statement in a few words. */
  result?: string;
  /** What the course sent as text: a statement, the saved state. */
  content?: string;
  /** HTTP status; 0 when nothing was answered. */
  status: number;
  /** `refused`: it breaks a rule. `remarked`: it is worth a word, or a fault was on. */
  verdict: 'fine' | 'remarked' | 'refused';
  remarks: string[];
}

/** What a session has so far, as the page asks for it. */
export interface LaunchStatus {
  entries: Omit<ExchangeEntry, 'session'>[];
  sessionId: string;
  phase: 'launched' | 'initialized' | 'terminated' | 'abandoned';
  mode: string;
  registration: { id: string; number: number; sessions: number };
  outcome: LaunchOutcome;
  /** The saved state of the course, `''` when there is none. */
  state: string;
}

/** How the registration stands. */
export interface LaunchOutcome {
  completed: boolean;
  /** Absent before a judgement. */
  success?: boolean;
  /** Scaled. */
  score?: number;
  waived: boolean;
  /** cmi5: the course’s criterion is met and announced. */
  satisfied?: boolean;
  /** cmi5: what the criterion is. */
  moveOn?: string;
}

/** What the page gets from a launch. */
export interface Launched extends LaunchStatus {
  /** Path and query to open. */
  url: string;
  isOwnWindow: boolean;
}

const short = (iri: string): string => iri.replace(/^.*[/#](?=[^/#]+[/#]?$)/, '');

/** The beginning of a name, the end of an IRI. */
const shortened = (text: string, isIri: boolean): string =>
  text.length <= 80 ? text : isIri ? `…${text.slice(-79)}` : `${text.slice(0, 79)}…`;

const first = (map: unknown): string | undefined => {
  const [text] = Object.values((map ?? {}) as Record<string, unknown>);
  return typeof text === 'string' ? text : undefined;
};

type Loose = Record<string, unknown> | undefined;

/**
 * The words for a statement in the log.
 * @param names names of activities by id, for those a statement does not define
 */
export function describeStatement(
  statement: Record<string, unknown>,
  names: Readonly<Record<string, string>> = {},
): Pick<ExchangeEntry, 'title' | 'subject' | 'result' | 'content'> {
  const verb = statement.verb as Loose;
  const object = statement.object as Loose;
  const definition = object?.definition as Loose;
  const result = statement.result as Loose;
  const score = (result?.score as Loose)?.scaled;
  const words = [
    typeof score === 'number' ? `${Math.round(score * 10_000) / 100} %` : undefined,
    result?.success === true ? 'right' : result?.success === false ? 'not right' : undefined,
    typeof result?.response === 'string' ? `“${result.response.slice(0, 60)}”` : undefined,
    typeof result?.duration === 'string' ? result.duration : undefined,
  ].filter(Boolean);
  const id = typeof object?.id === 'string' ? object.id : undefined;
  const about = first(definition?.name) ?? (id && names[id]) ?? id;
  return {
    title: first(verb?.display) ?? short(typeof verb?.id === 'string' ? verb.id : 'no verb'),
    ...(about ? { subject: shortened(about, about === id) } : {}),
    ...(words.length > 0 ? { result: words.join(', ') } : {}),
    content: JSON.stringify(statement, null, 2),
  };
}
