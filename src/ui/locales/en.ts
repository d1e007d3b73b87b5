import { documentEn } from './document-en.ts';
import { interfaceEn } from './interface-en.ts';

/** All words of the interface and of documents in English. */
export const en = {
  ...interfaceEn,
  document: { ...interfaceEn.document, ...documentEn },
};

export type Strings = typeof en;
