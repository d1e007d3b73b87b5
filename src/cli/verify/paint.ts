import { styleText } from 'node:util';

export type Colour = 'red' | 'yellow' | 'green' | 'dim' | 'bold';

/** Colour on a terminal that wants it; plain text into a file or a pipe. */
export const paint = (colour: Colour, text: string): string =>
  styleText(colour, text, { stream: process.stdout });

/** Letters that steer a terminal or turn the direction of text: a package's names may hold them. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const STEERING = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const harmless = (text: string): string => text.replace(STEERING, '\ufffd');

/** Breaks a text into lines, each behind an indent. Long words stay whole. */
export function wrap(text: string, indent: string, width = columns()): string {
  const lines: string[] = [];
  let line = '';
  for (const word of harmless(text).split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => indent + one).join('\n');
}

const columns = (): number => Math.min(Math.max(process.stdout.columns ?? 100, 40), 100);
