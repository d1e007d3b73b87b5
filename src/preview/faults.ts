/** What can go wrong between a package and its LMS, to be switched on at will. */
export const FAULTS = ['none', 'offline', 'lossy', 'logged-out', 'slow', 'no-api'] as const;
export type Fault = (typeof FAULTS)[number];

/** How long a commit blocks under the fault `slow`. */
export const SLOW_COMMIT = 3000;

export const FAULT_TEXTS: Record<Fault, { label: string; text: string }> = {
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

export const isFault = (value: unknown): value is Fault => FAULTS.includes(value as Fault);
