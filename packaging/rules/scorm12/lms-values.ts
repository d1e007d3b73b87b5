import type { XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { problem, type ManifestRule } from './manifest.ts';

/** What an LMS is told of an item, in ADL's elements. */
export const lmsValues: ManifestRule = ({ items }) =>
  items.flatMap((item) =>
    item.children.flatMap((child) => VALUES[child.local]?.(child, item) ?? []),
  );

const VALUES: Record<string, (element: XmlElement, item: XmlElement) => Problem[]> = {
  prerequisites: (element, item) => [
    ...check(element.attributes.get('type') === 'aicc_script', element, item, 'type="aicc_script"'),
    ...check(element.text.length <= 200, element, item, 'at most 200 characters'),
  ],
  maxtimeallowed: (element, item) =>
    check(/^\d{4}:\d{2}:\d{2}(?:\.\d{1,2})?$/.test(element.text), element, item, 'HHHH:MM:SS.SS'),
  timelimitaction: (element, item) =>
    check(
      /^(?:exit|continue),(?:no )?message$/.test(element.text),
      element,
      item,
      'exit or continue, then “,message” or “,no message”',
    ),
  datafromlms: (element, item) =>
    check(element.text.length <= 255, element, item, 'at most 255 characters'),
  masteryscore: (element, item) => [
    problem(
      'MASTERYSCORE_PRESENT',
      'With a masteryscore some LMSs overwrite the status that the course reports.',
      item,
      { severity: 'note' },
    ),
    ...check(isScore(element.text), element, item, 'a number from 0 to 100'),
  ],
};

const isScore = (text: string): boolean =>
  /^\d+(?:\.\d+)?$/.test(text.trim()) && Number(text) <= 100;

const check = (
  isGood: boolean,
  element: XmlElement,
  item: XmlElement,
  wanted: string,
): Problem[] =>
  isGood ? [] : [problem('LMS_VALUE_WRONG', `<${element.name}> wants ${wanted}.`, item)];
