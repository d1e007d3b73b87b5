import { childrenOf, type XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { problem } from './manifest.ts';

const MAX_TITLE = 200;

/** The title of an organization or item: there, not empty, short enough to be stored. */
export function titleProblems(element: XmlElement, missing: string): Problem[] {
  const title = childrenOf(element, 'title')[0];
  const text = title?.text.trim() ?? '';
  if (text === '') return [problem(missing, `<${element.local}> has no title.`, element)];
  return Array.from(text).length > MAX_TITLE
    ? [
        problem(
          'TITLE_TOO_LONG',
          `A title has more than ${MAX_TITLE} characters; some LMSs cannot store it.`,
          element,
        ),
      ]
    : [];
}
