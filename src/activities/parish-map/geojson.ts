import type { Point, Work } from '../../core/work.ts';
import { wordsFor } from '../words.ts';
import type { ParishMap } from './parish-map.schema.ts';
import { parishMapWords } from './parish-map.words.ts';
import { groundOf, kindOf, placesOf, pointsOf, ratioOf, symbolOf, symbolsOf } from './sheet.ts';

type Position = [x: number, y: number];
type Corners = NonNullable<ParishMap['corners']>;

const round = (number: number, digits: number): number => Number(number.toFixed(digits));

/** Corners say where the author's sheet lies; they say nothing of a learner's own picture. */
export const isOnEarth = (activity: ParishMap, work: Work): boolean =>
  !!activity.corners && !groundOf(work);

/** A point of the sheet on the earth: between the four corners, bilinear (WGS 84 degrees). */
function onEarth([x, y]: Point, corners: Corners): Position {
  const between = (axis: 'longitude' | 'latitude'): number => {
    const { topLeft, topRight, bottomRight, bottomLeft } = corners;
    const above = topLeft[axis] + x * (topRight[axis] - topLeft[axis]);
    const below = bottomLeft[axis] + x * (bottomRight[axis] - bottomLeft[axis]);
    return round(above + y * (below - above), 6);
  };
  return [between('longitude'), between('latitude')];
}

/** Twice the area of a ring; above 0 when it runs against the clock, where y points up. */
export const turn = (ring: readonly (readonly [number, number])[]): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);

/** Rings run against the clock (RFC 7946, 3.1.6), and end where they begin. */
function ringOf(positions: Position[]): Position[] {
  const ring = turn(positions) < 0 ? [...positions].reverse() : positions;
  return [...ring, ring[0]!];
}

function geometryOf(kind: ReturnType<typeof kindOf>, positions: Position[]): object {
  if (kind === 'place') return { type: 'Point', coordinates: positions[0]! };
  if (kind === 'area') return { type: 'Polygon', coordinates: [ringOf(positions)] };
  // A line of one point is none.
  return positions.length < 2
    ? { type: 'Point', coordinates: positions[0]! }
    : { type: 'LineString', coordinates: positions };
}

/**
 * The map as GeoJSON (RFC 7946). Where the author gave the corners of the sheet, it has longitude and
 * latitude; otherwise it counts in widths of the sheet, and says so in the file.
 */
export function mapGeoJson(activity: ParishMap, work: Work, language: string): string {
  const words = wordsFor(parishMapWords, language);
  const symbols = symbolsOf(activity, language);
  const corners = isOnEarth(activity, work) ? activity.corners : undefined;
  const height = 1 / ratioOf(activity, work);
  const place = (point: Point): Position =>
    corners ? onEarth(point, corners) : [round(point[0], 4), round((1 - point[1]) * height, 4)];
  const features = placesOf(work).map(({ item, number }) => {
    const { title, text, who, when } = item;
    return {
      type: 'Feature',
      geometry: geometryOf(kindOf(item), pointsOf(item).map(place)),
      properties: { number, title, symbol: symbolOf(item, symbols).text, text, who, when },
    };
  });
  const notes = corners
    ? {}
    : {
        coordinates: 'sheet',
        note: words.geojsonNote,
        sheet: { width: 1, height: round(height, 4) },
      };
  return JSON.stringify({ type: 'FeatureCollection', ...notes, features }, null, 2);
}
