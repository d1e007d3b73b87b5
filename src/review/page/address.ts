import type { Filter } from '../api/common.ts';

/**
 * Where the page is: `#/<view>/<rest>?<query>`. Everything that decides what is shown stands in the
 * address, so that a copied link, a bookmark, back and forward show the same again.
 */
export interface Place {
  view: string;
  /** What stands behind the view, such as the id of a statement. */
  rest: string;
  query: Readonly<Record<string, string>>;
}

/** The part of the query that goes along from view to view. */
export const FILTERS = [
  'course',
  'group',
  'from',
  'to',
  'attempt',
  'trust',
  'language',
  'version',
] as const satisfies readonly (keyof Filter)[];

/** A place from the hash of an address; anything odd is read as far as it goes. */
export function readPlace(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [view = '', ...rest] = path.split('/');
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) if (value !== '') query[name] = value;
  return { view: decoded(view), rest: decoded(rest.join('/')), query };
}

/** The address of a place, beginning with `#/`. Empty values are left out. */
export function hrefOf(view: string, query: Changes = {}, rest = ''): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const path = rest === '' ? view : `${view}/${encodeURIComponent(rest)}`;
  return search.size > 0 ? `#/${path}?${search}` : `#/${path}`;
}

export type Changes = Readonly<Record<string, string | undefined>>;

/** The filter of a place, as the server takes it. */
export const filterOf = ({ query }: Place): Record<string, string> =>
  Object.fromEntries(
    FILTERS.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])),
  );

/** Another view of the same learners: the filter goes along, the rest of the query does not. */
export const linkTo = (place: Place, view: string, more: Changes = {}, rest = ''): string =>
  hrefOf(view, { ...filterOf(place), ...more }, rest);

/** The same view with other parameters. A changed filter begins at the first page again. */
export const linkWith = (place: Place, changes: Changes): string => {
  const query: Record<string, string | undefined> = { ...place.query, ...changes };
  if (!('offset' in changes)) delete query['offset'];
  return hrefOf(place.view, query, place.rest);
};

/** Goes to an address of `hrefOf`; `replace` leaves no step to go back to. */
export function go(href: string, replace = false): void {
  if (replace) location.replace(href);
  else location.hash = href.slice(1);
}

/** Parts of a list in an address; a comma inside a part is escaped. */
export const splitList = (text: string | undefined): string[] =>
  text ? text.split(',').map(decoded) : [];

export const joinList = (parts: readonly string[]): string =>
  parts.map((part) => encodeURIComponent(part)).join(',');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
