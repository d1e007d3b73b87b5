import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { KindId } from '../../../packaging/doctor/kinds.ts';

/** One schema of a set: a namespace and the file that defines all of it. */
export interface Schema {
  namespace: string;
  path: string;
  /** Files that it pulls in by `include` or `redefine`. */
  parts: string[];
}

const MAX_FILES = 2000;

/** LOM comes in several strengths; packages of others use words of their own. */
const LOOSE = ['lomLoose.xsd', 'lom.xsd', 'lomStrict.xsd'];

/** Every schema in a folder and the folders in it, with the namespace that it is for. */
export function readSchemas(folder: string): Schema[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xsd$/i.test(name))
    .slice(0, MAX_FILES)
    .map((name) => resolve(join(folder, name)));
  return paths.flatMap((path): Schema[] => {
    const text = readFileSync(path, 'utf8');
    const namespace = /\btargetNamespace\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
    const parts = [
      ...text.matchAll(/<\w+:(?:include|redefine)\b[^>]*\bschemaLocation\s*=\s*["']([^"']+)["']/g),
    ];
    return namespace === undefined || namespace.startsWith('urn:')
      ? []
      : [{ namespace, path, parts: parts.map((match) => resolve(dirname(path), match[1]!)) }];
  });
}

/**
 * The schemas for the namespaces of a document, from the one folder that knows most of them: sets of
 * different editions define the same namespaces. Nothing when none knows that of the root.
 */
export function chooseSchemas(
  schemas: readonly Schema[],
  namespaces: ReadonlySet<string>,
  root: string,
  kind: KindId,
): Schema[] {
  const folders = Map.groupBy(schemas, ({ path }) => dirname(path));
  const sets = [...folders]
    .map(([folder, list]) => ({ folder, chosen: oneEach(list, namespaces) }))
    .filter(({ chosen }) => chosen.some(({ namespace }) => namespace === root))
    .sort(
      (one, other) =>
        Number(isFor(other.folder, kind)) - Number(isFor(one.folder, kind)) ||
        other.chosen.length - one.chosen.length,
    );
  return sets[0]?.chosen ?? [];
}

const isFor = (folder: string, kind: KindId): boolean => {
  const edition = /scorm2004-(\d)/.exec(kind)?.[1];
  return edition !== undefined && new RegExp(`${edition}(?:rd|th|nd)`).test(basename(folder));
};

/** Of files for one namespace the one that no other pulls in: it is the whole. */
function oneEach(schemas: readonly Schema[], namespaces: ReadonlySet<string>): Schema[] {
  const parts = new Set(schemas.flatMap((schema) => schema.parts));
  const wanted = schemas.filter(
    ({ namespace, path }) => namespaces.has(namespace) && !parts.has(path),
  );
  return [...Map.groupBy(wanted, ({ namespace }) => namespace).values()].map(
    (list) =>
      LOOSE.flatMap((name) => list.find(({ path }) => basename(path) === name) ?? [])[0] ??
      list[0]!,
  );
}
