import { profileIri } from '../../core/iri.ts';
import { isObject, type Json, type JsonObject, textOf } from '../../lrs/json.ts';
import type { WorkItemView, WorkNames } from '../api/reading.ts';

/**
 * What a learner made, in the result of their statement: `{ kind, items, names }` or the items alone.
 * A work that is too long for a statement travels beside it, as an attachment of type JSON with the
 * same value and this IRI as its usage.
 */
export const WORK = profileIri('extensions/work');

const MOST_ITEMS = 500;
const LONGEST = 10_000;

const extensionsOf = (statement: JsonObject): JsonObject => {
  const result = isObject(statement['result']) ? statement['result'] : {};
  return isObject(result['extensions']) ? result['extensions'] : {};
};

export const hasWork = (statement: JsonObject): boolean =>
  extensionsOf(statement)[WORK] !== undefined || Array.isArray(statement['attachments']);

export interface ReadWork {
  kind: string;
  items: WorkItemView[];
  names?: WorkNames;
}

/** Reads what it knows and leaves the rest out; never throws, whoever sent it. */
export const readWork = (statement: JsonObject): ReadWork =>
  readWorkValue(extensionsOf(statement)[WORK]);

/** The work itself, out of a statement or a file. */
export function readWorkValue(value: Json | undefined): ReadWork {
  const list = isObject(value) ? value['items'] : value;
  const kind = isObject(value) ? textOf(value['kind']).slice(0, 100) : '';
  if (!Array.isArray(list)) return { kind, items: [] };
  const names = isObject(value) ? readNames(value['names']) : {};
  return {
    kind,
    items: list.filter(isObject).slice(0, MOST_ITEMS).map(readItem),
    ...(Object.keys(names).length > 0 && { names }),
  };
}

/** The hash of the file that holds the work, when it was too long for the statement. */
export function workFileOf(statement: JsonObject): string | undefined {
  const list = statement['attachments'];
  if (!Array.isArray(list)) return undefined;
  const file = list
    .filter(isObject)
    .find(
      (one) =>
        textOf(one['usageType']) === WORK && textOf(one['contentType']).startsWith(JSON_TYPE),
    );
  return file && textOf(file['sha2']);
}

const JSON_TYPE = 'application/json';

function readNames(value: Json | undefined): WorkNames {
  const names: WorkNames = {};
  if (!isObject(value)) return names;
  for (const part of ['groups', 'symbols', 'fields'] as const) {
    const texts = value[part];
    if (!isObject(texts)) continue;
    names[part] = Object.fromEntries(
      Object.entries(texts)
        .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
        .slice(0, MOST_ITEMS)
        .map(([id, text]) => [id, text.slice(0, 500)]),
    );
  }
  return names;
}

function readItem(item: JsonObject): WorkItemView {
  const text = (name: string): string | undefined => {
    const value = item[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : undefined;
  };
  const view: WorkItemView = {};
  for (const name of ['group', 'symbol', 'title', 'text', 'who', 'when'] as const) {
    const value = text(name);
    if (value !== undefined) view[name] = value;
  }
  const { value, fields } = item;
  if (typeof value === 'number') view.value = value;
  const at = point(item['at']);
  if (at !== undefined) view.at = at;
  const path = Array.isArray(item['path']) ? item['path'].map(point) : [];
  const points = path.filter((one) => one !== undefined);
  if (points.length > 1) view.path = points.slice(0, 2000);
  if (isObject(fields)) {
    view.fields = Object.fromEntries(
      Object.entries(fields)
        .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
        .map(([id, words]) => [id, words.slice(0, LONGEST)]),
    );
  }
  return view;
}

/** Shares of the sheet; what lies outside is brought to its edge. */
function point(value: Json | undefined): [number, number] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y] = value;
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  const inside = (one: number): number => Math.min(Math.max(one, 0), 1);
  return [inside(x), inside(y)];
}
