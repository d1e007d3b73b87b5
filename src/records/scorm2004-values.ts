import type { InteractionOption, InteractionResponse } from '../core/interaction.ts';
import type { Answer } from './record.ts';

/** Answers as SCORM 2004 wants them (Run-Time Environment 4.2.9), in what every LMS takes of it. */

/** One answer in the words of SCORM 2004. */
export interface Scorm2004Report {
  id: string;
  type: string;
  /** Absent when the answer cannot be said in SCORM 2004. */
  response?: string;
  result: 'correct' | 'incorrect' | 'neutral';
}

/** Lengths and counts that every LMS has to take. */
const LONGEST_ID = 250;
const LONGEST_WORD = 250;
const LONGEST_TEXT = 4000;
const MOST_ITEMS = 36;
const MOST_STEPS = 250;

export const AND = '[,]';
export const TO = '[.]';

/** Names of interactions: letters, digits, `_`, `.` and `-`. */
export const safeName = (id: string): string =>
  id.replace(/[^A-Za-z0-9_.-]/g, '_').slice(0, LONGEST_ID) || '_';

/** One line, and no half character at the end. Moodle refuses texts of several lines. */
export const oneLine = (text: string, longest: number): string =>
  text
    // Unicode has line ends of its own, and they count.
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '');

/** Without what would end the text, or be read as its language. */
export const plainText = (text: string, longest: number): string =>
  oneLine(text, longest)
    .replace(/\[([,.:])\]/g, '($1)')
    .replace(/^\{/, '(');

/**
 * Names of options: letters, digits, `_` and `.`, because Moodle refuses a hyphen. Options that
 * would get the same name are told apart by a number.
 */
export function safeNames(options: readonly InteractionOption[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id } of options) {
    const base = id.replace(/[^A-Za-z0-9_.]/g, '_').slice(0, LONGEST_ID - 5) || '_';
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base}_${number}`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

/** A number with at most five digits before the point and seven after it, never with an exponent. */
export function safeNumber(value: number): string | undefined {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e5) return undefined;
  return value
    .toFixed(7)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}

const listOf = (response: InteractionResponse): (string | [string, string])[] =>
  Array.isArray(response) ? response : [String(response)];

/** The parts of an answer; an undefined one, or none at all, makes the answer unsayable. */
function parts({ interaction, response }: Answer): (string | undefined)[] {
  const list = listOf(response);
  switch (interaction.type) {
    case 'true-false':
      return [String(response === true || response === 'true')];
    case 'choice':
    case 'sequencing': {
      const names = safeNames(interaction.choices);
      return list.length > MOST_ITEMS ? [] : list.map((id) => names.get(String(id)));
    }
    case 'matching': {
      const sources = safeNames(interaction.source);
      const targets = safeNames(interaction.target);
      if (list.length > MOST_ITEMS) return [];
      return list.map(([source, target]) => {
        const [from, to] = [sources.get(source!), targets.get(target!)];
        return from && to && from + TO + to;
      });
    }
    case 'performance': {
      const names = safeNames(interaction.steps);
      if (list.length > MOST_STEPS) return [];
      return list.map((id, index) => {
        const name = names.get(String(id));
        // Which step was taken, and as the how-manieth.
        return name && `${name}${TO}${index + 1}`;
      });
    }
    case 'numeric':
      return [safeNumber(response === '' ? Number.NaN : Number(response))];
    case 'fill-in':
      return list.slice(0, 10).map((text) => plainText(String(text), LONGEST_WORD));
    case 'long-fill-in':
      return [plainText(list.join(' '), LONGEST_TEXT)];
  }
}

export function scorm2004Report(answer: Answer): Scorm2004Report {
  const said = parts(answer);
  const isSayable = said.length > 0 && said.every((part) => part !== undefined && part !== '');
  return {
    id: safeName(answer.id),
    type: answer.interaction.type,
    ...(isSayable ? { response: said.join(AND) } : {}),
    result: answer.score === undefined ? 'neutral' : answer.score >= 1 ? 'correct' : 'incorrect',
  };
}

/** `PT1H2M5S` of a number of seconds. */
export function scorm2004Duration(seconds: number): string {
  const whole = Math.min(Math.max(Math.floor(seconds), 0), 9999 * 3600);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = whole % 60;
  // A duration of nothing at all is refused.
  const isRest = rest > 0 || whole === 0;
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${isRest ? `${rest}S` : ''}`;
}
