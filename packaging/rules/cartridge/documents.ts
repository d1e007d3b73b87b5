import type { Problem } from '../../../src/core/user-error.ts';
import { allElements, childrenOf, type XmlElement } from '../../xml.ts';

const PROFILES = [
  'multiple_choice',
  'multiple_response',
  'true_false',
  'fib',
  'pattern_match',
  'essay',
].map((name) => `cc.${name}.v0p1`);

/** The documents of a cartridge: topics, links, questions. */
export function documentProblems(root: XmlElement, file: string): Problem[] {
  const says = (code: string, message: string, where: XmlElement, hint?: string): Problem => ({
    code,
    file,
    path: `${where.local}, line ${where.line}`,
    message,
    ...(hint && { hint }),
  });
  switch (root.local) {
    case 'topic':
    case 'webLink': {
      const title = childrenOf(root, 'title')[0]?.text.trim();
      const needed = root.local === 'topic' ? 'text' : 'url';
      return [
        ...(title ? [] : [says('TEXT_MISSING', `<${root.local}> has no title.`, root)]),
        ...(childrenOf(root, needed).length === 1
          ? []
          : [says('TEXT_MISSING', `<${root.local}> has no <${needed}>.`, root)]),
      ];
    }
    case 'questestinterop':
      return allElements(root)
        .filter(({ local }) => local === 'item')
        .flatMap((item) => questionProblems(item, says));
    default:
      return [];
  }
}

type Says = (code: string, message: string, where: XmlElement, hint?: string) => Problem;

function questionProblems(item: XmlElement, says: Says): Problem[] {
  const all = allElements(item);
  const profile = fieldOf(all, 'cc_profile');
  const labels = all.filter(({ local }) => local === 'response_label');
  const idents = new Set(labels.map(({ attributes }) => attributes.get('ident') ?? ''));
  const problems: Problem[] = [];
  if (profile === undefined || !PROFILES.includes(profile)) {
    problems.push(
      says(
        'QUESTION_PROFILE',
        `The question is of profile “${profile ?? ''}”, which no LMS knows.`,
        item,
      ),
    );
  }
  if (profile === 'cc.true_false.v0p1' && !(idents.has('true') && idents.has('false'))) {
    problems.push(
      says(
        'TRUE_FALSE_IDENTS',
        'The answers of a true/false question are not called “true” and “false”.',
        item,
        'Moodle breaks off the whole import.',
      ),
    );
  }
  if (/multiple|true_false/.test(profile ?? '')) {
    for (const answer of all.filter(({ local }) => local === 'varequal')) {
      if (idents.has(answer.text.trim())) continue;
      problems.push(says('ANSWER_UNKNOWN', `There is no answer “${answer.text.trim()}”.`, answer));
    }
  }
  return problems;
}

function fieldOf(all: readonly XmlElement[], name: string): string | undefined {
  const field = all.find(
    (one) =>
      one.local === 'qtimetadatafield' && childrenOf(one, 'fieldlabel')[0]?.text.trim() === name,
  );
  return childrenOf(field, 'fieldentry')[0]?.text.trim();
}
