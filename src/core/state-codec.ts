import {
  BASE64URL,
  bitReader,
  bitWriter,
  clampInteger,
  flag,
  SUM_WIDTH,
  varint,
  type BitStream,
} from './bits.ts';
import { codeHashes, hashId, HASH_WIDTH, NUMBER_GROUP, SALT_WIDTH, saltOf } from './state-ids.ts';
import { codeValue, fitsShape, valueWidth } from './state-values.ts';
import {
  newState,
  type ActivityState,
  type CourseState,
  type LayoutActivity,
  type StateLayout,
} from './state.ts';
import { readText, writeText } from './text-code.ts';
import { cutText } from './work.ts';

export { layoutOf, type StateLayout } from './state.ts';

/**
 * The saved state as base64url text. It describes itself by hashed ids, so that any version of a
 * course reads what any other saved: header, pages, activities with their closed answers, checksum,
 * then the free texts. What comes after the texts is ignored (see `touchState`).
 *
 * An activity is: gap to the hash before, signature (8), length of the value, attempts (3), done (1),
 * score, value. One that is unknown is skipped; one whose signature has changed loses its value.
 */
export const FORMAT = 1;
export const FORMAT_WIDTH = 4;
export const RUN_WIDTH = 24;
/** Group width of the length of a value. */
export const LENGTH_GROUP = 3;
export const LANGUAGE_LENGTH = 15;

function codeLanguage(stream: BitStream, tag: string): string {
  const letters = Array.from(tag, (letter) => BASE64URL.indexOf(letter));
  const fits = letters.length <= LANGUAGE_LENGTH && !letters.includes(-1);
  const length = stream.bits(fits ? letters.length : 0, 4);
  let result = '';
  for (let index = 0; index < length; index++) {
    result += BASE64URL[stream.bits(letters[index] ?? 0, 6)] ?? '';
  }
  return result;
}

/** Percent in 2 bits when it is absent, 0 or 100, else in 9. */
function codeScore(stream: BitStream, score: number | undefined): number | undefined {
  const percent = score === undefined ? undefined : clampInteger(score, 100);
  const frequent = [undefined, 0, 100];
  const code = stream.bits(frequent.indexOf(percent), 2);
  return code === 3 ? Math.min(stream.bits(percent ?? 0, 7), 100) : frequent[code];
}

/** Returns the salt of the hashes. */
function codeHeader(stream: BitStream, state: CourseState, salt: number): number {
  state.run = stream.bits(state.run, RUN_WIDTH);
  state.counter = varint(stream, state.counter, NUMBER_GROUP);
  return stream.bits(salt, SALT_WIDTH);
}

/** Everything between the header and the texts. Returns how much of it this layout does not know. */
function codeClosed(
  stream: BitStream,
  state: CourseState,
  layout: StateLayout,
  salt: number,
): number {
  const pages = new Map(layout.pages.map((id) => [hashId(id, salt), id]));
  const activities = activitiesByHash(layout, salt);
  state.language = codeLanguage(stream, state.language);
  const isOnPage = flag(stream, layout.pages.includes(state.page));
  state.page = (isOnPage && pages.get(stream.bits(hashId(state.page, salt), HASH_WIDTH))) || '';
  state.seconds = varint(stream, state.seconds, NUMBER_GROUP);
  const best = codeScore(stream, state.bestScore);
  if (best !== undefined) state.bestScore = best;
  state.testRuns = varint(stream, state.testRuns, NUMBER_GROUP);
  state.completed = flag(stream, state.completed);
  state.passed = flag(stream, state.passed);
  let unknown = 0;
  codeHashes(
    stream,
    sortedKeys(pages, (id) => state.visited.has(id)),
    (hash) => {
      const page = pages.get(hash);
      if (page === undefined) unknown++;
      else state.visited.add(page);
    },
  );
  const saved = sortedKeys(activities, ({ id }) => state.activities.has(id));
  codeHashes(stream, saved, (hash) => {
    const activity = activities.get(hash);
    const before = activity && state.activities.get(activity.id);
    const entry = codeActivity(stream, activity, before ?? { attempts: 0, done: false });
    if (!activity) unknown++;
    else if (!before) state.activities.set(activity.id, entry);
  });
  return unknown;
}

const activitiesByHash = (layout: StateLayout, salt: number): Map<number, LayoutActivity> =>
  new Map(layout.activities.map((activity) => [hashId(activity.id, salt), activity]));

const sortedKeys = <T>(map: Map<number, T>, wanted: (item: T) => boolean): number[] =>
  [...map].flatMap(([hash, item]) => (wanted(item) ? [hash] : [])).sort((a, b) => a - b);

