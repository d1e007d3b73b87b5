import type { OptionFigure } from '../../api/questions.ts';
import { pick } from '../text.ts';

/** Words of an option: its text, else what stands in the response, split where it names several. */
export function optionName(
  { id, text }: Pick<OptionFigure, 'id' | 'text'>,
  language: string,
  noAnswer: string,
): { text: string; lang?: string } {
  const found = pick(text, language);
  if (found) return found;
  const plain = id.replaceAll('[.]', ' → ').replaceAll('[,]', ' · ').trim();
  return { text: plain === '' ? noAnswer : plain };
}
