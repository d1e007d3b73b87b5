import type { Choices, Outcomes, Overview } from '../api/course.ts';
import { medianEstimate, median, wilson } from '../statistics/estimate.ts';
import { GAP_CAP_MS } from '../statistics/time-on-task.ts';
import { overviewFindings } from './findings.ts';
import { iso, presentLearners, viewInfo, type Study } from './study.ts';

/** Groups under this are merged in shared views. */
export const SMALL_GROUP = 5;
/** Stands for all small groups together. */
export const MERGED = '*';
const MOST_DAYS = 400;
const DAY = 86_400_000;

export interface OverviewExtras {
  choices: Choices;
  unread: number;
}

export function overview(study: Study, extras: OverviewExtras): Overview {
  const learners = presentLearners(study);
  const walk = study.walk();
  const { score } = study.outcomes();
  const outcomes = countOutcomes(study, learners);
  const judged = outcomes.passed + outcomes.failed;
  const scores = learners.map((one) => score[one]!).filter((one) => !Number.isNaN(one));
  const times = medianEstimate(learners.map((one) => walk.time[one]! / 1000));
  const middle = medianEstimate(scores);
  const completion = wilson(outcomes.completed, outcomes.started);
  const passing = wilson(outcomes.passed, judged);
  const last = Math.max(...reduceMax(learners, walk.last));
  return {
    view: viewInfo(study),
    choices: extras.choices,
    outcomes,
    ...(completion && { completion }),
    ...(passing && { passing }),
    ...(middle && { score: middle }),
    ...(times && { time: times }),
    gapCap: GAP_CAP_MS / 1000,
    ...(Number.isFinite(last) && { lastActivity: iso(last) }),
    days: days(study),
    scores: Array.from(
      { length: 10 },
      (_, step) => scores.filter((one) => Math.min(9, Math.floor(one * 10)) === step).length,
    ),
    groups: groupRows(study, learners),
    findings: overviewFindings(study, extras.unread),
  };
}

/** The greatest of many, without spreading a long list into arguments. */
const reduceMax = (learners: readonly number[], values: Float64Array): number[] => [
  learners.reduce((most, one) => Math.max(most, values[one]!), -Infinity),
];

export function countOutcomes(study: Study, learners: readonly number[]): Outcomes {
  const { outcome, completed } = study.outcomes();
  const count = (wanted: string): number =>
    learners.filter((one) => outcome[one] === wanted).length;
  const done = learners.reduce((sum, one) => sum + completed[one]!, 0);
  return {
    enrolled: learners.length,
    started: learners.length - count('none'),
    underWay: count('under-way'),
    completed: done,
    passed: count('passed'),
    failed: count('failed'),
  };
}

function groupRows(study: Study, learners: readonly number[]): Overview['groups'] {
  const { groups } = study.selection;
  const walk = study.walk();
  const { score } = study.outcomes();
  const byGroup = new Map<string, number[]>();
  for (const learner of learners) {
    const id = groups[learner]!;
    const members = byGroup.get(id);
    if (members === undefined) byGroup.set(id, [learner]);
    else members.push(learner);
  }
  const rows = study.merged ? mergeSmall(byGroup) : byGroup;
  return [...rows]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([id, members]) => {
      const time = median(members.map((one) => walk.time[one]! / 1000));
      const middle = median(members.map((one) => score[one]!));
      return {
        id,
        ...countOutcomes(study, members),
        ...(time !== undefined && { time }),
        ...(middle !== undefined && { score: middle }),
      };
    });
}

/** Small groups become one; if even that one is small, the next smallest joins it. */
export function mergeSmall(groups: ReadonlyMap<string, number[]>): Map<string, number[]> {
  const bySize = [...groups].sort((a, b) => a[1].length - b[1].length);
  const merged: number[] = [];
  while (bySize.length > 0) {
    const isSmall = bySize[0]![1].length < SMALL_GROUP;
    if (!isSmall && (merged.length === 0 || merged.length >= SMALL_GROUP)) break;
    merged.push(...bySize.shift()![1]);
  }
  return new Map([...bySize, ...(merged.length > 0 ? [[MERGED, merged] as const] : [])]);
}

const days = (study: Study): Overview['days'] =>
  [...study.walk().days]
    .sort((a, b) => a[0] - b[0])
    .slice(-MOST_DAYS)
    .map(([day, { learners, answers, pages }]) => ({
      day: iso(day * DAY).slice(0, 10),
      learners,
      answers,
      pages,
    }));
