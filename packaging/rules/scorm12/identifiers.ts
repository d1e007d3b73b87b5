import { allElements } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { problem, type ManifestRule } from './manifest.ts';
import { STRICT } from './structure.ts';

/** XML's names without a colon. */
const XML_ID = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u;

const NEEDS_IDENTIFIER = new Set(['manifest', 'organization', 'item', 'resource']);

/** Identifiers are there, are XML ids, and occur once. */
export const identifiers: ManifestRule = ({ root }) => {
  const seen = new Set<string>();
  return allElements(root).flatMap((element): Problem[] => {
    if (!NEEDS_IDENTIFIER.has(element.local)) return [];
    const identifier = element.attributes.get('identifier');
    if (!identifier) {
      return [problem('IDENTIFIER_MISSING', `<${element.local}> has no identifier.`, element)];
    }
    const problems: Problem[] = [];
    if (!XML_ID.test(identifier)) {
      problems.push(
        problem('IDENTIFIER_INVALID', `The identifier “${identifier}” is not an XML id.`, element, {
          hint: `Start with a letter or “_”; go on with letters, digits, “.”, “-”, “_”. ${STRICT}`,
          severity: 'warning',
        }),
      );
    }
    if (seen.has(identifier)) {
      problems.push(
        problem('IDENTIFIER_DUPLICATE', `The identifier “${identifier}” occurs twice.`, element),
      );
    }
    seen.add(identifier);
    return problems;
  });
};
