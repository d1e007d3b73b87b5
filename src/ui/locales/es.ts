import { documentEs } from './document-es.ts';
import type { Strings } from './en.ts';
import { interfaceEs } from './interface-es.ts';

/** All words of the interface and of documents in Spanish. */
export const es: Strings = {
  ...interfaceEs,
  document: { ...interfaceEs.document, ...documentEs },
};
