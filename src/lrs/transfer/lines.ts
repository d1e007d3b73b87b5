import { createReadStream } from 'node:fs';

export interface Line {
  number: number;
  text: string;
  /** Byte behind the line. */
  end: number;
  /** Set when the line was longer than allowed; then `text` is ''. */
  isTooLong: boolean;
}

/** Lines of a file in bounded memory, from a byte on. */
export async function* readLines(
  path: string,
  options: { start?: number; firstNumber?: number; maximum: number },
): AsyncGenerator<Line> {
  let rest: Buffer[] = [];
  let size = 0;
  let end = options.start ?? 0;
  let number = options.firstNumber ?? 1;
  let isTooLong = false;
  const finish = (): Line => {
    const text = isTooLong ? '' : Buffer.concat(rest).toString('utf8');
    const line = { number, text: text.trim(), end, isTooLong };
    rest = [];
    size = 0;
    isTooLong = false;
    number += 1;
    return line;
  };
  for await (const chunk of createReadStream(path, { start: end }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (;;) {
      const newline = chunk.indexOf(10, from);
      const piece = chunk.subarray(from, newline < 0 ? chunk.length : newline);
      size += piece.length;
      if (size > options.maximum) [isTooLong, rest] = [true, []];
      else rest.push(piece);
      end += piece.length + (newline < 0 ? 0 : 1);
      if (newline < 0) break;
      yield finish();
      from = newline + 1;
    }
  }
  if (size > 0) yield finish();
}
