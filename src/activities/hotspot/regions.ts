import type { Region } from './hotspot.schema.ts';

/** A place in shares of the picture from its top left corner. */
export type Spot = readonly [x: number, y: number];

type Form = Pick<Region, 'shape' | 'coords'>;

/** The corners of a polygon. */
export const corners = ({ coords }: Form): Spot[] =>
  coords.flatMap((x, index) => (index % 2 === 0 ? [[x, coords[index + 1] ?? 0] as const] : []));

/** Where the number of a region stands: its middle, or the middle of its corners. */
export function middleOf(region: Form): Spot {
  const [a = 0, b = 0, c = 0, d = 0] = region.coords;
  if (region.shape === 'circle') return [a, b];
  if (region.shape === 'rect') return [(a + c) / 2, (b + d) / 2];
  return centroid(corners(region));
}

/** Twice the area of a polygon with its sign, by Gauss. */
const doubleArea = (points: readonly Spot[]): number =>
  edges(points).reduce((sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1, 0);

const edges = (points: readonly Spot[]): [Spot, Spot][] =>
  points.map((point, index) => [point, points[(index + 1) % points.length]!]);

function centroid(points: readonly Spot[]): Spot {
  const area = doubleArea(points);
  if (Math.abs(area) < 1e-9) return points[0] ?? [0, 0];
  const sum = (axis: 0 | 1) =>
    edges(points).reduce(
      (total, [one, other]) =>
        total + (one[axis] + other[axis]) * (one[0] * other[1] - other[0] * one[1]),
      0,
    );
  return [sum(0) / (3 * area), sum(1) / (3 * area)];
}

/** Share of the picture that a region covers; `aspect` is height by width. */
export function areaOf(region: Form, aspect: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = region.coords;
  if (region.shape === 'circle') return (Math.PI * c ** 2) / aspect;
  if (region.shape === 'rect') return (c - a) * (d - b);
  return Math.abs(doubleArea(corners(region))) / 2;
}

/** True when a spot lies in a region; `aspect` is height by width of the picture. */
export function isInside(region: Form, [x, y]: Spot, aspect: number): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = region.coords;
  if (region.shape === 'circle') return Math.hypot(x - a, (y - b) * aspect) <= c;
  if (region.shape === 'rect') return x >= a && x <= c && y >= b && y <= d;
  // Crossings of a ray to the right: inside when they are odd.
  return (
    edges(corners(region)).filter(
      ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1,
    ).length %
      2 ===
    1
  );
}

/** A region as attributes of an SVG element in a picture that is `width` by `height`. */
export function drawn(
  region: Form,
  width: number,
  height: number,
): { name: 'circle' | 'rect' | 'polygon'; attributes: Record<string, number | string> } {
  const [a = 0, b = 0, c = 0, d = 0] = region.coords;
  const at = (share: number, whole: number) => Math.round(share * whole * 10) / 10;
  if (region.shape === 'circle') {
    return {
      name: 'circle',
      attributes: { cx: at(a, width), cy: at(b, height), r: at(c, width) },
    };
  }
  if (region.shape === 'rect') {
    return {
      name: 'rect',
      attributes: {
        x: at(a, width),
        y: at(b, height),
        width: at(c - a, width),
        height: at(d - b, height),
      },
    };
  }
  const points = corners(region).map(([x, y]) => `${at(x, width)},${at(y, height)}`);
  return { name: 'polygon', attributes: { points: points.join(' ') } };
}
