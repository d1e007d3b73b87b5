import type { LanguageText, LearnerRef } from '../../api/common.ts';
import type { ExportQuery } from '../../api/upkeep.ts';
import { matrix } from '../../views/matrix.ts';
import { pageFigures } from '../../views/pages.ts';
import { questionList } from '../../views/questions.ts';
import { statementIds } from '../../views/statement-ids.ts';
import { iso, seconds, type Study } from '../../views/study.ts';
import type { Desk } from '../desk.ts';
import { marksOf, openRows } from '../marks.ts';
import type { Ui, Value } from './columns.ts';

export type Table = Exclude<ExportQuery['what'], 'statements'>;
type Row = Record<string, Value>;

const PART = 500;

/** The rows of an export, in parts, so that memory stays bounded. */
export async function* exportRows(
  desk: Desk,
  study: Study,
  what: Table,
  user: string,
  ui: Ui,
): AsyncGenerator<Row[]> {
  switch (what) {
    case 'learners':
      yield* learnerRows(study);
      return;
    case 'answers':
      yield* answerRows(desk, study, ui);
      return;
    case 'open-answers':
      yield* openAnswerRows(desk, study, user, ui);
      return;
    case 'questions':
      yield questionRows(study, ui);
      return;
    case 'pages':
      yield pageFigures(study).pages.map((page) => ({
        page: page.id,
        title: say(page.title, ui),
        learners: page.learners,
        reached: round(page.reached),
        stopped: page.stopped,
        median: page.time?.median,
      }));
  }
}

const say = (text: LanguageText, ui: Ui): string => text[ui] ?? Object.values(text)[0] ?? '';
const round = (value: number | undefined): number | undefined =>
  value === undefined || Number.isNaN(value) ? undefined : Math.round(value * 10_000) / 10_000;

const learnerCells = ({ code, name, group, trust }: LearnerRef): Row => ({
  learner: code,
  name,
  group,
  trust,
});

function* learnerRows(study: Study): Generator<Row[]> {
  for (let offset = 0; ; offset += PART) {
    const { rows, total } = matrix(study, { by: 'module', sort: 'last', offset, limit: PART });
    yield rows.map(({ learner, outcome, score, progress, time, last }) => ({
      ...learnerCells(learner),
      outcome,
      score: round(score),
      progress: round(progress),
      seconds: time,
      last,
    }));
    if (offset + PART >= total) return;
  }
}

/** One answer of each learner to each question: the attempt that the filter chooses. */
async function* answerRows(desk: Desk, study: Study, ui: Ui): AsyncGenerator<Row[]> {
  const { answers } = study.selection.frame;
  for (const item of study.items().items) {
    if (item.isOpen) continue;
    for (let start = 0; start < item.rows.length; start += PART) {
      const part = item.rows.slice(start, start + PART);
      const seqs = part.map((row) => answers.seq.at(row));
      const texts = await desk.store.facts.responses(seqs);
      const ids = await statementIds(desk.store, seqs);
      yield part.map((row) => {
        const right = answers.right.at(row);
        const duration = answers.duration.at(row);
        return {
          ...learnerCells(study.learner(answers.learner.at(row))),
          question: item.named.iri,
          title: say(item.named.title, ui),
          version: item.version,
          at: iso(answers.time.at(row)),
          attempt: answers.attempt.at(row),
          response: texts.get(answers.seq.at(row)),
          right: right < 0 ? undefined : right,
          score: round(answers.score.at(row)),
          seconds: Number.isNaN(duration) ? undefined : seconds(duration),
          statement: ids.get(answers.seq.at(row)),
        };
      });
    }
  }
}

async function* openAnswerRows(
  desk: Desk,
  study: Study,
  user: string,
  ui: Ui,
): AsyncGenerator<Row[]> {
  const { frame } = study.selection;
  const { answers } = frame;
  const rows = openRows(study);
  const { tags } = await marksOf(desk.store, frame.course, user);
  for (let start = 0; start < rows.length; start += PART) {
    const part = rows.slice(start, start + PART);
    const seqs = part.map((row) => answers.seq.at(row));
    const texts = await desk.store.facts.responses(seqs);
    const ids = await statementIds(desk.store, seqs);
    yield part.map((row) => {
      const named = study.names.get(answers.activity.at(row));
      const seq = answers.seq.at(row);
      return {
        ...learnerCells(study.learner(answers.learner.at(row))),
        question: named?.iri,
        title: say(named?.title ?? {}, ui),
        version: frame.circumstances[answers.circumstances.at(row)]?.version,
        at: iso(answers.time.at(row)),
        attempt: answers.attempt.at(row),
        response: texts.get(seq),
        tags: (tags.get(seq) ?? []).join('; '),
        statement: ids.get(seq),
      };
    });
  }
}

const questionRows = (study: Study, ui: Ui): Row[] =>
  questionList(study).questions.map((one) => ({
    question: one.question,
    title: say(one.title, ui),
    version: one.version,
    n: one.n,
    facility: round(one.facility?.value),
    low: round(one.facility?.low),
    high: round(one.facility?.high),
    r: round(one.pointBiserial?.r),
    discrimination: round(one.discrimination?.index),
    seconds: round(one.time),
    flags: one.flags
      .map(({ code, values }) =>
        values['option'] === undefined ? code : `${code}:${values['option']}`,
      )
      .join(' '),
  }));
