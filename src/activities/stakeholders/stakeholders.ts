import { markup, type Markup } from '../../core/markup.ts';
import type { Point, Work, WorkItem } from '../../core/work.ts';
import type { ActivityKind, TakeHome } from '../activity.ts';
import { workKind, workPiece, workTable, workWords, type WorkNames } from '../work/behaviour.ts';
import { wordsFor } from '../words.ts';
import type { Stakeholders, StakeholdersResponse } from './stakeholders.schema.ts';
import { stakeholdersWords } from './stakeholders.words.ts';

export const ATTITUDES = ['for', 'open', 'against', 'unknown'] as const;
export const MIDDLE: Point = [0.5, 0.5];
export const mostPeople = (activity: Stakeholders): number => activity.maxPeople ?? 16;
export const longestNote = (activity: Stakeholders): number => activity.maxLength ?? 120;

/** 0 little, 1 some, 2 much of a share between 0 and 1. */
export const levelOf = (share: number): 0 | 1 | 2 => (share < 1 / 3 ? 0 : share > 2 / 3 ? 2 : 1);

/** Which quarter of the sheet a place is in; above is much influence. */
export function quadrantOf([x, y]: Point): 'close' | 'win' | 'hear' | 'watch' {
  if (y < 0.5) return x >= 0.5 ? 'close' : 'win';
  return x >= 0.5 ? 'hear' : 'watch';
}

/** A place in words, as the axes of the activity are called. */
export function placeIn(activity: Stakeholders, [x, y]: Point, language: string): [string, string] {
  const words = wordsFor(stakeholdersWords, language);
  const said = (axis: string, share: number) => `${axis}: ${words.levels[levelOf(share)]}`;
  return [said(activity.across ?? words.across, x), said(activity.upwards ?? words.upwards, 1 - y)];
}

const namesOf = (language = 'en'): WorkNames => {
  const words = wordsFor(stakeholdersWords, language);
  return {
    symbols: ATTITUDES.map((id) => ({ id, text: words.attitudes[id] })),
    headings: { title: words.who, symbol: words.attitude, text: words.involve },
  };
};

const base = workKind<Stakeholders>({
  type: 'stakeholders',
  characters: (activity) => activity.characters ?? 700,
  names: (_activity, language) => namesOf(language),
});

/** The sheet as a drawing of its own: numbers at their places, the axes and the quarters named. */
export function sheetSvg(activity: Stakeholders, work: Work, language: string): Markup {
  const words = wordsFor(stakeholdersWords, language);
  const [left, top, size] = [40, 16, 480];
  const quarter = (x: number, y: number, text: string) =>
    markup`<text x="${left + x * size}" y="${top + y * size}" text-anchor="middle" fill="#5a665f">${text}</text>`;
  const { close, win, hear, watch } = words.quadrants;
  const dots = work.map(({ at = MIDDLE }, index) => {
    const [x, y] = [left + at[0] * size, top + at[1] * size];
    return markup`<g><circle cx="${x}" cy="${y}" r="15" fill="#1f6f54"/><text x="${x}" y="${y + 5}" text-anchor="middle" fill="#ffffff" font-weight="bold">${index + 1}</text></g>`;
  });
  const legend = work.map(
    ({ title }, index) =>
      markup`<text x="${left}" y="${top + size + 56 + index * 20}">${index + 1} ${title}</text>`,
  );
  const height = top + size + 60 + work.length * 20;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 536 ${height}" role="img" aria-label="${words.sheet}" font-family="sans-serif" font-size="14" fill="#1f2a25"><rect x="${left}" y="${top}" width="${size}" height="${size}" fill="#fbf8f1" stroke="#7a857e"/><path d="M${left + size / 2} ${top}v${size}M${left} ${top + size / 2}h${size}" stroke="#d9d4c5" fill="none"/>${quarter(0.75, 0.06, close)}${quarter(0.25, 0.06, win)}${quarter(0.75, 0.97, hear)}${quarter(0.25, 0.97, watch)}<text x="${left + size / 2}" y="${top + size + 24}" text-anchor="middle">${activity.across ?? words.across} →</text><text x="20" y="${top + size / 2}" text-anchor="middle" transform="rotate(-90 20 ${top + size / 2})">${activity.upwards ?? words.upwards} →</text>${dots}${legend}</svg>`;
}

/** People and groups by interest and influence; there is no right answer. */
export const stakeholders: ActivityKind<Stakeholders, StakeholdersResponse> = {
  ...base,
  piece: (activity, work, context) =>
    markup`${sheetSvg(activity, work, context.language)}${workPiece(
      work.map((item) => ({ ...item, title: titleOf(item, context.language) })),
      namesOf(context.language),
      context,
    )}`,
  files(activity, work, context): TakeHome[] {
    const words = wordsFor(stakeholdersWords, context.language);
    const names = namesOf(context.language);
    const placed = work.map((item) => {
      const [across, upwards] = placeIn(activity, item.at ?? MIDDLE, context.language);
      return { ...item, fields: { across, upwards } };
    });
    const fields = [
      { id: 'across', text: activity.across ?? words.across },
      { id: 'upwards', text: activity.upwards ?? words.upwards },
    ];
    return [
      workTable(placed, { ...names, fields }, context, activity.id),
      {
        name: `${activity.id}.svg`,
        type: 'image/svg+xml',
        label: wordsFor(workWords, context.language).picture,
        get content() {
          return sheetSvg(activity, work, context.language).text;
        },
      },
    ];
  },
};

/** Name and place of one: "The school (Work closely together)". */
function titleOf({ title, at }: WorkItem, language: string): string {
  const words = wordsFor(stakeholdersWords, language);
  const name = title ?? wordsFor(workWords, language).untitled;
  return `${name} (${words.quadrants[quadrantOf(at ?? MIDDLE)]})`;
}
