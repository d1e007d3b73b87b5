import type { Interaction, InteractionResponse } from '../../core/interaction.ts';
import type { Chance } from './chance.ts';
import { openTexts } from './texts.ts';

export interface InventedAnswer {
  response: InteractionResponse;
  /** Absent where nothing is right or wrong. */
  score?: number;
}

/** An answer of this kind: right, or wrong in a way that people are. */
export function inventAnswer(
  interaction: Interaction,
  isRight: boolean,
  chance: Chance,
  question: string,
  language: string,
  /** Those who are wrong all choose the same. */
  isMisled = false,
): InventedAnswer {
  const score = isRight ? 1 : 0;
  switch (interaction.type) {
    case 'true-false':
      if (interaction.correct === undefined) return { response: chance.next() < 0.5 };
      return { response: isRight === interaction.correct, score };
    case 'choice':
      return choice(interaction, isRight, chance, isMisled);
    case 'matching':
      return matching(interaction, isRight, chance);
    case 'sequencing':
      return {
        response: isRight ? interaction.correct : swapped(interaction.correct, chance),
        score: isRight ? 1 : 0.5,
      };
    case 'performance':
      return { response: interaction.steps.slice(0, 3).map(({ id }) => id) };
    case 'numeric': {
      const { min = 0, max = min } = interaction;
      return { response: isRight ? (min + max) / 2 : max + chance.whole(1, 9), score };
    }
    case 'fill-in':
      return {
        response: isRight ? (interaction.correct[0] ?? '') : chance.pick(['?', 'museum', 'map']),
        score,
      };
    case 'long-fill-in':
      return { response: chance.pick(openTexts(question, language)) };
  }
}

function choice(
  { choices, correct }: Extract<Interaction, { type: 'choice' }>,
  isRight: boolean,
  chance: Chance,
  isMisled: boolean,
): InventedAnswer {
  if (correct.length === 0) return { response: [chance.pick(choices).id] };
  if (isRight) return { response: correct, score: 1 };
  const wrong = choices.filter(({ id }) => !correct.includes(id)).map(({ id }) => id);
  if (correct.length === 1) {
    // The first wrong option tempts most, the last hardly anybody.
    const drawn = Math.min(wrong.length - 1, Math.floor(chance.next() ** 2 * wrong.length));
    const at = isMisled ? 0 : drawn;
    return { response: [wrong[at] ?? correct[0]!], score: 0 };
  }
  const kept = chance.shuffle(correct).slice(1);
  const added = wrong.length > 0 && chance.next() < 0.5 ? [chance.pick(wrong)] : [];
  const order = choices.map(({ id }) => id);
  const response = [...kept, ...added].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return {
    response,
    score: added.length > 0 ? 0 : Math.round((kept.length / correct.length) * 100) / 100,
  };
}

function matching(
  { correct }: Extract<Interaction, { type: 'matching' }>,
  isRight: boolean,
  chance: Chance,
): InventedAnswer {
  if (isRight || correct.length < 2) return { response: correct, score: isRight ? 1 : 0 };
  const [one, two] = chance.shuffle(correct.map((_, at) => at));
  const response = correct.map(([source, target], at): [string, string] => {
    if (at === one) return [source, correct[two!]![1]];
    return at === two ? [source, correct[one!]![1]] : [source, target];
  });
  const right = response.filter(([, target], at) => target === correct[at]![1]).length;
  return { response, score: Math.round((right / correct.length) * 100) / 100 };
}

function swapped(ids: readonly string[], chance: Chance): string[] {
  const copy = [...ids];
  const at = chance.whole(0, Math.max(0, copy.length - 2));
  [copy[at], copy[at + 1]] = [copy[at + 1]!, copy[at]!];
  return copy.filter((id) => id !== undefined);
}
