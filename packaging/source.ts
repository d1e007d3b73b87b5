import type { CourseBuild, PlannedFile } from './plan.ts';

const FOLDER = 'source/';

/**
 * The source as it travels inside a package: under `source/`, without media that the package
 * carries under `media/` already.
 */
export function embeddedSource(build: CourseBuild): PlannedFile[] {
  const carried = new Map(build.media.map(({ path, content }) => [FOLDER + path, content]));
  return build.source.filter(({ path, content }) => {
    const twin = carried.get(path);
    return twin === undefined || !sameContent(twin, content);
  });
}

/** The source on its own: the folder's files at the root, media among them. */
export function standaloneSource(build: CourseBuild): PlannedFile[] {
  const files = build.source.map(({ path, content }) => ({
    path: path.startsWith(FOLDER) ? path.slice(FOLDER.length) : path,
    content,
  }));
  const present = new Set(files.map(({ path }) => path));
  return [...files, ...build.media.filter(({ path }) => !present.has(path))];
}

function sameContent(one: string | Uint8Array, other: string | Uint8Array): boolean {
  if (one === other) return true;
  if (typeof one === 'string' || typeof other === 'string') return false;
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
