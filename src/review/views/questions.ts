import type { QuestionAnalysis, QuestionList } from '../api/questions.ts';
import { optionText } from '../frame/responses.ts';
import { TEST_TYPE } from '../frame/types.ts';
import { median } from '../statistics/estimate.ts';
import { itemFlags } from '../statistics/flags.ts';
import { FEW } from '../statistics/item-analysis.ts';
import { hasDistractors, type Item } from './items.ts';
import { pageOrder } from './pages.ts';
import { viewInfo, type Study } from './study.ts';

/** Three times the usual time of the course's questions is slow, from half a minute on. */
const SLOW = 3;
const SLOW_SECONDS = 30;

export function questionList(study: Study): QuestionList {
  const table = study.items();
  const usual = usualSeconds(study);
  const order = pageOrder(study);
  const items = table.items.filter((item) => !item.isOpen);
  const place = (item: Item): number => order.get(item.page) ?? Number.MAX_SAFE_INTEGER;
  return {
    view: viewInfo(study),
    scoredQuestions: table.scored,
    questions: items
      .map((item, index) => ({ item, index }))
      .sort((a, b) => place(a.item) - place(b.item) || firstRow(a.item) - firstRow(b.item))
      .map(({ item }) => analysis(study, item, usual)),
  };
}

const firstRow = (item: Item): number => item.rows[0] ?? 0;

/** @param version of the course; absent: the newest with answers */
export function question(
  study: Study,
  iri: string,
  version: string | undefined,
): QuestionAnalysis | undefined {
  const ofQuestion = study.items().items.filter((item) => item.named.iri === iri);
  const item = ofQuestion.find((one) => version === undefined || one.version === version);
  return item && analysis(study, item, usualSeconds(study));
}

function usualSeconds(study: Study): number | undefined {
  const table = study.items();
  const times = table.items
    .filter((item) => !item.isOpen && item.rows.length >= FEW)
    .map((item) => table.result(item).seconds ?? NaN);
  return times.length < 3 ? undefined : median(times);
}

function analysis(study: Study, item: Item, usual: number | undefined): QuestionAnalysis {
  const table = study.items();
  const result = table.result(item);
  const page = study.names.get(item.page);
  const time = result.seconds;
  const isSlow =
    time !== undefined && usual !== undefined && time >= SLOW_SECONDS && time > usual * SLOW;
  const hidesTexts =
    study.merged && ['fill-in', 'numeric', 'other'].includes(item.named.interaction);
  return {
    question: item.named.iri,
    version: item.version,
    versions: table.items.filter((one) => one.question === item.question).map((one) => one.version),
    title: item.named.title,
    text: item.named.text,
    type: item.named.interaction,
    ...(page && { page: { id: page.iri, title: page.title } }),
    isTest: page?.type === TEST_TYPE,
    n: result.n,
    tries: item.tries,
    few: result.n < FEW,
    ...(result.facility && { facility: result.facility }),
    ...(result.meanScore !== undefined && { meanScore: result.meanScore }),
    ...(result.pointBiserial && { pointBiserial: result.pointBiserial }),
    ...(result.discrimination && { discrimination: result.discrimination }),
    ...(time !== undefined && { time }),
    // What few people typed could tell who they are.
    options: (hidesTexts ? result.options.filter((one) => one.isKey) : result.options).map(
      ({ meanTotal, r, upper, lower, ...option }) => ({
        ...option,
        text: optionText(item.named, option.id),
        ...(meanTotal !== undefined && { meanTotal }),
        ...(r !== undefined && { r }),
        ...(upper !== undefined && { upper }),
        ...(lower !== undefined && { lower }),
      }),
    ),
    flags: itemFlags(result, {
      ...(isSlow && { slow: { seconds: time, usual } }),
      hasDistractors: hasDistractors(item),
    }),
  };
}
