import type { Hono } from 'hono';
import type { Study } from '../../views/study.ts';
import type { Done } from '../../api/common.ts';
import type { DemonstrationDone } from '../../api/course.ts';
import { removeDemonstration } from '../../demo/remove.ts';
import { note } from '../log.ts';
import { fields, readJson } from '../read.ts';
import { refuse } from '../refusal.ts';
import type { Parts, ReviewEnv } from '../review.ts';
import type { Visitor } from '../visitor.ts';
import { listVoids, previewVoids, undoVoids, voidThem } from '../voiding.ts';
import { wholeCourse } from './reading.ts';

/** Taking statements out of the figures and bringing them back. */
export function upkeepRoutes(api: Hono<ReviewEnv>, ready: () => Promise<Parts>): void {
  const request = async (raw: Request, visitor: Visitor) => {
    visitor.must('change');
    const { desk } = await ready();
    const read = fields(await readJson(raw));
    const course = read.text('course', 1, 2000);
    const study: Study = await desk.study(visitor, ...wholeCourse(course));
    return { desk, study, course, ids: read.list('ids', 200), read };
  };

  api.post('/voids/preview', async (c) => {
    const { desk, study, ids } = await request(c.req.raw, c.get('visitor'));
    return c.json(await previewVoids(desk, study, ids));
  });

  api.post('/voids', async (c) => {
    const { user } = c.get('visitor');
    const { desk, study, course, ids, read } = await request(c.req.raw, c.get('visitor'));
    const reason = read.text('reason', 4, 500);
    const written = await voidThem(desk, study, user.name, ids, reason);
    const detail = `${written.length} statements`;
    await note(desk.store, { user: user.name, action: 'void', course, reason, detail });
    return c.json({ written });
  });

  api.post('/voids/undo', async (c) => {
    const { user } = c.get('visitor');
    const { desk, study, course, ids, read } = await request(c.req.raw, c.get('visitor'));
    const reason = read.text('reason', 4, 500);
    const written = await undoVoids(desk, study, ids, reason);
    const detail = `${written.length} statements`;
    await note(desk.store, { user: user.name, action: 'undo-void', course, reason, detail });
    return c.json({ written });
  });

  api.get('/voids', async (c) => {
    const visitor = c.get('visitor');
    visitor.mustSeeLearners();
    const { desk } = await ready();
    const course = c.req.query('course');
    if (!course) throw refuse.parameter('course', 'Name a course.');
    const study = await desk.study(visitor, ...wholeCourse(course));
    return c.json(await listVoids(desk, study));
  });

  api.post('/demo', async (c) => {
    const visitor = c.get('visitor');
    visitor.must('administer');
    const { desk, options } = await ready();
    if (options.demonstration === undefined) throw refuse.missing('demonstration here');
    const course = await options.demonstration(desk.store);
    await note(desk.store, { user: visitor.user.name, action: 'demo', course });
    return c.json({ course } satisfies DemonstrationDone);
  });

  api.post('/demo/remove', async (c) => {
    const visitor = c.get('visitor');
    visitor.must('administer');
    const { desk } = await ready();
    const { statements } = await removeDemonstration(desk.store);
    const detail = `${statements} statements`;
    await note(desk.store, { user: visitor.user.name, action: 'demo-remove', detail });
    return c.json({ done: true } satisfies Done);
  });
}
