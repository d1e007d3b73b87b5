import type { Problem } from '../../../src/core/user-error.ts';
import { childrenOf, type XmlElement } from '../../xml.ts';

const ACCESSIBILITY = [
  'schema:accessMode',
  'schema:accessibilityFeature',
  'schema:accessibilityHazard',
  'schema:accessibilitySummary',
];

/** What a book says of itself: identifier, title, language, date, accessibility. */
export function metadataProblems(root: XmlElement, file: string): Problem[] {
  const says = (
    code: string,
    message: string,
    severity: 'error' | 'warning' | 'note' = 'error',
  ): Problem => ({ code, file, message, severity });
  const version = root.attributes.get('version') ?? '';
  const metadata = childrenOf(root, 'metadata')[0];
  const isThere = (name: string) =>
    childrenOf(metadata, name).some(({ text }) => text.trim() !== '');
  const properties = childrenOf(metadata, 'meta').map(({ attributes, text }) => ({
    name: attributes.get('property') ?? attributes.get('name') ?? '',
    text: text.trim(),
  }));
  const unique = root.attributes.get('unique-identifier');
  const problems: Problem[] = ['title', 'language', 'identifier']
    .filter((name) => !isThere(name))
    .map((name) => says('EPUB_METADATA_MISSING', `The book has no dc:${name}.`));
  if (
    !childrenOf(metadata, 'identifier').some(({ attributes }) => attributes.get('id') === unique)
  ) {
    problems.push(says('EPUB_IDENTIFIER', `No dc:identifier has the id “${unique ?? ''}”.`));
  }
  if (!/^[23]\.\d$/.test(version)) {
    problems.push(says('EPUB_VERSION', `The version of EPUB is “${version}”.`));
  } else if (version.startsWith('2')) {
    problems.push(says('EPUB_VERSION_OLD', 'The book is an EPUB 2.', 'note'));
  } else {
    const modified = properties.filter(({ name }) => name === 'dcterms:modified');
    if (modified.length !== 1 || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(modified[0]!.text)) {
      problems.push(
        says('EPUB_MODIFIED', 'dcterms:modified has to be there once, as 2026-01-31T12:00:00Z.'),
      );
    }
  }
  const silent = ACCESSIBILITY.filter((name) => !properties.some((one) => one.name === name));
  if (silent.length > 0) {
    problems.push({
      ...says(
        'EPUB_ACCESSIBILITY',
        `The book does not say how accessible it is: ${silent.join(', ')} missing.`,
        'warning',
      ),
      hint: 'Shops and libraries in Europe ask for it (EPUB Accessibility 1.1).',
    });
  }
  return problems;
}
