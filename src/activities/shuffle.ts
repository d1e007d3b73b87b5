/**
 * The order in which things are shown, fixed for an activity: every learner, print and language
 * sees the same, and it is never the right one. Pure and seeded by the activity's id.
 */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  let state = 2166136261;
  for (let index = 0; index < seed.length; index++) {
    state = Math.imul(state ^ seed.charCodeAt(index), 16777619);
  }
  const random = () => {
    state = Math.imul(state ^ (state >>> 15), 2246822507) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
  const result = [...items];
  for (let index = result.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [result[index], result[other]] = [result[other]!, result[index]!];
  }
  const unchanged = result.every((item, index) => item === items[index]);
  if (unchanged && result.length > 1) result.push(result.shift()!);
  return result;
}
