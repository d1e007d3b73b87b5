import { isError, type Problem } from '../../src/core/user-error.ts';
import type { OpenedPackage } from '../open/opened.ts';
import { foreignPaths } from '../rules/foreign-paths.ts';
import { verdicts, type Verdict } from '../verdicts/verdicts.ts';
import { describe, type Description } from './describe.ts';
import { detect, inFolder, type Detection } from './detect.ts';
import { epubContainer, KIND_RULES } from './kind-rules.ts';
import { KINDS, type Detected } from './kinds.ts';

/** All that is known of one package. */
export interface Examination extends Description {
  detection: Detection;
  /** Errors first, then warnings, then notes. */
  findings: Problem[];
  /** How many findings of a code are not listed, because there are too many of them. */
  more: Readonly<Record<string, number>>;
  /** `errors` when a conforming LMS refuses it or it will not work; `warnings` when it has a risk. */
  verdict: 'healthy' | 'warnings' | 'errors';
  lms: Verdict[];
}

/** Somebody else who looks at a package: XML schemas, a browser that plays it. */
export type Examiner = (opened: OpenedPackage, detection: Detection) => Promise<Problem[]>;

/**
 * Examines a package: what it is, what is wrong with it by our rules and by the other examiners, and
 * how each LMS will take it. When its files lie in a folder they are examined there.
 */
export async function examine(
  opened: OpenedPackage,
  examiners: readonly Examiner[] = [],
): Promise<Examination> {
  const detection = detect(opened);
  const inside = { ...opened, files: inFolder(opened.files, detection.folder) };
  const findings = [
    ...opened.problems,
    ...(isUnreadable(opened) ? [] : ruleFindings(inside, detection)),
  ];
  const main = withoutFolder(detection.main, detection.folder);
  if (!isUnreadable(opened)) {
    for (const examiner of examiners) findings.push(...(await examiner(inside, detection)));
  }
  const { listed, more } = capped(unique(findings));
  const sorted = sortFindings(listed);
  return {
    ...describe(inside, main),
    detection,
    findings: sorted,
    more,
    verdict: sorted.some(isError)
      ? 'errors'
      : sorted.some(({ severity }) => severity === 'warning')
        ? 'warnings'
        : 'healthy',
    lms: verdicts(detection.main.kind, sorted),
  };
}

/** Nothing was taken out of it, so there is nothing more to say. */
const isUnreadable = ({ files, problems }: OpenedPackage): boolean =>
  problems.some(
    ({ code }) => code === 'NOT_A_PACKAGE' || code === 'FILE_EMPTY' || code === 'ZIP_BOMB',
  ) ||
  (files.size === 0 && problems.length > 0);

const withoutFolder = ({ kind, manifest }: Detected, folder: string): Detected => ({
  kind,
  ...(manifest !== undefined && { manifest: manifest.slice(folder.length) }),
});

function ruleFindings(opened: OpenedPackage, { main, others, folder }: Detection): Problem[] {
  return [
    ...(folder === '' ? [] : [inSubfolder(main, folder)]),
    ...(others.length === 0 ? [] : [severalManifests(main, others)]),
    ...foreignPaths(opened.files),
    ...(main.kind === 'epub' ? epubContainer(opened) : []),
    ...KIND_RULES[main.kind].flatMap((rule) => rule(opened.files)),
  ];
}

const inSubfolder = ({ manifest }: Detected, folder: string): Problem => ({
  code: 'MANIFEST_IN_SUBFOLDER',
  file: manifest!,
  message: `Everything lies in the folder “${folder.slice(0, -1)}”; it has to lie at the root of the zip.`,
  hint: 'Open the folder, select everything in it, and zip that.',
});

/** Who looks for which manifest. */
const READERS: [kinds: RegExp, who: string][] = [
  [/^(?:scorm|cc|imscp)/, 'imsmanifest.xml is what SCORM activities and course imports read.'],
  [/^cmi5$/, 'cmi5.xml is what cmi5 activities read (ILIAS, Moodle with mod_cmi5).'],
  [/^xapi$/, 'tincan.xml is what xAPI activities read (Moodle with mod_tincanlaunch).'],
];

const severalManifests = (main: Detected, others: readonly Detected[]): Problem => ({
  code: 'MANIFEST_SEVERAL',
  file: others[0]!.manifest!,
  message: `The package can also be taken for: ${others.map(({ kind }) => KINDS[kind]).join(', ')}.`,
  hint: `This report is about ${main.manifest!}. ${[main, ...others].flatMap(({ kind }) => READERS.find(([kinds]) => kinds.test(kind))?.[1] ?? []).join(' ')}`,
  severity: 'note',
});

/** The same thing said by two rules is said once. */
function unique(findings: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return findings.filter(({ code, file, path, message }) => {
    const key = JSON.stringify([code, file, path, message]);
    return !seen.has(key) && seen.add(key);
  });
}

/** So many findings of one code are listed: nobody reads on, and an attack makes millions. */
const MOST = 100;

function capped(findings: readonly Problem[]) {
  const more: Record<string, number> = {};
  const listed = [...Map.groupBy(findings, ({ code }) => code)].flatMap(([code, list]) => {
    if (list.length > MOST) more[code] = list.length - MOST;
    return list.slice(0, MOST);
  });
  return { listed, more };
}

const RANK = { error: 0, warning: 1, note: 2 };

const sortFindings = (findings: readonly Problem[]): Problem[] =>
  [...findings].sort(
    (one, other) => RANK[one.severity ?? 'error'] - RANK[other.severity ?? 'error'],
  );
