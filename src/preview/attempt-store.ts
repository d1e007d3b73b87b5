import {
  freshAttempt,
  latestAttempt,
  mergeCommit,
  parseLearnerFile,
  type Commit,
  type LearnerFile,
} from './attempt.ts';
import { createJsonFiles, type LearnerKey } from './json-files.ts';

/** The attempts at SCORM packages, one file a learner. */
export interface AttemptStore {
  load(key: LearnerKey): Promise<LearnerFile>;
  /** `undefined` when the commit speaks of an attempt that is not there. */
  commit(key: LearnerKey, commit: Commit): Promise<LearnerFile | undefined>;
  startAttempt(key: LearnerKey): Promise<LearnerFile>;
  forget(key: LearnerKey): Promise<void>;
  learners(courseId: string, formatId: string): Promise<string[]>;
}

export function createAttemptStore(folder: string): AttemptStore {
  const files = createJsonFiles<LearnerFile>(folder, parseLearnerFile, (learner) => ({
    version: 1,
    learner,
    attempts: [],
  }));
  return {
    load: files.load,
    commit: (key, commit) =>
      files.change(key, async (content, save) => {
        const attempts = content.attempts.length > 0 ? content.attempts : [freshAttempt()];
        if (!attempts.some(({ number }) => number === commit.attempt)) return undefined;
        const at = new Date().toISOString();
        const merged = attempts.map((attempt) =>
          attempt.number === commit.attempt ? mergeCommit(attempt, commit, at) : attempt,
        );
        return save({ ...content, attempts: merged });
      }),
    startAttempt: (key) =>
      files.change(key, async (content, save) => {
        const next = freshAttempt(latestAttempt(content).number + 1);
        return content.attempts.length === 0
          ? content
          : save({ ...content, attempts: [...content.attempts, next] });
      }),
    forget: files.forget,
    learners: files.learners,
  };
}
