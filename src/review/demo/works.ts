import type { WorkItem } from '../../core/work.ts';
import type { WorkNames } from '../api/reading.ts';
import { createChance, type Chance } from './chance.ts';
import { workTexts, type WorkTexts } from './work-texts.ts';

/** What a learner made in an invented activity. */
export interface InventedWork {
  id: string;
  kind: string;
  title: string;
  items: WorkItem[];
  names: WorkNames;
  /** The same in words, as it is saved where no work can be shown. */
  response: string;
}

type Maker = (texts: WorkTexts, chance: Chance) => WorkItem[];

/** About a seventh of each side is margin. */
const near = (share: number, chance: Chance): number =>
  Math.min(0.95, Math.max(0.05, Math.round((share + chance.normal() * 0.035) * 1000) / 1000));

const some = <T>(list: readonly T[], least: number, most: number, chance: Chance): T[] =>
  chance.shuffle(list).slice(0, chance.whole(least, most));

const MAKERS: Readonly<Record<string, Maker>> = {
  'parish-map': ({ places }, chance) =>
    some(places, 2, 4, chance).map(({ title, text, symbol, x, y }) => ({
      title,
      symbol,
      at: [near(x, chance), near(y, chance)],
      ...(chance.next() < 0.6 && { text }),
    })),
  canvas: ({ notes }, chance) =>
    some(notes, 3, 6, chance).map(([group, text]) => ({ group, text })),
  'action-plan': ({ steps, people }, chance) =>
    some(steps, 1, 3, chance).map(({ title, month }) => ({
      title,
      who: chance.pick(people),
      when: `2027-${month}-${String(chance.whole(1, 28)).padStart(2, '0')}`,
      symbol: chance.next() < 0.25 ? 'done' : 'open',
    })),
  deliberate: ({ reasons }, chance) => {
    const before = chance.pick(['yes', 'yes', 'no']);
    const after = chance.next() < 0.45 ? 'asked' : before;
    return [
      { group: 'before', symbol: before, text: chance.pick(reasons) },
      { group: 'thieves', value: chance.whole(0, 2) },
      { group: 'pride', value: chance.whole(0, 2) },
      { group: 'after', symbol: after, text: chance.pick(reasons) },
    ];
  },
  'self-assess': (_texts, chance) =>
    ['listen', 'invite', 'decide', 'share'].map((group, at) => {
      const value = Math.min(4, Math.max(1, Math.round(2.6 + chance.normal() * 0.9 - at * 0.2)));
      return { group, symbol: ['seldom', 'sometimes', 'mostly', 'always'][value - 1]!, value };
    }),
  inventory: ({ records }, chance) => some(records, 1, 2, chance),
};

export const WORK_KINDS = Object.keys(MAKERS);

/** A learner's work of one kind; the same learner makes the same. */
export function inventWork(kind: string, learner: string, language: string): InventedWork {
  const texts = workTexts(language);
  const seed = Array.from(learner + kind).reduce(
    (sum, one) => Math.imul(sum, 31) + one.codePointAt(0)!,
    7,
  );
  const items = MAKERS[kind]?.(texts, createChance(seed >>> 0)) ?? [];
  return {
    id: `demonstration-${kind}`,
    kind,
    title: texts.titles[kind] ?? kind,
    items,
    names: texts.names[kind] ?? {},
    response: items
      .map(({ title, text, who, when }) =>
        [title, text, who, when].filter((part) => part !== undefined).join(' – '),
      )
      .filter(Boolean)
      .join('\n'),
  };
}
