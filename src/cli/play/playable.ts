import type { Detection } from '../../../packaging/doctor/detect.ts';
import type { KindId } from '../../../packaging/doctor/kinds.ts';
import type { OpenedPackage } from '../../../packaging/open/opened.ts';

/** How a package is played: by SCORM's API, by launch and record store, or as a plain site. */
export type PlayWay = 'scorm' | 'launch' | 'site';

/** What the preview LMS has to know of a package. */
export interface Playable {
  way: PlayWay;
  /** The format under which the preview plays it. */
  formatId: string;
  /** Sites: the page to open. */
  entry?: string;
  /** So many characters of saved state may the LMS take. */
  stateLimit?: number;
}

const KINDS: Partial<Record<KindId, Playable>> = {
  scorm12: { way: 'scorm', formatId: 'scorm12', stateLimit: 4096 },
  // The run-time of the 2nd Edition takes 4,000 characters of state (RTE 4.2.21).
  'scorm2004-2': { way: 'scorm', formatId: 'scorm2004-3', stateLimit: 4000 },
  'scorm2004-3': { way: 'scorm', formatId: 'scorm2004-3', stateLimit: 64_000 },
  'scorm2004-4': { way: 'scorm', formatId: 'scorm2004-4', stateLimit: 64_000 },
  cmi5: { way: 'launch', formatId: 'cmi5' },
  xapi: { way: 'launch', formatId: 'xapi' },
};

/** How a package can be played, or nothing when it is not of a kind that plays. */
export function playable({ files }: OpenedPackage, { main }: Detection): Playable | undefined {
  if (main.kind !== 'web' && main.kind !== 'single') return KINDS[main.kind];
  const pages = [...files.keys()].filter((path) => /\.x?html?$/i.test(path));
  const entry = files.has('index.html')
    ? 'index.html'
    : pages.sort((one, other) => depth(one) - depth(other) || (one < other ? -1 : 1))[0];
  // The preview serves a “single” as it is, with its service worker.
  return entry === undefined ? undefined : { way: 'site', formatId: 'single', entry };
}

const depth = (path: string): number => path.split('/').length;
