import type { Group, Unit } from './course-structure.ts';
import type { UnitRecord } from './registration.ts';

/** Whether a unit meets its criterion (cmi5 13.1.4 moveOn); a waived one always does (9.3.9). */
export function isMet({ moveOn }: Pick<Unit, 'moveOn'>, record: UnitRecord = {}): boolean {
  const [completed, passed] = [record.completed !== undefined, record.passed !== undefined];
  if (record.waived !== undefined) return true;
  switch (moveOn) {
    case 'Completed':
      return completed;
    case 'Passed':
      return passed;
    case 'CompletedAndPassed':
      return completed && passed;
    case 'CompletedOrPassed':
      return completed || passed;
    default:
      return true;
  }
}

/** Blocks that are satisfied, inner ones first, the course last; those announced are left out. */
export function newlySatisfied(
  course: Group,
  units: Readonly<Record<string, UnitRecord>>,
  announced: readonly string[],
): Group[] {
  const found: Group[] = [];
  const isSatisfied = (member: Unit | Group): boolean => {
    if (member.kind === 'unit') return isMet(member, units[member.id]);
    // Every member is looked at: a block inside an open one may be satisfied.
    const isWhole = member.children.map(isSatisfied).every(Boolean);
    if (isWhole && !announced.includes(member.id)) found.push(member);
    return isWhole;
  };
  isSatisfied(course);
  return found;
}
