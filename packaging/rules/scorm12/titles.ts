import { childrenOf, type XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { problem } from './manifest.ts';

const MAX_TITLE = 200;
/** Moodle's database holds no more: the upload then fails. */
const LAST_TITLE = 255;

/** The title of an organization or item: there, not empty, short enough to be stored. */
export function titleProblems(element: XmlElement, missing: string): Problem[] {
  const title = childrenOf(element, 'title')[0];
  const text = title?.text.trim() ?? '';
  if (text === '') return [problem(missing, `<${element.local}> has no title.`, element)];
  const { length } = Array.from(text);
  return length > MAX_TITLE
    ? [
        problem(
          length > LAST_TITLE ? 'TITLE_OVER_255' : 'TITLE_TOO_LONG',
          `A title has more than ${length > LAST_TITLE ? LAST_TITLE : MAX_TITLE} characters; some LMSs cannot store it.`,
          element,
          { severity: length > LAST_TITLE ? 'error' : 'warning' },
        ),
      ]
    : [];
}
