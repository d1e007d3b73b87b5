import type { Point } from '../../core/work.ts';

const tenth = (number: number): number => Math.round(number * 10) / 10;

/**
 * A line through points as a hand would draw it (Catmull–Rom): the `d` of an SVG path in a field of
 * this size; with `isClosed` it comes back to its first point.
 */
export function curveOf(
  points: readonly Point[],
  width: number,
  height: number,
  isClosed = false,
): string {
  const count = points.length;
  const at = (index: number): Point => {
    const place = isClosed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    const [x, y] = points[place]!;
    return [x * width, y * height];
  };
  const said = ([x, y]: Point): string => `${tenth(x)} ${tenth(y)}`;
  const towards = (point: Point, before: Point, after: Point, way: number): Point => [
    point[0] + ((after[0] - before[0]) / 6) * way,
    point[1] + ((after[1] - before[1]) / 6) * way,
  ];
  let path = `M${said(at(0))}`;
  for (let index = 0; index < (isClosed ? count : count - 1); index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    path += `C${said(towards(from, before, to, 1))} ${said(towards(to, from, after, -1))} ${said(to)}`;
  }
  return isClosed ? `${path}Z` : path;
}
