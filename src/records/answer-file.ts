import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Attachment } from '@xapi/xapi';
import { profileIri } from '../core/iri.ts';
import type { Answer } from './record.ts';

/** What our attachments are for; the profile defines it. */
export const ANSWER_IN_FULL = profileIri('attachments/answer');

/** Longest answer inside a statement, in bytes of UTF-8: what is longer goes beside it. */
export const LONGEST_INLINE = 2048;

/** Longest answer at all, in characters: with everything around it below the limits of a broker. */
const LONGEST_TEXT = 60_000;

const CONTENT_TYPE = 'text/plain; charset=utf-8';

/** An open answer as it was given, as far as it can be sent at all. */
export const openAnswer = ({ response }: Answer): string =>
  String(response).toWellFormed().slice(0, LONGEST_TEXT).toWellFormed();

/** The text of an answer that is too long for its statement; `undefined` for all others. */
export function answerFile(answer: Answer): string | undefined {
  if (answer.interaction.type !== 'long-fill-in') return undefined;
  const text = openAnswer(answer);
  return utf8ToBytes(text).length > LONGEST_INLINE ? text : undefined;
}

/** The beginning of a text, for readers that take no attachments: whole characters, then an ellipsis. */
export function shortened(text: string): string {
  const bytes = utf8ToBytes(text);
  if (bytes.length <= LONGEST_INLINE) return text;
  const room = bytes.subarray(0, LONGEST_INLINE - 3);
  return `${new TextDecoder().decode(room).replace(/\uFFFD+$/, '')}…`;
}

/** How a statement names the text that travels beside it (xAPI 1.0.3 Data 2.4.11). */
export function attachmentOf(text: string): Attachment {
  const bytes = utf8ToBytes(text);
  return {
    usageType: ANSWER_IN_FULL,
    display: { en: 'Answer in full', es: 'Respuesta completa' },
    contentType: CONTENT_TYPE,
    length: bytes.length,
    sha2: bytesToHex(sha256(bytes)),
  };
}
