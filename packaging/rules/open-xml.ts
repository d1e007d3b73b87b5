import type { Problem } from '../../src/core/user-error.ts';
import { LIMITS } from '../open/limits.ts';
import { readXmlText } from '../xml-text.ts';
import { parseXml, XmlEntityError, XmlError, type XmlElement } from '../xml.ts';
import type { PackageFiles } from './rule.ts';

/** The codes under which a kind of package reports that its XML cannot be read. */
export interface XmlCodes {
  missing: string;
  root: string;
  notXml: string;
}

const CODES: XmlCodes = {
  missing: 'STRUCTURE_MISSING',
  root: 'STRUCTURE_ROOT_WRONG',
  notXml: 'STRUCTURE_NOT_XML',
};

/** An XML file of a package as a tree, if it can be read, and what is wrong with it as XML. */
export function readXml(
  files: PackageFiles,
  path: string,
  codes: XmlCodes = CODES,
): { root?: XmlElement; problems: Problem[] } {
  const content = files.get(path);
  const wrong = (code: string, message: string, hint?: string): Problem => ({
    code,
    file: path,
    message,
    ...(hint && { hint }),
  });
  if (content === undefined) {
    return { problems: [wrong(codes.missing, `The package has no ${path} at its root.`)] };
  }
  if (content.length > LIMITS.document) {
    return { problems: [wrong('XML_TOO_LARGE', 'The file is too large for what it is.')] };
  }
  const { text, problem } = readXmlText(path, content);
  const problems = problem ? [problem] : [];
  if (text === undefined) return { problems };
  try {
    return { root: parseXml(text), problems };
  } catch (error) {
    if (error instanceof XmlEntityError) {
      const hint = 'Take the <!ENTITY> lines out. Such files can be made to read other files.';
      const message = 'The file defines entities, which LMSs refuse.';
      return { problems: [...problems, wrong('XML_ENTITIES', message, hint)] };
    }
    if (error instanceof XmlError) {
      const message = `Not well-formed XML: ${error.message}`;
      return { problems: [...problems, wrong(codes.notXml, message)] };
    }
    throw error;
  }
}

/** An XML file of a package with its rules, or why it cannot be read. */
export function openXml(
  files: PackageFiles,
  path: string,
  local: string,
  namespace: string,
  check: (root: XmlElement) => Problem[],
): Problem[] {
  const { root, problems } = readXml(files, path);
  if (!root) return problems;
  if (root.local !== local || root.uri !== namespace) {
    const message = `It begins with <${root.name}> of “${root.uri}”.`;
    return [...problems, { code: CODES.root, file: path, message }];
  }
  return [...problems, ...check(root)];
}

/** An absolute IRI: with a scheme and without spaces. */
export const isIri = (text: string | undefined): text is string =>
  text !== undefined && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);

/** The file that a relative address names. */
export const fileOf = (address: string): string => decoded(address.trim().replace(/[?#].*$/s, ''));

/** An address with its `%20` read; as it is when that makes no sense. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
