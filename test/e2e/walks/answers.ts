import { clozeWords } from '../../../src/activities/cloze/cloze.words.ts';
import { gapsIn } from '../../../src/activities/cloze/gaps.ts';
import { hotspotWords } from '../../../src/activities/hotspot/hotspot.words.ts';
import { numericWords } from '../../../src/activities/numeric/numeric.words.ts';
import type { Hand } from '../hand.ts';
import { checkRight, checkTooEarly, plain, solution, words, type Of, type Walk } from './walk.ts';

/** One of some radio buttons, or several boxes. */
async function pick(
  hand: Hand,
  options: readonly { id: string; text: string }[],
  isSeveral: boolean,
  right: readonly string[],
): Promise<void> {
  const texts = options.filter(({ id }) => right.includes(id)).map(({ text }) => plain(text));
  for (const text of texts) {
    if (isSeveral) {
      await hand.to(text, ({ type }) => type === 'checkbox');
      await hand.press('Space');
      continue;
    }
    await hand.to('', ({ type }) => type === 'radio');
    await hand.press('Space');
    for (let step = 0; step < options.length; step++) {
      if ((await hand.focus()).name.includes(text)) break;
      await hand.press('ArrowDown');
    }
    await hand.landsOn(text);
  }
}

export const choice: Walk<'choice'> = async (hand, activity) => {
  await checkTooEarly(hand, words.chooseFirst);
  await pick(hand, activity.options, activity.mode === 'several', solution(activity));
  await checkRight(hand);
};

export const hotspot: Walk<'hotspot'> = async (hand, activity) => {
  await checkTooEarly(hand, hotspotWords.en.missing);
  await pick(hand, activity.regions, activity.mode === 'several', solution(activity));
  await checkRight(hand);
};

/** Lists beside the items: each is turned by arrow keys to where its item belongs. */
async function assign(
  hand: Hand,
  rows: readonly { id: string; text: string }[],
  right: Record<string, string>,
): Promise<void> {
  await checkTooEarly(hand, words.incomplete);
  for (const { id, text } of rows) {
    await hand.to(plain(text), ({ tag }) => tag === 'select');
    await hand.turnTo(right[id]!);
  }
  await checkRight(hand);
}

export const match: Walk<'match'> = (hand, activity) =>
  assign(
    hand,
    activity.pairs.map(({ id, left: text }) => ({ id, text })),
    solution(activity),
  );

export const categorise: Walk<'categorise'> = (hand, activity) =>
  assign(hand, activity.items, solution(activity));

export const order: Walk<'order'> = async (hand, { items, ...activity }) => {
  const right = solution<string[]>({ ...activity, items });
  for (const [target, id] of right.entries()) {
    const text = plain(items.find((item) => item.id === id)!.text);
    for (let place = await placeOf(hand, text); place > target; place--) {
      const up = words.moveUp(text);
      // The focus goes with the item: only the first press has to be looked for.
      if ((await hand.focus()).name !== up) await hand.to(up);
      await hand.press('Enter');
      await hand.hears(words.moved(text, place, items.length));
    }
  }
  await checkRight(hand);
};

const placeOf = (hand: Hand, text: string): Promise<number> =>
  hand.frame.evaluate(
    (id, wanted) =>
      [...document.getElementById(id)!.shadowRoot!.querySelectorAll('li')].findIndex((item) =>
        item.textContent.replace(/\s+/g, ' ').includes(wanted),
      ),
    hand.id,
    text,
  );

/** What stands in each gap when it is right. */
async function fill(hand: Hand, { text, gaps }: Of<'cloze'>): Promise<void> {
  const placed = gapsIn(text);
  for (const [index, { id }] of placed.entries()) {
    const gap = gaps.find((candidate) => candidate.id === id)!;
    await hand.to(clozeWords.en.gap(index + 1, placed.length));
    const right = gap.choices?.find(({ correct }) => correct);
    if (right) await hand.turnTo(right.id);
    else await hand.type(gap.accept!.split('|')[0]!.trim());
  }
}

export const cloze: Walk<'cloze'> = async (hand, activity) => {
  await checkTooEarly(hand, clozeWords.en.missing);
  await fill(hand, activity);
  await checkRight(hand);
};

export const numeric: Walk<'numeric'> = async (hand, activity) => {
  await checkTooEarly(hand, numericWords.en.missing);
  await hand.to(numericWords.en.answer);
  await hand.type('many');
  await hand.press('Enter');
  await hand.hears('many');
  await hand.chord('Control', 'a');
  await hand.type(String(solution<number>(activity)));
  // Enter in the field is Check.
  await hand.press('Enter');
  await hand.hears(words.correct);
  await hand.landsOn(words.correct);
};

export const scenario: Walk<'scenario'> = async (hand, activity) => {
  const path = solution<string[]>(activity);
  const choices = activity.scenes.flatMap((scene) => scene.choices);
  for (const id of path) {
    const { text, feedback } = choices.find((candidate) => candidate.id === id)!;
    await hand.push(plain(text));
    await hand.landsOn(plain(feedback));
    await hand.push(words.goOn);
  }
  const best = activity.endings.find(({ score }) => score === 1)!;
  await hand.landsOn(best.title);
  // Another way is told from the beginning, and the first ending stays the answer.
  await hand.push(words.startAgain);
  await hand.landsOn(plain(activity.scenes[0]!.text));
  for (const id of path) {
    await hand.push(plain(choices.find((candidate) => candidate.id === id)!.text));
    await hand.push(words.goOn);
  }
  await hand.landsOn(best.title);
};

export const reflect: Walk<'reflect'> = async (hand) => {
  await hand.push(words.save);
  await hand.hears(words.writeFirst);
  await hand.to('', ({ tag }) => tag === 'textarea');
  await hand.type('The oven');
  await hand.press('Enter');
  await hand.type('<b>& the well</b>');
  await hand.push(words.save);
  await hand.hears(words.kept);
};
