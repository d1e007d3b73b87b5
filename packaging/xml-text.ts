import type { Problem } from '../src/core/user-error.ts';

/** The text of an XML file, and what is wrong with how it is written down. */
export interface XmlText {
  /** Nothing when the bytes cannot be read in any code. */
  text?: string;
  problem?: Problem;
}

const BYTE_ORDER_MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** `<?` in UTF-16, for files without a mark. */
const BEGINNINGS: [encoding: string, bytes: number[]][] = [
  ['utf-16le', [0x3c, 0x00, 0x3f, 0x00]],
  ['utf-16be', [0x00, 0x3c, 0x00, 0x3f]],
];

const DECLARED = /^<\?xml[^>]{0,200}?\bencoding\s{0,20}=\s{0,20}["']([A-Za-z0-9._-]{1,40})["']/;

/**
 * Reads XML in the code it is really in (XML 1.0, appendix F). LMSs read UTF-8 for certain; any other
 * code is a finding, and so is a declaration that does not hold.
 */
export function readXmlText(file: string, content: string | Uint8Array): XmlText {
  if (typeof content === 'string') return { text: content };
  const begins = ([, bytes]: [string, number[]]) => bytes.every((byte, at) => content[at] === byte);
  const wide = [...BYTE_ORDER_MARKS, ...BEGINNINGS].find(begins)?.[0];
  const head = new TextDecoder(wide ?? 'latin1').decode(content.subarray(0, 400));
  const declared = DECLARED.exec(head.replace(/^\ufeff/, ''))?.[1];
  const wanted = declared?.toLowerCase() ?? 'utf-8';
  const real = wide ?? (wanted.startsWith('utf-16') ? 'utf-8' : wanted);
  const says = (message: string, severity: 'error' | 'warning'): Problem => ({
    code: 'XML_ENCODING',
    file,
    message,
    hint: 'Save the file as UTF-8.',
    severity,
  });
  const text = decode(content, real);
  if (text === undefined) {
    return {
      problem: says(
        declared
          ? `The file says that it is in ${declared}, and is not.`
          : 'The file is not in UTF-8, and does not say in what else.',
        'error',
      ),
    };
  }
  const isUtf16 = real.startsWith('utf-16');
  if (isUtf16 !== wanted.startsWith('utf-16') && declared) {
    return {
      text,
      problem: says(`The file says that it is in ${declared}, and is in ${real}.`, 'error'),
    };
  }
  if (/^(?:utf-8|us-ascii)$/.test(real)) return { text };
  return {
    text,
    problem: says(`The file is in ${declared ?? real}; some LMSs read UTF-8 only.`, 'warning'),
  };
}

function decode(content: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    // Unknown codes throw a RangeError, bytes that do not fit a TypeError.
    return undefined;
  }
}
