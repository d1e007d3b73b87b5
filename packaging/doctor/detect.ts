import type { OpenedPackage } from '../open/opened.ts';
import type { PackageFiles } from '../rules/rule.ts';
import type { Detected, KindId } from './kinds.ts';
import { kindOfManifest } from './manifest-kind.ts';

/** What a package is: first what most systems would take it for, then what else it could serve as. */
export interface Detection {
  main: Detected;
  others: Detected[];
  /** The folder in which everything lies, with its slash, when the package was zipped with it. */
  folder: string;
}

/** Files at the root that name a kind, in the order in which systems look for them. */
const MARKS: [pattern: RegExp, kind: KindId][] = [
  [/^META-INF\/container\.xml$/, 'epub'],
  [/^moodle_backup\.xml$/, 'mbz'],
  [/^h5p\.json$/, 'h5p'],
  [/^contentv3\.xml$/, 'elp'],
  [/^\[Content_Types\]\.xml$/, 'office'],
  [/^imsmanifest\.xml$/i, 'imscp'],
  [/^cmi5\.xml$/, 'cmi5'],
  [/^tincan\.xml$/, 'xapi'],
  [/^[^/]+\.au$/i, 'aicc'],
];

/** Manifests that a mistake in zipping puts into a folder. */
const NESTED = /^(?:[^/]+\/){1,3}(?:imsmanifest\.xml|cmi5\.xml|tincan\.xml|moodle_backup\.xml)$/i;

const PACKAGE_NAME = /\.(?:zip|imscc|mbz|epub|h5p|elpx?)$/i;

/** Recognises a package by what is in it, whatever its name. */
export function detect({ files, form }: OpenedPackage): Detection {
  const paths = [...files.keys()];
  const here = found(files, '');
  const [main, ...others] = here;
  if (main) return { main, others, folder: '' };
  const nested = paths.find((path) => NESTED.test(path) && !path.startsWith('__MACOSX/'));
  if (nested !== undefined && !hasCourse(files)) {
    const folder = nested.slice(0, nested.lastIndexOf('/') + 1);
    const [main, ...others] = found(inFolder(files, folder), folder);
    if (main) return { main, others, folder };
  }
  return { main: { kind: plainKind(files, paths, form) }, others: [], folder: '' };
}

/** The files below a folder, as if it were the root. */
export const inFolder = (files: PackageFiles, folder: string): PackageFiles =>
  folder === ''
    ? files
    : new Map(
        [...files].flatMap(([path, content]): [string, string | Uint8Array][] =>
          path.startsWith(folder) ? [[path.slice(folder.length), content]] : [],
        ),
      );

function found(files: PackageFiles, folder: string): Detected[] {
  const paths = [...files.keys()];
  const marked = MARKS.flatMap(([pattern, kind]): Detected[] => {
    const path = paths.find((one) => pattern.test(one));
    if (path === undefined) return [];
    const exact = kind === 'imscp' ? kindOfManifest(files.get(path)!) : kind;
    return [{ kind: exact, manifest: folder + path }];
  });
  const isExe4 = files.has('content.xml') && paths.some((path) => path.startsWith('idevices/'));
  return marked.length === 0 && isExe4
    ? [{ kind: 'elp', manifest: `${folder}content.xml` }]
    : marked;
}

const hasCourse = (files: PackageFiles): boolean =>
  files.has('index.html') || files.has('course.json');

function plainKind(
  files: PackageFiles,
  paths: readonly string[],
  form: OpenedPackage['form'],
): KindId {
  if (form === 'file') return /\.x?html?$/i.test(paths[0] ?? '') ? 'single' : 'unknown';
  if (files.has('course.json')) return 'source';
  if (files.has('workbook.html') && !files.has('index.html')) return 'workbook';
  if (paths.some((path) => /^[^/]+\.html?$/i.test(path))) return 'web';
  if (paths.some((path) => PACKAGE_NAME.test(path))) return 'bundle';
  if (paths.some((path) => /\.html?$/i.test(path))) return 'web';
  return 'unknown';
}
