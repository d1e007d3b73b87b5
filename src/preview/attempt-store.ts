import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  freshAttempt,
  latestAttempt,
  mergeCommit,
  parseLearnerFile,
  type Commit,
  type LearnerFile,
} from './attempt.ts';
import { previewError } from './errors.ts';

/** Whose attempts at which package. The names are checked before they come here. */
export interface AttemptKey {
  courseId: string;
  formatId: string;
  learner: string;
}

/** Attempts as JSON files: one file a learner, written whole and put in place in one step. */
export interface AttemptStore {
  load(key: AttemptKey): Promise<LearnerFile>;
  /** `undefined` when the commit speaks of an attempt that is not there. */
  commit(key: AttemptKey, commit: Commit): Promise<LearnerFile | undefined>;
  startAttempt(key: AttemptKey): Promise<LearnerFile>;
  forget(key: AttemptKey): Promise<void>;
  learners(courseId: string, formatId: string): Promise<string[]>;
}

export const LEARNER_NAME = /^[A-Za-z0-9._-]{1,40}$/;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

export function createAttemptStore(folder: string): AttemptStore {
  const turns = new Map<string, Promise<unknown>>();
  let writes = 0;

  const folderOf = (courseId: string, formatId: string): string =>
    join(folder, 'preview', courseId, formatId);

  const fileOf = ({ courseId, formatId, learner }: AttemptKey): string =>
    join(folderOf(courseId, formatId), `${learner}.json`);

  /** One after the other for each learner: a commit must not overtake another. */
  function inTurn<Result>(key: AttemptKey, work: () => Promise<Result>): Promise<Result> {
    const file = fileOf(key);
    const turn = (turns.get(file) ?? Promise.resolve()).then(work, work);
    turns.set(file, turn);
    const leave = (): void => {
      if (turns.get(file) === turn) turns.delete(file);
    };
    turn.then(leave, leave);
    return turn;
  }

  async function load(key: AttemptKey): Promise<LearnerFile> {
    const file = fileOf(key);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return { version: 1, learner: key.learner, attempts: [] };
      throw error;
    }
    const parsed = parseLearnerFile(tryJson(text));
    if (!parsed) throw previewError.attemptUnreadable(file);
    return parsed;
  }

  async function save(key: AttemptKey, content: LearnerFile): Promise<LearnerFile> {
    const file = fileOf(key);
    const draft = `${file}.${process.pid}-${++writes}.tmp`;
    await mkdir(folderOf(key.courseId, key.formatId), { recursive: true });
    try {
      await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`);
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    return content;
  }

  return {
    load: (key) => inTurn(key, () => load(key)),
    commit: (key, commit) =>
      inTurn(key, async () => {
        const content = await load(key);
        const attempts = content.attempts.length > 0 ? content.attempts : [freshAttempt()];
        if (!attempts.some(({ number }) => number === commit.attempt)) return undefined;
        const at = new Date().toISOString();
        const merged = attempts.map((attempt) =>
          attempt.number === commit.attempt ? mergeCommit(attempt, commit, at) : attempt,
        );
        return save(key, { ...content, attempts: merged });
      }),
    startAttempt: (key) =>
      inTurn(key, async () => {
        const content = await load(key);
        const next = freshAttempt(latestAttempt(content).number + 1);
        return content.attempts.length === 0
          ? content
          : save(key, { ...content, attempts: [...content.attempts, next] });
      }),
    forget: (key) => inTurn(key, () => rm(fileOf(key), { force: true })),
    async learners(courseId, formatId) {
      try {
        const names = await readdir(folderOf(courseId, formatId));
        return names
          .filter((name) => name.endsWith('.json'))
          .map((name) => name.slice(0, -'.json'.length))
          .filter((name) => LEARNER_NAME.test(name))
          .toSorted();
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
  };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
