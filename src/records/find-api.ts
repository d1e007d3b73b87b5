/** The search for the LMS's API object, as SCORM describes it. */

const MOST_PARENTS = 500;
const PAUSE_MS = 100;
const PATIENCE_MS = 3000;

/** A window of another origin throws at any touch. */
function read(target: unknown, key: string): unknown {
  try {
    return (target as Record<string, unknown> | null | undefined)?.[key];
  } catch {
    return undefined;
  }
}

function climb(start: unknown, name: string, method: string): object | undefined {
  let place = start;
  for (let count = 0; place && count < MOST_PARENTS; count++) {
    const api = read(place, name);
    // An element with the id `API` is a property of its window too.
    if (typeof read(api, method) === 'function') return api as object;
    const parent = read(place, 'parent');
    if (parent === place) return undefined;
    place = parent;
  }
  return undefined;
}

/**
 * Looks in the window, its parents, its opener and the opener's parents, and the opener of the top
 * window, for an object `name` that has the method.
 */
export const findApi = (window: object, name: string, method: string): object | undefined =>
  climb(window, name, method) ??
  climb(read(window, 'opener'), name, method) ??
  climb(read(read(window, 'top'), 'opener'), name, method);

/** Looks again every 100 ms for 3 s: some LMSs put their API up late. Never rejects. */
export async function waitForApi(
  window: object,
  name: string,
  method: string,
): Promise<object | undefined> {
  let api = findApi(window, name, method);
  for (let waited = 0; !api && waited < PATIENCE_MS; waited += PAUSE_MS) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    api = findApi(window, name, method);
  }
  return api;
}
