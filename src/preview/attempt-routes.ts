import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { parseCommit } from './attempt.ts';
import type { AttemptStore } from './attempt-store.ts';
import { isForeign, NAME_RULE, turnAway } from './foreign.ts';
import { LEARNER_NAME, type LearnerKey } from './json-files.ts';

const LARGEST_COMMIT = 4 * 1024 * 1024;
const LONGEST_DELAY = 10_000;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The LMS's store of attempts: `GET /:course/:format` lists learners; `GET`, `POST` (a commit) and
 * `DELETE /:course/:format/:learner`; `POST …/new-attempt`. `?delay=` makes a commit slow.
 */
export function attemptRoutes(
  store: AttemptStore,
  isKnown: (courseId: string, formatId: string) => Promise<boolean>,
): Hono {
  const app = new Hono();

  app.use('*', async (context, next) => {
    if (context.req.method !== 'GET' && isForeign(context)) return turnAway(context);
    return next();
  });

  app.use('/:course/:format/:learner?/:action?', async (context, next) => {
    const { course, format, learner } = context.req.param();
    if (learner !== undefined && !LEARNER_NAME.test(learner)) return context.text(NAME_RULE, 400);
    if (!(await isKnown(course, format)))
      return context.text(`There is no course “${course}” in the format “${format}”.`, 404);
    return next();
  });

  const keyOf = (context: Context): LearnerKey => ({
    courseId: context.req.param('course')!,
    formatId: context.req.param('format')!,
    learner: context.req.param('learner')!,
  });

  app.get('/:course/:format', async (context) => {
    const { course, format } = context.req.param();
    return context.json({ learners: await store.learners(course, format) });
  });

  app.get('/:course/:format/:learner', async (context) =>
    context.json(await store.load(keyOf(context))),
  );

  app.post(
    '/:course/:format/:learner',
    bodyLimit({
      maxSize: LARGEST_COMMIT,
      onError: (context) => context.text('A commit has at most 4 MiB.', 413),
    }),
    async (context) => {
      const commit = parseCommit(await context.req.json().catch(() => undefined));
      if (!commit)
        return context.text('This is no commit: { attempt, finish, values } was expected.', 400);
      await wait(Math.min(Number(context.req.query('delay')) || 0, LONGEST_DELAY));
      const file = await store.commit(keyOf(context), commit);
      return file
        ? context.json(file)
        : context.text(`There is no attempt ${commit.attempt} of this learner.`, 409);
    },
  );

  app.post('/:course/:format/:learner/new-attempt', async (context) =>
    context.json(await store.startAttempt(keyOf(context))),
  );

  app.delete('/:course/:format/:learner', async (context) => {
    await store.forget(keyOf(context));
    return context.json({ forgotten: true });
  });

  return app;
}
