import { encodeState } from '../../src/core/state-codec.ts';
import { newState, type CourseState, type StateLayout } from '../../src/core/state.ts';
import type { Answer, LearningRecord, Outcome } from '../../src/records/record.ts';

/** A course of three pages and many questions, as far as a record hears of it. */
export const layout: StateLayout = {
  pages: ['welcome', 'mill', 'check'],
  activities: Array.from({ length: 60 }, (_, index) => ({
    id: `question-${index}`,
    shape: { kind: 'one', of: 3 },
    signature: 1,
  })),
};

const choices = ['water', 'wind', 'people'].map((id) => ({ id, text: `The ${id}` }));

export const answerTo = (number: number, picked = 1): Answer => ({
  id: `question-${number}`,
  interaction: { type: 'choice', choices, correct: ['wind'] },
  response: [choices[picked]!.id],
  score: picked === 1 ? 1 : 0,
  attempt: 1,
  at: new Date().toISOString(),
  seconds: 4,
});

/** Does to a record what the player does when somebody learns. */
export class Learner {
  readonly record: LearningRecord;
  state: CourseState;

  constructor(record: LearningRecord, state: CourseState = newState(1234)) {
    this.record = record;
    this.state = state;
  }

  save(texts: Record<string, string> = {}, dropped: string[] = []): void {
    this.state.counter++;
    this.record.save({
      state: encodeState(this.state, layout, this.record.limits.state).text,
      counter: this.state.counter,
      run: this.state.run,
      location: this.state.page,
      progress: this.state.visited.size / layout.pages.length,
      texts,
      dropped,
    });
  }

  visit(page: string): void {
    this.state.page = page;
    this.state.visited.add(page);
    this.save();
  }

  answer(number: number, picked = 1): void {
    const score = picked === 1 ? 100 : 0;
    this.state.activities.set(`question-${number}`, {
      value: picked,
      attempts: 1,
      score,
      done: true,
    });
    this.record.answer(answerTo(number, picked));
    this.save();
  }

  reach(status: Outcome['status'], score?: number): void {
    this.save();
    this.record.complete({ status, progress: 1, ...(score === undefined ? {} : { score }) });
  }
}
