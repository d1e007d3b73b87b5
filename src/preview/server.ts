import { readFile } from 'node:fs/promises';
import { Hono, type Context } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { UserError } from '../core/user-error.ts';
import { attemptRoutes } from './attempt-routes.ts';
import { createAttemptStore } from './attempt-store.ts';
import { asBody, serveFile } from './content.ts';
import { LEARNER_NAME } from './json-files.ts';
import { createLaunchDesk } from './launch/desk.ts';
import { launchRoutes, sessionRoutes } from './launch/routes.ts';
import { mimeType } from './mime.ts';
import { PLAYED_FORMATS, type CourseEntry, type PreviewOptions } from './options.ts';
import { messagePage } from './pages/message.ts';
import { playPage } from './pages/play.ts';
import { workbenchPage } from './pages/workbench.ts';

export { listen, type Listening } from './listen.ts';
export type { CourseEntry, PreviewLink, PreviewOptions, PreviewRecords } from './options.ts';

const DEFAULT_LEARNER = 'learner';

/** Our own pages run our own script only; a course keeps the freedom Moodle gives it. */
const PAGE_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

/** The workbench and the preview LMS as one app, to be mounted at the root of an origin. */
export function createPreview(options: PreviewOptions): Hono {
  const app = new Hono();
  const { tokens, playScript } = options.pages;
  const report = options.report ?? ((error: unknown) => console.error(error));
  const store = createAttemptStore(options.dataFolder);
  const { records } = options;
  const desk = records && createLaunchDesk(options.dataFolder, records, options.openPackage);

  /** How a format is played here; `undefined` when it is not. */
  function playOf(formatId: string): 'scorm' | 'launch' | 'site' | undefined {
    const how = Object.hasOwn(PLAYED_FORMATS, formatId) ? PLAYED_FORMATS[formatId] : undefined;
    return how === 'launch' && !desk ? undefined : how;
  }

  const findCourse = async (id: string): Promise<CourseEntry | undefined> =>
    (await options.catalogue()).find((course) => course.id === id);

  function htmlPage(context: Context, html: string, status: 200 | 400 | 404 | 422 | 500 = 200) {
    context.header('content-security-policy', PAGE_POLICY);
    return context.html(html, status);
  }

  /** Calls back with the course that has the format, or says what exists. */
  async function withCourse(
    context: Context,
    answer: (course: CourseEntry, formatId: string) => Response | Promise<Response>,
  ): Promise<Response> {
    const { course: courseId = '', format: formatId = '' } = context.req.param();
    const course = await findCourse(courseId);
    if (!course) return noCourse(context, courseId);
    return course.formats.some(({ id }) => id === formatId)
      ? answer(course, formatId)
      : noFormat(context, course, formatId);
  }

  async function noCourse(context: Context, id: string): Promise<Response> {
    const courses = await options.catalogue();
    const text = `There is no course “${id}”. ${courses.length > 0 ? 'These courses exist:' : 'There are no courses yet.'}`;
    const places = courses.map((course) => ({ label: course.title, href: `/#${course.id}` }));
    return htmlPage(context, messagePage({ title: 'No such course', text, places, tokens }), 404);
  }

  function noFormat(context: Context, course: CourseEntry, formatId: string) {
    const text = `“${course.title}” has no format “${formatId}”. These formats exist: ${course.formats.map(({ id }) => id).join(', ')}.`;
    return htmlPage(context, messagePage({ title: 'No such format', text, tokens }), 404);
  }

  app.use(
    '*',
    secureHeaders({
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false,
      xFrameOptions: 'SAMEORIGIN',
      // Moodle sends neither; a course that opens a window must find what it finds there.
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
    }),
    async (context, next) => {
      await next();
      if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
    },
  );

  app.get('/', async (context) =>
    htmlPage(
      context,
      workbenchPage({
        courses: await options.catalogue(),
        links: options.links ?? [],
        isPlayed: (formatId) => playOf(formatId) === 'scorm' || playOf(formatId) === 'launch',
        tokens,
      }),
    ),
  );

  app.get('/cover/:course', async (context) => {
    const cover = (await findCourse(context.req.param('course')))?.cover;
    const bytes = cover ? await readFile(cover).catch(() => undefined) : undefined;
    if (!cover || !bytes) return context.text('There is no cover for this course.', 404);
    return context.body(asBody(bytes), 200, {
      'content-type': mimeType(cover),
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
  });

  app.get('/play/:course/:format', (context) =>
    withCourse(context, async (course, formatId) => {
      const learner = context.req.query('learner') || DEFAULT_LEARNER;
      if (!LEARNER_NAME.test(learner)) {
        const text =
          'A learner’s name has 1 to 40 letters (a–z), digits, points, hyphens or underscores, such as ana-2.';
        return htmlPage(context, messagePage({ title: 'No such learner', text, tokens }), 404);
      }
      const path = `${encodeURIComponent(course.id)}/${encodeURIComponent(formatId)}`;
      if (formatId === 'single') {
        const [name = ''] = (await options.openPackage(course.id, formatId)).keys();
        return context.redirect(`/content/${path}/${encodeURIComponent(name)}`);
      }
      const kind = playOf(formatId);
      if (kind === 'site') return context.redirect(`/content/${path}/index.html`);
      if (kind) return htmlPage(context, playPage({ course, formatId, kind, learner, tokens }));
      const text = `The preview LMS does not run the format “${formatId}”. Download the package and try it in an LMS that does.`;
      const places = [{ label: 'Download the package', href: `/download/${path}` }];
      return htmlPage(
        context,
        messagePage({ title: 'Not played here', text, places, tokens }),
        404,
      );
    }),
  );

  app.get('/content/:course/:format', (context) => context.redirect(`${context.req.path}/`));
  app.get('/content/:course/:format/*', (context) =>
    withCourse(context, async (course, formatId) => {
      const files = await options.openPackage(course.id, formatId);
      const path = fileName(context.req.path);
      const range = context.req.header('range');
      const file = path === undefined ? undefined : serveFile(files, path, { formatId, range });
      if (file) return file;
      return context.text(`There is no file “${path ?? '?'}” in this package.`, 404);
    }),
  );

  app.get('/download/:course/:format', (context) =>
    withCourse(context, async (course, formatId) => {
      const { name, bytes } = await options.downloadPackage(course.id, formatId);
      return context.body(asBody(bytes), 200, {
        'content-type': mimeType(name),
        'content-disposition': `attachment; filename="${name.replaceAll(/["\\\r\n]/g, '_')}"`,
      });
    }),
  );

  app.get('/preview/play.js', (context) =>
    context.body(typeof playScript === 'string' ? playScript : asBody(playScript), 200, {
      'content-type': mimeType('play.js'),
    }),
  );

  const has = async (courseId: string, formatId: string): Promise<boolean> => {
    const course = await findCourse(courseId);
    return course?.formats.some(({ id }) => id === formatId) ?? false;
  };
  app.route('/preview/attempts', attemptRoutes(store, has));
  if (desk) {
    const isLaunched = async (courseId: string, formatId: string): Promise<boolean> =>
      playOf(formatId) === 'launch' && (await has(courseId, formatId));
    app.route('/preview/launches', launchRoutes(desk, isLaunched));
    app.route('/preview/sessions', sessionRoutes(desk));
  }

  // Where a course goes when it ends (cmi5 10.2.6); the page around it sees that and says more.
  app.get('/preview/returned', (context) => {
    const text = 'The course has handed you back to the platform. You can close this window.';
    return htmlPage(context, messagePage({ title: 'The session has ended', text, tokens }));
  });

  app.notFound((context) => {
    const text = `There is nothing at ${context.req.path}.`;
    return htmlPage(context, messagePage({ title: 'Not here', text, tokens }), 404);
  });

  app.onError((error, context) => {
    if (!(error instanceof UserError)) report(error);
    const isOurs = error instanceof UserError;
    const text = isOurs
      ? 'Something has to be put right first:'
      : 'The preview has a fault. The details stand in the terminal it was started from.';
    const status = isOurs ? 422 : 500;
    // A script or a picture has asked: nobody would see a page.
    const accept = context.req.header('accept');
    if (context.req.path.startsWith('/preview/') || (accept && !accept.includes('text/html')))
      return context.text(isOurs ? `${text}\n${error.message}` : text, status);
    const problems = isOurs ? error.problems : [];
    const title = isOurs ? 'This course has problems' : 'This did not work';
    return htmlPage(context, messagePage({ title, text, problems, tokens }), status);
  });

  return app;
}

/** The name of a file inside a package, from `/content/<course>/<format>/<name>`. */
function fileName(path: string): string | undefined {
  try {
    return decodeURIComponent(path.split('/').slice(4).join('/'));
  } catch {
    return undefined;
  }
}
