import type { Context, Hono } from 'hono';
import type { CourseList } from '../../api/course.ts';
import { compare } from '../../views/compare.ts';
import { matrix } from '../../views/matrix.ts';
import { overview } from '../../views/overview.ts';
import { pageFigures } from '../../views/pages.ts';
import { quality } from '../../views/quality.ts';
import { question, questionList } from '../../views/questions.ts';
import { isDemo, DEMO_MARK, type Study } from '../../views/study.ts';
import { choicesOf } from '../choices.ts';
import { unreadAnswers } from '../marks.ts';
import { choice, readFilter, whole } from '../read.ts';
import { refuse } from '../refusal.ts';
import type { Parts, ReviewEnv } from '../review.ts';

/** The study that a request's filter asks for. */
export async function studyOf(c: Context<ReviewEnv>, { desk }: Parts): Promise<Study> {
  const { asked, filter } = readFilter(c.req.query());
  return desk.study(c.get('visitor'), asked, filter);
}

export function figureRoutes(api: Hono<ReviewEnv>, ready: () => Promise<Parts>): void {
  api.get('/courses', async (c) => {
    const { desk, options } = await ready();
    const visitor = c.get('visitor');
    const all = await desk.store.facts.courses();
    const seen = all.filter(({ course }) => {
      try {
        visitor.mustSee(course);
        return true;
      } catch {
        return false;
      }
    });
    // The course that was used last is read while its trainer looks at the list.
    const newest = seen.toSorted((a, b) => b.last - a.last)[0];
    if (newest !== undefined) void desk.frames.get(newest.course).catch(() => undefined);
    const names = await desk.names.byIri(seen.map(({ course }) => course.replace(DEMO_MARK, '')));
    const list: CourseList = {
      courses: seen.map(({ course, learners, last }) => ({
        course,
        title: names.get(course.replace(DEMO_MARK, ''))?.title ?? {},
        demo: isDemo(course),
        learners,
        last: new Date(last).toISOString(),
      })),
      source: await desk.source(),
      offersDemonstration: options.demonstration !== undefined && visitor.may.administer,
    };
    return c.json(list);
  });

  api.get('/source', async (c) => c.json(await (await ready()).desk.source()));

  api.get('/overview', async (c) => {
    const parts = await ready();
    const study = await studyOf(c, parts);
    const unread = await unreadAnswers(parts.desk.store, c.get('visitor').user.name, study);
    return c.json(overview(study, { choices: choicesOf(study), unread }));
  });

  api.get('/matrix', async (c) => {
    c.get('visitor').mustSeeLearners();
    const query = c.req.query();
    const by = choice(query, 'by', ['module', 'page'] as const);
    const sort = choice(query, 'sort', ['last', 'code', 'progress', 'score', 'stuck'] as const);
    const [offset, limit] = [whole(query, 'offset', 1e9), whole(query, 'limit', 500)];
    const study = await studyOf(c, await ready());
    return c.json(
      matrix(study, {
        ...(by && { by }),
        ...(sort && { sort }),
        ...(offset !== undefined && { offset }),
        ...(limit !== undefined && { limit }),
        ...(query['search'] && { search: query['search'] }),
      }),
    );
  });

  api.get('/questions', async (c) => c.json(questionList(await studyOf(c, await ready()))));

  api.get('/question', async (c) => {
    const { question: iri } = c.req.query();
    if (!iri) throw refuse.parameter('question', 'Name a question.');
    const study = await studyOf(c, await ready());
    // `version` filters whole courses too; a question in it is then the newest left.
    const found = question(study, iri, undefined);
    if (found === undefined) throw refuse.missing('question in this filter');
    return c.json(found);
  });

  api.get('/pages', async (c) => c.json(pageFigures(await studyOf(c, await ready()))));

  api.get('/quality', async (c) => {
    const parts = await ready();
    return c.json(await quality(await studyOf(c, parts), parts.desk.store));
  });

  api.get('/compare', async (c) => {
    const { desk } = await ready();
    const side = async (name: 'a' | 'b'): Promise<Study> => {
      const text = c.req.query(name);
      if (!text) throw refuse.parameter(name, 'Must be a filter as a query string.');
      const { asked, filter } = readFilter(Object.fromEntries(new URLSearchParams(text)));
      return desk.study(c.get('visitor'), asked, filter);
    };
    return c.json(compare(await side('a'), await side('b')));
  });
}
