import type { Store } from '../../lrs/store.ts';
import type { Study } from '../views/study.ts';

/** Read marks are of one trainer, tags are of all; both by the position of the statement. */
export interface Marks {
  read: ReadonlySet<number>;
  tags: ReadonlyMap<number, readonly string[]>;
}

const READ = 'read';
const TAGS = 'tags';
const readKey = (course: string, user: string): string => `${course} ${user} `;

export async function marksOf(store: Store, course: string, user: string): Promise<Marks> {
  const begin = readKey(course, user);
  const [read, tags] = [
    await store.entries.list(READ, begin),
    await store.entries.list(TAGS, `${course} `),
  ];
  return {
    read: new Set(read.map(({ key }) => Number(key.slice(begin.length)))),
    tags: new Map(
      tags.map(({ key, body }) => [
        Number(key.slice(course.length + 1)),
        JSON.parse(body) as string[],
      ]),
    ),
  };
}

export interface Marking {
  seq: number;
  /** Agent key of who wrote the answer: marks go when the person is erased. */
  subject: string;
}

export async function markRead(
  store: Store,
  course: string,
  user: string,
  marked: readonly Marking[],
  isRead: boolean,
): Promise<void> {
  const keyOf = ({ seq }: Marking): string => readKey(course, user) + seq;
  if (!isRead) {
    for (const one of marked) await store.entries.remove(READ, keyOf(one));
    return;
  }
  const updated = Date.now();
  await store.entries.put(
    marked.map((one) => ({ kind: READ, key: keyOf(one), subject: one.subject, body: '', updated })),
  );
}

export async function changeTags(
  store: Store,
  course: string,
  marked: readonly Marking[],
  add: readonly string[],
  remove: readonly string[],
): Promise<void> {
  for (const { seq, subject } of marked) {
    const key = `${course} ${seq}`;
    const known = await store.entries.get(TAGS, key);
    const before = known === undefined ? [] : (JSON.parse(known.body) as string[]);
    const tags = [...new Set([...before, ...add])].filter((tag) => !remove.includes(tag)).sort();
    if (tags.length === 0) await store.entries.remove(TAGS, key);
    else {
      const body = JSON.stringify(tags);
      await store.entries.put([{ kind: TAGS, key, subject, body, updated: Date.now() }]);
    }
  }
}

/** Rows of every free text in the filter: all tries, the newest first. */
export function openRows(study: Study): number[] {
  const { frame, hasAnswer } = study.selection;
  const { answers } = frame;
  const open = new Set(
    study
      .items()
      .items.filter((item) => item.isOpen)
      .map((item) => item.question),
  );
  const rows: number[] = [];
  for (let row = answers.length - 1; row >= 0; row -= 1) {
    const isText = open.has(answers.activity.at(row)) && answers.response.at(row) !== -1;
    if (isText && hasAnswer(row)) rows.push(row);
  }
  return rows;
}

export async function unreadAnswers(store: Store, user: string, study: Study): Promise<number> {
  if (study.merged) return 0;
  const { read } = await marksOf(store, study.selection.frame.course, user);
  const { answers } = study.selection.frame;
  return openRows(study).filter((row) => !read.has(answers.seq.at(row))).length;
}
