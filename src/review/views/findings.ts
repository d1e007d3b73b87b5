import type { Overview } from '../api/course.ts';
import { BOUNDS, finding, itemFlags } from '../statistics/flags.ts';
import { FEW, type ItemResult } from '../statistics/item-analysis.ts';
import { hasDistractors } from './items.ts';
import { pageFigures } from './pages.ts';
import { stuckRules } from './stuck.ts';
import { presentLearners, type Study } from './study.ts';

type Found = Overview['findings'][number];
/** Flags of questions that are worth a line on the first page. */
const TOLD = new Set(['check-key', 'too-hard']);

/** What to look at first: wrong keys, hard questions, slow pages, drop-off, quiet learners, texts to read. */
export function overviewFindings(study: Study, unread: number): Found[] {
  const table = study.items();
  const questions = table.items
    .filter((item) => !item.isOpen && item.isScored && item.rows.length >= FEW)
    .filter((item) => isTelling(table.result(item)))
    .flatMap((item) =>
      itemFlags(table.result(item), { hasDistractors: hasDistractors(item) })
        .filter(({ code }) => TOLD.has(code))
        .map((flag): Found => ({
          ...finding(flag.code, {
            ...flag.values,
            question: item.named.iri,
            version: item.version,
          }),
          view: 'questions',
          title: item.named.title,
        })),
    )
    .sort((a, b) => Number(b.code === 'check-key') - Number(a.code === 'check-key'));
  const pages = pageFigures(study).pages.flatMap((page) =>
    page.findings.map((one): Found => ({
      code: one.code,
      values: { ...one.values, page: page.id },
      view: 'pages',
      title: page.title,
    })),
  );
  const stuck = study.merged ? 0 : countStuck(study);
  return [
    ...questions,
    ...pages,
    ...(stuck > 0 ? [{ ...finding('stuck', { learners: stuck }), view: 'matrix' as const }] : []),
    ...(unread > 0
      ? [{ ...finding('unread', { answers: unread }), view: 'open-answers' as const }]
      : []),
  ].slice(0, 12);
}

/** Whether one of `TOLD` can be among its flags: a look at all options takes long. */
const isTelling = ({ facility, pointBiserial }: ItemResult): boolean =>
  (pointBiserial?.r ?? 0) < 0 || (facility?.value ?? 1) < BOUNDS.hard;

function countStuck(study: Study): number {
  const rules = stuckRules(study);
  const now = Date.now();
  return presentLearners(study).filter((one) => rules.lasting(one, now).length > 0).length;
}
