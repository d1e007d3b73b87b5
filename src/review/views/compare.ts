import type { ComparedMeasure, ComparedQuestion, Comparison } from '../api/course.ts';
import type { Estimate } from '../api/common.ts';
import { compareMedians, compareShares } from '../statistics/compare.ts';
import { medianEstimate, wilson } from '../statistics/estimate.ts';
import { countOutcomes } from './overview.ts';
import { presentLearners, viewInfo, type Study } from './study.ts';

/** Two runs side by side; what may not be said of small numbers is not said. */
export function compare(a: Study, b: Study): Comparison {
  const [inA, inB] = [figures(a), figures(b)];
  const share = (
    id: 'completion' | 'passing',
    one?: Estimate,
    two?: Estimate,
  ): ComparedMeasure => ({
    id,
    unit: 'share',
    ...sides(one, two),
    ...compareShares(one, two),
  });
  const middle = (id: 'score' | 'time', one?: Estimate, two?: Estimate): ComparedMeasure => ({
    id,
    unit: id === 'time' ? 'seconds' : 'share',
    ...sides(one, two),
    ...compareMedians(one, two),
  });
  return {
    a: { ...viewInfo(a), outcomes: inA.outcomes },
    b: { ...viewInfo(b), outcomes: inB.outcomes },
    measures: [
      share('completion', inA.completion, inB.completion),
      share('passing', inA.passing, inB.passing),
      middle('score', inA.score, inB.score),
      middle('time', inA.time, inB.time),
    ],
    questions: questions(a, b),
  };
}

const sides = (a: Estimate | undefined, b: Estimate | undefined) => ({
  ...(a && { a }),
  ...(b && { b }),
});

function figures(study: Study) {
  const learners = presentLearners(study);
  const outcomes = countOutcomes(study, learners);
  const { score } = study.outcomes();
  const { time } = study.walk();
  return {
    outcomes,
    completion: wilson(outcomes.completed, outcomes.started),
    passing: wilson(outcomes.passed, outcomes.passed + outcomes.failed),
    score: medianEstimate(learners.map((one) => score[one]!)),
    time: medianEstimate(learners.map((one) => time[one]! / 1000)),
  };
}

/** By question, whatever the version: an edited question is a reason for a difference. */
function questions(a: Study, b: Study): ComparedQuestion[] {
  const facilities = (
    study: Study,
  ): Map<string, { estimate: Estimate | undefined; title: object }> => {
    const sums = new Map<string, { right: number; n: number; title: object }>();
    for (const item of study.items().items) {
      if (!item.isScored) continue;
      const sum = sums.get(item.named.iri) ?? { right: 0, n: 0, title: item.named.title };
      for (const row of item.rows) {
        const right = study.selection.frame.answers.right.at(row);
        if (right < 0) continue;
        sum.n += 1;
        sum.right += right;
      }
      sums.set(item.named.iri, sum);
    }
    return new Map(
      [...sums].map(([iri, { right, n, title }]) => [iri, { estimate: wilson(right, n), title }]),
    );
  };
  const [inA, inB] = [facilities(a), facilities(b)];
  return [...new Set([...inA.keys(), ...inB.keys()])].map((question) => {
    const [one, two] = [inA.get(question)?.estimate, inB.get(question)?.estimate];
    const title = (inA.get(question) ?? inB.get(question))?.title ?? {};
    return {
      question,
      title: { ...title },
      ...sides(one, two),
      ...compareShares(one, two),
    };
  });
}
