import type { LanguageText } from '../api/common.ts';
import type { Named } from './names.ts';

/** Delimiters of SCORM 2004 and xAPI (Data 2.4.4.1). */
const AND = '[,]';
const TO = '[.]';
const RANGE = '[:]';

/** Free text, or nothing that can be tallied. */
export const isOpen = ({ interaction, key }: Named, isJudged: boolean): boolean =>
  interaction === 'long-fill-in' ||
  (!isJudged && key.length === 0 && (interaction === 'fill-in' || interaction === 'other'));

/**
 * Which options a response chose. Several choices and pairs count each; an order and a text count
 * whole. Older packages separate with a comma.
 */
export function chosenOptions({ interaction, options }: Named, response: string): string[] {
  if (interaction === 'choice' || interaction === 'matching' || interaction === 'performance') {
    const byMark = response.split(AND);
    const known = new Set(options.map(({ id }) => id));
    const byComma = response.split(',');
    const isOld = byMark.length === 1 && byComma.length > 1 && byComma.every((id) => known.has(id));
    return [...new Set(isOld ? byComma : byMark)].filter((id) => id !== '');
  }
  if (interaction === 'fill-in') return [response.trim().toLocaleLowerCase()].filter(Boolean);
  return response === '' ? [] : [response];
}

/** The options that the key names. */
export function keyOptions(named: Named): Set<string> {
  const { interaction, key } = named;
  if (interaction === 'numeric') return new Set();
  return new Set(
    key.flatMap((pattern) =>
      chosenOptions(
        named,
        pattern.replace(/^(\{(?:case_matters|order_matters|lang)=[^}]*\})+/, ''),
      ),
    ),
  );
}

/** Whether a text is right by the key where that is a range of numbers. */
export function isInRange({ key }: Named, text: string): boolean {
  const number = Number(text);
  return (
    text.trim() !== '' &&
    key.some((pattern) => {
      const [min = '', max = min] = pattern.split(RANGE);
      return (min === '' || number >= Number(min)) && (max === '' || number <= Number(max));
    })
  );
}

/** An option in words: its text, `source – target` of a pair, an order joined by commas. */
export function optionText({ options, interaction }: Named, id: string): LanguageText {
  const one = (name: string): LanguageText =>
    options.find((option) => option.id === name)?.text ?? {};
  const joined = (names: string[], mark: string): LanguageText => {
    const texts = names.map((name) => ({ name, text: one(name) }));
    const tags = new Set(texts.flatMap(({ text }) => Object.keys(text)));
    return Object.fromEntries(
      [...tags].map((tag) => [tag, texts.map(({ name, text }) => text[tag] ?? name).join(mark)]),
    );
  };
  if (interaction === 'matching') return joined(id.split(TO), ' – ');
  if (interaction === 'sequencing') return joined(id.split(AND), ', ');
  return one(id);
}

/** A whole response in words, in the language asked for where there is one. */
export function responseWords(named: Named, response: string, language: string): string {
  const words = chosenOptions(named, response).map((id) => {
    const text = optionText(named, id);
    return text[language] ?? Object.values(text)[0] ?? id;
  });
  const isList = ['choice', 'matching', 'performance', 'sequencing', 'likert'].includes(
    named.interaction,
  );
  return isList && words.length > 0 ? words.join('; ') : response;
}
