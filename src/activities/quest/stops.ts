import type { WorkItem } from '../../core/work.ts';
import { markup, paragraphs } from '../work/behaviour.ts';
import type { Quest } from './quest.schema.ts';

export type Stop = NonNullable<Quest['stops']>[number] & {
  /** What `media` names, once the course is compiled. */
  picture?: { src: string; alt: string; width: number; height: number };
};

/** How a stop was left. */
export const ENDS = ['found', 'passed'] as const;
export type End = (typeof ENDS)[number];

/** Articles of the languages around us: "the oven" and "oven" are the same find. */
const ARTICLES = new Set(
  'a an the el la los las lo un una unos unas le les il i gli uno l o os as um uma der die das den dem ein eine'.split(
    ' ',
  ),
);

/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

/** What is left of an answer without case, accents, punctuation and articles. */
export function fold(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœ]/g, (found) => LETTERS[found]!)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !ARTICLES.has(word));
  // A letter carved into a stone may be all there is.
  return (telling.length > 0 ? telling : words).join('');
}

/** True when what was typed is one of the answers. */
export const isRight = ({ answers = [] }: Pick<Stop, 'answers'>, typed: string): boolean =>
  fold(typed) !== '' && answers.some((answer) => fold(answer) === fold(typed));

/** How a stop was left; `undefined` while it is still to be found. */
export const endOf = (work: readonly WorkItem[], id: string): End | undefined => {
  const symbol = work.find(({ group }) => group === id)?.symbol;
  return ENDS.find((end) => end === symbol);
};

/** The first stop that is still to be found. */
export const nextStop = (stops: readonly Stop[], work: readonly WorkItem[]): Stop | undefined =>
  stops.find(({ id }) => !endOf(work, id));

/** Several answers stand in one line of the form. */
export const answersOf = ({ fields }: WorkItem): string[] =>
  (fields?.['answer'] ?? '')
    .split(/[/;]/)
    .map((answer) => answer.trim())
    .filter((answer) => fold(answer) !== '');

/** What a made stop lacks before somebody can walk it. */
export const lackOf = (item: WorkItem): ('clue' | 'answer')[] => [
  ...(item.text?.trim() ? [] : (['clue'] as const)),
  ...(answersOf(item).length > 0 ? [] : (['answer'] as const)),
];

/** A made quest as others would walk it: the stops that lack nothing. */
export const madeStops = (work: readonly WorkItem[], untitled: string): Stop[] =>
  work.flatMap((item, index) =>
    lackOf(item).length > 0
      ? []
      : [
          {
            id: `made-${index}`,
            title: item.title || untitled,
            clue: markup`${paragraphs(item.text)}`.text,
            ...(item.fields?.['look'] ? { hint: markup`<p>${item.fields['look']}</p>`.text } : {}),
            answers: answersOf(item),
            found: markup`${paragraphs(item.fields?.['story'])}`.text,
          },
        ],
  );
