import type { Verb } from '@xapi/xapi';

const verb = (name: string): Verb => ({
  id: `http://adlnet.gov/expapi/verbs/${name}`,
  display: { en: name },
});

/** The verbs we send. `launched`, `abandoned`, `waived` and `satisfied` are the LMS's. */
export const VERBS = {
  initialized: verb('initialized'),
  experienced: verb('experienced'),
  answered: verb('answered'),
  progressed: verb('progressed'),
  completed: verb('completed'),
  passed: verb('passed'),
  failed: verb('failed'),
  terminated: verb('terminated'),
} as const;

export type VerbName = keyof typeof VERBS;

const NAMES = new Map(Object.entries(VERBS).map(([name, { id }]) => [id, name as VerbName]));

/** Which of our verbs a statement has. */
export const verbName = ({ verb: { id } }: { verb: Pick<Verb, 'id'> }): VerbName | undefined =>
  NAMES.get(id);

/** Types of activities, from ADL's and the Activity Streams vocabularies. */
export const TYPES = {
  course: 'http://adlnet.gov/expapi/activities/course',
  module: 'http://adlnet.gov/expapi/activities/module',
  page: 'http://activitystrea.ms/schema/1.0/page',
  test: 'http://adlnet.gov/expapi/activities/assessment',
  question: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  profile: 'http://adlnet.gov/expapi/activities/profile',
} as const;

/** cmi5 9.6.2 and 9.5.5: categories and extensions. */
export const CMI5 = {
  category: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
  moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
  masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
  sessionId: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
  progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress',
} as const;

/** Category of the SCORM profile: statements of a course that SCORM has launched. */
export const SCORM = 'https://w3id.org/xapi/scorm';
