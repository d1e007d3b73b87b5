const DAY = 86_400_000;

/** What happened on one day (UTC). */
export interface Day {
  learners: number;
  answers: number;
  pages: number;
}

/** Counts by day; whoever calls it goes from learner to learner. */
export interface DayCount {
  /** Days since 1970. */
  days: ReadonlyMap<number, Day>;
  /** @param time milliseconds */
  note(learner: number, time: number, what: 'answers' | 'pages' | undefined): void;
}

export function countDays(): DayCount {
  const days = new Map<number, Day & { latest: number }>();
  let [number, day] = [NaN, { learners: 0, answers: 0, pages: 0, latest: -1 }];
  return {
    days,
    note(learner, time, what) {
      const wanted = Math.floor(time / DAY);
      if (wanted !== number) {
        number = wanted;
        day = days.get(wanted) ?? { learners: 0, answers: 0, pages: 0, latest: -1 };
        days.set(wanted, day);
      }
      if (day.latest !== learner) day.learners += 1;
      day.latest = learner;
      if (what !== undefined) day[what] += 1;
    },
  };
}
