import type { Hono } from 'hono';
import { isObject, type JsonObject, textOf } from '../../../lrs/json.ts';
import type { Done } from '../../api/common.ts';
import type { OpenAnswerQuery, StatementView } from '../../api/reading.ts';
import { timeline } from '../../views/timeline.ts';
import { object } from '../../views/sentence.ts';
import { VOIDED } from '../../../lrs/verbs.ts';
import { activityList } from '../activity-list.ts';
import { addComment, commentsOn } from '../comments.ts';
import { learnerNumber } from '../desk.ts';
import { changeTags, markRead } from '../marks.ts';
import { openAnswers } from '../open-answers.ts';
import { choice, fields, readJson, whole } from '../read.ts';
import { refuse } from '../refusal.ts';
import type { Parts, ReviewEnv } from '../review.ts';
import { entriesOf, withoutNames } from '../statements.ts';
import { targets } from '../targets.ts';
import { REASON, REPLACES } from '../trainer-statements.ts';
import { workFile, workWall } from '../work-wall.ts';
import { studyOf } from './figures.ts';

/** Reading what single people did, wrote and made. */
export function readingRoutes(api: Hono<ReviewEnv>, ready: () => Promise<Parts>): void {
  api.get('/activity', async (c) => {
    c.get('visitor').mustSeeLearners();
    const parts = await ready();
    const { learner, verb, about, cursor } = c.req.query();
    const limit = whole(c.req.query(), 'limit', 200);
    const study = await studyOf(c, parts);
    return c.json(
      await activityList(parts.desk, study, {
        ...(learner && { learner }),
        ...(verb && { verb }),
        ...(about && { about }),
        ...(cursor && { cursor }),
        ...(limit !== undefined && { limit }),
      }),
    );
  });

  api.get('/statement', async (c) => {
    const visitor = c.get('visitor');
    visitor.mustSeeLearners();
    const parts = await ready();
    const { desk } = parts;
    const study = await studyOf(c, parts);
    const [target] = await targets(desk, study, [c.req.query('id') ?? '']);
    if (target === undefined) throw refuse.missing('statement in this course');
    const { statement, isVoided } = target;
    const id = textOf(statement['id']);
    const [entry] = await entriesOf(desk, study, [target]);
    const about = (await desk.store.facts.statementsAbout([id])).map((one) => one.statement);
    const voider = about.find((one) => textOf(object(one['verb'])['id']) === VOIDED);
    const replaces = object(object(statement['context'])['extensions'])[REPLACES];
    const replacedBy = await desk.store.entries.get('replaced', id);
    const names = visitor.namesFor(study.asked.course).names.size > 0;
    const view: StatementView = {
      entry: entry!,
      raw: names ? statement : await withoutNames(desk, statement),
      isVoided,
      ...(isVoided && voider && { voidedBy: voidingOf(voider) }),
      ...(typeof replaces === 'string' && { replaces }),
      ...(replacedBy && { replacedBy: replacedBy.body }),
      comments: (await commentsOn(desk, [id])).get(id) ?? [],
    };
    return c.json(view);
  });

  api.get('/learner', async (c) => {
    c.get('visitor').mustSeeLearners();
    const parts = await ready();
    const study = await studyOf(c, parts);
    const place = study.selection.frame.learners.find(learnerNumber(c.req.query('learner') ?? ''));
    if (place === undefined || study.selection.present[place] !== 1) {
      throw refuse.missing('learner in this filter');
    }
    return c.json(await timeline(study, parts.desk.store, place));
  });

  api.get('/open-answers', async (c) => {
    c.get('visitor').mustSeeLearners();
    const parts = await ready();
    const query = c.req.query();
    const state = choice(query, 'state', ['unread', 'read'] as const);
    const [offset, limit] = [whole(query, 'offset', 1e9), whole(query, 'limit', 200)];
    const { question, search, tag } = query;
    const wanted: OpenAnswerQuery = {
      ...(question && { question }),
      ...(search && { search: search.slice(0, 200) }),
      ...(tag && { tag }),
      ...(state && { state }),
      ...(offset !== undefined && { offset }),
      ...(limit !== undefined && { limit }),
    };
    const study = await studyOf(c, parts);
    return c.json(await openAnswers(parts.desk, study, c.get('visitor').user.name, wanted));
  });

  api.post('/open-answers/marks', async (c) => {
    const visitor = c.get('visitor');
    visitor.must('change');
    const { desk } = await ready();
    const body = await readJson(c.req.raw);
    const read = fields(body);
    const course = read.text('course', 1, 2000);
    const study = await desk.study(visitor, ...wholeCourse(course));
    const marked = (await targets(desk, study, read.list('ids', 500))).map(({ seq, actorKey }) => ({
      seq,
      subject: actorKey,
    }));
    const isRead = read.flag('read');
    if (isRead !== undefined) await markRead(desk.store, course, visitor.user.name, marked, isRead);
    const tags = (name: string): string[] =>
      body[name] === undefined
        ? []
        : read
            .list(name, 20)
            .map((tag) => tag.trim().slice(0, 60))
            .filter(Boolean);
    const [add, remove] = [tags('addTags'), tags('removeTags')];
    if (add.length + remove.length > 0) await changeTags(desk.store, course, marked, add, remove);
    return c.json({ done: true } satisfies Done);
  });

  api.post('/comments', async (c) => {
    const visitor = c.get('visitor');
    visitor.must('change');
    const { desk } = await ready();
    const read = fields(await readJson(c.req.raw));
    const study = await desk.study(visitor, ...wholeCourse(read.text('course', 1, 2000)));
    const [target] = await targets(desk, study, [read.text('statement', 36, 36)]);
    if (target === undefined) throw refuse.missing('statement in this course');
    const text = read.text('text', 1, 4000);
    return c.json(await addComment(desk, visitor.user.name, textOf(target.statement['id']), text));
  });

  api.get('/work', async (c) => {
    c.get('visitor').mustSeeLearners();
    const parts = await ready();
    const query = c.req.query();
    const [offset, limit] = [whole(query, 'offset', 1e9), whole(query, 'limit', 200)];
    const study = await studyOf(c, parts);
    return c.json(
      await workWall(parts.desk, study, {
        ...(query['about'] && { about: query['about'] }),
        ...(query['kind'] && { kind: query['kind'] }),
        ...(offset !== undefined && { offset }),
        ...(limit !== undefined && { limit }),
      }),
    );
  });

  api.get('/attachment', async (c) => {
    c.get('visitor').mustSeeLearners();
    const parts = await ready();
    const study = await studyOf(c, parts);
    return workFile(parts.desk, study, c.req.query('id') ?? '', c.req.query('sha2') ?? '');
  });
}

/** A course without any filter. */
export const wholeCourse = (course: string) =>
  [
    { course, attempt: 'first' as const },
    {
      course,
      attempt: 'first' as const,
      from: -Infinity,
      to: Infinity,
      groups: undefined,
      trusts: undefined,
      languages: undefined,
      versions: undefined,
    },
  ] as const;

export function voidingOf(voider: JsonObject): { reason: string; at: string; by: string } {
  const extensions = object(object(voider['context'])['extensions']);
  const actor = object(voider['actor']);
  const account = isObject(actor['account']) ? actor['account'] : {};
  return {
    reason: textOf(extensions[REASON]),
    at: textOf(voider['timestamp']),
    by: textOf(account['name']),
  };
}
