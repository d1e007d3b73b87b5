import { markup, type Markup } from '../../core/markup.ts';
import type { WorkItem } from '../../core/work.ts';
import type { ActivityKind } from '../activity.ts';
import { named, plain } from '../plain.ts';
import { repeatedIds } from '../problems.ts';
import { workKind, workTable, workWords } from '../work/behaviour.ts';
import { wordsFor } from '../words.ts';
import type { SelfAssess, SelfAssessResponse } from './self-assess.schema.ts';
import { selfAssessWords } from './self-assess.words.ts';

/** Place of the chosen level of each criterion, in order; -1 where none is chosen. */
export const placesOf = ({ criteria, levels }: SelfAssess, work: readonly WorkItem[]): number[] =>
  criteria.map(({ id }) => {
    const item = work.find(({ group }) => group === id);
    return levels.findIndex((level) => level.id === item?.symbol);
  });

const base = workKind<SelfAssess>({
  type: 'self-assess',
  characters: () => 0,
  names: (activity, language = 'en') => {
    const words = wordsFor(selfAssessWords, language);
    return {
      groups: activity.criteria,
      symbols: activity.levels,
      headings: { group: words.criterion, symbol: words.level },
    };
  },
});

const RADIUS = 100;

/** Where a spoke ends at a share of its length; the first one points up. */
function spoke(index: number, count: number, share: number): string {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  const round = (value: number) => Number((value * RADIUS * share).toFixed(1));
  return `${round(Math.cos(angle))},${round(Math.sin(angle))}`;
}

/**
 * The radar as a drawing of its own; the spokes have the numbers of the table. Fewer than three
 * criteria make no area: then there is none.
 */
export function radar(activity: SelfAssess, work: readonly WorkItem[], language: string): Markup {
  const { criteria, levels } = activity;
  const places = placesOf(activity, work);
  const count = criteria.length;
  if (count < 3) return markup``;
  const ring = (share: number) =>
    markup`<polygon points="${criteria.map((_item, index) => spoke(index, count, share)).join(' ')}" fill="none" stroke="currentColor" stroke-opacity="0.3"/>`;
  const shares = places.map((place) => (place + 1) / levels.length);
  const area = shares.map((share, index) => spoke(index, count, share)).join(' ');
  const labels = criteria.map((_item, index) => {
    const [x, y] = spoke(index, count, 1.14).split(',') as [string, string];
    return markup`<text x="${x}" y="${Number(y) + 5}" text-anchor="middle" font-size="13" fill="currentColor">${index + 1}</text>`;
  });
  const spokes = criteria.map(
    (_item, index) =>
      markup`<path d="M0,0L${spoke(index, count, 1)}" stroke="currentColor" stroke-opacity="0.3"/>`,
  );
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-130 -130 260 260" role="img" aria-label="${wordsFor(selfAssessWords, language).radar}" font-family="sans-serif">${levels.map((_level, index) => ring((index + 1) / levels.length))}${spokes}<polygon class="area" points="${area}" fill="#1f6f54" fill-opacity="0.35" stroke="#1f6f54" stroke-width="2.5"/>${labels}</svg>`;
}

/** A rubric about oneself; there is no right answer. */
export const selfAssess: ActivityKind<SelfAssess, SelfAssessResponse> = {
  ...base,
  // A level a line is a few bits; as a text it would take twenty times as much.
  shape: ({ criteria, levels }) => ({ kind: 'assign', items: criteria.length, to: levels.length }),
  pack: placesOf,
  unpack({ criteria, levels }, value) {
    if (!Array.isArray(value) || value.length !== criteria.length) return undefined;
    const work = criteria.flatMap(({ id }, index) => {
      const level = levels[value[index]!];
      return level ? [{ group: id, symbol: level.id, value: value[index]! + 1 }] : [];
    });
    return work.length > 0 ? work : undefined;
  },
  isComplete: (activity, work): work is SelfAssessResponse =>
    !!work && placesOf(activity, work).every((place) => place >= 0),
  interaction: ({ criteria, levels }) => ({
    type: 'matching',
    source: criteria.map(named),
    target: levels.map(named),
    correct: [],
  }),
  interactionResponse: (_activity, work) =>
    work.flatMap(({ group, symbol }) =>
      group && symbol ? [[group, symbol] as [string, string]] : [],
    ),
  check: (activity) => [
    ...repeatedIds('criteria', activity.criteria),
    ...repeatedIds('levels', activity.levels),
  ],
  piece(activity, work, { language }) {
    const words = wordsFor(selfAssessWords, language);
    const places = placesOf(activity, work);
    const rows = activity.criteria.map(
      ({ text }, index) =>
        markup`<tr><td>${index + 1}</td><th scope="row">${plain(text)}</th><td>${
          activity.levels[places[index]!]?.text ?? words.notYet
        }</td></tr>`,
    );
    return markup`${radar(activity, work, language)}<table><thead><tr><td></td><th scope="col">${words.criterion}</th><th scope="col">${words.level}</th></tr></thead><tbody>${rows}</tbody></table>`;
  },
  files: (activity, work, context) => [
    workTable(
      work.map(({ value: _value, ...item }) => item),
      {
        groups: activity.criteria,
        symbols: activity.levels,
        headings: {
          group: wordsFor(selfAssessWords, context.language).criterion,
          symbol: wordsFor(selfAssessWords, context.language).level,
        },
      },
      context,
      activity.id,
    ),
    {
      name: `${activity.id}.svg`,
      type: 'image/svg+xml',
      label: wordsFor(workWords, context.language).picture,
      get content() {
        return radar(activity, work, context.language).text;
      },
    },
  ],
};