function codeActivity(
  stream: BitStream,
  activity: LayoutActivity | undefined,
  { value, attempts, done, score }: ActivityState,
): ActivityState {
  const signature = stream.bits(activity?.signature ?? 0, 8);
  const ownWidth = activity ? valueWidth(activity.shape) : 0;
  const hasValue = activity && fitsShape(activity.shape, value);
  let width = varint(stream, hasValue ? ownWidth : 0, LENGTH_GROUP);
  const entry: ActivityState = {
    attempts: stream.bits(clampInteger(attempts, 7), 3),
    done: flag(stream, done),
  };
  const percent = codeScore(stream, score);
  if (percent !== undefined) entry.score = percent;
  if (activity && width > 0 && width === ownWidth && signature === activity.signature) {
    const answer = codeValue(stream, activity.shape, value);
    if (answer !== undefined) entry.value = answer;
    return entry;
  }
  while (width-- > 0 && !stream.isExhausted()) stream.bits(0, 1);
  return entry;
}

/**
 * Packs a state. A text over the length its shape promises is cut, a work at the end of an item. What
 * then does not fit into `limit` characters is free text, and of that the longest first. `dropped`
 * names the activities whose text has to be kept elsewhere, whole. Closed answers are never left out,
 * even if they alone exceed the limit. Never throws: a value that does not fit its
 * shape is left out, a number out of range is brought into it.
 */
export function encodeState(
  state: CourseState,
  layout: StateLayout,
  limit: number,
): { text: string; dropped: string[] } {
  const stream = bitWriter();
  stream.bits(FORMAT, FORMAT_WIDTH);
  const copy = { ...state };
  const salt = codeHeader(stream, copy, saltOf(layout));
  codeClosed(stream, copy, layout, salt);
  stream.bits(stream.sum(), SUM_WIDTH);

  const dropped: string[] = [];
  const texts = layout.activities.flatMap(({ id, shape }) => {
    const whole = state.activities.get(id)?.value;
    if (shape.kind !== 'text' || typeof whole !== 'string' || !whole) return [];
    const text = cutText(whole, shape.max);
    if (text !== whole) dropped.push(id);
    const measure = bitWriter();
    writeText(measure, text);
    return [{ id, text, width: HASH_WIDTH + measure.length() }];
  });
  texts.sort((one, other) => one.width - other.width);
  // Ten bits hold the number of up to 255 texts.
  let size = texts.reduce((sum, { width }) => sum + width, stream.length() + 10);
  while (texts.length > 0 && size > limit * 6) {
    const { id, width } = texts.pop()!;
    if (!dropped.includes(id)) dropped.push(id);
    size -= width;
  }
  if (texts.length > 0) varint(stream, texts.length, NUMBER_GROUP);
  for (const { id, text } of texts) {
    stream.bits(hashId(id, salt), HASH_WIDTH);
    writeText(stream, text);
  }
  return { text: stream.toText(), dropped };
}

/**
 * Reads what any version of the course has saved. `unknown` counts pages and activities that this
 * one has not. `undefined` for anything that is no state: another format, cut, damaged.
 */
export function decodeState(
  text: string,
  layout: StateLayout,
): { state: CourseState; unknown: number } | undefined {
  const stream = bitReader(text);
  if (stream?.bits(0, FORMAT_WIDTH) !== FORMAT) return undefined;
  const state = newState(0);
  const salt = codeHeader(stream, state, 0);
  const unknown = codeClosed(stream, state, layout, salt);
  const sum = stream.sum();
  if (stream.bits(0, SUM_WIDTH) !== sum || stream.isExhausted()) return undefined;

  const activities = activitiesByHash(layout, salt);
  const count = varint(stream, 0, NUMBER_GROUP);
  for (let index = 0; index < count && !stream.isExhausted(); index++) {
    const activity = activities.get(stream.bits(0, HASH_WIDTH));
    const value = readText(stream);
    const entry = activity && state.activities.get(activity.id);
    // A text fits whatever became of its question, so its signature does not matter.
    if (entry && value !== undefined && activity.shape.kind === 'text') entry.value = value;
  }
  return { state, unknown };
}

/** Run and counter of a state, without a layout. `undefined` when the text is no state. */
export function peekState(text: string): { run: number; counter: number } | undefined {
  const stream = bitReader(text);
  if (stream?.bits(0, FORMAT_WIDTH) !== FORMAT) return undefined;
  const state = newState(0);
  codeHeader(stream, state, 0);
  return stream.isExhausted() ? undefined : { run: state.run, counter: state.counter };
}

/**
 * The same state as another text, one character longer: an LMS that sends only what has changed
 * sends it again.
 */
export const touchState = (text: string): string => `${text}A`;
