export const LAUNCH_MODES = ['Normal', 'Browse', 'Review'] as const;
export type LaunchMode = (typeof LAUNCH_MODES)[number];

/** One launch of a unit. */
export interface LmsSession {
  /** The session id of cmi5 9.6.3.1, a UUID. */
  id: string;
  /** The publisher's id of the unit. */
  unit: string;
  mode: LaunchMode;
  /** When it was launched and when the course last said something, ISO 8601. */
  launched: string;
  last: string;
  /** Ids of the statements that cmi5 defines, by verb, with the moment of the first and the last. */
  said: Record<string, string>;
  initialized?: string;
  end?: { how: 'terminated' | 'abandoned'; at: string };
}

/** What a learner has reached in a unit: ids of the statements that say so. */
export interface UnitRecord {
  completed?: string;
  passed?: string;
  failed?: string;
  waived?: string;
  /** Scaled, of the last judgement. */
  score?: number;
}

/** A learner's enrolment: what an attempt is in SCORM. */
export interface Registration {
  id: string;
  number: number;
  started: string;
  units: Record<string, UnitRecord>;
  /** Publisher's ids of the course and blocks that were announced as satisfied. */
  satisfied: string[];
  sessions: LmsSession[];
}

/** All registrations of a learner at a package. */
export interface RegistrationFile {
  version: 1;
  learner: string;
  registrations: Registration[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

const areStrings = (...values: unknown[]): boolean =>
  values.every((value) => typeof value === 'string');

const isSession = (value: unknown): boolean =>
  isRecord(value) &&
  areStrings(value.id, value.unit, value.launched, value.last) &&
  LAUNCH_MODES.includes(value.mode as LaunchMode) &&
  isTexts(value.said) &&
  (value.end === undefined || isTexts(value.end));

const isRegistration = (value: unknown): boolean =>
  isRecord(value) &&
  areStrings(value.id, value.started) &&
  Number.isInteger(value.number) &&
  isRecord(value.units) &&
  Object.values(value.units).every(isRecord) &&
  Array.isArray(value.satisfied) &&
  areStrings(...(value.satisfied as unknown[])) &&
  Array.isArray(value.sessions) &&
  value.sessions.every(isSession);

/** Takes a learner's file from disk, or nothing when it is none. */
export function parseRegistrations(value: unknown): RegistrationFile | undefined {
  if (!isRecord(value) || value.version !== 1 || typeof value.learner !== 'string')
    return undefined;
  const { registrations } = value;
  // The shape is checked by the lines above.
  return Array.isArray(registrations) && registrations.every(isRegistration)
    ? (value as unknown as RegistrationFile)
    : undefined;
}
