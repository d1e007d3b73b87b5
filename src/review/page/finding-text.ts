import type { Finding } from '../api/common.ts';
import type { FindingHelp } from '../locales/finding-help.ts';
import type { Format } from './format.ts';
import { cut } from './text.ts';
import type { ReviewStrings } from './words.ts';

/** A finding in words. */
export interface SaidFinding {
  code: string;
  name: string;
  text: string;
  advice: string;
}

/** @param nameOption the words of an option; its id where nobody knows them */
export function sayFinding(
  { code, values }: Finding,
  words: ReviewStrings,
  format: Format,
  nameOption: (id: string) => string = (id) => id,
): SaidFinding {
  const { codes, other, quoted } = words.findings;
  if (!isKnown(codes, code)) return { code, name: other, text: code, advice: '' };
  const value = (name: string): number => Number(values[name] ?? 0);
  const help: FindingHelp = {
    has: (name) => values[name] !== undefined && values[name] !== '',
    count: value,
    number: (name) => format.number(value(name)),
    share: (name) => format.share(value(name)),
    duration: (name) => format.duration(value(name)),
    option: (name) => {
      const text = cut(nameOption(String(values[name] ?? '')), 120);
      return QUOTED.test(text) ? text : quoted(text);
    },
  };
  const { name, text, advice } = codes[code];
  return { code, name, text: text(help), advice };
}

/** Speech comes with its quotation marks. */
const QUOTED = /^["“«„‘'].*["”»“’'.…]$/s;

const isKnown = <T extends object>(all: T, key: string): key is keyof T & string =>
  Object.hasOwn(all, key);
