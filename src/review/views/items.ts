import type { Frame } from '../frame/frame.ts';
import type { Named } from '../frame/names.ts';
import { chosenOptions, isInRange, isOpen, keyOptions } from '../frame/responses.ts';
import {
  analyseItem,
  type ItemAnswers,
  type ItemOption,
  type ItemResult,
} from '../statistics/item-analysis.ts';
import type { Study } from './study.ts';

/** A question in one version, with the answers that count. */
export interface Item {
  /** Place of the question among the frame's activities. */
  question: number;
  named: Named;
  version: string;
  isOpen: boolean;
  isScored: boolean;
  /** Rows of the answers, one for each learner. */
  rows: number[];
  tries: number;
  /** Place of the page; −1 unknown. */
  page: number;
}

export interface ItemTable {
  items: Item[];
  /** How many different questions have right and wrong answers. */
  scored: number;
  result(item: Item): ItemResult;
}

/** A total rests on at least this many other questions, where the course has them. */
const LEAST_OTHERS = 3;
/** So many different texts of a question without options are listed. */
const MOST_TEXTS = 12;

export function itemTable(study: Study): ItemTable {
  const { selection, names } = study;
  const { frame, chosen, questions, tries } = selection;
  const { answers } = frame;
  const versions = [...new Set(frame.circumstances.map((one) => one.version))];
  const versionOf = frame.circumstances.map((one) => versions.indexOf(one.version));
  const learners = frame.learners.size;
  const [sum, count] = [new Float64Array(learners), new Int32Array(learners)];
  const latest = new Map<Item, number>();
  const [circumstancesOf, parentOf] = [answers.circumstances.all, answers.parent.all];
  const [timeOf, scoreOf] = [answers.time.all, answers.score.all];
  for (const [column, question] of questions.numbers.entries()) {
    const ofVersion: (Item | undefined)[] = [];
    const newest = versions.map(() => -Infinity);
    for (let learner = 0; learner < learners; learner += 1) {
      const row = chosen.get(learner, column);
      if (row < 0) continue;
      const at = versionOf[circumstancesOf[row]!] ?? 0;
      let item = ofVersion[at];
      if (item === undefined) {
        const version = versions[at] ?? '';
        const named = study.versions.get(`${question} ${version}`) ?? names.get(question);
        if (named === undefined) continue;
        item = {
          question,
          named,
          version,
          isOpen: false,
          isScored: false,
          rows: [],
          tries: 0,
          page: -1,
        };
        ofVersion[at] = item;
      }
      item.rows.push(row);
      item.tries += tries.get(learner, column);
      if (parentOf[row]! >= 0) item.page = parentOf[row]!;
      if (timeOf[row]! > newest[at]!) newest[at] = timeOf[row]!;
      const score = scoreOf[row]!;
      if (Number.isNaN(score)) continue;
      item.isScored = true;
      sum[learner]! += score;
      count[learner]! += 1;
    }
    for (const [at, item] of ofVersion.entries()) {
      if (item !== undefined) latest.set(item, newest[at]!);
    }
  }
  const list = [...latest.keys()];
  for (const item of list) item.isOpen = isOpen(item.named, item.isScored);
  const scored = new Set(list.filter((one) => one.isScored).map((one) => one.question)).size;
  const others = Math.max(1, Math.min(LEAST_OTHERS, scored - 1));
  const results = new Map<Item, ItemResult>();
  return {
    // The newest version of a question first.
    items: list.sort((a, b) => (latest.get(b) ?? 0) - (latest.get(a) ?? 0)),
    scored,
    result(item) {
      const known = results.get(item);
      if (known !== undefined) return known;
      const data = itemAnswers(study, item, sum, count, others);
      const result = analyseItem(data, () => optionsOf(item, data.chosen));
      results.set(item, result);
      return result;
    },
  };
}

function itemAnswers(
  { selection }: Study,
  item: Item,
  sum: Float64Array,
  count: Int32Array,
  others: number,
): ItemAnswers {
  const { answers } = selection.frame;
  const n = item.rows.length;
  const [score, right, rest] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const [scores, rights, learnerOf] = [answers.score.all, answers.right.all, answers.learner.all];
  for (const [at, row] of item.rows.entries()) {
    const learner = learnerOf[row]!;
    const own = scores[row]!;
    const judged = Number.isNaN(own) ? 0 : 1;
    const left = count[learner]! - judged;
    score[at] = own;
    right[at] = rights[row]! < 0 ? NaN : rights[row]!;
    rest[at] = left >= others ? (sum[learner]! - (judged ? own : 0)) / left : NaN;
  }
  let chosen: string[][] | undefined;
  const ofRows = (value: (row: number, at: number) => number): Float64Array =>
    Float64Array.from(item.rows, value);
  // What few views ask for is made when it is asked for.
  return {
    score,
    right,
    rest,
    get total() {
      return ofRows((row, at) => {
        const learner = learnerOf[row]!;
        return Number.isNaN(rest[at]!) ? NaN : sum[learner]! / count[learner]!;
      });
    },
    get seconds() {
      return ofRows((row) => answers.duration.at(row) / 1000);
    },
    get chosen() {
      return (chosen ??= chosenBy(selection.frame, item));
    },
  };
}

function chosenBy({ answers, responses }: Frame, { rows, isOpen: open, named }: Item): string[][] {
  const parsed = new Map<number, string[]>();
  const placeOf = answers.response.all;
  return rows.map((row) => {
    const place = placeOf[row]!;
    let options = parsed.get(place);
    if (options === undefined) {
      const text = place < 0 ? '' : (responses[place] ?? '');
      options = open ? [] : chosenOptions(named, text);
      parsed.set(place, options);
    }
    return options;
  });
}

/** Wrong options stand for a thought each only where one picks from a list. */
export const hasDistractors = ({ named }: Item): boolean =>
  ['choice', 'true-false', 'likert'].includes(named.interaction);

/** All options of the definition, then what else was answered, the most frequent first. */
function optionsOf({ named, isOpen: open }: Item, chosen: readonly (readonly string[])[]) {
  if (open) return [];
  const key = keyOptions(named);
  const isKey = (id: string): boolean =>
    key.has(id) || (named.interaction === 'numeric' && isInRange(named, id));
  const isListed = named.interaction === 'choice' || named.interaction === 'likert';
  const ids = isListed ? named.options.map(({ id }) => id) : [...key];
  const seen = new Map<string, number>();
  for (const options of chosen) for (const id of options) seen.set(id, (seen.get(id) ?? 0) + 1);
  const further = [...seen]
    .filter(([id]) => !ids.includes(id))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TEXTS)
    .map(([id]) => id);
  return [...new Set([...ids, ...further])].map((id): ItemOption => ({ id, isKey: isKey(id) }));
}
