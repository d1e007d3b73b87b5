import { markup } from '../../core/markup.ts';
import type { Point, Work, WorkItem } from '../../core/work.ts';
import type { ActivityKind, PieceContext, TakeHome } from '../activity.ts';
import { repeatedIds, repeatedTexts, type ActivityProblem } from '../problems.ts';
import {
  csv,
  workKind,
  workPiece,
  workText,
  workWords,
  type WorkNames,
} from '../work/behaviour.ts';
import { wordsFor } from '../words.ts';
import { mapSvg } from './drawing.ts';
import { isOnEarth, mapGeoJson, turn } from './geojson.ts';
import type { ParishMap, ParishMapResponse } from './parish-map.schema.ts';
import { parishMapWords } from './parish-map.words.ts';
import {
  centreOf,
  countOf,
  GROUND,
  groundOf,
  kindOf,
  placesOf,
  symbolOf,
  symbolsOf,
  VOICE,
  zoneOf,
} from './sheet.ts';

export const mostPlaces = (activity: ParishMap): number => activity.maxPlaces ?? 30;
export const longestStory = (activity: ParishMap): number => activity.maxLength ?? 400;

const namesOf = (activity: ParishMap, language = 'en'): WorkNames => {
  const words = wordsFor(parishMapWords, language);
  return {
    symbols: symbolsOf(activity, language),
    headings: { symbol: words.symbol, who: words.who, when: words.when, text: words.story },
  };
};

const base = workKind<ParishMap>({
  type: 'parish-map',
  characters: (activity) => activity.characters ?? 900,
  names: namesOf,
  ids: () => [VOICE, GROUND],
  isComplete: (_activity, work) => countOf(work) > 0,
});

/** The places alone, with their numbers before their names. */
function numbered(work: Work, language: string): Work {
  const { untitled } = wordsFor(workWords, language);
  return placesOf(work).map(({ item, number }) => ({
    ...item,
    title: `${number} ${item.title ?? untitled}`,
  }));
}

/** The address of the picture under the map: the learner's own, or the author's. */
function groundIn(activity: ParishMap, work: Work, { photo }: PieceContext): string | undefined {
  const own = groundOf(work);
  return own ? photo?.(own.key) : (photo?.(GROUND) ?? activity.picture?.src);
}

function table(activity: ParishMap, work: Work, language: string): string {
  const words = wordsFor(parishMapWords, language);
  const heads = wordsFor(workWords, language);
  const symbols = symbolsOf(activity, language);
  const share = (number: number): string => number.toFixed(3);
  const row = (item: WorkItem, number: number): (string | number | undefined)[] => {
    const at: Point = centreOf(item);
    return [
      number,
      item.title,
      words.kinds[kindOf(item)],
      symbolOf(item, symbols).text,
      item.text,
      item.who,
      item.when,
      zoneOf(at, words),
      share(at[0]),
      share(at[1]),
    ];
  };
  return csv([
    [
      words.number,
      heads.title,
      words.form,
      words.symbol,
      words.story,
      words.who,
      words.when,
      words.sheet,
      words.across,
      words.downwards,
    ],
    ...placesOf(work).map(({ item, number }) => row(item, number)),
  ]);
}

/** Files are made when they are asked for: their buttons stand there at every change. */
const file = (name: string, type: string, label: string, make: () => string): TakeHome => ({
  name,
  type,
  label,
  get content() {
    return make();
  },
});

/** Corners that are not in the order of their names would turn the map over. */
function cornerProblems({ corners }: ParishMap): ActivityProblem[] {
  if (!corners) return [];
  const { topLeft, topRight, bottomRight, bottomLeft } = corners;
  const ring = [topLeft, topRight, bottomRight, bottomLeft].map(
    ({ longitude, latitude }): [number, number] => [longitude, latitude],
  );
  return turn(ring) < 0
    ? []
    : [
        {
          path: 'corners',
          message: 'The corners do not run with the clock: the map would be mirrored or flat.',
          hint: 'Begin at the upper left, then upper right, lower right, lower left. East and north are positive.',
        },
      ];
}

/** A map of places and stories that a group draws; there is no right answer. */
export const parishMap: ActivityKind<ParishMap, ParishMapResponse> = {
  ...base,
  interactionResponse: (activity, work) =>
    workText(
      placesOf(work).map(({ item }) => item),
      namesOf(activity),
    ),
  work: (_activity, work) => placesOf(work).map(({ item }) => item),
  check: (activity) => [
    ...repeatedIds('symbols', activity.symbols ?? []),
    ...repeatedTexts('symbols', activity.symbols?.map(({ text }) => text) ?? []),
    ...(activity.media && activity.ratio
      ? [
          {
            path: 'ratio',
            message: 'A sheet with a picture has the proportions of the picture.',
            hint: 'Leave `ratio` out.',
          },
        ]
      : []),
    ...cornerProblems(activity),
    ...base.check(activity),
  ],
  piece: (activity, work, context) =>
    markup`${mapSvg(activity, work, {
      language: context.language,
      ground: groundIn(activity, work, context),
      lists: false,
    })}${workPiece(
      numbered(work, context.language),
      namesOf(activity, context.language),
      context,
    )}`,
  files(activity, work, context) {
    const { language } = context;
    const { id } = activity;
    const words = wordsFor(parishMapWords, language);
    const { picture, table: asTable } = wordsFor(workWords, language);
    const geojson = isOnEarth(activity, work) ? words.geojson : words.geojsonSheet;
    return [
      file(`${id}.svg`, 'image/svg+xml', picture, () => {
        const ground = groundIn(activity, work, context);
        // A file that is taken home has no folder of pictures beside it.
        const inside = ground?.startsWith('data:') ? ground : undefined;
        return mapSvg(activity, work, { language, ground: inside }).text;
      }),
      file(`${id}.geojson`, 'application/geo+json', geojson, () =>
        mapGeoJson(activity, work, language),
      ),
      file(`${id}.csv`, 'text/csv', asTable, () => table(activity, work, language)),
    ];
  },
};
