import type { Problem } from '../../src/core/user-error.ts';
import { parseXml, XmlError, type XmlElement } from '../xml.ts';
import { readText, type PackageFiles } from './rule.ts';

/** An XML file of a package with its rules, or why it cannot be read. */
export function openXml(
  files: PackageFiles,
  path: string,
  root: string,
  namespace: string,
  check: (root: XmlElement) => Problem[],
): Problem[] {
  const content = files.get(path);
  const wrong = (code: string, message: string): Problem[] => [{ code, file: path, message }];
  if (content === undefined) {
    return wrong('STRUCTURE_MISSING', `The package has no ${path} at its root.`);
  }
  try {
    const element = parseXml(readText(content));
    return element.local === root && element.uri === namespace
      ? check(element)
      : wrong('STRUCTURE_ROOT_WRONG', `It begins with <${element.name}> of “${element.uri}”.`);
  } catch (error) {
    if (error instanceof XmlError) {
      return wrong('STRUCTURE_NOT_XML', `Not well-formed XML: ${error.message}`);
    }
    if (error instanceof TypeError) return wrong('STRUCTURE_ENCODING', 'It is not in UTF-8.');
    throw error;
  }
}

/** An absolute IRI: with a scheme and without spaces. */
export const isIri = (text: string | undefined): text is string =>
  text !== undefined && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);

/** The file that a relative address names. */
export const fileOf = (address: string): string => address.trim().replace(/[?#].*$/, '');
