import type { InteractionActivityDefinition, LanguageMap } from '@xapi/xapi';
import type { Interaction, InteractionOption } from '../core/interaction.ts';
import { openAnswer, shortened } from './answer-file.ts';
import type { Answer } from './record.ts';
import { AND, plainText, safeNames, safeNumber, scorm2004Report, TO } from './scorm2004-values.ts';
import { TYPES } from './verbs.ts';

/**
 * Questions and answers in xAPI (1.0.3 Data 2.4.4.1): the names and delimiters of SCORM 2004, so
 * that a course reports alike whatever it is packaged as.
 */

const texts = (text: string, language: string): LanguageMap => ({ [language]: text });

const components = (options: readonly InteractionOption[], language: string) => {
  const names = safeNames(options);
  return options.map(({ id, text }) => ({
    id: names.get(id)!,
    description: texts(text, language),
  }));
};

/** What differs between the types: components and the right answers. */
function details(interaction: Interaction, language: string): object {
  const pattern = (...patterns: string[]) => ({ correctResponsesPattern: patterns });
  switch (interaction.type) {
    case 'true-false':
      return interaction.correct === undefined ? {} : pattern(String(interaction.correct));
    case 'choice':
    case 'sequencing': {
      const names = safeNames(interaction.choices);
      return {
        choices: components(interaction.choices, language),
        ...pattern(interaction.correct.map((id) => names.get(id) ?? id).join(AND)),
      };
    }
    case 'matching': {
      const [sources, targets] = [safeNames(interaction.source), safeNames(interaction.target)];
      const pairs = interaction.correct.map(
        ([source, target]) =>
          (sources.get(source) ?? source) + TO + (targets.get(target) ?? target),
      );
      return {
        source: components(interaction.source, language),
        target: components(interaction.target, language),
        ...pattern(pairs.join(AND)),
      };
    }
    case 'performance':
      return { steps: components(interaction.steps, language) };
    case 'numeric': {
      const { min, max } = interaction;
      const spell = (value: number | undefined) =>
        value === undefined ? '' : (safeNumber(value) ?? '');
      return min === undefined && max === undefined ? {} : pattern(`${spell(min)}[:]${spell(max)}`);
    }
    case 'fill-in':
      return pattern(
        ...interaction.correct.map((answer) =>
          [answer]
            .flat()
            .map((text) => plainText(text, 250))
            .join(AND),
        ),
      );
    case 'long-fill-in':
      return {};
  }
}

/** The full definition of a question, as a report wants it. */
export function questionDefinition(
  { interaction, question }: Pick<Answer, 'interaction' | 'question'>,
  language: string,
): InteractionActivityDefinition {
  return {
    type: TYPES.question,
    ...(question
      ? { name: texts(question.slice(0, 250), language), description: texts(question, language) }
      : {}),
    interactionType: interaction.type,
    ...details(interaction, language),
  };
}

/** The answer as text; `undefined` when it cannot be said. An open answer keeps its lines, if short. */
export function responseText(answer: Answer): string | undefined {
  if (answer.interaction.type !== 'long-fill-in') return scorm2004Report(answer).response;
  return shortened(openAnswer(answer)) || undefined;
}
