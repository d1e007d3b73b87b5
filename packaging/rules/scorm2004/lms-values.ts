import type { Problem } from '../../../src/core/user-error.ts';
import { allElements, type XmlElement } from '../../xml.ts';
import { problem, type ManifestRule } from '../scorm12/manifest.ts';

const TIME_LIMIT_ACTIONS = ['exit', 'continue'].flatMap((action) =>
  ['message', 'no message'].map((message) => `${action},${message}`),
);
const BUTTONS = ['previous', 'continue', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'];

/** What an LMS is told of an item, in ADL's elements. */
export const lmsValues2004: ManifestRule = ({ items }) =>
  items.flatMap((item) =>
    item.children
      .filter(({ local }) => local !== 'item')
      .flatMap(allElements)
      .flatMap((element) => VALUES[element.local]?.(element, item) ?? []),
  );

const VALUES: Record<string, (element: XmlElement, item: XmlElement) => Problem[]> = {
  timeLimitAction: (element, item) =>
    check(TIME_LIMIT_ACTIONS.includes(element.text), element, item, TIME_LIMIT_ACTIONS.join(' | ')),
  dataFromLMS: (element, item) =>
    check(element.text.length <= 4000, element, item, 'at most 4,000 characters'),
  hideLMSUI: (element, item) =>
    check(BUTTONS.includes(element.text.trim()), element, item, BUTTONS.join(' | ')),
  completionThreshold: (_element, item) => [
    problem(
      'COMPLETION_THRESHOLD_PRESENT',
      'With a completionThreshold LMSs overwrite the completion that the course reports.',
      item,
      { severity: 'note' },
    ),
  ],
};

const check = (
  isGood: boolean,
  element: XmlElement,
  item: XmlElement,
  wanted: string,
): Problem[] =>
  isGood ? [] : [problem('LMS_VALUE_WRONG', `<${element.name}> wants ${wanted}.`, item)];
