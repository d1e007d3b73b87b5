import { type JsonObject, textOf } from '../../lrs/json.ts';
import type { OpenAnswer, OpenAnswerQuery, OpenAnswers } from '../api/reading.ts';
import { readCircumstances } from '../../lrs/fact-context.ts';
import { iso, viewInfo, type Study } from '../views/study.ts';
import { commentsOn } from './comments.ts';
import type { Desk } from './desk.ts';
import { marksOf, openRows } from './marks.ts';

/** Texts gone through at a time while words are searched. */
const PART = 2000;

/** What people wrote, question by question, with the trainer's marks. */
export async function openAnswers(
  desk: Desk,
  study: Study,
  user: string,
  query: OpenAnswerQuery,
): Promise<OpenAnswers> {
  const { frame } = study.selection;
  const { answers } = frame;
  const marks = await marksOf(desk.store, frame.course, user);
  const rows = openRows(study);
  const seqOf = (row: number): number => answers.seq.at(row);
  const iriOf = (row: number): string => study.names.get(answers.activity.at(row))?.iri ?? '';
  const tagCounts = new Map<string, number>();
  for (const row of rows) {
    for (const tag of marks.tags.get(seqOf(row)) ?? []) {
      tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);
    }
  }
  let wanted = rows.filter((row) => {
    const isRead = marks.read.has(seqOf(row));
    if (query.question !== undefined && iriOf(row) !== query.question) return false;
    if (query.state !== undefined && isRead !== (query.state === 'read')) return false;
    return query.tag === undefined || (marks.tags.get(seqOf(row)) ?? []).includes(query.tag);
  });
  const words = fold(query.search ?? '')
    .split(/\s+/u)
    .filter(Boolean);
  if (words.length > 0) wanted = await withWords(desk, study, wanted, words);
  const offset = Math.max(0, query.offset ?? 0);
  const limit = Math.min(Math.max(1, query.limit ?? 50), 200);
  const shown = wanted.slice(offset, offset + limit);
  const bodies = await desk.store.facts.statements(shown.map(seqOf));
  const bySeq = new Map(bodies.map((one) => [one.seq, JSON.parse(one.body) as JsonObject]));
  const comments = await commentsOn(
    desk,
    [...bySeq.values()].map((one) => textOf(one['id'])),
  );
  return {
    view: viewInfo(study),
    offset,
    total: wanted.length,
    questions: questionsOf(study, rows, (row) => marks.read.has(seqOf(row))),
    tags: [...tagCounts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count),
    answers: shown.flatMap((row): OpenAnswer[] => {
      const statement = bySeq.get(seqOf(row));
      if (statement === undefined) return [];
      const id = textOf(statement['id']);
      const result = statement['result'] as JsonObject | undefined;
      const { language } =
        frame.circumstances[answers.circumstances.at(row)] ?? readCircumstances('');
      return [
        {
          id,
          question: iriOf(row),
          at: iso(answers.time.at(row)),
          learner: study.learner(answers.learner.at(row)),
          text: textOf(result?.['response']),
          ...(language !== '' && { language }),
          attempt: Math.max(1, answers.attempt.at(row)),
          isRead: marks.read.has(seqOf(row)),
          tags: [...(marks.tags.get(seqOf(row)) ?? [])],
          comments: comments.get(id) ?? [],
        },
      ];
    }),
  };
}

function questionsOf(
  study: Study,
  rows: readonly number[],
  isRead: (row: number) => boolean,
): OpenAnswers['questions'] {
  const { answers } = study.selection.frame;
  const found = new Map<number, { answers: number; unread: number }>();
  for (const row of rows) {
    const place = answers.activity.at(row);
    const sum = found.get(place) ?? { answers: 0, unread: 0 };
    sum.answers += 1;
    sum.unread += isRead(row) ? 0 : 1;
    found.set(place, sum);
  }
  return [...found].map(([place, sum]) => {
    const named = study.names.get(place);
    return { id: named?.iri ?? '', title: named?.title ?? {}, text: named?.text ?? {}, ...sum };
  });
}

/** Case and accents do not matter. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

async function withWords(
  desk: Desk,
  study: Study,
  rows: readonly number[],
  words: readonly string[],
): Promise<number[]> {
  const { answers } = study.selection.frame;
  const found: number[] = [];
  for (let start = 0; start < rows.length; start += PART) {
    const part = rows.slice(start, start + PART);
    const texts = await desk.store.facts.responses(part.map((row) => answers.seq.at(row)));
    for (const row of part) {
      const text = fold(texts.get(answers.seq.at(row)) ?? '');
      if (words.every((word) => text.includes(word))) found.push(row);
    }
  }
  return found;
}
