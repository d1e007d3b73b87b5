import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isSameText } from '../../lrs/secret.ts';
import { LAUNCH_FAULTS, type Fault } from '../faults.ts';
import { isForeign, NAME_RULE, turnAway } from '../foreign.ts';
import { LEARNER_NAME, type LearnerKey } from '../json-files.ts';
import type { LaunchDesk } from './desk.ts';
import { passGate } from './gate.ts';
import { note } from './live.ts';
import { LAUNCH_MODES } from './registration.ts';

const LARGEST_BODY = 4 * 1024 * 1024;

/** What the page of the preview asks for; a page of another site is turned away. */
export function launchRoutes(
  desk: LaunchDesk,
  isKnown: (courseId: string, formatId: string) => Promise<boolean>,
): Hono {
  const app = new Hono();

  app.use('/:course/:format/:learner?/:action?', async (context, next) => {
    const { course, format, learner } = context.req.param();
    if (context.req.method !== 'GET' && isForeign(context)) return turnAway(context);
    if (learner !== undefined && !LEARNER_NAME.test(learner)) return context.text(NAME_RULE, 400);
    if (!(await isKnown(course, format)))
      return context.text(`There is no course “${course}” to launch as “${format}”.`, 404);
    return next();
  });

  const keyOf = (context: Context): LearnerKey => ({
    courseId: context.req.param('course')!,
    formatId: context.req.param('format')!,
    learner: context.req.param('learner')!,
  });

  app.get('/:course/:format', async (context) => {
    const { course, format } = context.req.param();
    return context.json({ learners: await desk.learners(course, format) });
  });

  app.post('/:course/:format/:learner', async (context) => {
    const wish = (await context.req.json().catch(() => ({}))) as Record<string, unknown>;
    const mode = LAUNCH_MODES.find((name) => name === (wish.mode ?? 'Normal'));
    if (!mode) return context.text(`The launch mode is none of: ${LAUNCH_MODES.join(', ')}.`, 400);
    const languages = typeof wish.languages === 'string' ? wish.languages.slice(0, 200) : '';
    const { origin } = new URL(context.req.url);
    return context.json(await desk.launch(keyOf(context), { mode, languages, origin }));
  });

  app.post('/:course/:format/:learner/new-registration', async (context) => {
    await desk.startRegistration(keyOf(context));
    return context.json({ started: true });
  });

  app.delete('/:course/:format/:learner', async (context) => {
    await desk.forget(keyOf(context));
    return context.json({ forgotten: true });
  });

  return app;
}

/**
 * What belongs to one session: its log and switches for the page, the fetch URL and the record store
 * for the course.
 */
export function sessionRoutes(desk: LaunchDesk): Hono {
  const app = new Hono();

  app.use('*', async (context, next) =>
    context.req.method !== 'GET' && isForeign(context) ? turnAway(context) : next(),
  );

  const gone = (context: Context): Response =>
    context.text('The session is unknown or over. Reload the course.', 404);

  app.get('/:session', async (context) => {
    const live = desk.live(context.req.param('session'));
    if (!live) return gone(context);
    return context.json(await desk.status(live, Number(context.req.query('after')) || 0));
  });

  app.put('/:session/fault', async (context) => {
    const live = desk.live(context.req.param('session'));
    if (!live) return gone(context);
    const fault = (await context.req.text()) as Fault;
    if (!Object.hasOwn(LAUNCH_FAULTS, fault)) return context.text('There is no such fault.', 400);
    live.fault = fault;
    return context.json({ fault });
  });

  app.post('/:session/waive', async (context) => {
    const live = desk.live(context.req.param('session'));
    if (!live) return gone(context);
    await desk.waive(live, 'Administrative');
    return context.json(await desk.status(live, 0));
  });

  // cmi5 8.2: a POST, answered with 200 whatever happens; a token once.
  app.post('/:session/fetch/:key', (context) => {
    const live = desk.live(context.req.param('session'));
    const refuse = (code: string, text: string): Response => {
      if (live)
        note(live, {
          by: 'course',
          kind: 'token',
          title: 'fetch token',
          status: 200,
          verdict: 'remarked',
          remarks: [text],
        });
      return context.json({ 'error-code': code, 'error-text': text });
    };
    if (!live) return refuse('1', 'The session has expired. Launch the course again.');
    if (!isSameText(context.req.param('key'), live.fetchKey))
      return refuse('2', 'This is not the fetch URL of the session.');
    if (live.fault === 'logged-out') return refuse('1', 'The session has expired.');
    if (live.isFetched) return refuse('1', 'The authorization token has already been returned.');
    live.isFetched = true;
    note(live, { by: 'course', kind: 'token', title: 'fetch token', status: 200 });
    return context.json({ 'auth-token': live.token });
  });

  app.all(
    '/:session/xapi/:path{.+}',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context) => context.text('A request has at most 4 MiB.', 413),
    }),
    (context) =>
      passGate(desk, context, context.req.param('session'), `/${context.req.param('path')}`),
  );

  return app;
}
