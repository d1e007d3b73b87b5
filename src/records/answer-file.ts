import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Attachment, LanguageMap } from '@xapi/xapi';
import { profileIri } from '../core/iri.ts';
import type { Work } from '../core/work.ts';
import type { Answer } from './record.ts';

/** What is too long for a statement and travels beside it, as text. */
export interface AnswerFile {
  usageType: string;
  display: LanguageMap;
  contentType: string;
  text: string;
}

/** What our attachments are for; the profile defines it. */
export const ANSWER_IN_FULL = profileIri('attachments/answer');
export const WORK_IN_FULL = profileIri('attachments/work');

/** Longest answer inside a statement, in bytes of UTF-8: what is longer goes beside it. */
export const LONGEST_INLINE = 2048;

/** Longest work inside a statement, in bytes of JSON. */
export const LONGEST_INLINE_WORK = 8192;

/** Longest answer at all, in characters: with everything around it below the limits of a broker. */
const LONGEST_TEXT = 60_000;

/** Longest work at all, in bytes of JSON. */
const LONGEST_WORK = 60_000;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** An open answer as it was given, as far as it can be sent at all. */
export const openAnswer = ({ response }: Answer): string =>
  String(response).toWellFormed().slice(0, LONGEST_TEXT).toWellFormed();

/** As JSON that every reader takes: half a character is none. */
const jsonOf = (work: Work): string =>
  JSON.stringify(work, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );

/** The first items of a work, as many as fit into `most` bytes of JSON. */
function firstItems(work: Work, most: number): string {
  const items: string[] = [];
  // Brackets around all, a comma after each but the last.
  let bytes = 1;
  for (const item of work) {
    const text = jsonOf([item]).slice(1, -1);
    bytes += bytesOf(text) + 1;
    if (bytes > most) break;
    items.push(text);
  }
  return `[${items.join()}]`;
}

/** What a learner made, as a statement has it: the first items of what is too long for it. */
export function inlineWork({ work = [] }: Answer): Work | undefined {
  const items = JSON.parse(firstItems(work, LONGEST_INLINE_WORK)) as Work;
  return items.length > 0 ? items : undefined;
}

/** The files that travel with an answer: texts and works that are too long for its statement. */
export function answerFiles(answer: Answer): AnswerFile[] {
  const { interaction, work = [] } = answer;
  const text = interaction.type === 'long-fill-in' ? openAnswer(answer) : '';
  const made = firstItems(work, LONGEST_WORK);
  return [
    {
      usageType: ANSWER_IN_FULL,
      display: { en: 'Answer in full', es: 'Respuesta completa' },
      contentType: 'text/plain; charset=utf-8',
      text: bytesOf(text) > LONGEST_INLINE ? text : '',
    },
    {
      usageType: WORK_IN_FULL,
      display: { en: 'Work in full', es: 'Trabajo completo' },
      contentType: 'application/json',
      text: bytesOf(made) > LONGEST_INLINE_WORK ? made : '',
    },
  ].filter((file) => file.text !== '');
}

/** The beginning of a text, for readers that take no attachments: whole characters, then an ellipsis. */
export function shortened(text: string): string {
  const bytes = utf8ToBytes(text);
  if (bytes.length <= LONGEST_INLINE) return text;
  const room = bytes.subarray(0, LONGEST_INLINE - 3);
  return `${new TextDecoder().decode(room).replace(/\uFFFD+$/, '')}…`;
}

/** How a statement names a file that travels beside it (xAPI 1.0.3 Data 2.4.11). */
export function attachmentOf({ text, ...about }: AnswerFile): Attachment {
  const bytes = utf8ToBytes(text);
  return { ...about, length: bytes.length, sha2: bytesToHex(sha256(bytes)) };
}
