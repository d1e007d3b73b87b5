import type { Matrix, MatrixCell, MatrixColumn, MatrixQuery, MatrixRow } from '../api/course.ts';
import { TEST_TYPE } from '../frame/types.ts';
import { moduleOfPage, pageOrder } from './pages.ts';
import { stuckRules } from './stuck.ts';
import { iso, presentLearners, seconds, viewInfo, type Study } from './study.ts';

interface Column {
  /** Place of the page or module among the activities; −1: pages of no module. */
  place: number;
  /** Columns of the walk's grids. */
  pages: number[];
  /** Columns of the selection's grids. */
  questions: number[];
}

/** Learner × module or page. Only the rows asked for are worked out in full. */
export function matrix(study: Study, query: MatrixQuery, now = Date.now()): Matrix {
  const by = query.by ?? 'module';
  const columns = columnsOf(study, by);
  const rules = stuckRules(study);
  const wanted = (query.search ?? '').toUpperCase();
  let learners = presentLearners(study);
  if (wanted !== '') {
    learners = learners.filter((one) => study.learner(one).code.includes(wanted));
  }
  sortLearners(study, learners, query.sort ?? 'last', (one) => rules.lasting(one, now).length);
  const offset = Math.max(0, query.offset ?? 0);
  const limit = Math.min(Math.max(1, query.limit ?? 100), 500);
  return {
    view: viewInfo(study),
    by,
    columns: columns.map((one) => asColumn(study, one, by)),
    rows: learners
      .slice(offset, offset + limit)
      .map((one) => rowOf(study, one, columns, rules.lasting(one, now))),
    offset,
    total: learners.length,
  };
}

function sortLearners(
  study: Study,
  learners: number[],
  sort: NonNullable<MatrixQuery['sort']>,
  stuck: (learner: number) => number,
): void {
  const walk = study.walk();
  const { score } = study.outcomes();
  if (sort === 'code') {
    const code = new Map(learners.map((one) => [one, study.learner(one).code]));
    learners.sort((a, b) => (code.get(a)! < code.get(b)! ? -1 : 1));
    return;
  }
  const value = new Map<number, number>(
    learners.map((one) => {
      if (sort === 'progress') return [one, openedPages(study, one)];
      if (sort === 'score') return [one, Number.isNaN(score[one]!) ? -1 : score[one]!];
      return [one, sort === 'stuck' ? stuck(one) : 0];
    }),
  );
  learners.sort((a, b) => value.get(b)! - value.get(a)! || walk.last[b]! - walk.last[a]!);
}

function openedPages(study: Study, learner: number): number {
  const { views, pages } = study.walk();
  let opened = 0;
  for (let page = 0; page < pages.size; page += 1) opened += views.get(learner, page) > 0 ? 1 : 0;
  return opened;
}

export const progressOf = (study: Study, learner: number): number =>
  openedPages(study, learner) / Math.max(1, study.walk().pages.size);

function columnsOf(study: Study, by: 'module' | 'page'): Column[] {
  const { pages } = study.walk();
  const { questions, frame } = study.selection;
  const modules = moduleOfPage(study);
  const order = pageOrder(study);
  const columns = new Map<number, Column>();
  for (const page of order.keys()) {
    const place = by === 'page' ? page : (modules.get(page) ?? -1);
    const column = columns.get(place) ?? { place, pages: [], questions: [] };
    column.pages.push(pages.find(page)!);
    columns.set(place, column);
  }
  const pageOfQuestion = new Map<number, number>();
  for (let row = 0; row < frame.answers.length; row += 1) {
    pageOfQuestion.set(frame.answers.activity.at(row), frame.answers.parent.at(row));
  }
  for (const [at, question] of questions.numbers.entries()) {
    const page = pageOfQuestion.get(question) ?? -1;
    const place = by === 'page' ? page : (modules.get(page) ?? -1);
    columns.get(place)?.questions.push(at);
  }
  return [...columns.values()];
}

function asColumn(study: Study, column: Column, by: 'module' | 'page'): MatrixColumn {
  const named = study.names.get(column.place);
  const module = by === 'page' ? moduleOfPage(study).get(column.place) : undefined;
  const moduleIri = module === undefined ? undefined : study.names.get(module)?.iri;
  return {
    id: named?.iri ?? '',
    title: named?.title ?? {},
    ...(moduleIri !== undefined && { module: moduleIri }),
    isTest: named?.type === TEST_TYPE,
    questions: column.questions.length,
  };
}

function rowOf(
  study: Study,
  learner: number,
  columns: Column[],
  stuck: MatrixRow['stuck'],
): MatrixRow {
  const walk = study.walk();
  const { outcome, score } = study.outcomes();
  const at = study.names.get(walk.pages.numbers[walk.at[learner]!] ?? -1)?.iri;
  return {
    learner: study.learner(learner),
    outcome: outcome[learner] ?? 'none',
    ...(!Number.isNaN(score[learner]!) && { score: score[learner]! }),
    progress: progressOf(study, learner),
    time: seconds(walk.time[learner]!),
    last: iso(walk.last[learner]!),
    ...(at !== undefined && { at }),
    stuck,
    cells: columns.map((column) => cellOf(study, learner, column)),
  };
}

function cellOf(study: Study, learner: number, column: Column): MatrixCell {
  const { selection } = study;
  const walk = study.walk();
  let [pages, time, answered, right, judged] = [0, 0, 0, 0, 0];
  for (const page of column.pages) {
    pages += walk.views.get(learner, page) > 0 ? 1 : 0;
    time += walk.pageTime.get(learner, page);
  }
  for (const question of column.questions) {
    const row = selection.chosen.get(learner, question);
    if (row < 0) continue;
    answered += 1;
    const verdict = selection.frame.answers.right.at(row);
    if (verdict >= 0) judged += 1;
    if (verdict === 1) right += 1;
  }
  const isAll = answered === column.questions.length;
  const state = (): MatrixCell['state'] => {
    if (pages === 0 && answered === 0) return 'none';
    if (column.questions.length === 0 || answered === 0) return 'seen';
    if (!isAll) return 'part';
    if (judged === 0) return 'done';
    return right === judged ? 'right' : 'wrong';
  };
  return { state: state(), pages, answered, judged, right, time: seconds(time) };
}
