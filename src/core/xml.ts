import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element with everything inside it. Names keep their prefix: some LMSs compare the text. */
export interface XmlElement {
  /** As written, e.g. `adlcp:location`. */
  name: string;
  prefix: string;
  local: string;
  /** Its namespace. */
  uri: string;
  /** By name as written. */
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The text directly inside it. */
  text: string;
  line: number;
}

/** XML that is not well-formed; the message says where. */
export class XmlError extends Error {
  override name = 'XmlError';
}

/** XML that defines entities: nobody needs them there, and they serve to read files or fill memory. */
export class XmlEntityError extends XmlError {
  override name = 'XmlEntityError';
}

/** Nobody writes such a manifest by hand or by program; only an attack nests that deep. */
const MAX_DEPTH = 100;

/**
 * Reads XML into a tree. Strict about well-formedness and namespaces; entities other than the five
 * of XML are refused, so nothing is expanded and nothing is fetched.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY\b/.test(doctype)) throw new XmlEntityError(`${parser.line}:0: defines entities.`);
  });
  parser.on('opentag', (tag) => {
    const element = toElement(tag, parser.line);
    if (open.length === MAX_DEPTH) throw new XmlError(`${parser.line}:0: nested too deeply.`);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (text: string) => {
    const parent = open.at(-1);
    if (parent) parent.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return root!;
}

function toElement(tag: SaxesTagNS, line: number): XmlElement {
  const { name, prefix, local, uri } = tag;
  const attributes = new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
  return { name, prefix, local, uri, attributes, children: [], text: '', line };
}

/** The children with a local name, whatever their prefix. */
export const childrenOf = (element: XmlElement | undefined, local: string): XmlElement[] =>
  element?.children.filter((child) => child.local === local) ?? [];

/** An element and all inside it, in document order. */
export function allElements(element: XmlElement): XmlElement[] {
  const all: XmlElement[] = [];
  const visit = (one: XmlElement) => {
    all.push(one);
    one.children.forEach(visit);
  };
  visit(element);
  return all;
}
