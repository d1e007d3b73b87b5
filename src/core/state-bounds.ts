import { bitWriter, SUM_WIDTH, varint, VARINT_MAX } from './bits.ts';
import { FORMAT_WIDTH, LANGUAGE_LENGTH, LENGTH_GROUP, RUN_WIDTH } from './state-codec.ts';
import { HASH_RANGE, HASH_WIDTH, NUMBER_GROUP, riceWidth, SALT_WIDTH } from './state-ids.ts';
import { valueWidth } from './state-values.ts';
import type { StateLayout } from './state.ts';
import { TEXT_END_BITS, TEXT_TYPICAL_BITS, TEXT_WORST_BITS } from './text-code.ts';

const SCORE_WIDTH = 9;
const ATTEMPTS_WIDTH = 3;

function varintWidth(value: number, group: number): number {
  const writer = bitWriter();
  varint(writer, value, group);
  return writer.length();
}

/** What a build asks of the saved state: whether it always fits, and whether ids can be told apart. */

/**
 * How long the saved state of a course can become, in characters, whatever its learners answer.
 * `closed`: everything but free texts, a proven bound. `text`: all free texts at their full length
 * in ordinary prose. `total`: closed answers and all texts at full length in the dearest characters
 * there are. For builds only: a learner does not download it.
 */
export function worstCase(layout: StateLayout): { closed: number; text: number; total: number } {
  const number = varintWidth(VARINT_MAX, NUMBER_GROUP);
  const header =
    FORMAT_WIDTH +
    RUN_WIDTH +
    number +
    SALT_WIDTH +
    (4 + LANGUAGE_LENGTH * 6) +
    (1 + HASH_WIDTH) +
    number +
    SCORE_WIDTH +
    number +
    2;
  const pages = varintWidth(layout.pages.length, NUMBER_GROUP) + gapsBound(layout.pages.length);
  let activities =
    varintWidth(layout.activities.length, NUMBER_GROUP) + gapsBound(layout.activities.length);
  for (const { shape } of layout.activities) {
    const width = valueWidth(shape);
    activities += 8 + varintWidth(width, LENGTH_GROUP) + ATTEMPTS_WIDTH + 1 + SCORE_WIDTH + width;
  }
  const closed = header + pages + activities + SUM_WIDTH;

  const maxima = layout.activities.flatMap(({ shape }) =>
    shape.kind === 'text' ? [shape.max] : [],
  );
  const textsAt = (bits: number): number =>
    maxima.length === 0
      ? 0
      : varintWidth(maxima.length, NUMBER_GROUP) +
        maxima.reduce((sum, max) => sum + HASH_WIDTH + max * bits + TEXT_END_BITS, 0);
  return {
    closed: Math.ceil(closed / 6),
    text: Math.ceil(textsAt(TEXT_TYPICAL_BITS) / 6),
    total: Math.ceil((closed + textsAt(TEXT_WORST_BITS)) / 6),
  };
}

/** The most bits that the gaps of any list of up to `count` hashes take. */
function gapsBound(count: number): number {
  let bound = 0;
  for (let size = 1; size <= count; size++) {
    const width = riceWidth(size);
    bound = Math.max(bound, size * (width + 1) + Math.floor(HASH_RANGE / 2 ** width));
  }
  return bound;
}
