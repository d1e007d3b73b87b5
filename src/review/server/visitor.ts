import type { SessionInfo, SessionUser } from '../api/session.ts';
import type { ParsedFilter } from '../frame/selection.ts';
import { isDemo } from '../views/study.ts';
import { refuse } from './refusal.ts';

/** Names that this session may see for a while. */
export interface KnownNames {
  /** By the agent's number. */
  names: ReadonlyMap<number, string>;
  stamp: string;
}

/** Who asks, and what they may. */
export interface Visitor {
  user: SessionUser;
  /** Hash of the session's token; '' on this machine without sign-in. */
  session: string;
  may: SessionInfo['may'];
  /** Sees figures only, small groups merged. */
  merged: boolean;
  /** @throws Refusal 403 */
  mustSee(course: string): void;
  mustSeeLearners(): void;
  must(right: keyof SessionInfo['may']): void;
  /** The filter within the groups of this user. */
  narrow(filter: ParsedFilter): ParsedFilter;
  namesFor(course: string): KnownNames;
  /** The same person with the rights of a coordinator, for views that are shared. */
  figuresOnly(): Visitor;
}

export const rightsOf = (user: SessionUser | undefined): SessionInfo['may'] => ({
  learners: user !== undefined && user.role !== 'coordinator',
  names: user !== undefined && user.role !== 'coordinator',
  change: user !== undefined && user.role !== 'coordinator',
  administer: user?.role === 'admin',
});

const NO_NAMES: KnownNames = { names: new Map(), stamp: '' };

export function createVisitor(
  user: SessionUser,
  session: string,
  known: (course: string) => KnownNames | undefined,
): Visitor {
  const may = rightsOf(user);
  const groups = new Set(user.groups);
  return {
    user,
    session,
    may,
    merged: !may.learners,
    mustSee(course) {
      const plain = isDemo(course) ? course.slice(0, course.lastIndexOf('#')) : course;
      const isTheirs =
        user.courses.length === 0 || user.courses.some((one) => one === course || one === plain);
      if (!isTheirs) throw refuse.scope('Your account does not see this course.');
    },
    mustSeeLearners() {
      if (!may.learners) throw refuse.scope('Your account sees figures, no single learners.');
    },
    must(right) {
      if (!may[right]) throw refuse.scope();
    },
    narrow(filter) {
      if (groups.size === 0) return filter;
      const wanted = filter.groups;
      const both =
        wanted === undefined ? groups : new Set([...wanted].filter((one) => groups.has(one)));
      return { ...filter, groups: both };
    },
    namesFor: (course) => known(course) ?? NO_NAMES,
    figuresOnly: () => createVisitor({ ...user, role: 'coordinator' }, session, () => undefined),
  };
}
