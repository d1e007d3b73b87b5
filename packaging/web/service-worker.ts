import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sortFiles } from '../make-plan.ts';
import type { PlannedFile } from '../plan.ts';

/** What nobody needs for learning: what remixers and catalogues read. */
const isAside = (path: string): boolean => /^(?:source|licences)\/|^metadata\./.test(path);

const revision = ({ content }: PlannedFile): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content)).slice(0, 20);

/**
 * The service worker with the list of files that it keeps on the device, each with a hash of its
 * content: the worker changes when one of them does, and fetches only what has changed.
 */
export function serviceWorker(script: PlannedFile, files: readonly PlannedFile[]): PlannedFile {
  const list = sortFiles(files)
    .filter(({ path }) => !isAside(path))
    .map((file) => ({ url: file.path, revision: revision(file) }));
  return {
    path: script.path,
    content: `self.__WB_MANIFEST=${JSON.stringify(list)};\n${text(script)}`,
  };
}

const text = ({ content }: PlannedFile): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
