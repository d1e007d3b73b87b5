/** What can go wrong between a package and its LMS, to be switched on at will. */
export type Fault =
  'none' | 'offline' | 'lossy' | 'logged-out' | 'slow' | 'busy' | 'refusing' | 'no-api';

/** How long a commit blocks, or an answer takes, under the fault `slow`. In milliseconds. */
export const SLOW_COMMIT = 3000;

interface FaultText {
  label: string;
  text: string;
}
type FaultTexts = Partial<Record<Fault, FaultText>>;

/** Faults of an LMS with SCORM's API. */
export const SCORM_FAULTS: FaultTexts = {
  none: { label: 'Everything works', text: 'Commits arrive.' },
  offline: {
    label: 'No network',
    text: 'The browser says it is offline. As in Moodle a commit answers “true”, and nothing arrives.',
  },
  lossy: {
    label: 'Data lost in silence',
    text: 'A commit answers “true”, and nothing arrives. There is no sign of it.',
  },
  'logged-out': {
    label: 'Signed out',
    text: 'A commit answers “false” with error 101, and nothing arrives.',
  },
  slow: { label: 'Slow LMS', text: 'Each commit blocks the page for 3 seconds.' },
  'no-api': {
    label: 'No LMS to be found',
    text: 'The API is missing from the next reload of the course on.',
  },
};

/** Faults of a record store. */
export const LAUNCH_FAULTS: FaultTexts = {
  none: { label: 'Everything works', text: 'Statements and state arrive.' },
  offline: {
    label: 'No network',
    text: 'The browser says it is offline, and every connection breaks.',
  },
  slow: { label: 'Slow record store', text: 'Each answer takes 3 seconds.' },
  busy: {
    label: 'Busy record store',
    text: 'Everything is answered with 503 and the wish to come back in 2 seconds.',
  },
  refusing: {
    label: 'Statements refused',
    text: 'Each statement is answered with 400, as if it were malformed. The state is taken.',
  },
  'logged-out': {
    label: 'Token expired',
    text: 'Everything is answered with 401, and the fetch URL gives no other token.',
  },
  'no-api': {
    label: 'No launch',
    text: 'From the next reload on the course opens without launch parameters.',
  },
};

export const FAULT_TEXTS = { scorm: SCORM_FAULTS, launch: LAUNCH_FAULTS } as const;

/** Which faults a kind of package can meet. */
export const faultsOf = (kind: 'scorm' | 'launch'): Fault[] =>
  Object.keys(FAULT_TEXTS[kind]) as Fault[];
