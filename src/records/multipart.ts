import type { Statement } from '@xapi/xapi';
import type { OutboxItem } from './outbox.ts';

const LINE = '\r\n';

/**
 * Statements with the texts that travel beside them, as multipart/mixed (xAPI 1.0.3 Communication
 * 1.5.2; RFC 2046). All parts are text, so the whole is: `fetch` makes UTF-8 of it, as the hashes
 * expect. Two statements with the same text share a part.
 */
export function multipart(
  statements: readonly Statement[],
  items: readonly OutboxItem[],
): { contentType: string; body: string } {
  // The ids of statements are random, so this occurs in no text.
  const boundary = `eh-${statements[0]?.id ?? ''}`;
  const parts = new Map<string, string>();
  const pairs = items.flatMap(({ statement: { attachments = [] }, files = [] }) =>
    files.flatMap((file, index) => {
      const attachment = attachments[index];
      return attachment ? [{ file, attachment }] : [];
    }),
  );
  for (const { file, attachment } of pairs) {
    const headers = [
      `Content-Type: ${attachment.contentType}`,
      'Content-Transfer-Encoding: binary',
      `X-Experience-API-Hash: ${attachment.sha2}`,
    ];
    parts.set(attachment.sha2, headers.join(LINE) + LINE + LINE + file);
  }
  const first = `Content-Type: application/json${LINE}${LINE}${JSON.stringify(statements)}`;
  const body = [first, ...parts.values()]
    .map((part) => `--${boundary}${LINE}${part}${LINE}`)
    .join('');
  return {
    contentType: `multipart/mixed; boundary=${boundary}`,
    body: `${body}--${boundary}--${LINE}`,
  };
}
