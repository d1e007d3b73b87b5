import type { PageFigure, PageFigures } from '../api/course.ts';
import { EVENTS } from '../../lrs/facts.ts';
import { TEST_TYPE } from '../frame/types.ts';
import { quantile, sorted } from '../statistics/estimate.ts';
import { finding } from '../statistics/flags.ts';
import { FEW } from '../statistics/item-analysis.ts';
import { GAP_CAP_MS } from '../statistics/time-on-task.ts';
import { presentLearners, seconds, viewInfo, type Study } from './study.ts';

/** A page takes twice the usual and at least two minutes; or a tenth of all learners stops there. */
const SLOW = 2;
const SLOW_MS = 120_000;
const STOPPED = 0.1;

/** The place in the course of each page (by place of activity), as learners went through it. */
export function pageOrder(study: Study): Map<number, number> {
  const { pages, orderSum, orderCount } = study.walk();
  const mean = pages.numbers.map((page, at) => ({
    page,
    at: orderCount[at] === 0 ? Infinity : orderSum[at]! / orderCount[at]!,
  }));
  mean.sort((a, b) => a.at - b.at);
  return new Map(mean.map(({ page }, index) => [page, index]));
}

/** The module of each page, as the newest statement about it says. */
export function moduleOfPage(study: Study): Map<number, number> {
  const { events, activities } = study.selection.frame;
  const moduleOf = new Int32Array(activities.size).fill(-1);
  const [kinds, pages, parents] = [events.kind.all, events.activity.all, events.parent.all];
  for (let row = 0; row < events.length; row += 1) {
    if (kinds[row] === EVENTS.experienced && parents[row]! >= 0)
      moduleOf[pages[row]!] = parents[row]!;
  }
  return new Map([...moduleOf.entries()].filter(([, module]) => module >= 0));
}

export function pageFigures(study: Study): PageFigures {
  const walk = study.walk();
  const { outcome } = study.outcomes();
  const learners = presentLearners(study);
  const modules = moduleOfPage(study);
  const order = pageOrder(study);
  const figures = walk.pages.numbers.map((page, column) => {
    const times: number[] = [];
    let [seen, stopped, views] = [0, 0, 0];
    for (const learner of learners) {
      const opened = walk.views.get(learner, column);
      if (opened === 0) continue;
      seen += 1;
      views += opened;
      times.push(walk.pageTime.get(learner, column));
      // Who took the check has been to the end, passed or not.
      if (walk.at[learner] === column && outcome[learner] === 'under-way') stopped += 1;
    }
    return { page, seen, stopped, views, times: sorted(times) };
  });
  const medians = figures
    .filter((one) => one.seen >= FEW)
    .map((one) => quantile(one.times, 0.5) ?? 0);
  const usual = quantile(sorted(medians), 0.5) ?? 0;
  const asFigure = (one: (typeof figures)[number]): PageFigure => {
    const named = study.names.get(one.page);
    const module = study.names.get(modules.get(one.page) ?? -1);
    const middle = quantile(one.times, 0.5) ?? 0;
    const dropOff = one.seen === 0 ? 0 : one.stopped / one.seen;
    const isKnown = one.seen >= FEW;
    // A check is long on purpose.
    const isTest = named?.type === TEST_TYPE;
    return {
      id: named?.iri ?? '',
      title: named?.title ?? {},
      ...(module && { module: { id: module.iri, title: module.title } }),
      isTest,
      learners: one.seen,
      reached: learners.length === 0 ? 0 : one.seen / learners.length,
      stopped: one.stopped,
      dropOff,
      views: one.views,
      ...(one.seen > 0 && {
        time: {
          median: seconds(middle),
          lower: seconds(quantile(one.times, 0.25) ?? 0),
          upper: seconds(quantile(one.times, 0.75) ?? 0),
        },
      }),
      findings: [
        isKnown && dropOff >= STOPPED && one.stopped > 1
          ? [finding('drop-off', { stopped: one.stopped, share: dropOff })]
          : [],
        isKnown && !isTest && middle >= SLOW_MS && middle > usual * SLOW
          ? [finding('slow-page', { seconds: seconds(middle), usual: seconds(usual) })]
          : [],
      ].flat(),
    };
  };
  return {
    view: viewInfo(study),
    gapCap: GAP_CAP_MS / 1000,
    pages: figures
      .filter((one) => one.seen > 0)
      .sort((a, b) => (order.get(a.page) ?? 0) - (order.get(b.page) ?? 0))
      .map(asFigure),
  };
}
