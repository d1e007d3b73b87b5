import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { previewError } from './errors.ts';

/** Whose data at which package. The names are checked before they come here. */
export interface LearnerKey {
  courseId: string;
  formatId: string;
  learner: string;
}

export const LEARNER_NAME = /^[A-Za-z0-9._-]{1,40}$/;

/** One JSON file a learner and package, written whole and put in place in one step. */
export interface JsonFiles<Content> {
  load(key: LearnerKey): Promise<Content>;
  /** Reads, works, and writes what the work hands to `save`. One after the other for each learner. */
  change<Result>(
    key: LearnerKey,
    work: (content: Content, save: (content: Content) => Promise<Content>) => Promise<Result>,
  ): Promise<Result>;
  forget(key: LearnerKey): Promise<void>;
  learners(courseId: string, formatId: string): Promise<string[]>;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * @param parse takes what a file has, or nothing when it is not what it should be
 * @param fresh what a learner has of whom nothing is known
 */
export function createJsonFiles<Content>(
  folder: string,
  parse: (value: unknown) => Content | undefined,
  fresh: (learner: string) => Content,
): JsonFiles<Content> {
  const turns = new Map<string, Promise<unknown>>();
  let writes = 0;

  const folderOf = (courseId: string, formatId: string): string =>
    join(folder, 'preview', courseId, formatId);

  const fileOf = ({ courseId, formatId, learner }: LearnerKey): string =>
    join(folderOf(courseId, formatId), `${learner}.json`);

  /** One after the other for each learner: a change must not overtake another. */
  function inTurn<Result>(key: LearnerKey, work: () => Promise<Result>): Promise<Result> {
    const file = fileOf(key);
    const turn = (turns.get(file) ?? Promise.resolve()).then(work, work);
    turns.set(file, turn);
    const leave = (): void => {
      if (turns.get(file) === turn) turns.delete(file);
    };
    turn.then(leave, leave);
    return turn;
  }

  async function load(key: LearnerKey): Promise<Content> {
    const file = fileOf(key);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return fresh(key.learner);
      throw error;
    }
    const parsed = parse(tryJson(text));
    if (!parsed) throw previewError.attemptUnreadable(file);
    return parsed;
  }

  async function save(key: LearnerKey, content: Content): Promise<Content> {
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
    change: (key, work) =>
      inTurn(key, async () => work(await load(key), (content) => save(key, content))),
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
