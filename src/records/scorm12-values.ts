import type { InteractionOption, InteractionResponse } from '../core/interaction.ts';
import type { Answer } from './record.ts';

/** Answers as SCORM 1.2 wants them: options are single characters, counted in the order given. */

/** One answer in the words of SCORM 1.2. */
export interface Scorm12Report {
  id: string;
  type: string;
  /** Absent when the answer cannot be said in SCORM 1.2. */
  response?: string;
  result: 'correct' | 'wrong' | 'neutral';
}

const LONGEST_TEXT = 255;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const NUMBERS = '123456789abcdefghijklmnopqrstuvwxyz0';

/** Names of interactions: letters, digits, `_` and `-`. */
export const safeId = (id: string): string =>
  id.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, LONGEST_TEXT) || '_';

/** At most 255 characters on one line, and no half character at the end. */
export const safeText = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, LONGEST_TEXT)
    .replace(/[\ud800-\udbff]$/, '');

const letterOf = (options: InteractionOption[], id: unknown, letters: string): string =>
  letters[options.findIndex((option) => option.id === id)] ?? '';

function listOf(response: InteractionResponse): (string | [string, string])[] {
  return Array.isArray(response) ? response : [String(response)];
}

/** Type and answer; an option that is not among the first 36 makes the answer unsayable. */
function spell({ interaction, response }: Answer): { type: string; parts: string[] } {
  const { type } = interaction;
  const list = listOf(response);
  switch (type) {
    case 'true-false':
      return { type, parts: [response === true || response === 'true' ? 't' : 'f'] };
    case 'choice':
    case 'sequencing':
      return { type, parts: list.map((id) => letterOf(interaction.choices, id, LETTERS)) };
    case 'matching':
      return {
        type,
        parts: list.map(([source, target]) => {
          const number = letterOf(interaction.source, source, NUMBERS);
          const letter = letterOf(interaction.target, target, LETTERS);
          return number && letter && `${number}.${letter}`;
        }),
      };
    case 'numeric':
      return { type, parts: [/^-?\d+(\.\d+)?$/.test(String(response)) ? String(response) : ''] };
    case 'performance':
      return { type, parts: [safeText(list.join(','))] };
    default:
      return { type: 'fill-in', parts: [safeText(list.join(', '))] };
  }
}

export function scorm12Report(answer: Answer): Scorm12Report {
  const { type, parts } = spell(answer);
  const response = parts.join(',').slice(0, LONGEST_TEXT);
  const isSayable = parts.length > 0 && !parts.includes('');
  return {
    id: safeId(answer.id),
    type,
    ...(isSayable ? { response } : {}),
    result: answer.score === undefined ? 'neutral' : answer.score >= 1 ? 'correct' : 'wrong',
  };
}

/** `HHHH:MM:SS` of a number of seconds. */
export function scorm12Time(seconds: number): string {
  const whole = Math.min(Math.max(Math.floor(seconds), 0), 9999 * 3600);
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return [
    pad(Math.floor(whole / 3600), 4),
    pad(Math.floor(whole / 60) % 60, 2),
    pad(whole % 60, 2),
  ].join(':');
}
