import type { Store } from '../store.ts';
import type { LtiPlatform } from './lti.ts';

/** How a course may be launched, and what its package may say. */
export interface CoursePolicy {
  /** The course IRI; objects and state must be it or lie below it. */
  iri: string;
  /** Whether a package may start without proof of who the learner is (trust *claimed*). */
  allowsClaimed?: boolean;
  /** A PIN the trainer gives out; asked for claimed launches. */
  pin?: string;
  /** Verbs of the package; default `DEFAULT_VERBS`. */
  verbs?: readonly string[];
}

/** Where the statements go: the embedded store's `fetch`, or any other record store. */
export interface Upstream {
  /** Address of the record store's base, e.g. `https://lrs.example.org/xapi`. */
  url: string;
  key: string;
  secret: string;
  /** Default the global fetch; the embedded store passes its own. */
  fetch?: (request: Request) => Response | Promise<Response>;
}

export interface BrokerLimits {
  statementsPerRequest: number;
  /** Bytes of one request. */
  body: number;
  statementsPerSession: number;
  /** Minutes a token lives after its last use, and at most. */
  slidingMinutes: number;
  maximumMinutes: number;
  launchesPerMinute: number;
  /** Wrong PINs in ten minutes for a course from an origin; 0 switches the rule off. */
  wrongPins: number;
  requestsPerSecond: number;
}

export const DEFAULT_BROKER_LIMITS: BrokerLimits = {
  statementsPerRequest: 50,
  body: 256 * 1024,
  statementsPerSession: 5000,
  slidingMinutes: 45,
  maximumMinutes: 720,
  launchesPerMinute: 600,
  wrongPins: 10,
  requestsPerSecond: 10,
};

export interface BrokerOptions {
  /** Keeps sessions; tokens only as hashes. */
  store: Store;
  upstream: Upstream;
  /** The policy of a course, undefined for a course that is not served. */
  course: (iri: string) => CoursePolicy | undefined;
  /** Origins of pages that may call, e.g. `https://moodle.example.org`. */
  origins: readonly string[];
  /** Secret of this site for pseudonyms, at least 32 characters. */
  secret: string;
  /** homePage of pseudonyms and authorities. */
  homePage: string;
  /** Secrets of systems that sign tickets, by issuer. */
  ticketSecrets?: Readonly<Record<string, string>>;
  /** LTI 1.3 platforms whose id_token is taken. */
  platforms?: readonly LtiPlatform[];
  /** Reads their key sets; default the global fetch. */
  fetchKeys?: typeof fetch;
  /** Keeps who is behind a pseudonym in the identities table. Default no. */
  keepIdentities?: boolean;
  limits?: Partial<BrokerLimits>;
  /** Milliseconds since 1970; default Date.now. */
  clock?: () => number;
}

const ADL = 'http://adlnet.gov/expapi/verbs';

export const DEFAULT_VERBS: readonly string[] = [
  'initialized',
  'completed',
  'passed',
  'failed',
  'terminated',
  'progressed',
  'experienced',
  'answered',
  'interacted',
  'attempted',
  'suspended',
  'resumed',
  'commented',
  'preferred',
  'responded',
  'scored',
  'shared',
]
  .map((name) => `${ADL}/${name}`)
  .concat(['https://w3id.org/xapi/video/verbs/played', 'https://w3id.org/xapi/video/verbs/paused'])
  .concat([
    'https://w3id.org/xapi/video/verbs/seeked',
    'http://activitystrea.ms/schema/1.0/submit',
  ]);
