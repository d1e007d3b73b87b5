import type { KnownNames } from './visitor.ts';

/** Names that sessions asked for: in memory, for a while, gone with the process. */
export interface NamesBook {
  of(session: string, course: string): KnownNames | undefined;
  add(session: string, course: string, names: ReadonlyMap<number, string>, until: number): void;
  forget(session: string): void;
}

interface Page {
  names: Map<number, string>;
  until: number;
}

export function createKnownNames(): NamesBook {
  const pages = new Map<string, Map<string, Page>>();
  const open = (session: string, course: string): Page | undefined => {
    const page = pages.get(session)?.get(course);
    return page !== undefined && page.until > Date.now() ? page : undefined;
  };
  return {
    of(session, course) {
      const page = open(session, course);
      return page && { names: page.names, stamp: `${session} ${page.names.size} ${page.until}` };
    },
    add(session, course, names, until) {
      const ofSession = pages.get(session) ?? new Map<string, Page>();
      pages.set(session, ofSession);
      const before = open(session, course)?.names ?? new Map<number, string>();
      ofSession.set(course, { names: new Map([...before, ...names]), until });
    },
    forget: (session) => void pages.delete(session),
  };
}
